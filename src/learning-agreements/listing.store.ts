import { type RawBuilder, sql } from 'kysely'
import type { StayTerm } from '../agreements/index.ts'
import { type LocalNames, namesInOrder } from '../directory/index.ts'
import { inPattern } from '../platform/columns.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import { joined as withNomination } from './learning-agreement.store.ts'
import type { LearningAgreementState } from './learning-agreement.ts'

export const learningAgreementSortings = ['changed', 'student', 'partner', 'state'] as const
export type LearningAgreementSorting = (typeof learningAgreementSortings)[number]

export type LearningAgreementFilter = {
  text?: string | undefined
  state?: LearningAgreementState | 'moved' | undefined
  term?: StayTerm | undefined
  year?: string | undefined
  partner?: string | undefined
}
export type LearningAgreementWish = {
  filter: LearningAgreementFilter
  sort: LearningAgreementSorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type LearningAgreementRow = {
  id: string
  givenNames: string
  familyName: string
  email: string
  birthDate: string
  nationality: string
  partner: string
  partnerName: string
  partnerNames: LocalNames
  academicYear: string
  term: StayTerm
  state: LearningAgreementState
  version: number
  agreedVersion: number | null
  changedAt: Date
}

const open = (scope: Scope) => tables<Record<string, never>>(scope)
const reachable = (scope: Scope) =>
  within(scope.reach('learning-agreement.read'), {
    units: sql`n.units`,
    partners: sql`array[n.partner]`,
    student: sql`a.account`,
  })

function conditions(scope: Scope, filter: LearningAgreementFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`l.institution = ${scope.institution}`, reachable(scope)]
  const { text, state, term, year, partner } = filter
  if (state === 'moved') all.push(sql`l.moved_since is not null and l.state <> 'cancelled'`)
  else if (state) all.push(sql`l.state = ${state}`)
  if (term) all.push(sql`n.term = ${term}`)
  if (year) all.push(sql`n.academic_year = ${year}`)
  if (partner) all.push(sql`n.partner = ${partner}`)
  for (const word of (text ?? '').split(/\s+/).filter(Boolean).slice(0, 5))
    all.push(
      sql`(folded(n.family_name || ' ' || n.given_names || ' ' || n.email || ' ' || coalesce(n.esi, '')) like '%' || folded(${inPattern(word)}) || '%')`,
    )
  return sql.join(all, sql` and `)
}

const orders: Record<LearningAgreementSorting, (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>> =
  {
    changed: (_, way) => sql`l.changed_at ${way}, l.id ${way}`,
    student: (_, way) =>
      sql`n.family_name collate "und-x-icu" ${way}, n.given_names collate "und-x-icu" ${way}, l.id ${way}`,
    partner: (language, way) => sql`${namesInOrder(language)} ${way}, n.family_name collate "und-x-icu", l.id`,
    state: (_, way) => sql`l.state ${way}, l.changed_at desc, l.id`,
  }

const shown = sql`l.id, n.given_names as "givenNames", n.family_name as "familyName", n.email, n.birth_date as "birthDate",
  n.nationality, n.partner, organisation.name as "partnerName", organisation.names as "partnerNames",
  n.academic_year as "academicYear", n.term, l.state, l.version, l.agreed_version as "agreedVersion", l.changed_at as "changedAt"`
const joined = sql`${withNomination} join organisation on organisation.id = n.partner`

export async function listRows(scope: Scope, wish: LearningAgreementWish): Promise<LearningAgreementRow[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } =
    await sql<LearningAgreementRow>`select ${shown} from ${joined} where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: LearningAgreementFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from ${withNomination}
    where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

type Portion = { filter: LearningAgreementFilter; after?: { at: Date; id: string } | undefined; size: number }

/** The next rows of an export, the newest first: a portion at a time, so that memory stays flat. */
export async function exportRows(scope: Scope, { filter, after, size }: Portion): Promise<LearningAgreementRow[]> {
  const later = after ? sql`(l.changed_at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } =
    await sql<LearningAgreementRow>`select ${shown} from ${joined} where ${conditions(scope, filter)} and ${later}
    order by l.changed_at desc, l.id desc limit ${size}`.execute(open(scope))
  return rows
}

export type LearningAgreementChoices = {
  years: string[]
  partners: { id: string; name: string; names: LocalNames }[]
}

/** What the filters of the list can choose from. */
export async function learningAgreementChoices(scope: Scope): Promise<LearningAgreementChoices> {
  const mine = sql`l.institution = ${scope.institution} and ${reachable(scope)}`
  const { rows } = await sql<LearningAgreementChoices>`select
      (select coalesce(jsonb_agg(y.academic_year order by y.academic_year desc), '[]') from (
        select distinct n.academic_year from ${withNomination} where ${mine}) y) as years,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'names', o.names) order by o.name collate "und-x-icu"), '[]')
        from organisation o where o.id in (select n.partner from ${withNomination} where ${mine})) as partners`.execute(
    open(scope),
  )
  return rows[0] ?? { years: [], partners: [] }
}

export type WaitingLearningAgreements = {
  academicYear: string
  term: StayTerm
  state: LearningAgreementState
  change: boolean
  n: number
  since: Date
  /** When the first of these changes was asked for. */
  askedAt: Date | null
}

/** What waits, by term and state, first versions and changes apart: for the desk. */
export async function waitingCounts(scope: Scope): Promise<WaitingLearningAgreements[]> {
  const { rows } = await sql<WaitingLearningAgreements>`select n.academic_year as "academicYear", n.term, l.state,
      l.agreed_version is not null as change, count(*)::integer n, min(l.changed_at) as since,
      min(v.asked_at) as "askedAt"
    from ${withNomination} join learning_agreement_version v on v.institution = l.institution and v.agreement = l.id
      and v.number = l.version
    where ${conditions(scope, {})} and l.state not in ('agreed', 'cancelled', 'approving', 'declining')
    group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit 60`.execute(open(scope))
  return rows
}

export type MovedLearningAgreements = { n: number; since: Date | null }

/** Of how many the catalogue says something else than what all three have signed. */
export async function movedCount(scope: Scope): Promise<MovedLearningAgreements> {
  const { rows } = await sql<MovedLearningAgreements>`select count(*)::integer n, min(l.moved_since) as since
    from ${withNomination} where ${conditions(scope, { state: 'moved' })}`.execute(open(scope))
  return rows[0] ?? { n: 0, since: null }
}
