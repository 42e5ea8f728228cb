import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  type Column,
  Confirm,
  Deeds,
  Facts,
  NoticeBox,
  PageTitle,
  Section,
  Sides,
  State,
  Table,
  TextArea,
  Timeline,
  When,
} from '../../ui/index.ts'
import { type GradingTable, gradingTableLife } from '../grading.ts'
import { showGradingTable } from '../list-tables.ts'
import { inPercent, passingOf } from '../table.rules.ts'
import { withdrawGradingTable } from '../withdraw-table.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, cycleOf, fieldOf, files, yearsOf } from './address.ts'

type Shown = Awaited<ReturnType<typeof showGradingTable>>
const tones = { current: 'good', replaced: 'plain', withdrawn: 'warning' } as const

async function view(ask: Ask) {
  const words = say(ask.language)
  const shown = await showGradingTable(ask.caller, ask.params.tableid ?? '')
  const { table, scale, organisation } = shown
  const title = fieldOf(table, ask.language)
  return {
    title,
    crumbs: crumbsTo(ask, { label: title }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words('tables.one')}>{title}</PageTitle>
        <TableDeeds ask={ask} table={table} />
        {table.withdrawnBecause && (
          <NoticeBox tone="warning">{words('table.because', { reason: table.withdrawnBecause })}</NoticeBox>
        )}
        {table.firstYear === table.lastYear && <NoticeBox tone="info">{words('table.single')}</NoticeBox>}
        <Sides sideTitle={words('table.happened')} side={<Timeline items={await ask.says.timeline(shown.happened)} />}>
          <Facts
            items={[
              { term: words('tables.whose'), fact: organisation ? nameOf(organisation, ask.language) : words('ours') },
              { term: words('tables.cycle'), fact: cycleOf(table, ask.language) },
              { term: words('tables.years'), fact: yearsOf(table) },
              { term: words('scales.name'), fact: inLanguage(scale.name, ask.language) },
              { term: words('tables.version'), fact: <StateOf ask={ask} table={table} /> },
            ]}
          />
          <DistributionOf ask={ask} shown={shown} />
          <Versions ask={ask} shown={shown} />
        </Sides>
      </>
    ),
  }
}

export const tablePage = page({ at: at('/:tableid'), who: 'grading.read', get: view })

const StateOf = ({ ask, table }: { ask: Ask; table: GradingTable }) => (
  <>
    {table.version} <State tone={tones[table.state]}>{say(ask.language)(`states.${table.state}`)}</State>
  </>
)

function TableDeeds({ ask, table }: { ask: Ask; table: GradingTable }) {
  const words = say(ask.language)
  if (!may(ask.caller.actor, 'grading.edit') || !gradingTableLife.can(table.state, 'withdraw')) return null
  const { field, cycle, firstYear, lastYear, organisation, scale } = table
  const group = new URLSearchParams({
    ...{ field: field ?? '', cycle: String(cycle), firstYear, lastYear },
    ...(organisation ? { organisation, scale } : {}),
  })
  return (
    <Deeds>
      <ButtonLink href={ask.to(`${files}/add?${group}`)}>{words('table.renew')}</ButtonLink>
      <ButtonLink href={ask.to(`${files}/${table.id}/withdraw`)} weight="quiet">
        {words('table.withdraw')}
      </ButtonLink>
    </Deeds>
  )
}

function DistributionOf({ ask, shown: { table, scale } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  const counts = new Map(table.entries.map(({ label, count }) => [label, count]))
  const failed = table.entries.filter(({ label }) => scale.failing.includes(label))
  const columns: Column<ReturnType<typeof inPercent>[number]>[] = [
    { label: words('table.grade'), cell: ({ label }) => label },
    { label: words('table.count'), numeric: true, cell: ({ label }) => counts.get(label) ?? '' },
    { label: words('table.share'), numeric: true, cell: ({ percent }) => `${percent} %` },
    { label: words('table.upTo'), numeric: true, cell: ({ upTo }) => `${upTo} %` },
  ]
  return (
    <Section title={words('table.distribution')}>
      <Table
        caption={words('table.distribution')}
        captionHidden
        narrow="scroll"
        columns={columns}
        rows={inPercent(passingOf(scale, table.entries))}
      />
      {failed.length > 0 && (
        <p class="h-quiet">
          {words('table.failed', {
            grades: failed.map(({ label, count, percent }) => `${label}: ${count ?? `${percent} %`}`).join(', '),
          })}
        </p>
      )}
    </Section>
  )
}

function Versions({ ask, shown: { table, versions } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  if (versions.length < 2) return null
  const columns: Column<GradingTable>[] = [
    {
      label: words('tables.version'),
      cell: row => (row.id === table.id ? row.version : <a href={ask.to(`${files}/${row.id}`)}>{row.version}</a>),
    },
    { label: words('tables.recorded'), cell: row => <When at={row.recordedAt} /> },
    { label: words('tables.one'), cell: row => <State tone={tones[row.state]}>{words(`states.${row.state}`)}</State> },
  ]
  return (
    <Section title={words('table.versions')}>
      <Table caption={words('table.versions')} captionHidden columns={columns} rows={versions} />
    </Section>
  )
}

async function withdrawView(ask: Ask) {
  const words = say(ask.language)
  const { table } = await showGradingTable(ask.caller, ask.params.tableid ?? '')
  const address = ask.to(`${files}/${table.id}`)
  return {
    title: words('table.withdraw'),
    crumbs: crumbsTo(ask, { label: fieldOf(table, ask.language), href: address }, { label: words('table.withdraw') }),
    unlisted: true,
    body: (
      <Confirm
        title={words('table.withdraw')}
        consequences={[words('table.withdrawEffects')]}
        action={`${address}/withdraw`}
        deed={words('table.withdraw')}
        cancel={address}
        entered={ask.entered}
        final
      >
        <TextArea name="reason" label={words('table.withdrawReason')} required maxlength={1000} />
      </Confirm>
    ),
  }
}

export const withdrawTablePage = page({
  at: at('/:tableid/withdraw'),
  who: 'grading.edit',
  get: withdrawView,
  async post(ask, { fields }) {
    const table = ask.params.tableid ?? ''
    await withdrawGradingTable(ask.caller, { table, reason: text(fields, 'reason') })
    return { to: ask.to(`${files}/${table}`), notice: say(ask.language)('table.withdrawn') }
  },
  again: withdrawView,
})
