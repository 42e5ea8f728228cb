import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Deed,
  Deeds,
  Form,
  NoticeBox,
  PageTitle,
  State,
  Table,
} from '../../ui/index.ts'
import { nominateStudent } from '../nominate-student.ts'
import { correctSheetRow, leaveOutSheetRow } from '../sheets/keep-sheet.ts'
import { type CheckedRow, showSheet } from '../sheets/show-sheet.ts'
import { showOffer } from '../show-offer.ts'
import { say } from '../words/index.ts'
import { crumbsTo, fileAddress, inWorkspace } from './address.ts'
import { answersIn } from './nomination-answers.ts'
import { NominationFields } from './nomination-fields.tsx'

const at = (path = '') => inWorkspace(`/sheets/:sheetid${path}`)
const sheetAddress = (ask: Ask, path = '') => ask.to(`/workspace/sheets/${ask.params.sheetid}${path}`)
const crumbs = (ask: Ask, ...further: { label: string; href?: string }[]) =>
  crumbsTo(ask, { label: say(ask.language)('sheet.title'), href: ask.to('/workspace/sheet') }, ...further)

const good = (row: CheckedRow) => row.state === 'open' && !row.refusal

async function rowsView(ask: Ask) {
  const words = say(ask.language)
  const { sheet, rows } = await showSheet(ask.caller, ask.params.sheetid ?? '')
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
          <Form action={sheetAddress(ask, '/send')}>
            <Deeds>
              <Button>{words('sheet.send', { count: ready })}</Button>
            </Deeds>
          </Form>
        )}
        <Table caption={words('sheet.rows')} captionHidden columns={columns(ask)} rows={rows} />
      </>
    ),
  }
}

function columns(ask: Ask): Column<CheckedRow>[] {
  const words = say(ask.language)
  return [
    { label: words('sheet.row'), numeric: true, cell: row => row.row },
    {
      label: words('list.student'),
      cell: ({ answers }) => [answers.familyName, answers.givenNames].filter(Boolean).join(', '),
    },
    {
      label: words('list.term'),
      cell: ({ answers }) => [answers.academicYear, answers.term].filter(Boolean).join(' · '),
    },
    { label: words('list.state'), cell: row => <StateOfRow ask={ask} row={row} /> },
    { label: words('sheet.what'), cell: row => <DeedsOfRow ask={ask} row={row} /> },
  ]
}

function StateOfRow({ ask, row }: { ask: Ask; row: CheckedRow }) {
  const words = say(ask.language)
  if (row.state !== 'open')
    return <State tone={row.state === 'sent' ? 'good' : 'plain'}>{words(`sheet.states.${row.state}`)}</State>
  if (!row.refusal) return <State tone="good">{words('sheet.states.open')}</State>
  return (
    <>
      <State tone="warning">{words('sheet.states.wrong')}</State> {reasonsOf(ask, row.refusal).join(' ')}
    </>
  )
}

/** What is wrong with single answers, by their names; else why the rules say no. */
function reasonsOf(ask: Ask, refusal: Refusal): string[] {
  const problems = Object.entries(refusal.problems)
  if (refusal.code === 'input.wrong')
    return problems.map(([field, problem]) => `${columnOf(ask, field)}: ${ask.says.problem(problem)}.`)
  const { why, now } = ask.says.refusal(refusal)
  return [why, now]
}

const columnOf = (ask: Ask, field: string): string =>
  say(ask.language)(`sheet.columns.${(field === 'condition' ? 'agreement' : field) as 'email'}`)

function DeedsOfRow({ ask, row }: { ask: Ask; row: CheckedRow }) {
  const words = say(ask.language)
  if (row.nomination) return <a href={fileAddress(ask, row.nomination)}>{words('one')}</a>
  const at = sheetAddress(ask, `/rows/${row.row}`)
  return (
    <Deeds>
      {row.state === 'open' && (
        <a class="ds-link" href={at}>
          {words('sheet.correct')}
        </a>
      )}
      <Deed action={`${at}/leave-out`} fields={row.state === 'open' ? {} : { back: 'yes' }} weight="quiet">
        {words(row.state === 'open' ? 'sheet.leaveOut' : 'sheet.restore')}
      </Deed>
    </Deeds>
  )
}

export const sheetRowsPage = page({ at: at(), who: 'workspace.use', entrance: 'workspace', get: rowsView })

/** Every good row is a nomination of its own; one that can no longer be sent stays in the sheet and says why. */
export const sendSheetDeed = page({
  at: at('/send'),
  who: 'workspace.use',
  entrance: 'workspace',
  async post(ask) {
    const { sheet, rows } = await showSheet(ask.caller, ask.params.sheetid ?? '')
    let sent = 0
    for (const { row, answers } of rows.filter(good))
      try {
        const given = { ...answers, partner: sheet.partner, row: { sheet: sheet.id, row } }
        await nominateStudent(ask.caller, given as never)
        sent++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    return { to: sheetAddress(ask), notice: say(ask.language)('sheet.sent', { count: sent }) }
  },
  again: rowsView,
})

async function rowOf(ask: Ask) {
  const { sheet, rows } = await showSheet(ask.caller, ask.params.sheetid ?? '')
  const row = rows.find(each => String(each.row) === ask.params.row && each.state === 'open')
  if (!row) throw new Refusal('nomination-sheet.not-found')
  return { sheet, row }
}

async function rowView(ask: Ask) {
  const words = say(ask.language)
  const { sheet, row } = await rowOf(ask)
  const { answers, refusal } = row
  const period = answers.academicYear && answers.term ? `${answers.academicYear} ${answers.term}` : ''
  const said = refusal ? reasonsOf(ask, refusal) : []
  const errors = Object.fromEntries(
    Object.entries(refusal?.problems ?? {}).map(([field, problem]) => [fieldOf(field), ask.says.problem(problem)]),
  )
  const entered = {
    values: { ...answers, period },
    errors: Object.keys(errors).length ? errors : said.length ? { '': said.join(' ') } : {},
  }
  const title = words('sheet.rowTitle', { row: row.row })
  return {
    title,
    crumbs: crumbs(ask, { label: sheet.fileName, href: sheetAddress(ask) }, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('sheet.rowLead')}>{title}</PageTitle>
        <Form action={sheetAddress(ask, `/rows/${row.row}`)} entered={ask.entered ?? entered}>
          {await NominationFields({ ask, offer: await showOffer(ask.caller, sheet.partner) })}
          <Deeds>
            <Button>{words('sheet.save')}</Button>
            <ButtonLink href={sheetAddress(ask)} weight="quiet">
              {words('list.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** Year and term are one field of the form. */
const fieldOf = (field: string): string => (field === 'academicYear' || field === 'term' ? 'period' : field)

export const sheetRowPage = page({
  at: at('/rows/:row'),
  who: 'workspace.use',
  entrance: 'workspace',
  get: rowView,
  async post(ask, { fields }) {
    const { sheet, row } = await rowOf(ask)
    const answers = Object.fromEntries(
      Object.entries(answersIn(fields)).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
    )
    await correctSheetRow(ask.caller, { sheet: sheet.id, row: row.row, answers })
    return { to: sheetAddress(ask), notice: say(ask.language)('sheet.saved', { row: row.row }) }
  },
  again: rowView,
})

export const leaveOutDeed = page({
  at: at('/rows/:row/leave-out'),
  who: 'workspace.use',
  entrance: 'workspace',
  async post(ask, { fields }) {
    const sheet = ask.params.sheetid ?? ''
    const back = text(fields, 'back') === 'yes'
    await leaveOutSheetRow(ask.caller, { sheet, row: ask.params.row ?? '', back })
    return { to: sheetAddress(ask) }
  },
  again: rowsView,
})
