import { type RawBuilder, sql } from 'kysely'
import { columnOf } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Scope, within } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import type { Recent } from './request.rules.ts'
import type { PartnershipRequest, RequestKind, RequestState, Target } from './request.ts'
import { usualTarget } from './request.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

const columns = sql`id, state, kind, unit, organisation, organisation_name as "organisationName", country, name, position, email,
  message, language, received_at as "receivedAt", decide_by as "decideBy", forwarded_unit as "forwardedUnit",
  forwarded_to as "forwardedTo", forwarded_on as "forwardedOn", answer_by as "answerBy", decided_at as "decidedAt", reason,
  partner, revision`

export async function findRequest(scope: Scope, id: string): Promise<PartnershipRequest | undefined> {
  const { rows } = await sql<PartnershipRequest>`select ${columns} from partnership_request
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
  return rows[0]
}

export async function lockRequest(scope: Scope, id: string): Promise<PartnershipRequest> {
  const { rows } = await sql<PartnershipRequest>`select ${columns} from partnership_request
    where institution = ${scope.institution} and id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('partnership-request.not-found')
  return rows[0]
}

export type NewRequest = Pick<
  PartnershipRequest,
  | 'kind'
  | 'unit'
  | 'organisation'
  | 'organisationName'
  | 'country'
  | 'name'
  | 'position'
  | 'email'
  | 'message'
  | 'language'
  | 'decideBy'
> & { fromHash: string }

export async function insertRequest(scope: Scope, row: NewRequest): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`insert into partnership_request (institution, kind, unit, organisation, organisation_name,
      country, name, position, email, message, language, received_at, decide_by, from_hash)
    values (${scope.institution}, ${row.kind}, ${row.unit}, ${row.organisation}, ${row.organisationName}, ${row.country}, ${row.name},
      ${row.position}, ${row.email}, ${row.message}, ${row.language}, ${scope.now}, ${row.decideBy}, ${row.fromHash})
    returning id`.execute(open(scope))
  return rows[0]?.id ?? ''
}

export async function saveRequest(scope: Scope, id: string, change: Partial<PartnershipRequest>): Promise<void> {
  const sets = Object.entries(change).map(([name, value]) => sql`${sql.ref(columnOf(name))} = ${value}`)
  await sql`update partnership_request set ${sql.join([...sets, sql`revision = revision + 1`])}
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
}

/** Requests of the last hour from one place and to this institution, and of the last day from one mail address. */
export async function recentRequests(scope: Scope, from: { fromHash: string; email: string }): Promise<Recent> {
  const hour = new Date(scope.now.getTime() - 3_600_000)
  const day = new Date(scope.now.getTime() - 86_400_000)
  // One at a time in this institution, so that many at once cannot all pass the count.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`requests ${scope.institution}`}, 0))`.execute(open(scope))
  const { rows } = await sql<Recent>`select
      (select count(*)::integer from partnership_request where institution = ${scope.institution}
        and from_hash = ${from.fromHash} and received_at > ${hour}) as address,
      (select count(*)::integer from partnership_request where institution = ${scope.institution}
        and lower(email) = ${from.email.toLowerCase()} and received_at > ${day}) as mail,
      (select count(*)::integer from partnership_request where institution = ${scope.institution} and received_at > ${hour}) as institution`.execute(
    open(scope),
  )
  return rows[0] ?? { address: 0, mail: 0, institution: 0 }
}

/** The same text from the same address within a day: a form that was sent twice. */
export async function sameRequest(
  scope: Scope,
  { email, message }: Pick<NewRequest, 'email' | 'message'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from partnership_request where institution = ${scope.institution}
    and lower(email) = ${email.toLowerCase()} and message = ${message}
    and received_at > ${new Date(scope.now.getTime() - 86_400_000)} limit 1`.execute(open(scope))
  return rows.length > 0
}

export type Requester = Pick<PartnershipRequest, 'id' | 'email' | 'language' | 'name' | 'kind' | 'organisationName'>

/** Who waits for a decision, and how one writes to them. */
export async function openRequesters(scope: Scope): Promise<Requester[]> {
  const { rows } = await sql<Requester>`select id, email, language, name, kind, organisation_name as "organisationName"
    from partnership_request where institution = ${scope.institution} and state in ('new', 'under-review', 'forwarded')
    order by id`.execute(open(scope))
  return rows
}

/** Where requests came from is needed to bound them for a day, and then no longer. */
export const forgetSenders = async (scope: Scope, before: Date): Promise<void> => {
  await sql`update partnership_request set from_hash = null
    where institution = ${scope.institution} and from_hash is not null and received_at < ${before}`.execute(open(scope))
}

export type RequestFilter = {
  state?: RequestState | 'open' | undefined
  kind?: RequestKind | undefined
  unit?: string | undefined
}
export type RequestRow = Pick<
  PartnershipRequest,
  | 'id'
  | 'state'
  | 'kind'
  | 'organisationName'
  | 'country'
  | 'receivedAt'
  | 'decideBy'
  | 'answerBy'
  | 'forwardedUnit'
  | 'unit'
>

function conditions(scope: Scope, { state, kind, unit }: RequestFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`institution = ${scope.institution}`,
    within(scope.reach('partnership-request.read'), { units: sql`array_remove(array[unit, forwarded_unit], null)` }),
  ]
  if (state === 'open') all.push(sql`state in ('new', 'under-review', 'forwarded')`)
  else if (state) all.push(sql`state = ${state}`)
  if (kind) all.push(sql`kind = ${kind}`)
  if (unit) all.push(sql`${unit}::uuid in (unit, forwarded_unit)`)
  return sql.join(all, sql` and `)
}

/** Open ones by the day on which they should be decided, the others by the newest. */
export async function listRequestRows(
  scope: Scope,
  filter: RequestFilter,
  part: { limit: number; offset: number },
): Promise<RequestRow[]> {
  const order = filter.state === 'open' ? sql`coalesce(answer_by, decide_by), id` : sql`received_at desc, id`
  const { rows } =
    await sql<RequestRow>`select id, state, kind, organisation_name as "organisationName", country, received_at as "receivedAt",
      decide_by as "decideBy", answer_by as "answerBy", unit, forwarded_unit as "forwardedUnit"
    from partnership_request where ${conditions(scope, filter)} order by ${order} limit ${part.limit} offset ${part.offset}`.execute(
      open(scope),
    )
  return rows
}

export async function countRequests(scope: Scope, filter: RequestFilter): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer n from partnership_request where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

export async function targetOf(scope: Scope): Promise<Target> {
  const { rows } = await sql<Target>`select decide_days as "decideDays", answer_days as "answerDays", revision
    from partnership_target where institution = ${scope.institution}`.execute(open(scope))
  return rows[0] ?? { ...usualTarget, revision: null }
}

/** False where somebody else has set another target than the one that was seen. */
export async function saveTarget(
  scope: Scope,
  target: Pick<Target, 'decideDays' | 'answerDays'>,
  seen: number | undefined,
): Promise<'saved' | 'same' | 'changed-meanwhile'> {
  const { rows } = await sql`insert into partnership_target (institution, decide_days, answer_days)
    values (${scope.institution}, ${target.decideDays}, ${target.answerDays})
    on conflict (institution) do update set decide_days = excluded.decide_days, answer_days = excluded.answer_days,
      revision = partnership_target.revision + 1
    where (${seen ?? null}::integer is null or partnership_target.revision = ${seen ?? null})
      and (partnership_target.decide_days, partnership_target.answer_days) <> (excluded.decide_days, excluded.answer_days)
    returning 1`.execute(open(scope))
  if (rows.length) return 'saved'
  const { decideDays, answerDays } = await targetOf(scope)
  return decideDays === target.decideDays && answerDays === target.answerDays ? 'same' : 'changed-meanwhile'
}

/** The name of a unit that is still open. */
export async function unitNamed(scope: Scope, unit: string): Promise<Localised | undefined> {
  const { rows } = await sql<{ name: Localised }>`select name from unit
    where institution = ${scope.institution} and id = ${unit} and closed_on is null`.execute(open(scope))
  return rows[0]?.name
}

/** Open requests whose day has passed, of which nobody was told yet; held until the command ends. */
export async function overdueRequests(scope: Scope, today: string, most: number): Promise<PartnershipRequest[]> {
  const until = sql`case when state = 'forwarded' then coalesce(answer_by, decide_by) else decide_by end`
  const { rows } = await sql<PartnershipRequest>`select ${columns} from partnership_request
    where institution = ${scope.institution} and state in ('new', 'under-review', 'forwarded')
      and ${until} < ${today}::date and overdue_told is distinct from ${until}
    order by decide_by, id limit ${most} for update skip locked`.execute(open(scope))
  return rows
}

export const noteOverdueTold = async (scope: Scope, told: readonly { id: string; until: string }[]): Promise<void> => {
  await sql`update partnership_request r set overdue_told = t.until
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (id uuid, until date)
    where r.institution = ${scope.institution} and r.id = t.id`.execute(open(scope))
}
