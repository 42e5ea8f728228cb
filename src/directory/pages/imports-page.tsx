import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sheetLimits } from '../../sheets/sheet.ts'
import {
  Button,
  Checkbox,
  type Column,
  Deeds,
  EmptyState,
  FileField,
  Form,
  PageTitle,
  Section,
  State,
  Table,
  When,
} from '../../ui/index.ts'
import { beginEcheImport } from '../begin-eche-import.ts'
import type { EcheImport } from '../eche-import.ts'
import { listEcheImports } from '../list-eche-imports.ts'
import { say } from '../words/index.ts'

async function importsView(ask: Ask) {
  const words = say(ask.language)
  const imports = await listEcheImports(ask.caller, undefined)
  return {
    title: words('imports.title'),
    crumbs: [{ label: words('imports.title') }],
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('imports.lead')}>{words('imports.title')}</PageTitle>
        <Section title={words('imports.new')}>
          <Form entered={ask.entered} files>
            <FileField
              name="file"
              label={words('imports.file')}
              hint={words('imports.fileHint')}
              required
              accept={['.xlsx', '.csv']}
              largest={sheetLimits.bytes}
            />
            <Checkbox name="allowLoss" label={words('imports.allowLoss')} />
            <Deeds>
              <Button>{words('imports.deed')}</Button>
            </Deeds>
          </Form>
        </Section>
        <Section title={words('imports.earlier')}>
          <Imports ask={ask} imports={imports} />
        </Section>
      </>
    ),
  }
}

const tones = { begun: 'open', done: 'good', refused: 'warning' } as const

function Imports({ ask, imports }: { ask: Ask; imports: EcheImport[] }) {
  const words = say(ask.language)
  const columns: Column<EcheImport>[] = [
    { label: words('imports.file'), cell: row => <a href={`/directory/imports/${row.id}`}>{row.fileName}</a> },
    { label: words('imports.when'), cell: row => <When at={row.begunAt} relative /> },
    {
      label: words('imports.state'),
      cell: row => <State tone={tones[row.state]}>{words(`imports.states.${row.state}`)}</State>,
    },
    { label: words('imports.brought'), cell: row => row.state === 'done' && words('imports.counts', countsOf(row)) },
  ]
  return (
    <Table
      caption={words('imports.earlier')}
      captionHidden
      columns={columns}
      rows={imports}
      empty={<EmptyState title={words('imports.none')}>{words('imports.noneWhy')}</EmptyState>}
    />
  )
}

export const countsOf = (row: EcheImport) => ({
  added: row.added ?? 0,
  changed: row.changed ?? 0,
  gone: row.gone ?? 0,
  unchanged: row.unchanged ?? 0,
  oddities: row.oddities ?? 0,
})

/** The name without the folders that some browsers send with it. */
const baseName = (name: string) => name.split(/[/\\]/).at(-1)?.slice(-200) || 'list'

export const importsPage = page({
  at: '/directory/imports',
  who: 'directory.import',
  limit: sheetLimits.bytes + 100_000,
  get: importsView,
  async post(ask, { fields, files }) {
    const file = files.file?.[0]
    if (!file) throw new Refusal('input.wrong', { count: 1 }, { file: { code: 'missing' } })
    const [begun] = await beginEcheImport(ask.caller, {
      fileName: baseName(file.name),
      file: new Uint8Array(await file.arrayBuffer()),
      allowLoss: text(fields, 'allowLoss') === 'yes',
    })
    return { to: `/directory/imports/${begun?.subject ?? ''}`, notice: say(ask.language)('imports.begun') }
  },
  again: importsView,
})
