import { sql } from 'kysely'
import { columnOf } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Buddy, BuddyRequest, BuddyRequestState } from './buddy.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ buddy: Row; buddy_request: Row }>(scope)
const rowOf = (record: object): Row =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [columnOf(name), value]))

export type Volunteer = Buddy & { name: string; email: string; taken: number }
const volunteerShown = sql`b.id, b.account, b.languages, b.about, b.most, b.paused_at as "pausedAt", b.revision, account.name, account.email,
  (select count(*)::integer from buddy_request r where r.institution = b.institution and r.buddy = b.id and r.state = 'matched') as taken`

export async function volunteers(scope: Scope): Promise<Volunteer[]> {
  const { rows } = await sql<Volunteer>`select ${volunteerShown} from buddy b join account on account.id = b.account
    where b.institution = ${scope.institution} order by account.name collate "und-x-icu", b.id limit 500`.execute(
    open(scope),
  )
  return rows
}

export async function volunteerOf(
  scope: Scope,
  by: { id: string } | { account: string },
): Promise<Volunteer | undefined> {
  const which = 'id' in by ? sql`b.id = ${by.id}` : sql`b.account = ${by.account}`
  const { rows } = await sql<Volunteer>`select ${volunteerShown} from buddy b join account on account.id = b.account
    where b.institution = ${scope.institution} and ${which}`.execute(open(scope))
  return rows[0]
}

/** Held until the command ends; counted by a statement of its own, so that a match made meanwhile counts. */
export async function lockVolunteer(scope: Scope, id: string): Promise<Volunteer> {
  await sql`select id from buddy where institution = ${scope.institution} and id = ${id} for update`.execute(
    open(scope),
  )
  const found = await volunteerOf(scope, { id })
  if (!found) throw new Refusal('buddy.not-found')
  return found
}

type Volunteering = Pick<Buddy, 'account' | 'languages' | 'about' | 'most'>

/** New, or with what is said now; whoever had paused is back. Nothing where all of it is known already. */
export async function keepVolunteer(
  scope: Scope,
  given: Volunteering,
): Promise<{ id: string; fresh: boolean } | undefined> {
  const { rows } = await sql<{ id: string; revision: number }>`insert into buddy
      (institution, account, languages, about, most, volunteered_at)
    values (${scope.institution}, ${given.account}, ${given.languages}, ${given.about}, ${given.most}, ${scope.now})
    on conflict (institution, account) do update set languages = excluded.languages, about = excluded.about, most = excluded.most,
      paused_at = null, revision = buddy.revision + 1
    where (buddy.languages, buddy.about, buddy.most, buddy.paused_at)
      is distinct from (excluded.languages, excluded.about, excluded.most, excluded.paused_at)
    returning id, revision`.execute(open(scope))
  return rows[0] && { id: rows[0].id, fresh: rows[0].revision === 1 }
}

export const pauseVolunteer = (scope: Scope, id: string) =>
  open(scope)
    .updateTable('buddy')
    .set({ paused_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

const shown = sql`r.id, r.stay, r.state, r.languages, r.interests, r.buddy, r.asked_at as "askedAt", r.revision`

export async function requestOf(
  scope: Scope,
  by: { stay: string } | { id: string },
): Promise<BuddyRequest | undefined> {
  const which = 'stay' in by ? sql`r.stay = ${by.stay}` : sql`r.id = ${by.id}`
  const { rows } = await sql<BuddyRequest>`select ${shown} from buddy_request r
    where r.institution = ${scope.institution} and ${which}`.execute(open(scope))
  return rows[0]
}

export async function lockRequest(scope: Scope, id: string): Promise<BuddyRequest> {
  const { rows } = await sql<BuddyRequest>`select ${shown} from buddy_request r
    where r.institution = ${scope.institution} and r.id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('buddy-request.not-found')
  return rows[0]
}

export async function insertRequest(scope: Scope, asked: Pick<BuddyRequest, 'stay' | 'languages' | 'interests'>) {
  const { id } = await open(scope)
    .insertInto('buddy_request')
    .values({ ...asked, institution: scope.institution, asked_at: scope.now, changed_at: scope.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as string
}

export const saveRequest = (scope: Scope, id: string, change: Partial<BuddyRequest>) =>
  open(scope)
    .updateTable('buddy_request')
    .set({ ...rowOf(change), changed_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

export type RequestRow = BuddyRequest & {
  givenNames: string
  familyName: string
  arrivesOn: string | null
  email: string
}

const withStay = sql`buddy_request r join stay s on s.institution = r.institution and s.id = r.stay
  join application a on a.institution = s.institution and a.id = s.application
  join nomination n on n.institution = a.institution and n.id = a.nomination`
const withStudent = sql`${shown}, n.given_names as "givenNames", n.family_name as "familyName", n.email,
  coalesce(s.arrived_on, s.arrives_on) as "arrivesOn"`

export type RequestWish = { state?: BuddyRequestState | undefined; page: number; size: number }

/** Requests in the order in which they came. */
export async function requestRows(scope: Scope, { state, page, size }: RequestWish) {
  const where = sql`r.institution = ${scope.institution} ${state ? sql`and r.state = ${state}` : sql``}`
  const { rows } = await sql<RequestRow>`select ${withStudent} from ${withStay} where ${where}
    order by r.asked_at, r.id limit ${size} offset ${(page - 1) * size}`.execute(open(scope))
  const counted = await sql<{ n: number }>`select count(*)::integer n from buddy_request r where ${where}`.execute(
    open(scope),
  )
  return { rows, total: counted.rows[0]?.n ?? 0 }
}

/** What a volunteer needs to know of those whom they help, and no more: a first name, an address, languages, the day of arrival. */
export type HelpedStudent = Pick<RequestRow, 'id' | 'givenNames' | 'email' | 'languages' | 'interests' | 'arrivesOn'>

export async function helpedBy(scope: Scope, buddy: string): Promise<HelpedStudent[]> {
  const { rows } =
    await sql<HelpedStudent>`select r.id, n.given_names as "givenNames", n.email, r.languages, r.interests,
      coalesce(s.arrived_on, s.arrives_on) as "arrivesOn" from ${withStay}
    where r.institution = ${scope.institution} and r.buddy = ${buddy} and r.state = 'matched' order by r.asked_at, r.id`.execute(
      open(scope),
    )
  return rows
}
