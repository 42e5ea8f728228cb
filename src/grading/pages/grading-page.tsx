import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  type Column,
  Count,
  EmptyState,
  PageTitle,
  Pagination,
  Section,
  State,
  Table,
  When,
} from '../../ui/index.ts'
import type { GradingScale, GradingTable } from '../grading.ts'
import { listGradingTables } from '../list-tables.ts'
import { standardScales } from '../standard-scales.ts'
import { resultsOf } from '../table.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, cycleOf, fieldOf, files, yearsOf } from './address.ts'

type Listed = Awaited<ReturnType<typeof listGradingTables>>

async function view(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['field'], sizes: [50] })
  const { rows, total, scales, partners } = await listGradingTables(ask.caller, address)
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('lead')}>{words('title')}</PageTitle>
        <Scales ask={ask} scales={scales} />
        <Section title={words('tables.title')} deeds={<TableDeeds ask={ask} own={scales.some(({ own }) => own)} />}>
          <Table
            caption={words('tables.title')}
            captionHidden
            columns={columns(ask, { scales, partners })}
            rows={rows}
            empty={<EmptyState title={words('tables.none')}>{words('tables.noneWhy')}</EmptyState>}
          />
          <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
        </Section>
      </>
    ),
  }
}

export const gradingPage = page({ at: at(), who: 'grading.read', get: view })

function Scales({ ask, scales }: { ask: Ask; scales: GradingScale[] }) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'grading.edit')
  const columns: Column<GradingScale>[] = [
    {
      label: words('scales.name'),
      cell: ({ key, name, own }) => (
        <>
          {edits ? (
            <a href={ask.to(`${files}/scales?key=${key}`)}>{inLanguage(name, ask.language)}</a>
          ) : (
            inLanguage(name, ask.language)
          )}{' '}
          {own && <State tone="good">{words('scales.own')}</State>}
        </>
      ),
    },
    { label: words('scales.passing'), cell: ({ passing }) => passing.map(({ label }) => label).join(' · ') },
    { label: words('scales.failing'), cell: ({ failing }) => failing.join(' · ') },
    { label: words('scales.ungraded'), cell: ({ ungraded }) => ungraded.join(' · ') },
  ]
  return (
    <Section
      title={words('scales.title')}
      deeds={
        edits && (
          <ButtonLink href={ask.to(`${files}/scales?from=${standardScales[0]?.key}`)}>
            {words('scales.takeOver')}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={words('scales.title')}
        captionHidden
        columns={columns}
        rows={scales}
        empty={<EmptyState title={words('scales.none')}>{words('scales.noneWhy')}</EmptyState>}
      />
    </Section>
  )
}

function TableDeeds({ ask, own }: { ask: Ask; own: boolean }) {
  const words = say(ask.language)
  if (!may(ask.caller.actor, 'grading.edit') || !own) return null
  return (
    <>
      <ButtonLink href={ask.to(`${files}/add`)}>{words('tables.add')}</ButtonLink>
      {may(ask.caller.actor, 'import.run') && (
        <ButtonLink href={ask.to('/imports/new/grading-tables')} weight="quiet">
          {words('tables.import')}
        </ButtonLink>
      )}
    </>
  )
}

function columns(ask: Ask, { scales, partners }: Pick<Listed, 'scales' | 'partners'>): Column<GradingTable>[] {
  const words = say(ask.language)
  return [
    {
      label: words('tables.group'),
      cell: row => <a href={ask.to(`${files}/${row.id}`)}>{fieldOf(row, ask.language)}</a>,
    },
    {
      label: words('tables.whose'),
      cell({ organisation }) {
        const partner = partners.find(({ id }) => id === organisation)
        return partner ? nameOf(partner, ask.language) : words('ours')
      },
    },
    { label: words('tables.cycle'), cell: row => cycleOf(row, ask.language) },
    { label: words('tables.years'), short: true, cell: yearsOf },
    {
      label: words('tables.results'),
      numeric: true,
      cell(row) {
        const scale = scales.find(({ id }) => id === row.scale)
        const results = scale && resultsOf(scale, row)
        return results === null || results === undefined ? (
          <span class="h-quiet">{words('tables.percentOnly')}</span>
        ) : (
          <Count value={Number(results)} />
        )
      },
    },
    { label: words('tables.version'), numeric: true, cell: ({ version }) => version },
    { label: words('tables.recorded'), cell: ({ recordedAt }) => <When at={recordedAt} /> },
  ]
}
