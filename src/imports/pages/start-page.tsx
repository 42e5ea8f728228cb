import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sheetLimits } from '../../sheets/sheet.ts'
import { writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import { Button, ButtonLink, Deeds, FileField, Form, PageTitle, Section, Table } from '../../ui/index.ts'
import type { ImportField } from '../kinds/field.ts'
import { kindCalled } from '../kinds/import-kind.ts'
import { startImport } from '../start-import.ts'
import { say } from '../words/index.ts'
import { download } from './download.ts'
import { pathOf } from './parts.tsx'

const megabyte = 1024 * 1024

async function startView(ask: Ask) {
  const kind = kindCalled(ask.params.kind ?? '')
  const words = say(ask.language)
  const own = kind.words(ask.language)
  const here = `/imports/new/${kind.name}`
  return {
    title: own.deed,
    unlisted: true,
    crumbs: [{ label: words('list.title'), href: ask.to('/imports') }, { label: own.deed }],
    body: (
      <>
        <PageTitle lead={own.lead}>{own.deed}</PageTitle>
        <Section title={words('start.upload')}>
          <Form action={ask.to(here)} entered={ask.entered} files>
            <FileField
              name="file"
              label={words('start.file')}
              hint={words('start.hint')}
              accept={['.xlsx', '.csv']}
              largest={sheetLimits.bytes}
              required
            />
            <Deeds>
              <Button>{words('start.deed')}</Button>
            </Deeds>
          </Form>
        </Section>
        <Section
          title={words('start.looks')}
          lead={`${words('start.looksLead')} ${own.rows}`}
          deeds={
            <>
              <ButtonLink href={ask.to(`${here}/template.xlsx`)}>{words('start.excel')}</ButtonLink>
              <ButtonLink href={ask.to(`${here}/template.csv`)}>{words('start.csv')}</ButtonLink>
            </>
          }
        >
          <Table caption={words('start.columns')} captionHidden columns={columns(ask, kind.name)} rows={kind.fields} />
        </Section>
      </>
    ),
  }
}

function columns(ask: Ask, name: string) {
  const words = say(ask.language)
  const { field } = kindCalled(name).words(ask.language)
  return [
    {
      label: words('start.column'),
      head: true,
      cell: ({ key, required }: ImportField) => (
        <>
          {field(key).label}
          {required && <span class="h-quiet"> ({words('start.needed')})</span>}
        </>
      ),
    },
    { label: words('start.says'), cell: ({ key }: ImportField) => field(key).hint },
    { label: words('start.example'), cell: ({ key }: ImportField) => field(key).example },
  ]
}

export const startPage = page({
  at: '/:office/:language/imports/new/:kind',
  who: 'import.run',
  limit: sheetLimits.bytes + megabyte,
  get: startView,
  async post(ask, { files }) {
    const file = files.file?.[0]
    if (!file) throw new Refusal('input.wrong', { count: 1 }, { file: { code: 'missing' } })
    const id = await startImport(ask.caller, {
      kind: ask.params.kind ?? '',
      fileName: file.name,
      file: new Uint8Array(await file.arrayBuffer()),
    })
    return { to: pathOf(ask, id, '/columns'), notice: say(ask.language)('start.uploaded', { file: file.name }) }
  },
  again: startView,
})

/** An empty list with our own headers, as the reader's Excel opens it. */
const template = (ending: 'xlsx' | 'csv') =>
  page({
    at: `/:office/:language/imports/new/:kind/template.${ending}`,
    who: 'import.run',
    async get(ask) {
      const kind = kindCalled(ask.params.kind ?? '')
      const own = kind.words(ask.language)
      const content = {
        columns: kind.fields.map(({ key }) => ({ header: own.field(key).label, value: () => null })),
        rows: [],
        language: ask.language,
      }
      const file = ending === 'csv' ? writeCsv(content) : writeExcel(content)
      return download(file, `${own.title} – ${say(ask.language)('export.empty')}`)
    },
  })

export const templatePages = [template('xlsx'), template('csv')]
