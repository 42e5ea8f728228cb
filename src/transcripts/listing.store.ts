import { type RawBuilder, sql } from 'kysely'
import type { StayTerm } from '../agreements/index.ts'
import type { LocalNames } from '../directory/index.ts'
import {
  type StudentChoices,
  type StudentFilter,
  studentChoices,
  studentOrders,
  studentsMeant,
} from '../nominations/index.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import { joined } from './transcript.store.ts'
import type { TranscriptState } from './transcript.ts'

export const transcriptSortings = ['changed', 'student', 'partner', 'state'] as const
export type TranscriptSorting = (typeof transcriptSortings)[number]

export type TranscriptFilter = StudentFilter & {
  state?: TranscriptState | undefined
  ids?: readonly string[] | undefined
}
export type TranscriptWish = {
  filter: TranscriptFilter
  sort: TranscriptSorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type TranscriptRow = {
  id: string
  givenNames: string
  familyName: string
  email: string
  esi: string | null
  partner: string
  partnerName: string
  partnerNames: LocalNames
  academicYear: string
  term: StayTerm
  state: TranscriptState
  version: number
  graded: number
  resultsOn: string | null
  issuedAt: Date | null
  changedAt: Date
  revision: number
}

const open = (scope: Scope) => tables<Record<string, never>>(scope)
const columns = {
  units: sql<string[]>`n.units`,
  partners: sql<string[]>`array[n.partner]`,
  student: sql<string>`a.account`,
}

/** The office's people see all of theirs; student and home university what has been issued (EWP TOR-2). */
const reachable = (scope: Scope) => sql`(${within(scope.reach('transcript.read'), columns)}
  or (t.state in ('issued', 'correcting') and ${within(scope.reach('transcript.receive'), columns)}))`

function conditions(scope: Scope, filter: TranscriptFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`t.institution = ${scope.institution}`, reachable(scope)]
  const { state, ids } = filter
  if (state) all.push(sql`t.state = ${state}`)
  if (ids) all.push(sql`t.id = any (${[...ids]}::uuid[])`)
  return sql.join([...all, ...studentsMeant(filter)], sql` and `)
}

const orders: Record<TranscriptSorting, (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  changed: (_, way) => sql`t.changed_at ${way}, t.id ${way}`,
  ...studentOrders(sql`t.id`),
  state: (_, way) => sql`t.state ${way}, t.changed_at desc, t.id`,
}

const shown = sql`t.id, n.given_names as "givenNames", n.family_name as "familyName", n.email, n.esi, n.partner,
  organisation.name as "partnerName", organisation.names as "partnerNames", n.academic_year as "academicYear", n.term, t.state, t.version,
  (select count(*)::integer from transcript_result r where r.institution = t.institution and r.transcript = t.id) as graded,
  t.results_on as "resultsOn", t.issued_at as "issuedAt", t.changed_at as "changedAt", t.revision`
const withPartner = sql`${joined} join organisation on organisation.id = n.partner`

export async function listRows(scope: Scope, wish: TranscriptWish): Promise<TranscriptRow[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } = await sql<TranscriptRow>`select ${shown} from ${withPartner} where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: TranscriptFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from ${joined}
    where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

type Portion = { filter: TranscriptFilter; after?: { at: Date; id: string } | undefined; size: number }

/** The next rows of an export, the newest first: a portion at a time, so that memory stays flat. */
export async function exportRows(scope: Scope, { filter, after, size }: Portion): Promise<TranscriptRow[]> {
  const later = after ? sql`(t.changed_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<TranscriptRow>`select ${shown} from ${withPartner}
    where ${conditions(scope, filter)} and ${later} order by t.changed_at desc, t.id desc limit ${size}`.execute(
    open(scope),
  )
  return rows
}

/** What the filters of the list can choose from. */
export const transcriptChoices = (scope: Scope): Promise<StudentChoices> =>
  studentChoices(scope, { from: joined, mine: sql`t.institution = ${scope.institution} and ${reachable(scope)}` })

/** Those that can be issued, with the revision that was read. */
export async function readyAmong(scope: Scope, filter: TranscriptFilter, most: number) {
  const { rows } = await sql<{ id: string; revision: number }>`select t.id, t.revision from ${joined}
    where ${conditions(scope, filter)} order by t.changed_at, t.id limit ${most}`.execute(open(scope))
  return rows
}

export type WaitingTranscripts = {
  academicYear: string
  term: StayTerm
  state: TranscriptState
  n: number
  since: Date
  resultsOn: string | null
}

/** What waits, by term and state: for the desk. */
export async function waitingCounts(scope: Scope): Promise<WaitingTranscripts[]> {
  const { rows } =
    await sql<WaitingTranscripts>`select n.academic_year as "academicYear", n.term, t.state, count(*)::integer n,
      min(t.changed_at) as since, min(t.results_on) as "resultsOn"
    from ${joined} where ${conditions(scope, {})} and t.state in ('collecting', 'ready', 'correcting')
    group by 1, 2, 3 order by 1, 2, 3 limit 40`.execute(open(scope))
  return rows
}
