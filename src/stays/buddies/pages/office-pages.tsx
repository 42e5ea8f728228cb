import { text } from '../../../platform/form.ts'
import { readListAddress } from '../../../platform/list-address.ts'
import { type Ask, page } from '../../../platform/page.ts'
import {
  Button,
  type Column,
  Day,
  Deed,
  EmptyState,
  FilterSelect,
  Filters,
  Form,
  Hidden,
  PageTitle,
  Pagination,
  Section,
  SelectField,
  State,
  Table,
} from '../../../ui/index.ts'
import { files, studentOf } from '../../pages/address.ts'
import { Refused } from '../../pages/file-parts.tsx'
import { say } from '../../words/index.ts'
import type { RequestRow, Volunteer } from '../buddy.store.ts'
import { buddyRequestStates } from '../buddy.ts'
import { isFree, likely } from '../match.rules.ts'
import { matchBuddy, partBuddy } from '../match-buddy.ts'
import { listBuddies } from '../show-buddies.ts'
import { StateOfRequest, sayLanguages } from './buddy-parts.tsx'

const root = '/buddies'
const at = (path = '') => `/:office/:language${root}${path}`

async function listView(ask: Ask) {
  const words = say(ask.language)
  const url = ask.request.method === 'GET' ? ask.url : new URL(ask.to(root), ask.url)
  const address = readListAddress(url, { sorts: ['asked'], direction: 'up', sizes: [25, 50] })
  const state = address.filter('state', buddyRequestStates)
  const { rows, total, volunteers } = await listBuddies(ask.caller, { state, page: address.page, size: address.size })
  const known = new Map(volunteers.map(one => [one.id, one]))
  const columns: Column<RequestRow>[] = [
    { label: words('list.student'), cell: row => <a href={ask.to(`${files}/${row.stay}`)}>{studentOf(row)}</a> },
    { label: words('list.arrival'), cell: row => row.arrivesOn && <Day on={row.arrivesOn} /> },
    { label: words('buddy.languages'), cell: row => sayLanguages(ask, row.languages) },
    { label: words('buddy.interests'), cell: row => row.interests },
    { label: words('list.state'), cell: row => <StateOfRequest ask={ask} state={row.state} /> },
    {
      label: words('buddy.buddy'),
      cell: row => (
        <Match ask={ask} row={row} volunteers={volunteers} buddy={row.buddy ? known.get(row.buddy) : undefined} />
      ),
    },
  ]
  return {
    title: words('buddy.matchTitle'),
    crumbs: [{ label: words('title'), href: ask.to(files) }, { label: words('buddy.matchTitle') }],
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('buddy.matchLead')}>
          {words('buddy.matchTitle')}
        </PageTitle>
        <Refused ask={ask} />
        <Filters
          action={ask.to(root)}
          active={state ? [{ label: words(`buddy.states.${state}`), href: address.href({ state: undefined }) }] : []}
          clear={ask.to(root)}
        >
          <FilterSelect
            name="state"
            label={words('list.state')}
            all={words('list.allStates')}
            choices={buddyRequestStates.map(value => ({
              value: value as string,
              label: words(`buddy.states.${value}`),
            }))}
            value={state ?? ''}
          />
        </Filters>
        <Table
          caption={words('buddy.matchTitle')}
          captionHidden
          columns={columns}
          rows={rows}
          empty={<EmptyState title={words('buddy.none')}>{words('buddy.noneWhy')}</EmptyState>}
        />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
        <Volunteers ask={ask} rows={volunteers} />
      </>
    ),
  }
}

type MatchProps = { ask: Ask; row: RequestRow; volunteers: Volunteer[]; buddy: Volunteer | undefined }

function Match({ ask, row, volunteers, buddy }: MatchProps) {
  const words = say(ask.language)
  const to = ask.to(`${root}/${row.id}`)
  if (row.state === 'matched')
    return (
      <>
        {buddy?.name}{' '}
        <Deed action={`${to}/part`} fields={{ version: row.revision }} weight="quiet">
          {words('buddy.part')}
          <span class="ds-sr-only">: {studentOf(row)}</span>
        </Deed>
      </>
    )
  const fitting = likely(volunteers, row)
  if (row.state !== 'asked' || !fitting.length) return null
  return (
    <Form action={`${to}/match`}>
      <Hidden name="version" value={row.revision} />
      <SelectField
        name={`buddy.${row.id}`}
        label={words('buddy.with', { student: studentOf(row) })}
        empty={null}
        choices={fitting.map(one => ({ value: one.id, label: `${one.name} (${sayLanguages(ask, one.languages)})` }))}
        required
      />
      <Button weight="other">{words('buddy.match')}</Button>
    </Form>
  )
}

function Volunteers({ ask, rows }: { ask: Ask; rows: Volunteer[] }) {
  const words = say(ask.language)
  const columns: Column<Volunteer>[] = [
    { label: words('file.name'), cell: row => row.name },
    { label: words('list.email'), cell: row => <a href={`mailto:${row.email}`}>{row.email}</a> },
    { label: words('buddy.languages'), cell: row => sayLanguages(ask, row.languages) },
    { label: words('buddy.helps'), cell: row => words('buddy.helpsOf', { taken: row.taken, most: row.most }) },
    {
      label: words('list.state'),
      cell: row => (
        <State tone={isFree(row) ? 'good' : 'plain'}>
          {words(row.pausedAt ? 'buddy.pauses' : isFree(row) ? 'buddy.free' : 'buddy.full')}
        </State>
      ),
    },
  ]
  return (
    <Section title={words('buddy.volunteers')}>
      <Table
        caption={words('buddy.volunteers')}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<EmptyState title={words('buddy.noVolunteers')}>{words('buddy.noVolunteersWhy')}</EmptyState>}
      />
    </Section>
  )
}

export const buddiesPage = page({ at: at(), who: 'buddy.match', get: listView })

export const matchDeed = page({
  at: at('/:requestid/match'),
  who: 'buddy.match',
  async post(ask, { fields }) {
    const request = ask.params.requestid ?? ''
    await matchBuddy(ask.caller, { request, version: text(fields, 'version'), buddy: text(fields, `buddy.${request}`) })
    return { to: ask.to(root), notice: say(ask.language)('buddy.matched') }
  },
  again: listView,
})

export const partDeed = page({
  at: at('/:requestid/part'),
  who: 'buddy.match',
  async post(ask, { fields }) {
    await partBuddy(ask.caller, { request: ask.params.requestid ?? '', version: text(fields, 'version') })
    return { to: ask.to(root), notice: say(ask.language)('buddy.parted') }
  },
  again: listView,
})
