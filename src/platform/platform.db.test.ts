import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { useDeployment } from '../../test/support/database.ts'
import { foundInstitution } from '../institutions/index.ts'
import type { Actor } from '../permissions.ts'
import { command, subscribe } from './command.ts'
import { factsAbout } from './event.store.ts'
import { facts } from './facts.ts'
import { deploymentId } from './ids.ts'
import { employ } from './jobs.ts'
import { query } from './query.ts'
import { type Reaction, reaction } from './reaction.ts'
import type { Caller } from './scope.ts'
import { tables } from './tables.ts'

const on = useDeployment()
const happened = facts({ 'test.happened': z.object({ what: z.string() }) })
const officer: Actor = {
  kind: 'user',
  account: '11111111-1111-4111-8111-111111111111',
  roles: [{ role: 'officer', units: [], partners: [] }],
  mandates: [],
}
const system: Actor = { kind: 'system', because: 'test' }
const as = (institution: string, actor: Actor): Caller => ({ on: on(), institution, actor, now: on().clock() })

let pavia: string
let jena: string
const seen: string[] = []

const note: Reaction = reaction('test-note', async (_, fact) => {
  seen.push(`${fact.name} ${fact.facts.what}`)
})
const tell = command('test-tell', z.object({ about: z.uuid(), what: z.string().min(1) }), async (scope, input) => {
  scope.must('office.use')
  return [happened('test.happened', input.about, { what: input.what })]
})
const read = query('test-read', async (scope, about: string) => {
  scope.must('event.read')
  return factsAbout(scope, about)
})

beforeAll(async () => {
  subscribe({ 'test.happened': [note] })
  employ({ reactions: [note], ticks: [], institutions: async () => [] })
  const found = async (slug: string) =>
    (
      await foundInstitution(as(deploymentId, system), {
        slug,
        kind: 'university',
        name: { en: slug },
        languages: ['en'],
        zone: 'Europe/Rome',
      })
    )[0]?.subject ?? ''
  pavia = await found('pavia')
  jena = await found('jena')
})

const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*) n from ${sql.id(table)}`.execute(on().database.kysely)).rows[0]?.n ?? -1

test('a fact and its reaction are kept together and done by the worker', async () => {
  const before = await count('event')
  await tell(as(pavia, officer), { about: pavia, what: 'arrived' })
  expect(await count('event')).toBe(before + 1)
  expect(await on().jobs.drain(on())).toBe(1)
  expect(seen).toEqual(['test.happened arrived'])
})

test('a command that fails after its work leaves neither fact nor job', async () => {
  const before = await count('event')
  const breaks = command('test-breaks', z.object({}), async scope => {
    scope.must('office.use')
    return [happened('test.happened', pavia, { what: 1 as never })]
  })
  await expect(breaks(as(pavia, officer), {})).rejects.toThrow()
  expect(await count('event')).toBe(before)
  expect(await on().jobs.drain(on())).toBe(0)
})

test('another institution sees nothing of it', async () => {
  await tell(as(pavia, officer), { about: pavia, what: 'kept' })
  expect((await read(as(pavia, officer), pavia)).length).toBeGreaterThan(0)
  expect(await read(as(jena, officer), pavia)).toEqual([])
})

test('a command that asks for no permission is rolled back', async () => {
  const careless = command('test-careless', z.object({}), async scope => {
    await tables<{ unit: Record<string, unknown> }>(scope)
      .insertInto('unit')
      .values({ institution: scope.institution, kind: 'faculty', code: 'X', name: '{"en":"X"}' })
      .execute()
    return []
  })
  await expect(careless(as(pavia, officer), {})).rejects.toThrow('finished without asking for a permission')
  expect(await count('unit')).toBe(0)
})

test('a row cannot be written for another institution', async () => {
  const forged = command('test-forged', z.object({}), async scope => {
    scope.must('office.use')
    await tables<{ unit: Record<string, unknown> }>(scope)
      .insertInto('unit')
      .values({ institution: jena, kind: 'faculty', code: 'X', name: '{"en":"X"}' })
      .execute()
    return []
  })
  await expect(forged(as(pavia, officer), {})).rejects.toThrow('row-level security')
})

test('facts can be added, never rewritten or removed', async () => {
  const rewrite = command('test-rewrite', z.object({}), async scope => {
    scope.must('office.use')
    await tables<{ event: Record<string, unknown> }>(scope).updateTable('event').set({ name: 'x' }).execute()
    return []
  })
  await expect(rewrite(as(pavia, officer), {})).rejects.toThrow('permission denied')
})

test('a visitor is refused, and a query cannot write', async () => {
  await expect(tell(as(pavia, { kind: 'visitor' }), { about: pavia, what: 'x' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const writes = query('test-writes', async scope => {
    scope.must('office.use')
    await tables<{ unit: Record<string, unknown> }>(scope).deleteFrom('unit').execute()
  })
  await expect(writes(as(pavia, officer), undefined)).rejects.toThrow('read-only')
})

test('wrong input names every field that is wrong', async () => {
  await expect(tell(as(pavia, officer), { about: 'nowhere', what: '' })).rejects.toMatchObject({
    code: 'input.wrong',
    problems: { about: { code: 'not-in-list' }, what: { code: 'missing' } },
  })
})

test('commands that run at once do not join each other’s transactions', async () => {
  const before = await count('event')
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, (_, i) =>
      tell(as(i % 2 ? pavia : jena, i % 3 ? officer : { kind: 'visitor' }), { about: pavia, what: `n${i}` }),
    ),
  )
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(8)
  expect(await count('event')).toBe(before + 8)
})
