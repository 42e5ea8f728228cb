import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Policy, PolicyContent, PolicyScope, PolicyState } from './policy.ts'

const open = (scope: Scope) => tables<{ conversion_policy: Record<string, unknown> }>(scope)

const columns = sql`id, unit, course_of_study as "courseOfStudy", academic_year as "academicYear", version, state, selector, ties, honours,
  fixed_first as "fixedFirst", fixed, decided_by as "decidedBy", drafted_at as "draftedAt", published_at as "publishedAt", revision`

/** Those that are worked on or hold today, the latest year first. An office has a few for each School. */
export async function standingPolicies(scope: Scope): Promise<Policy[]> {
  const { rows } = await sql<Policy>`select ${columns} from conversion_policy
    where institution = ${scope.institution} and state in ('draft', 'published')
    order by academic_year desc, version desc, id limit 1000`.execute(open(scope))
  return rows
}

/** Those that hold today and those that held before, for what was agreed then. */
export async function publishedPolicies(scope: Scope): Promise<Policy[]> {
  const { rows } = await sql<Policy>`select ${columns} from conversion_policy
    where institution = ${scope.institution} and state = 'published'
    order by academic_year desc, version desc, id limit 1000`.execute(open(scope))
  return rows
}

export async function findPolicy(scope: Scope, id: string): Promise<Policy | undefined> {
  const { rows } = await sql<Policy>`select ${columns} from conversion_policy
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
  return rows[0]
}

export async function lockPolicy(scope: Scope, id: string): Promise<Policy> {
  const { rows } = await sql<Policy>`select ${columns} from conversion_policy
    where institution = ${scope.institution} and id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('conversion-policy.not-found')
  return rows[0]
}

/**
 * Every version for one School or course of study and year, the newest first. Where one asks, they are held until the command ends, and whoever
 * drafts for the same at this moment waits.
 */
export async function versionsFor(scope: Scope, { unit, courseOfStudy, academicYear }: PolicyScope, hold = false) {
  const whose = `conversion ${scope.institution} ${unit ?? courseOfStudy ?? ''} ${academicYear}`
  if (hold) await sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`.execute(open(scope))
  const { rows } = await sql<Policy>`select ${columns} from conversion_policy
    where institution = ${scope.institution} and unit is not distinct from ${unit}::uuid
      and course_of_study is not distinct from ${courseOfStudy}::uuid and academic_year = ${academicYear}
    order by version desc ${hold ? sql`for update` : sql``}`.execute(open(scope))
  return rows
}

const written = ({ selector, ties, honours, fixedFirst, fixed, decidedBy }: PolicyContent) => ({
  ...{ selector, ties, honours, fixed_first: fixedFirst, fixed: JSON.stringify(fixed), decided_by: decidedBy },
})

type Drafted = PolicyScope & PolicyContent & { version: number }

export async function insertPolicy(scope: Scope, policy: Drafted): Promise<string> {
  const { unit, courseOfStudy, academicYear, version } = policy
  const row = await open(scope)
    .insertInto('conversion_policy')
    .values({
      ...{ institution: scope.institution, unit, course_of_study: courseOfStudy, academic_year: academicYear, version },
      ...{ ...written(policy), drafted_at: scope.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as string
}

export async function saveContent(scope: Scope, id: string, content: PolicyContent): Promise<void> {
  await open(scope)
    .updateTable('conversion_policy')
    .set({ ...written(content), revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

type Turn = { state: PolicyState; publishedAt?: Date }

export async function turnPolicy(scope: Scope, id: string, { state, publishedAt }: Turn): Promise<void> {
  await open(scope)
    .updateTable('conversion_policy')
    .set({ state, ...(publishedAt ? { published_at: publishedAt } : {}), revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}
