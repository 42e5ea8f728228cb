import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  type Column,
  DateField,
  Deed,
  Deeds,
  Form,
  NoticeBox,
  PageTitle,
  State,
  Table,
  TextField,
} from '../../ui/index.ts'
import { recordGrades } from '../record-grades.ts'
import { gradeFields } from '../sheets/grade-sheet.ts'
import { correctGradeRow, leaveOutGradeRow } from '../sheets/keep-grade-sheet.ts'
import { type CheckedGrade, showGradeSheet } from '../sheets/show-grade-sheet.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, studentOf } from './address.ts'

const inSheet = (path = '') => at(`/sheets/:sheetid${path}`)
const sheetAddress = (ask: Ask, path = '') => ask.to(`${files}/sheets/${ask.params.sheetid}${path}`)
const crumbs = (ask: Ask, ...further: { label: string; href?: string }[]) =>
  crumbsTo(ask, { label: say(ask.language)('sheet.title'), href: ask.to(`${files}/sheet`) }, ...further)

const good = ({ meaning }: CheckedGrade) => meaning !== undefined

async function rowsView(ask: Ask) {
  const words = say(ask.language)
  const { sheet, rows } = await showGradeSheet(ask.caller, ask.params.sheetid ?? '')
  const ready = rows.filter(good).length
  const wrong = rows.filter(row => row.refusal).length
  return {
    title: sheet.fileName,
    crumbs: crumbs(ask, { label: sheet.fileName }),
    unlisted: true,
    body: (
      <>
        <PageTitle count={rows.length} lead={words('sheet.rowsLead')}>
          {sheet.fileName}
        </PageTitle>
        <NoticeBox tone={wrong ? 'warning' : 'info'}>
          {words('sheet.ready', { count: ready })} {words('sheet.wrong', { count: wrong })}
        </NoticeBox>
        {ready > 0 && (
          <Form action={sheetAddress(ask, '/record')}>
            <Deeds>
              <Button>{words('sheet.record', { count: ready })}</Button>
            </Deeds>
          </Form>
        )}
        <Table caption={words('sheet.rows')} captionHidden columns={columns(ask)} rows={rows} />
      </>
    ),
  }
}

function columns(ask: Ask): Column<CheckedGrade>[] {
  const words = say(ask.language)
  return [
    { label: words('sheet.row'), numeric: true, cell: row => row.row },
    { label: words('list.student'), head: true, cell: row => studentIn(row) },
    { label: words('sheet.means'), cell: row => meaningIn(ask, row) },
    { label: words('list.state'), cell: row => <StateOfRow ask={ask} row={row} /> },
    { label: words('sheet.what'), cell: row => <DeedsOfRow ask={ask} row={row} /> },
  ]
}

function studentIn({ meaning, answers }: CheckedGrade): string {
  if (meaning) return studentOf(meaning.transcript)
  const name = [answers.familyName, answers.givenNames].filter(Boolean).join(', ')
  return name || answers.email || answers.esi || ''
}

function meaningIn(ask: Ask, { meaning, answers }: CheckedGrade) {
  const words = say(ask.language)
  const course = meaning
    ? `${meaning.course.code} ${inLanguage(meaning.course.title, ask.language)}`
    : (answers.code ?? '')
  const before = meaning?.before
  return (
    <>
      {course}: {answers.grade}
      {before && (
        <span class="h-quiet">
          {' '}
          {words('sheet.before', { grade: before.grade ?? words(`outcomes.${before.outcome}`) })}
        </span>
      )}
    </>
  )
}

function StateOfRow({ ask, row }: { ask: Ask; row: CheckedGrade }) {
  const words = say(ask.language)
  if (row.state !== 'open')
    return <State tone={row.state === 'recorded' ? 'good' : 'plain'}>{words(`sheet.states.${row.state}`)}</State>
  if (!row.refusal) return <State tone="good">{words('sheet.states.open')}</State>
  return (
    <>
      <State tone="warning">{words('sheet.states.wrong')}</State> {reasonsOf(ask, row.refusal).join(' ')}
    </>
  )
}

/** What is wrong with single answers, by their names; else why the rules say no. */
function reasonsOf(ask: Ask, refusal: Refusal): string[] {
  if (refusal.code === 'input.wrong')
    return Object.entries(refusal.problems).map(
      ([field, problem]) => `${say(ask.language)(`sheet.columns.${field as 'grade'}`)}: ${ask.says.problem(problem)}.`,
    )
  const { why, now } = ask.says.refusal(refusal)
  return [why, now]
}

function DeedsOfRow({ ask, row }: { ask: Ask; row: CheckedGrade }) {
  const words = say(ask.language)
  if (row.transcript) return <a href={fileAddress(ask, row.transcript)}>{words('one')}</a>
  const here = sheetAddress(ask, `/rows/${row.row}`)
  return (
    <Deeds>
      {row.state === 'open' && (
        <a class="ds-link" href={here}>
          {words('sheet.correct')}
        </a>
      )}
      <Deed action={`${here}/leave-out`} fields={row.state === 'open' ? {} : { back: 'yes' }} weight="quiet">
        {words(row.state === 'open' ? 'sheet.leaveOut' : 'sheet.restore')}
      </Deed>
    </Deeds>
  )
}

export const sheetRowsPage = page({ at: inSheet(), who: 'transcript.import', get: rowsView })

/** Every good row is a change of its own; one that can no longer be recorded stays in the sheet and says why. */
export const recordSheetDeed = page({
  at: inSheet('/record'),
  who: 'transcript.import',
  async post(ask) {
    const { sheet, rows } = await showGradeSheet(ask.caller, ask.params.sheetid ?? '')
    let recorded = 0
    for (const { row, answers, meaning } of rows)
      try {
        if (!meaning) continue
        const grades = [{ component: meaning.component, grade: answers.grade ?? '', takenOn: answers.takenOn ?? '' }]
        await recordGrades(ask.caller, { transcript: meaning.transcript.id, grades, row: { sheet: sheet.id, row } })
        recorded++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    return { to: sheetAddress(ask), notice: say(ask.language)('sheet.recorded', { count: recorded }) }
  },
  again: rowsView,
})

async function rowOf(ask: Ask) {
  const { sheet, rows } = await showGradeSheet(ask.caller, ask.params.sheetid ?? '')
  const row = rows.find(each => String(each.row) === ask.params.row && each.state === 'open')
  if (!row) throw new Refusal('grade-sheet.not-found')
  return { sheet, row }
}

async function rowView(ask: Ask) {
  const words = say(ask.language)
  const { sheet, row } = await rowOf(ask)
  const errors: Record<string, string> = {}
  for (const [field, problem] of Object.entries(row.refusal?.problems ?? {})) errors[field] = ask.says.problem(problem)
  if (row.refusal && !Object.keys(errors).length) errors[''] = reasonsOf(ask, row.refusal).join(' ')
  const title = words('sheet.rowTitle', { row: row.row })
  return {
    title,
    crumbs: crumbs(ask, { label: sheet.fileName, href: sheetAddress(ask) }, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('sheet.rowLead')}>{title}</PageTitle>
        <Form action={sheetAddress(ask, `/rows/${row.row}`)} entered={ask.entered ?? { values: row.answers, errors }}>
          {gradeFields.map(({ key, shape, required }) =>
            shape.is === 'day' ? (
              <DateField name={key} label={words(`sheet.columns.${key as 'takenOn'}`)} />
            ) : (
              <TextField name={key} label={words(`sheet.columns.${key as 'grade'}`)} required={required} width="m" />
            ),
          )}
          <Deeds>
            <Button>{words('sheet.save')}</Button>
            <ButtonLink href={sheetAddress(ask)} weight="quiet">
              {words('sheet.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const sheetRowPage = page({
  at: inSheet('/rows/:row'),
  who: 'transcript.import',
  get: rowView,
  async post(ask, { fields }) {
    const { sheet, row } = await rowOf(ask)
    const answers = Object.fromEntries(
      gradeFields.flatMap(({ key }) => (text(fields, key) ? [[key, text(fields, key)]] : [])),
    )
    await correctGradeRow(ask.caller, { sheet: sheet.id, row: row.row, answers })
    return { to: sheetAddress(ask), notice: say(ask.language)('sheet.saved', { row: row.row }) }
  },
  again: rowView,
})

export const leaveOutRowDeed = page({
  at: inSheet('/rows/:row/leave-out'),
  who: 'transcript.import',
  async post(ask, { fields }) {
    const sheet = ask.params.sheetid ?? ''
    await leaveOutGradeRow(ask.caller, { sheet, row: ask.params.row ?? '', back: text(fields, 'back') === 'yes' })
    return { to: sheetAddress(ask) }
  },
  again: rowsView,
})
