import { sql } from 'kysely'
import type { PublishedPage } from '../platform/published-pages.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Call, CallContent, CallState } from './call.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

const columns = sql`id, academic_year as year, name, about, opens_on as "opensOn", closes_on as "closesOn",
  most_preferences as "mostPreferences", formula, ties, mechanism, seed, state, withdrawn_because as "withdrawnBecause",
  changed_at as "changedAt", revision`

type Part = { limit: number; offset: number }

/** Those of the office, the one that closes last first; without those that were thrown away. */
export async function pageOfCalls(scope: Scope, { limit, offset }: Part): Promise<Call[]> {
  const { rows } = await sql<Call>`select ${columns} from mobility_call
    where institution = ${scope.institution} and state <> 'discarded'
    order by closes_on desc, id limit ${limit} offset ${offset}`.execute(open(scope))
  return rows
}

export async function countCalls(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from mobility_call
    where institution = ${scope.institution} and state <> 'discarded'`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** Drafts, and what is published and has not closed yet by a day, the one that closes first first. */
export async function callsNotOver(scope: Scope, today: string, limit: number): Promise<Call[]> {
  const { rows } = await sql<Call>`select ${columns} from mobility_call
    where institution = ${scope.institution} and (state = 'draft' or state = 'published' and closes_on >= ${today}::date)
    order by closes_on, id limit ${limit}`.execute(open(scope))
  return rows
}

/** What everybody may see, the one that closes last first. */
export async function publishedCalls(scope: Scope, { limit, offset }: Part): Promise<Call[]> {
  const { rows } = await sql<Call>`select ${columns} from mobility_call
    where institution = ${scope.institution} and state in ('published', 'withdrawn')
    order by closes_on desc, id limit ${limit} offset ${offset}`.execute(open(scope))
  return rows
}

export async function countPublished(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from mobility_call
    where institution = ${scope.institution} and state in ('published', 'withdrawn')`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** Pages that everybody may read, in an order that stays. */
export async function publicPages(scope: Scope, { limit, offset }: Part): Promise<PublishedPage[]> {
  const { rows } = await sql<PublishedPage>`select id, changed_at as at from mobility_call
    where institution = ${scope.institution} and state in ('published', 'withdrawn')
    order by id limit ${limit} offset ${offset}`.execute(open(scope))
  return rows
}

export async function findCall(scope: Scope, id: string): Promise<Call> {
  const { rows } = await sql<Call>`select ${columns} from mobility_call
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
  if (!rows[0]) throw new Refusal('call.not-found')
  return rows[0]
}

export async function lockCall(scope: Scope, id: string): Promise<Call> {
  const { rows } = await sql<Call>`select ${columns} from mobility_call
    where institution = ${scope.institution} and id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('call.not-found')
  return rows[0]
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Whether another call of that year is called so already. */
export async function isNameTaken(
  scope: Scope,
  { year, name }: Pick<CallContent, 'year' | 'name'>,
  besides = '',
): Promise<boolean> {
  const { rows } =
    await sql`select from mobility_call where institution = ${scope.institution} and academic_year = ${year}
    and name ->> 'en' = ${name.en} and state <> 'discarded' and id::text <> ${besides}`.execute(open(scope))
  return rows.length > 0
}

/** Its id; nothing where somebody at the same moment has drawn up one that is called so. */
export async function insertCall(scope: Scope, given: CallContent & { seed: string }): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string
  }>`insert into mobility_call (institution, academic_year, name, about, opens_on, closes_on,
      most_preferences, formula, ties, mechanism, seed, changed_at)
    values (${scope.institution}, ${given.year}, ${json(given.name)}::jsonb, ${json(given.about)}::jsonb, ${given.opensOn}, ${given.closesOn},
      ${given.mostPreferences}, ${given.formula}, ${given.ties}::text[], ${given.mechanism}, ${given.seed}, ${scope.now})
    on conflict do nothing returning id`.execute(open(scope))
  return rows[0]?.id
}

export const saveCall = (scope: Scope, id: string, given: CallContent) =>
  sql`update mobility_call set academic_year = ${given.year}, name = ${json(given.name)}::jsonb, about = ${json(given.about)}::jsonb,
      opens_on = ${given.opensOn}, closes_on = ${given.closesOn}, most_preferences = ${given.mostPreferences}, formula = ${given.formula},
      ties = ${given.ties}::text[], mechanism = ${given.mechanism}, changed_at = ${scope.now}, revision = revision + 1
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))

type Turn = { state: CallState; because?: string }

export const turnCall = (scope: Scope, id: string, { state, because }: Turn) =>
  sql`update mobility_call set state = ${state}, withdrawn_because = ${because ?? null}, changed_at = ${scope.now}, revision = revision + 1
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
