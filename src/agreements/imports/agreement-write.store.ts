import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import { showPartners } from '../agreement.store.ts'
import type { Agreement, Condition } from '../agreement.ts'
import { toRow } from '../rows.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<Record<string, Row>>(scope)
const asJson = (rows: readonly object[]) => JSON.stringify(rows)

/** The columns that a list of agreements can say, with how PostgreSQL reads each. */
const listed = {
  title: 'jsonb',
  framework: 'text',
  coordinator: 'uuid',
  languages: 'text[]',
  units: 'uuid[]',
  starts_on: 'date',
  ends_on: 'date',
  duration_months: 'integer',
  renewal: 'text',
  renewal_months: 'integer',
  notice_days: 'integer',
  notes: 'text',
  parent: 'uuid',
  published: 'boolean',
  state: 'text',
  in_force_since: 'date',
  expires_on: 'date',
  renewals_done: 'integer',
  ended_on: 'date',
  end_reason: 'text',
  next_look_on: 'date',
} as const
const names = Object.keys(listed)
const columns = sql.join(names.map(name => sql.ref(name)))
const shapes = sql.join(Object.entries(listed).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`))

export type Listed = Pick<
  Agreement,
  | 'title'
  | 'framework'
  | 'coordinator'
  | 'languages'
  | 'units'
  | 'startsOn'
  | 'endsOn'
  | 'durationMonths'
  | 'renewal'
  | 'renewalMonths'
  | 'noticeDays'
  | 'notes'
  | 'parent'
  | 'published'
  | 'state'
  | 'inForceSince'
  | 'expiresOn'
  | 'renewalsDone'
  | 'endedOn'
  | 'endReason'
  | 'nextLookOn'
>

/** A record as JSON that the shapes above read: objects stay objects. */
const snake = (record: object): Row => ({
  ...toRow(record as Row),
  ...('title' in record ? { title: record.title } : {}),
})

/** Adds agreements that were concluded elsewhere; gives their ids by code. A code that is taken meanwhile is not among them. */
export async function insertListed(
  scope: Scope,
  rows: readonly (Listed & Pick<Agreement, 'code' | 'type'>)[],
): Promise<Map<string, string>> {
  if (!rows.length) return new Map()
  const { rows: kept } = await sql<{
    id: string
    code: string
  }>`insert into agreement (institution, origin, created_at, changed_at, code, type, terms, ${columns})
    select ${scope.institution}, 'imported', ${scope.now}, ${scope.now}, code, type, jsonb_build_object('type', type), ${columns}
    from jsonb_to_recordset(${asJson(rows.map(snake))}::jsonb) as l (code text, type text, ${shapes})
    on conflict (institution, code) do nothing returning id, code`.execute(open(scope))
  return new Map(kept.map(({ code, id }) => [code, id]))
}

export async function saveListed(scope: Scope, rows: readonly (Listed & { id: string })[]): Promise<void> {
  if (!rows.length) return
  const sets = sql.join(names.map(name => sql`${sql.ref(name)} = ${sql.ref(`l.${name}`)}`))
  await sql`update agreement a set ${sets},
      carried_by = case when a.parent is distinct from l.parent then null else a.carried_by end, changed_at = ${scope.now}, revision = a.revision + 1
    from jsonb_to_recordset(${asJson(rows.map(snake))}::jsonb) as l (id uuid, ${shapes})
    where a.institution = ${scope.institution} and a.id = l.id`.execute(open(scope))
}

export type ListedParty = { agreement: string; organisation: string | null; ours: boolean; role: string | null }

/**
 * Parties as the list names them, after those that stand there already; none is removed, and of the others only a role that the
 * list says is changed. Gives the id of each, by agreement and organisation.
 */
export async function keepListedParties(scope: Scope, parties: readonly ListedParty[]): Promise<Map<string, string>> {
  if (!parties.length) return new Map()
  const wanted = sql`jsonb_to_recordset(${asJson(parties)}::jsonb) as w (agreement uuid, organisation uuid, ours boolean, role text)`
  const same = sql`p.institution = ${scope.institution} and p.agreement = w.agreement
    and (case when w.ours then p.ours else p.organisation = w.organisation and not p.ours end)`
  await sql`update agreement_party p set role = w.role from ${wanted} where w.role is not null and p.role <> w.role and ${same}`.execute(
    open(scope),
  )
  await sql`insert into agreement_party (institution, agreement, organisation, ours, role, position)
    select ${scope.institution}, w.agreement, w.organisation, w.ours, coalesce(w.role, 'party'),
      case when w.ours then 0 else (select coalesce(max(p.position), 0) from agreement_party p
        where p.institution = ${scope.institution} and p.agreement = w.agreement)
        + row_number() over (partition by w.agreement, w.ours order by w.n) end
    from rows from (jsonb_to_recordset(${asJson(parties)}::jsonb) as (agreement uuid, organisation uuid, ours boolean, role text))
      with ordinality as w (agreement, organisation, ours, role, n)
    where not exists (select from agreement_party p where ${same})`.execute(open(scope))
  const ids = [...new Set(parties.map(({ agreement }) => agreement))]
  await showPartners(scope, ids)
  const { rows } = await sql<{ id: string; key: string }>`select id, agreement || ' ' || organisation as key
    from agreement_party where institution = ${scope.institution} and not ours and agreement = any (${ids}::uuid[])
    order by position desc`.execute(open(scope))
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** In which units each agreement is at home. */
export async function keepListedUnits(scope: Scope, rows: readonly { id: string; units: readonly string[] }[]) {
  if (!rows.length) return
  const ids = rows.map(({ id }) => id)
  await sql`delete from agreement_unit where institution = ${scope.institution} and agreement = any (${ids}::uuid[])`.execute(
    open(scope),
  )
  const pairs = rows.flatMap(({ id, units }) => [...new Set(units)].map(unit => ({ agreement: id, unit })))
  await sql`insert into agreement_unit (institution, agreement, unit) select ${scope.institution}, u.agreement, u.unit
    from jsonb_to_recordset(${asJson(pairs)}::jsonb) as u (agreement uuid, unit uuid)`.execute(open(scope))
}

export type ListedCondition = Omit<Condition, 'id' | 'contacts' | 'units' | 'coursesOfStudy'> & { agreement: string }

/**
 * All conditions of some agreements as the list says them, in its order. A line that is still the same keeps its id, since places that
 * were taken refer to it; one whose places are taken cannot go.
 */
export async function keepListedConditions(
  scope: Scope,
  agreements: readonly string[],
  rows: readonly ListedCondition[],
): Promise<void> {
  if (!agreements.length) return
  const plain = rows.map(({ subjects, languages, ...row }) => ({ ...toRow(row), subjects, languages }))
  const said = sql`jsonb_to_recordset(${asJson(plain)}::jsonb) as c (agreement uuid, position integer, kind text, direction text, party uuid,
    first_year text, last_year text, persons integer, per text, months numeric, days numeric, blended boolean, eqf_levels integer[],
    subjects jsonb, languages jsonb, partner_unit text, other_terms text)`
  const same = sql`o.agreement = c.agreement and o.position = c.position and o.kind = c.kind and o.direction = c.direction and o.party = c.party`
  const gone = sql`o.institution = ${scope.institution} and o.agreement = any (${[...agreements]}::uuid[])
    and not exists (select from ${said} where ${same})`
  const { rows: taken } = await sql`select from agreement_condition o join agreement_place p
    on p.institution = o.institution and p.condition = o.id where ${gone} limit 1`.execute(open(scope))
  if (taken.length) throw new Refusal('agreement.condition-has-places')
  await sql`delete from agreement_condition o where ${gone}`.execute(open(scope))
  const sets = sql.join(saidColumns.map(name => sql`${sql.ref(name)} = ${sql.ref(`c.${name}`)}`))
  await sql`update agreement_condition o set ${sets} from ${said} where o.institution = ${scope.institution} and ${same}`.execute(
    open(scope),
  )
  const columns = sql.join(
    ['agreement', 'position', 'kind', 'direction', 'party', ...saidColumns].map(name => sql.ref(name)),
  )
  await sql`insert into agreement_condition (institution, ${columns}) select ${scope.institution}, c.* from ${said}
    where not exists (select from agreement_condition o where o.institution = ${scope.institution} and ${same})`.execute(
    open(scope),
  )
}

/** What a list says of a condition, beside what tells one condition from another; in the order of `said`. */
const saidColumns = [
  'first_year',
  'last_year',
  'persons',
  'per',
  'months',
  'days',
  'blended',
  'eqf_levels',
  'subjects',
  'languages',
  'partner_unit',
  'other_terms',
] as const
