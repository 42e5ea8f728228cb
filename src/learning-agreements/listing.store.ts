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
import { joined as withNomination } from './learning-agreement.store.ts'
import type { LearningAgreementState } from './learning-agreement.ts'

export const learningAgreementSortings = ['changed', 'student', 'partner', 'state'] as const
export type LearningAgreementSorting = (typeof learningAgreementSortings)[number]

export type LearningAgreementFilter = StudentFilter & {
  state?: LearningAgreementState | 'moved' | undefined
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
  const { state } = filter
  if (state === 'moved') all.push(sql`l.moved_since is not null and l.state <> 'cancelled'`)
  else if (state) all.push(sql`l.state = ${state}`)
  return sql.join([...all, ...studentsMeant(filter)], sql` and `)
}

const orders: Record<LearningAgreementSorting, (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>> =
  {
    changed: (_, way) => sql`l.changed_at ${way}, l.id ${way}`,
    ...studentOrders(sql`l.id`),
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

/** What the filters of the list can choose from. */
export const learningAgreementChoices = (scope: Scope): Promise<StudentChoices> =>
  studentChoices(scope, {
    from: withNomination,
    mine: sql`l.institution = ${scope.institution} and ${reachable(scope)}`,
  })

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
