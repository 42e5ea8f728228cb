import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { languages } from '../../platform/words.ts'
import { readSheet } from '../../sheets/sheet.ts'
import { writeExcel } from '../../sheets/write-sheet.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Deeds,
  FileField,
  Form,
  PageTitle,
  Section,
  Table,
  When,
} from '../../ui/index.ts'
import { gradeFields, mostRows } from '../sheets/grade-sheet.ts'
import { uploadGradeSheet } from '../sheets/keep-grade-sheet.ts'
import { answersOf, mapColumns } from '../sheets/row-answers.rules.ts'
import { listOpenGradeSheets } from '../sheets/show-grade-sheet.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo } from './address.ts'

const megabyte = 1_000_000
const largest = 5 * megabyte

const label = (ask: Ask, key: string) => say(ask.language)(`sheet.columns.${key as 'email'}`)
const labelsIn = (key: string) => languages.map(language => say(language)(`sheet.columns.${key as 'email'}`))

async function uploadView(ask: Ask) {
  const words = say(ask.language)
  const open = await listOpenGradeSheets(ask.caller, undefined)
  const columns: Column<(typeof gradeFields)[number]>[] = [
    { label: words('sheet.column'), cell: row => label(ask, row.key) },
    { label: words('sheet.needed'), cell: row => words(row.required ? 'sheet.yes' : 'sheet.no') },
    { label: words('sheet.example'), cell: row => words(`sheet.examples.${row.key as 'email'}`) },
  ]
  return {
    title: words('sheet.title'),
    crumbs: crumbsTo(ask, { label: words('sheet.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('sheet.lead', { most: mostRows })}>{words('sheet.title')}</PageTitle>
        <Deeds>
          <ButtonLink href={ask.to('/transcripts/sheet/template.xlsx')}>{words('sheet.template')}</ButtonLink>
        </Deeds>
        <Form action={ask.to('/transcripts/sheet')} entered={ask.entered} files>
          <FileField name="file" label={words('sheet.file')} required accept={['.xlsx', '.csv']} largest={largest} />
          <Deeds>
            <Button>{words('sheet.upload')}</Button>
          </Deeds>
        </Form>
        {open.length > 0 && (
          <Section title={words('sheet.open')}>
            <ul class="ds-list">
              {open.map(sheet => (
                <li>
                  <a href={ask.to(`/transcripts/sheets/${sheet.id}`)}>{sheet.fileName}</a>{' '}
                  <span class="h-quiet">
                    {words('sheet.openRows', { count: sheet.open })} · <When at={sheet.begunAt} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={words('sheet.columnsTitle')} lead={words('sheet.columnsLead')}>
          <Table caption={words('sheet.columnsTitle')} captionHidden columns={columns} rows={gradeFields} />
        </Section>
      </>
    ),
  }
}

export const sheetPage = page({
  at: at('/sheet'),
  who: 'transcript.import',
  limit: largest,
  get: uploadView,
  async post(ask, { files }) {
    const [file] = files.file ?? []
    if (!file) throw new Refusal('grade-sheet.no-rows', {}, { file: { code: 'missing' } })
    const { headers, rows } = await readSheet(new Uint8Array(await file.arrayBuffer()), { bytes: largest, rows: 5000 })
    const sample = rows.slice(0, 5).map(({ cells }) => cells)
    const mapping = mapColumns(headers, sample, labelsIn)
    const read = rows.map(({ row, cells }) => ({ row, answers: answersOf(cells, mapping) }))
    const [uploaded] = await uploadGradeSheet(ask.caller, { fileName: file.name.slice(-200), rows: read })
    return { to: ask.to(`/transcripts/sheets/${uploaded?.subject}`) }
  },
  again: uploadView,
})

/** The columns with their names and no rows: nothing in it could be sent by mistake. */
export const templatePage = page({
  at: at('/sheet/template.xlsx'),
  who: 'transcript.import',
  async get(ask) {
    const columns = gradeFields.map(({ key }) => ({ header: label(ask, key), value: () => null, width: 24 }))
    const file = writeExcel({ language: ask.language, columns, rows: [] })
    return new Response(file.body as never, {
      headers: {
        'content-type': file.contentType,
        'content-disposition': `attachment; filename="results-${ask.office.slug}.${file.extension}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})
