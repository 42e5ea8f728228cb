import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inPattern } from '../platform/columns.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Charter, Organisation, OrganisationKind, OrganisationRecord } from './organisation.ts'
import type { Sought } from './search.rules.ts'

type OrganisationRow = OrganisationRecord & { searchable: string; code_compact: string | null }
type Row = Omit<OrganisationRow, 'erasmusCode' | 'charterFrom' | 'charterTo'> & {
  erasmus_code: string | null
  charter_from: string | null
  charter_to: string | null
}
type Tables = { organisation: Row }

const shown = [
  'id',
  'kind',
  'name',
  'names',
  'country',
  'city',
  'erasmus_code as erasmusCode',
  'pic',
  'charter',
] as const
const whole = [
  ...shown,
  'street',
  'postcode',
  'website',
  'oid',
  'schac',
  'latitude',
  'longitude',
  'charter_from as charterFrom',
  'charter_to as charterTo',
  'revision',
] as const

const folded = (text: string) => sql<string>`folded(${text})`

const everyWord = (words: string[][]): RawBuilder<SqlBool> =>
  sql`(${sql.join(
    words.map(
      ways =>
        sql`searchable like any (array[${sql.join(
          ways.map(way => folded(`%${inPattern(way)}%`)),
          sql`, `,
        )}])`,
    ),
    sql` and `,
  )})`

/** Whether a row answers the question: by its code, by every word, or by the words within the country that was named. */
export function matches({ words, compact, country, inCountry, text }: Sought): RawBuilder<SqlBool> {
  const ways: RawBuilder<SqlBool>[] = [everyWord(words)]
  if (country)
    ways.push(inCountry.length ? sql`(country = ${country} and ${everyWord(inCountry)})` : sql`country = ${country}`)
  if (compact)
    ways.push(sql`code_compact like ${`${inPattern(compact)}%`}`, sql`pic = ${compact}`, sql`oid = ${compact}`)
  ways.push(sql`schac = ${text.toLowerCase()}`)
  return sql`(${sql.join(ways, sql` or `)})`
}

/** Exact codes first, then what begins as typed; the rest by likeness. Charters that have ended come after those in force. */
const rank = ({ compact, text }: Sought) => sql<number>`case
  when code_compact = ${compact} or pic = ${compact} or oid = ${compact} or schac = ${text.toLowerCase()} then 0
  when code_compact like ${compact ? `${inPattern(compact)}%` : null} then 1
  when folded(name) like ${folded(`${inPattern(text)}%`)} then 2
  else 3 end`

const likeness = (text: string) => sql<number>`word_similarity(${folded(text)}, searchable)`

export type Wanted = {
  sought: Sought | null
  kind?: OrganisationKind | undefined
  country?: string | undefined
  charter?: Charter | undefined
}

function wanted(scope: Scope, { sought, kind, country, charter }: Wanted) {
  let rows = tables<Tables>(scope).selectFrom('organisation')
  if (sought) rows = rows.where(matches(sought))
  if (kind) rows = rows.where('kind', '=', kind)
  if (country) rows = rows.where('country', '=', country)
  if (charter) rows = rows.where('charter', '=', charter)
  return rows
}

const byName = sql`coalesce(names ->> 'en', name) collate "und-x-icu"`

export function foundOrganisations(
  scope: Scope,
  want: Wanted,
  part: { limit: number; offset: number },
): Promise<Organisation[]> {
  let rows = wanted(scope, want).select(shown)
  if (want.sought) rows = rows.orderBy(rank(want.sought)).orderBy(sql`charter = 'gone'`)
  if (want.sought?.likeness) rows = rows.orderBy(likeness(want.sought.likeness), 'desc').orderBy(sql`length(name)`)
  return rows.orderBy(byName).orderBy('id').limit(part.limit).offset(part.offset).execute()
}

export const countOrganisations = async (scope: Scope, want: Wanted): Promise<number> =>
  (await wanted(scope, want).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n

/** For what was typed with a slip of the pen: names that look alike, the likest first. */
export async function similarOrganisations(
  scope: Scope,
  want: Wanted & { sought: Sought },
  limit: number,
): Promise<Organisation[]> {
  const { edges, text } = want.sought
  if (edges.length === 0) return []
  // Comparing every name takes longer than a person at a keyboard waits: some word must begin or end as it was typed.
  const near = sql.join(edges.map(edge => folded(`%${inPattern(edge)}%`)))
  return wanted(scope, { ...want, sought: null })
    .select(shown)
    .where(sql<SqlBool>`searchable like any (array[${near}]) and ${likeness(text)} >= 0.45`)
    .orderBy(likeness(text), 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export const findOrganisation = (scope: Scope, id: string): Promise<OrganisationRecord | undefined> =>
  tables<Tables>(scope).selectFrom('organisation').select(whole).where('id', '=', id).executeTakeFirst()

export const lockOrganisation = (scope: Scope, id: string): Promise<OrganisationRecord | undefined> =>
  tables<Tables>(scope).selectFrom('organisation').select(whole).where('id', '=', id).forUpdate().executeTakeFirst()

export const organisationsById = (scope: Scope, ids: string[]): Promise<Organisation[]> =>
  ids.length
    ? tables<Tables>(scope).selectFrom('organisation').select(shown).where('id', 'in', ids).execute()
    : Promise.resolve([])

/** Who is called exactly so, in any language, or has this code, PIC or home domain. */
export const organisationsCalled = (scope: Scope, text: string): Promise<Organisation[]> =>
  tables<Tables>(scope)
    .selectFrom('organisation')
    .select(shown)
    .where(
      sql<SqlBool>`(code_compact = ${text.toUpperCase().replace(/\s/g, '')} or pic = ${text} or schac = ${text.toLowerCase()}
        or (searchable like ${folded(`%${inPattern(text)}%`)} and (folded(name) = ${folded(text)}
          or exists (select from jsonb_each_text(names) each where folded(each.value) = ${folded(text)}))))`,
    )
    .limit(20)
    .execute()

export type Identifiers = { erasmusCode?: string | undefined; pic?: string | undefined; schac?: string | undefined }

/** Another organisation that has one of these already. */
export const organisationWith = (scope: Scope, { erasmusCode, pic, schac }: Identifiers, except: string | null) =>
  tables<Tables>(scope)
    .selectFrom('organisation')
    .select(shown)
    .where(
      sql<SqlBool>`(erasmus_code = ${erasmusCode ?? null} or pic = ${pic ?? null} or schac = ${schac ?? null})
        and id is distinct from ${except}::uuid`,
    )
    .executeTakeFirst()

export type Written = Omit<OrganisationRecord, 'id' | 'revision' | 'charter' | 'charterFrom' | 'charterTo' | 'oid'>

const columnsOf = ({ erasmusCode, ...rest }: Partial<Written>) => ({
  ...rest,
  ...(erasmusCode === undefined ? {} : { erasmus_code: erasmusCode }),
  ...(rest.names ? { names: JSON.stringify(rest.names) as never } : {}),
})

export const insertOrganisation = async (scope: Scope, written: Written): Promise<string> =>
  (
    await tables<Tables>(scope)
      .insertInto('organisation')
      .values(columnsOf(written) as never)
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const saveOrganisation = async (scope: Scope, id: string, written: Partial<Written>): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('organisation')
    .set({ ...columnsOf(written), revision: sql`revision + 1` } as never)
    .where('id', '=', id)
    .execute()
}
