import { sql } from 'kysely'
import { type Day, dayIn, type Zone } from '../platform/calendar.ts'
import { deploymentId } from '../platform/ids.ts'
import type { Office } from '../platform/page.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Deployment, Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { type Language, type Localised, languages } from '../platform/words.ts'

export type InstitutionRow = {
  id: string
  slug: string
  kind: 'university' | 'alliance' | 'consortium'
  organisation: string | null
  name: Localised
  languages: Language[]
  zone: string
  settings: Record<string, unknown>
  revision: number
}
type Tables = { institution: InstitutionRow; organisation: { id: string } }

/** Asked before there is a scope: which institution an address means. Names of institutions are no secret. */
export async function officeBySlug(on: Deployment, slug: string): Promise<Office | undefined> {
  // What is shared by all, such as the directory, changes with the deployment's own number.
  const { rows } = await sql<Office>`select id, slug, kind, name, languages, zone,
      (select string_agg(n::text, '.' order by c.institution) from change_count c
        where c.institution in (institution.id, ${deploymentId})) as changes
    from institution where slug = ${slug}`.execute(on.database.kysely)
  return rows[0]
}

export const everyInstitution = async (on: Deployment): Promise<string[]> =>
  (await sql<{ id: string }>`select id from institution order by slug`.execute(on.database.kysely)).rows.map(
    row => row.id,
  )

export const isInDirectory = async (scope: Scope, organisation: string): Promise<boolean> =>
  (await tables<Tables>(scope)
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation)
    .executeTakeFirst()) !== undefined

export const insertInstitution = async (
  scope: Scope,
  row: Pick<InstitutionRow, 'slug' | 'kind' | 'name' | 'languages' | 'zone'> & { organisation?: string | undefined },
): Promise<string> => {
  const inserted = await tables<Tables>(scope)
    .insertInto('institution')
    .values({ ...row, name: JSON.stringify(row.name) } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export const allInstitutions = (scope: Scope) =>
  tables<Tables>(scope)
    .selectFrom('institution')
    .select(['id', 'slug', 'kind', 'name', 'languages', 'zone'])
    .orderBy('slug')
    .execute()

/** The scope's own institution; the deployment has no row. */
export async function officeOf(scope: Scope): Promise<Office> {
  if (scope.institution === deploymentId)
    return {
      id: deploymentId,
      slug: '',
      kind: 'deployment',
      name: { en: 'Habita' },
      languages: [...languages],
      zone: 'UTC',
    }
  return tables<Tables>(scope)
    .selectFrom('institution')
    .select(['id', 'slug', 'kind', 'name', 'languages', 'zone'])
    .where('id', '=', scope.institution)
    .executeTakeFirstOrThrow()
}

/** The calendar day on which the scope acts, by the institution's own clocks; the deployment's are UTC. */
export const todayOf = async (scope: Scope): Promise<Day> => dayIn(scope.now, (await officeOf(scope)).zone as Zone)

export async function ownInstitution(scope: Scope): Promise<InstitutionRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('institution')
    .selectAll()
    .where('id', '=', scope.institution)
    .executeTakeFirst()
  if (!row) throw new Refusal('page.not-found')
  return row
}

export async function lockInstitution(scope: Scope): Promise<InstitutionRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('institution')
    .selectAll()
    .where('id', '=', scope.institution)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('page.not-found')
  return row
}

export const saveInstitution = (scope: Scope, row: InstitutionRow) =>
  tables<Tables>(scope)
    .updateTable('institution')
    .set({
      name: JSON.stringify(row.name),
      languages: row.languages,
      zone: row.zone,
      revision: row.revision + 1,
    } as never)
    .where('id', '=', row.id)
    .execute()
