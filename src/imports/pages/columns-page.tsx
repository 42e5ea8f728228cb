import { list, text } from '../../platform/form.ts'
import { type Ask, deed, type Entered, page } from '../../platform/page.ts'
import { Button, ButtonLink, CheckboxGroup, Deeds, Form, NoticeBox, PageTitle, SelectField } from '../../ui/index.ts'
import { type Import, importLife } from '../import.ts'
import { columnLetters, headerKey, type Mapping, suggestMapping } from '../kinds/header.rules.ts'
import type { ImportKind } from '../kinds/import-kind.ts'
import { mapImport } from '../map-import.ts'
import { rememberedColumns, showImport } from '../show-import.ts'
import { words as allWords, ourHeaders, say } from '../words/index.ts'
import { crumbsTo, idOf, kindOf, labelOfField, pathOf } from './parts.tsx'

async function columnsView(ask: Ask) {
  const words = say(ask.language)
  const imported = await showImport(ask.caller, idOf(ask))
  const kind = kindOf(imported)
  const mapping = imported.mapping ?? (await suggested(ask, imported, kind))
  const nothing = Object.keys(mapping).length === 0
  const body = importLife.can(imported.state, 'map') ? (
    <ColumnsForm ask={ask} imported={imported} kind={kind} mapping={mapping} />
  ) : (
    <NoticeBox tone="info">{words('row.gone')}</NoticeBox>
  )
  return {
    title: words('columns.title'),
    unlisted: true,
    crumbs: crumbsTo(ask, imported, words('columns.title')),
    body: (
      <>
        <PageTitle
          kind={imported.fileName}
          lead={words('columns.lead', { file: imported.fileName, rows: imported.rows })}
        >
          {words('columns.title')}
        </PageTitle>
        {nothing && <NoticeBox tone="warning">{words('columns.unknown')}</NoticeBox>}
        <Twice ask={ask} headers={imported.headers} />
        {body}
      </>
    ),
  }
}

/** What the headers say in any language, and what this office chose for them before. */
async function suggested(ask: Ask, { headers, sample }: Import, kind: ImportKind): Promise<Mapping> {
  return suggestMapping(headers, sample, {
    fields: kind.fields,
    labels: key =>
      (Object.keys(allWords) as (keyof typeof allWords)[]).map(language => kind.words(language).field(key).label),
    remembered: await rememberedColumns(ask.caller, kind.name),
    ours: ourHeaders,
  })
}

function Twice({ ask, headers }: { ask: Ask; headers: string[] }) {
  const seen = new Set<string>()
  const twice = new Map<string, string>()
  for (const header of headers) {
    const key = headerKey(header)
    if (key !== '' && seen.has(key)) twice.set(key, `“${header.trim()}”`)
    seen.add(key)
  }
  if (!twice.size) return null
  const names = [...twice.values()].join(', ')
  return <NoticeBox tone="warning">{say(ask.language)('columns.twice', { count: twice.size, names })}</NoticeBox>
}

type FormProps = { ask: Ask; imported: Import; kind: ImportKind; mapping: Mapping }

function ColumnsForm({ ask, imported, kind, mapping }: FormProps) {
  const words = say(ask.language)
  const { headers, sample } = imported
  const label = (key: string) => labelOfField(ask, kind, key)
  const meaning = new Map(Object.entries(mapping).map(([field, { column }]) => [column, field]))
  const required = kind.fields.filter(field => field.required).map(({ key }) => label(key))
  const choices = kind.fields.map(({ key, required: needed }) => ({
    value: key,
    label: needed ? `${label(key)} (${words('start.needed')})` : label(key),
  }))
  const columns = headers.map((header, column) => ({
    column,
    name: `${columnLetters(column)} · ${header.trim() || words('columns.noHeader')}`,
    cells: sample.map(row => row[column]?.trim() ?? '').filter(Boolean),
  }))
  return (
    <Form entered={named(ask, kind)} version={imported.revision} guarded>
      {required.length > 0 && <p>{words('columns.needed', { fields: required.join(', ') })}</p>}
      {columns.map(({ column, name, cells }) => (
        <SelectField
          name={`column-${column}`}
          label={name}
          hint={cells.length ? cells.slice(0, 3).join(' · ').slice(0, 160) : words('columns.empty')}
          empty={words('columns.none')}
          choices={choices}
          value={meaning.get(column)}
          required
        />
      ))}
      <CheckboxGroup
        name="merged"
        label={words('columns.merged')}
        hint={words('columns.mergedLead')}
        choices={columns.map(({ column, name }) => ({ value: String(column), label: name }))}
        values={Object.values(mapping).flatMap(({ column, filled }) => (filled ? [String(column)] : []))}
      />
      <Deeds>
        <Button>{words('columns.deed')}</Button>
        <ButtonLink href={pathOf(ask, imported.id, '/discard')} weight="quiet">
          {words('report.discard')}
        </ButtonLink>
      </Deeds>
      {imported.mapping && <p class="h-quiet">{words('columns.corrections')}</p>}
    </Form>
  )
}

/** A field that no column says has no place in the form of its own: it is named in the summary. */
function named(ask: Ask, kind: ImportKind): Entered | undefined {
  if (!ask.entered) return undefined
  const words = say(ask.language)
  const lacking = kind.fields
    .filter(({ key }) => ask.entered?.errors[key])
    .map(({ key }) => labelOfField(ask, kind, key))
  const own = Object.entries(ask.entered.errors).filter(([name]) => name === '' || name.startsWith('column-'))
  const summary = lacking.length ? [['', words('columns.lacking', { field: lacking.join(', ') })]] : []
  return { values: ask.entered.values, errors: Object.fromEntries([...summary, ...own]) }
}

const at = '/:office/:language/imports/:importId/columns'
export const columnsPage = page({ at, who: 'import.run', get: columnsView })

export const mapDeed = deed({
  at,
  who: 'import.run',
  command: mapImport,
  input: (ask, { fields }) => {
    const merged = list(fields, 'merged')
    const columns = Object.keys(fields).flatMap(name => {
      const [, column] = /^column-(\d{1,3})$/.exec(name) ?? []
      const field = text(fields, name)
      return column && field ? [{ column: Number(column), field, filled: merged.includes(column) }] : []
    })
    return { import: idOf(ask), version: text(fields, 'version'), columns }
  },
  leads: ask => ({ to: pathOf(ask, idOf(ask)), notice: say(ask.language)('columns.checking') }),
  again: columnsView,
})
