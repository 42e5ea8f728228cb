import { list, text } from '../../platform/form.ts'
import { type Ask, type Entered, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sheetLimits } from '../../sheets/sheet.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  Deeds,
  Form,
  NoticeBox,
  PageTitle,
  Standing,
  State,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { correctImportRow } from '../correct-import-row.ts'
import { type Import, importLife } from '../import.ts'
import type { ImportField } from '../kinds/field.ts'
import type { ImportKind } from '../kinds/import-kind.ts'
import { fieldOf } from '../rows/kept-here.rules.ts'
import { cellOf } from '../rows/row.rules.ts'
import { showImport, showImportRow } from '../show-import.ts'
import { say } from '../words/index.ts'
import { crumbsTo, idOf, keptCode, kindOf, labelOfField, pathOf, problemIn, sentencesOf, tones } from './parts.tsx'

type Line = Awaited<ReturnType<typeof showImportRow>>

function rowOf(ask: Ask): number {
  const row = Number(ask.params.row)
  if (!Number.isInteger(row) || row < 1 || row > 2_000_000) throw new Refusal('import.row-not-found')
  return row
}

async function rowView(ask: Ask) {
  const words = say(ask.language)
  const imported = await showImport(ask.caller, idOf(ask))
  const kind = kindOf(imported)
  const line = await showImportRow(ask.caller, { import: imported.id, row: rowOf(ask) })
  const title = words('row.title', { row: line.row ?? 0 })
  const whole = sentencesOf(ask, kind, { ...line, problems: line.problems.filter(({ field }) => !field) })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, imported, title),
    body: (
      <>
        <PageTitle kind={imported.fileName} lead={words('row.lead')}>
          {line.label ? `${title}: ${line.label}` : title}
        </PageTitle>
        {line.outcome && (
          <Standing state={<State tone={tones[line.outcome]}>{words(`report.${line.outcome}`)}</State>}>
            {whole.join(' · ')}
          </Standing>
        )}
        {importLife.can(imported.state, 'correct') ? (
          <RowForm ask={ask} imported={imported} kind={kind} line={line} />
        ) : (
          <NoticeBox tone="info">{words('row.gone')}</NoticeBox>
        )}
      </>
    ),
  }
}

/** What is wrong with the row as it is kept stands at its fields, as if it had just been typed. */
function enteredIn(ask: Ask, kind: ImportKind, line: Line, shown: Record<string, string>): Entered | undefined {
  if (ask.entered) return ask.entered
  const errors = line.problems.flatMap(problem =>
    problem.field && problem.grave ? [[problem.field, problemIn(ask, kind, problem)] as const] : [],
  )
  return errors.length ? { values: shown, errors: Object.fromEntries(errors) } : undefined
}

function RowForm({ ask, imported, kind, line }: { ask: Ask; imported: Import; kind: ImportKind; line: Line }) {
  const words = say(ask.language)
  const fields = kind.fields.filter(({ key }) => imported.mapping?.[key])
  const columnOf = ({ key }: ImportField) => imported.mapping?.[key]?.column ?? -1
  const shown = Object.fromEntries(fields.map(field => [field.key, cellOf(line, columnOf(field))]))
  const writtenIn = (field: ImportField) => {
    if (line.corrected[columnOf(field)] === undefined) return undefined
    const cell = cellOf({ ...line, row: line.row ?? 0, corrected: {} }, columnOf(field)).trim()
    return cell ? words('row.written', { cell: cell.slice(0, 300) }) : words('row.writtenEmpty')
  }
  return (
    <Form entered={enteredIn(ask, kind, line, shown)} version={line.revision} guarded>
      {fields.map(field => {
        const cell = shown[field.key] ?? ''
        const props = {
          name: field.key,
          label: labelOfField(ask, kind, field.key),
          hint: writtenIn(field),
          required: field.required,
          value: cell,
          maxlength: sheetLimits.cellLength,
        }
        return cell.length > 80 || cell.includes('\n') ? <TextArea {...props} rows={3} /> : <TextField {...props} />
      })}
      <KeptHere ask={ask} kind={kind} line={line} />
      <Deeds>
        <Button>{words('row.deed', { row: line.row ?? 0 })}</Button>
        <ButtonLink href={pathOf(ask, imported.id, '?show=problem#rows')} weight="quiet">
          {words('row.back')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}

/** What was changed here since a list brought it: it stays, unless the list is to have the last word. */
function KeptHere({ ask, kind, line }: { ask: Ask; kind: ImportKind; line: Line }) {
  const words = say(ask.language)
  const kept = line.problems.filter(({ code }) => code === keptCode)
  const changes = [...new Set([...kept.map(({ facts }) => String(facts?.change)), ...line.taken])]
  if (!changes.length) return null
  const told = (change: string) => kept.find(({ facts }) => facts?.change === change)
  return (
    <CheckboxGroup
      name="take"
      label={words('row.keptHere')}
      hint={words('row.keptHereWhy')}
      values={line.taken}
      choices={changes.map(change => {
        const problem = told(change)
        const label = words('row.take', { field: labelOfField(ask, kind, fieldOf(change)) })
        return { value: change, label, ...(problem ? { hint: problemIn(ask, kind, problem) } : {}) }
      })}
    />
  )
}

export const rowPage = page({
  at: '/:office/:language/imports/:importId/rows/:row',
  who: 'import.run',
  get: rowView,
  async post(ask, { fields }) {
    const {
      csrf: _,
      version: __,
      take: ___,
      ...cells
    } = Object.fromEntries(Object.keys(fields).map(name => [name, text(fields, name)]))
    const want = { import: idOf(ask), row: rowOf(ask) }
    await correctImportRow(ask.caller, { ...want, version: text(fields, 'version'), cells, take: list(fields, 'take') })
    const { outcome } = await showImportRow(ask.caller, want)
    const fine = outcome !== 'problem'
    return {
      to: fine ? pathOf(ask, want.import, '?show=problem#rows') : pathOf(ask, want.import, `/rows/${want.row}`),
      notice: say(ask.language)(fine ? 'row.fine' : 'row.still', { row: want.row }),
    }
  },
  again: rowView,
})
