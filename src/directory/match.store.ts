import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Organisation } from './organisation.ts'
import { fold } from './search.rules.ts'

const shown = sql.raw(
  'o.id, o.kind, o.name, o.names, o.country, o.city, o.erasmus_code as "erasmusCode", o.pic, o.charter',
)

export async function organisationsByCode(
  scope: Scope,
  { codes, pics }: { codes: string[]; pics: string[] },
): Promise<Organisation[]> {
  if (!codes.length && !pics.length) return []
  const { rows } = await sql<Organisation>`select ${shown} from organisation o
    where o.erasmus_code = any (${codes}::text[]) or o.pic = any (${pics}::text[])`.execute(tables(scope))
  return rows
}

/** By folded name, the organisations that are called exactly so in some language. */
export async function namesakes(scope: Scope, names: string[]): Promise<Map<string, Organisation[]>> {
  const called = new Map<string, Organisation[]>()
  if (!names.length) return called
  // Folded once here, so that each row of the directory is looked at once, however many names are asked.
  const { rows: asked } = await sql<{
    folded: string
  }>`select distinct folded(n) as folded from unnest(${names}::text[]) n`.execute(tables(scope))
  const wanted = asked.map(({ folded }) => folded)
  const { rows } =
    await sql<Organisation>`select ${shown} from organisation o where folded(o.name) = any (${wanted}::text[])
    or (o.names <> '{}' and exists (select from jsonb_each_text(o.names) each where folded(each.value) = any (${wanted}::text[])))`.execute(
      tables(scope),
    )
  for (const one of rows)
    for (const key of new Set([one.name, ...Object.values(one.names)].map(name => fold(name ?? ''))))
      called.set(key, [...(called.get(key) ?? []), one])
  return called
}

type Added = { kind: string; name: string; country: string; city?: string | undefined; website?: string | undefined }

/** Adds organisations that no list of the Commission names, all at once. */
export async function insertUnlisted(scope: Scope, given: readonly Added[]) {
  if (!given.length) return []
  const { rows } = await sql<{ id: string; name: string; country: string }>`
    insert into organisation (kind, name, country, city, website) select g.kind, g.name, g.country, g.city, g.website
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (kind text, name text, country text, city text, website text)
    returning id, name, country`.execute(tables(scope))
  return rows
}
