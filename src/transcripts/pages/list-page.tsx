import { nameOf } from '../../directory/index.ts'
import { studentFilters, studentWish } from '../../nominations/index.ts'
import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  ListFilters,
  PageTitle,
  Pagination,
  SelectForm,
  Table,
  When,
} from '../../ui/index.ts'
import { listTranscriptChoices, listTranscripts, transcriptSortings } from '../list-transcripts.ts'
import type { TranscriptRow, TranscriptSorting } from '../listing.store.ts'
import { transcriptLife, transcriptStates } from '../transcript.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, termOf } from './address.ts'
import { StateOf } from './file-parts.tsx'

/** What the address of the list asks for; what it cannot mean is left out. */
export const wishOf = (ask: Ask, search = ask.url.searchParams) =>
  studentWish(ask, { sorts: transcriptSortings, states: transcriptStates }, search)

export async function listView(given: Ask) {
  const words = say(given.language)
  const ask = given.request.method === 'GET' ? given : { ...given, url: new URL(given.to(files), given.url) }
  const { address, filter } = wishOf(ask)
  const { rows, total } = await listTranscripts(ask.caller, {
    filter,
    sort: address.sort as TranscriptSorting,
    down: address.direction === 'down',
    language: ask.language,
    page: address.page,
    size: address.size,
  })
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')} deeds={<PageDeeds ask={ask} />}>
          {words('title')}
        </PageTitle>
        {await TranscriptFilters({ ask })}
        <Listed ask={ask} rows={rows} total={total} />
        <Pagination
          page={address.page}
          size={address.size}
          total={total}
          href={to => address.href({ page: to })}
          sizes={[25, 50, 100]}
          sizeHref={size => address.href({ size })}
        />
      </>
    ),
  }
}

export const transcriptsPage = page({ at: at(), who: 'transcript.read', get: listView })

async function TranscriptFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const states = transcriptStates.map(value => ({ value: value as string, label: words(`states.${value}`) }))
  const filters = studentFilters(ask, states, await listTranscriptChoices(ask.caller, undefined))
  return <ListFilters url={ask.url} address={wishOf(ask).address} search={words('list.search')} filters={filters} />
}

function PageDeeds({ ask }: { ask: Ask }) {
  if (!may(ask.caller.actor, 'transcript.import')) return null
  return <ButtonLink href={ask.to(`${files}/sheet`)}>{say(ask.language)('list.sheet')}</ButtonLink>
}

type ListedProps = { ask: Ask; rows: TranscriptRow[]; total: number }

function Listed({ ask, rows, total }: ListedProps) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const filtered = ask.url.searchParams.size > 0
  const many = may(ask.caller.actor, 'transcript.issue') && rows.some(({ state }) => transcriptLife.can(state, 'issue'))
  const selection = {
    name: 'transcripts',
    // With the revision that is read: nobody issues what they have not seen.
    value: (row: TranscriptRow) => `${row.id} ${row.revision}`,
    label: (row: TranscriptRow) => `${row.familyName}, ${row.givenNames}`,
    disabled: (row: TranscriptRow) => !transcriptLife.can(row.state, 'issue'),
  }
  const table = (
    <Table
      caption={words('title')}
      captionHidden
      columns={columns(ask)}
      rows={rows}
      sorting={{
        by: address.sort,
        direction: address.direction,
        href: (by, direction) => address.href({ sort: by, direction }),
      }}
      {...(many ? { selection } : {})}
      empty={
        <EmptyState title={words(filtered ? 'list.none' : 'list.empty')}>
          {words(filtered ? 'list.noneWhy' : 'list.emptyWhy')}
        </EmptyState>
      }
    />
  )
  return (
    <>
      {many ? (
        <SelectForm
          found={total}
          fields={{ found: ask.url.searchParams.toString() }}
          deeds={
            <Button weight="other" action={ask.to(`${files}/issue`)}>
              {words('list.issue')}
            </Button>
          }
        >
          {table as never}
        </SelectForm>
      ) : (
        table
      )}
      {rows.length > 0 && (
        <p class="h-deeds">
          <ButtonLink href={exported('xlsx')} weight="quiet">
            {words('list.excel')}
          </ButtonLink>
          <ButtonLink href={exported('csv')} weight="quiet">
            {words('list.csv')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function columns(ask: Ask): Column<TranscriptRow>[] {
  const words = say(ask.language)
  return [
    {
      label: words('list.student'),
      sort: 'student',
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    {
      label: words('list.partner'),
      sort: 'partner',
      cell: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
    },
    { label: words('list.term'), cell: row => termOf(ask, row) },
    { label: words('list.results'), numeric: true, cell: row => row.graded },
    { label: words('list.state'), sort: 'state', cell: row => <StateOf ask={ask} state={row.state} /> },
    { label: words('list.changed'), sort: 'changed', cell: row => <When at={row.changedAt} /> },
  ]
}
