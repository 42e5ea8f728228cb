import { sql } from 'kysely'
import { columnOf } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Goal, Named, Part, PartKind } from './part.ts'

type Cells = Record<string, unknown>
type Tables = { [table: `network_${string}`]: Cells; organisation: OrganisationRow; institution: InstitutionRow }
type OrganisationRow = Omit<Named, 'erasmusCode'> & { erasmus_code: string | null }
type InstitutionRow = { id: string; organisation: string | null }

const tableOf = (kind: PartKind | 'goal'): `network_${string}` => `network_${kind.replaceAll('-', '_')}`
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A row's fields as its columns: objects and lists are kept as JSON. */
const columnsOf = (row: object): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      columnOf(name),
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  )
const fieldsOf = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [camel(name), value]))

export type NewPart<K extends PartKind> = Omit<Part<K>, 'id' | 'revision'>

export async function insertPart<K extends PartKind>(
  scope: Scope,
  kind: K,
  network: string,
  row: NewPart<K>,
): Promise<string> {
  const { id } = await tables<Tables>(scope)
    .insertInto(tableOf(kind))
    .values({ institution: scope.institution, network, ...columnsOf(row) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

export const savePart = (scope: Scope, kind: PartKind, id: string, fields: object) =>
  tables<Tables>(scope)
    .updateTable(tableOf(kind))
    .set({ ...columnsOf(fields), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()

export const deletePart = (scope: Scope, kind: PartKind, id: string) =>
  tables<Tables>(scope).deleteFrom(tableOf(kind)).where('id', '=', id).execute()

/** The network that a row of the actor's own institution belongs to. */
export async function networkOfPart(scope: Scope, kind: PartKind, id: string): Promise<string> {
  const row = await tables<Tables>(scope)
    .selectFrom(tableOf(kind))
    .select('network')
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('network-part.not-found')
  return String(row.network)
}

export async function lockPart<K extends PartKind>(scope: Scope, kind: K, id: string): Promise<Part<K> | undefined> {
  const cells = await tables<Tables>(scope)
    .selectFrom(tableOf(kind))
    .selectAll()
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return cells && (fieldsOf(cells) as Part<K>)
}

export async function partsOf<K extends PartKind>(scope: Scope, kind: K, network: string): Promise<Part<K>[]> {
  const rows = await tables<Tables>(scope)
    .selectFrom(tableOf(kind))
    .selectAll()
    .where('institution', '=', scope.institution)
    .where('network', '=', network)
    .execute()
  return rows.map(cells => fieldsOf(cells) as Part<K>)
}

export type Parts = {
  membership: Part<'membership'>[]
  associates: Part<'associated-partner'>[]
  milestones: Part<'milestone'>[]
  fundings: Part<'funding'>[]
  goals: Goal[]
  workPackages: Part<'work-package'>[]
  institutes: Part<'virtual-institute'>[]
  programmes: Part<'joint-programme'>[]
  projects: Part<'project'>[]
  sessions: Part<'session'>[]
  figures: Part<'figure'>[]
  targets: Part<'target'>[]
  publications: Part<'publication'>[]
}

const orders: Record<keyof Parts, [kind: PartKind | 'goal', order: string]> = {
  membership: ['membership', 'since nulls last, id'],
  associates: ['associated-partner', 'position, key'],
  milestones: ['milestone', 'since, position, until nulls first, key'],
  fundings: ['funding', 'since nulls last, position, key'],
  goals: ['goal', 'number, since'],
  workPackages: ['work-package', 'number, key'],
  institutes: ['virtual-institute', 'position, key'],
  programmes: ['joint-programme', 'position, key'],
  projects: ['project', 'position, key'],
  sessions: ['session', 'month, key'],
  figures: ['figure', 'position, key'],
  targets: ['target', 'due nulls last, position, key'],
  publications: ['publication', 'position, published_on desc nulls last, key'],
}

/** Everything about one network in one question. */
export async function allParts(scope: Scope, network: string): Promise<Parts> {
  const lists = Object.entries(orders).map(
    ([name, [kind, order]]) =>
      sql`(select coalesce(jsonb_agg(to_jsonb(part) order by ${sql.raw(order)}), '[]') from ${sql.table(tableOf(kind))} part
        where part.institution = ${scope.institution} and part.network = ${network}) as ${sql.id(name)}`,
  )
  const { rows } = await sql<Record<keyof Parts, Cells[]>>`select ${sql.join(lists)}`.execute(tables<Tables>(scope))
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, cells]) => [name, cells.map(fieldsOf)]),
  ) as unknown as Parts
}

/** Places of new rows: after all that are there. */
export async function nextPosition(scope: Scope, kind: PartKind, network: string): Promise<number> {
  const { last } = await tables<Tables>(scope)
    .selectFrom(tableOf(kind))
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('network', '=', network)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const replaceGoals = async (
  scope: Scope,
  network: string,
  goals: readonly Omit<Goal, 'id'>[],
): Promise<void> => {
  const on = tables<Tables>(scope)
  await on.deleteFrom('network_goal').where('network', '=', network).execute()
  if (goals.length)
    await on
      .insertInto('network_goal')
      .values(goals.map(goal => ({ institution: scope.institution, network, ...columnsOf(goal) })))
      .execute()
}

export const goalsOf = async (scope: Scope, network: string): Promise<Goal[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('network_goal')
      .selectAll()
      .where('institution', '=', scope.institution)
      .where('network', '=', network)
      .orderBy('number')
      .orderBy('since')
      .execute()
  ).map(cells => fieldsOf(cells) as Goal)

/** The organisations of the shared directory that rows name. */
export const organisationsNamed = async (scope: Scope, ids: readonly string[]): Promise<Map<string, Named>> => {
  if (!ids.length) return new Map()
  const rows = await tables<Tables>(scope)
    .selectFrom('organisation')
    .select(['id', 'name', 'names', 'country', 'city', 'erasmus_code as erasmusCode'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** The organisation that this institution is in the directory, where the office has said so. */
export const ownOrganisation = async (scope: Scope): Promise<string | null> =>
  (
    await tables<Tables>(scope)
      .selectFrom('institution')
      .select('organisation')
      .where('id', '=', scope.institution)
      .executeTakeFirst()
  )?.organisation ?? null
