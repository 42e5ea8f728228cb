import { sql } from 'kysely'
import { z } from 'zod'
import type { Around, ImportKind, Prepared, RowProblem, SheetRecord } from '../../src/imports/index.ts'
import { facts } from '../../src/platform/facts.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { tables } from '../../src/platform/tables.ts'
import type { TestDeployment } from './database.ts'

/** A kind of import for tests: things with a code, a name, a day, a colour, and as many owners as they have rows. */

const happened = facts({ 'thing.imported': z.object({ row: z.int() }) })

const colours = [
  { value: 'red', names: { en: 'Red', it: 'Rosso', fr: 'Rouge' } },
  { value: 'blue', names: { en: 'Blue', it: 'Blu', fr: 'Bleu' } },
]

export const thingTable = async (on: TestDeployment) => {
  const database = on.database.kysely
  await sql`create table thing (id uuid primary key default gen_random_uuid(), institution uuid not null, code text not null,
    name text not null check (length(name) <= 60), since date, colour text, parent text, owners text[] not null default '{}', unique (institution, code))`.execute(
    database,
  )
  await sql`call tenant_table('thing')`.execute(database)
}

export type Thing = {
  id: string
  code: string
  name: string
  since: string | null
  colour: string | null
  parent: string | null
  owners: string[]
}
type ThingRow = Thing & { institution: string }

const known = async (scope: Scope, codes: readonly string[]) =>
  new Map(
    (
      await tables<{ thing: ThingRow }>(scope)
        .selectFrom('thing')
        .selectAll()
        .where('code', 'in', codes as string[])
        .execute()
    ).map(thing => [thing.code, thing]),
  )

const written = ({ values, lines }: SheetRecord): Omit<Thing, 'id'> => ({
  code: String(values.code),
  name: String(values.name ?? ''),
  since: (values.since as string) ?? null,
  colour: (values.colour as string) ?? null,
  parent: (values.parent as string) ?? null,
  owners: lines.flatMap(line => (line.values.owner ? [String(line.values.owner)] : [])),
})

async function prepareOne(
  record: SheetRecord,
  around: Around,
  before: Thing | undefined,
): Promise<Prepared<Omit<Thing, 'id'>>> {
  const change = written(record)
  const problems: RowProblem[] = []
  const parent = change.parent ? (await around.inFile([change.parent])).get(change.parent) : 'fine'
  if (parent !== 'fine') problems.push({ row: record.row, field: 'parent', code: 'missing', grave: true })
  const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
  const differing = (Object.keys(change) as (keyof typeof change)[]).filter(
    field => shown(before?.[field]) !== shown(change[field]),
  )
  return {
    key: record.key,
    row: record.row,
    outcome: !before ? 'new' : differing.length ? 'changed' : 'unchanged',
    subject: before?.id ?? null,
    problems,
    questions: [],
    changes: Object.fromEntries(differing.map(field => [field, [shown(before?.[field]), shown(change[field])]])),
    change,
  }
}

/** What a test may put in the way of an apply: called before each portion is written. */
export const inTheWay: { of: ((portion: number) => Promise<void>) | undefined } = { of: undefined }
let portions = 0

export const things: ImportKind<Omit<Thing, 'id'>> = {
  name: 'things',
  permission: 'rulebook.edit',
  domains: ['colour'],
  fields: [
    { key: 'code', shape: { is: 'text', most: 20 }, required: true, synonyms: ['codice'] },
    { key: 'name', shape: { is: 'text', most: 60 }, required: true, synonyms: ['nome', 'denominazione'] },
    { key: 'since', shape: { is: 'day' }, synonyms: ['dal'] },
    { key: 'colour', shape: { is: 'one-of', of: () => colours }, domain: 'colour', synonyms: ['colore'] },
    { key: 'parent', shape: { is: 'text', most: 20 }, synonyms: ['sotto'] },
    { key: 'owner', shape: { is: 'text', most: 60 }, repeats: true, synonyms: ['proprietario'] },
  ],
  words: () => ({
    title: 'Things',
    deed: 'Import things',
    lead: 'One row for each owner of a thing.',
    rows: 'Rows of one code are one thing.',
    field: key => ({ label: key, example: 'x' }),
    question: () => 'Which colour is this?',
    choice: (_, value) => colours.find(colour => colour.value === value)?.names.en,
  }),
  keyOf: ({ code }) => (code === undefined ? null : String(code)),
  keyFields: ['code'],
  labelOf: ({ code, name }) => [code, name].filter(Boolean).join(' '),
  rankOf: ({ parent }) => (parent ? 1 : 0),
  async prepare(scope, records, around) {
    const before = await known(
      scope,
      records.map(({ key }) => key),
    )
    const prepared: Prepared<Omit<Thing, 'id'>>[] = []
    for (const record of records) prepared.push(await prepareOne(record, around, before.get(record.key)))
    return prepared
  },
  async apply(scope, prepared) {
    await inTheWay.of?.(portions++)
    const subjects = new Map<string, string>()
    for (const { key, change, outcome } of prepared) {
      if (outcome === 'unchanged') continue
      if (change.name === 'refuse me') throw new Refusal('import.no-longer-possible', { row: 0 })
      const { id } = await tables<{ thing: ThingRow }>(scope)
        .insertInto('thing')
        .values({ institution: scope.institution, ...change } as never)
        .onConflict(conflict => conflict.columns(['institution', 'code']).doUpdateSet({ ...change } as never))
        .returning('id')
        .executeTakeFirstOrThrow()
      subjects.set(key, id)
    }
    const facts = prepared.flatMap(({ key, row }) => {
      const id = subjects.get(key)
      return id ? [happened('thing.imported', id, { row })] : []
    })
    return { facts, subjects }
  },
}
