import { type SqlBool, sql } from 'kysely'
import type { Filter } from '../../permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Scope, within } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import type { ResponsibilityKind } from './contact.ts'

export type PersonRow = {
  id: string
  institution: string
  account: string | null
  given_name: string
  family_name: string
  title: string | null
  email: string | null
  telephone: string | null
  /** A mail server said that the address does not exist. */
  doubtful: boolean
  invented: boolean
  revision: number
}
export type ResponsibilityRow = {
  id: string
  institution: string
  person: string
  kind: ResponsibilityKind
  unit: string | null
  course_of_study: string | null
  published: boolean
  since: string
  until: string | null
}
type Place = { id: string; name: Localised; closed_on: string | null; institution: string }
type Tables = { person: PersonRow; responsibility: ResponsibilityRow; unit: Place; course_of_study: Place }

export async function lockContact(scope: Scope, id: string): Promise<PersonRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('person.not-found')
  return row
}

export const contactById = (scope: Scope, id: string): Promise<PersonRow | undefined> =>
  tables<Tables>(scope).selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()

type Described = Omit<PersonRow, 'id' | 'institution' | 'revision' | 'doubtful'>

export async function insertContact(scope: Scope, person: Described): Promise<string> {
  const inserted = await tables<Tables>(scope)
    .insertInto('person')
    .values({ ...person, institution: scope.institution } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** The persons at this address who were not in doubt before. */
export async function doubtPersonsAt(scope: Scope, email: string): Promise<string[]> {
  const rows = await tables<Tables>(scope)
    .updateTable('person')
    .set({ doubtful: true })
    .set('revision', sql`revision + 1`)
    .where('institution', '=', scope.institution)
    .where(sql<SqlBool>`lower(email) = ${email}`)
    .where('doubtful', '=', false)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const countDoubtful = async (scope: Scope): Promise<number> => {
  const { n } = await tables<Tables>(scope)
    .selectFrom('person')
    .select(row => row.fn.countAll<number>().as('n'))
    .where('institution', '=', scope.institution)
    .where('doubtful', '=', true)
    .executeTakeFirstOrThrow()
  return n
}

type Corrected = Omit<Described, 'invented'> & { doubtful: boolean }

export async function saveContact(scope: Scope, id: string, person: Corrected): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('person')
    .set({ ...person, revision: sql`revision + 1` } as never)
    .where('id', '=', id)
    .execute()
}

export async function lockResponsibility(scope: Scope, id: string): Promise<ResponsibilityRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('responsibility')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('responsibility.not-found')
  return row
}

/** Whether the unit or course of study is this institution's. */
export async function placeExists(scope: Scope, table: 'unit' | 'course_of_study', id: string): Promise<boolean> {
  const row = await tables<Tables>(scope).selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export async function insertResponsibility(
  scope: Scope,
  row: Omit<ResponsibilityRow, 'id' | 'institution'>,
): Promise<string> {
  const inserted = await tables<Tables>(scope)
    .insertInto('responsibility')
    .values({ ...row, institution: scope.institution } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** Whether exactly this is so already: the same form sent twice says nothing new. */
export async function hasResponsibility(
  scope: Scope,
  { person, kind, unit, course_of_study, published, since, until }: Omit<ResponsibilityRow, 'id' | 'institution'>,
): Promise<boolean> {
  const same = await tables<Tables>(scope)
    .selectFrom('responsibility')
    .select('id')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('unit', 'is not distinct from', unit)
    .where('course_of_study', 'is not distinct from', course_of_study)
    .where('published', '=', published)
    .where('since', '=', since)
    .where('until', 'is not distinct from', until)
    .limit(1)
    .executeTakeFirst()
  return same !== undefined
}

export async function saveResponsibility(
  scope: Scope,
  id: string,
  change: Pick<ResponsibilityRow, 'until'>,
): Promise<void> {
  await tables<Tables>(scope).updateTable('responsibility').set(change).where('id', '=', id).execute()
}

const withPlaces = (scope: Scope) =>
  tables<Tables>(scope)
    .selectFrom('responsibility as r')
    .innerJoin('person as p', 'p.id', 'r.person')
    .leftJoin('unit as u', 'u.id', 'r.unit')
    .leftJoin('course_of_study as c', 'c.id', 'r.course_of_study')
    .select([
      'r.id',
      'r.person',
      'r.kind',
      'r.unit',
      'r.course_of_study as courseOfStudy',
      'r.published',
      'r.since',
      'r.until',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.title',
      'p.email',
      'p.telephone',
      'p.invented',
      'u.name as unitName',
      'c.name as courseName',
    ])

/** Who answers for what on a day, as far as the reach goes; closed units and courses need nobody. */
export const responsibilitiesOn = (scope: Scope, reach: Filter[], today: string) =>
  withPlaces(scope)
    .where(within(reach, { published: sql<SqlBool>`r.published` }))
    .where('r.since', '<=', today)
    .where(sql<SqlBool>`coalesce(r.until >= ${today}, true)`)
    .where(sql<SqlBool>`coalesce(u.closed_on, c.closed_on, 'infinity') > ${today}`)
    .orderBy(sql`coalesce(u.name ->> 'en', c.name ->> 'en') collate "und-x-icu"`)
    .orderBy('r.kind')
    .orderBy(sql`p.family_name collate "und-x-icu"`)
    .orderBy('r.id')
    .execute()

export const responsibilitiesOf = (scope: Scope, person: string) =>
  withPlaces(scope).where('r.person', '=', person).orderBy('r.since', 'desc').orderBy('r.id').execute()

export const responsibilitiesOfMany = (scope: Scope, people: string[], today: string) =>
  withPlaces(scope)
    .where('r.person', 'in', people)
    .where(sql<SqlBool>`coalesce(r.until >= ${today}, true)`)
    .orderBy('r.since')
    .orderBy('r.id')
    .execute()

/** What nobody answers for on a day, or soon nobody will, though somebody did: the last to hold each. */
export async function vacanciesUntil(scope: Scope, soon: string) {
  return withPlaces(scope)
    .distinctOn(['r.kind', 'r.unit', 'r.course_of_study'])
    .where('r.until', '<=', soon)
    .where(sql<SqlBool>`coalesce(u.closed_on, c.closed_on, 'infinity') > ${soon}`)
    .where(
      sql<SqlBool>`not exists (select from responsibility later where later.kind = r.kind
        and later.unit is not distinct from r.unit and later.course_of_study is not distinct from r.course_of_study
        and coalesce(later.until > r.until, true))`,
    )
    .orderBy('r.kind')
    .orderBy('r.unit')
    .orderBy('r.course_of_study')
    .orderBy('r.until', 'desc')
    .execute()
}

export type SoughtContacts = { text: string; doubtful?: boolean; page: number; size: number }

export async function pageOfContacts(scope: Scope, { text, doubtful, page, size }: SoughtContacts) {
  let found = tables<Tables>(scope).selectFrom('person as p').where('p.institution', '=', scope.institution)
  if (text)
    found = found.where(
      sql<SqlBool>`strpos(folded(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.email, '')), folded(${text})) > 0`,
    )
  if (doubtful) found = found.where('p.doubtful', '=', true)
  const { total } = await found.select(count => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy(sql`p.family_name collate "und-x-icu"`)
    .orderBy(sql`p.given_name collate "und-x-icu"`)
    .orderBy('p.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, rows }
}
