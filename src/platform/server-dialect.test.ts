import { Kysely, type PostgresPool, sql } from 'kysely'
import { expect, test } from 'vitest'
import { ServerDialect } from './server-dialect.ts'

/** A connection that answers in turn, notes what it was sent, and fails where it is told to. */
function aDatabase(failing: string[] = []) {
  const sent: string[] = []
  const answers: (() => void)[] = []
  const query = (text: string) => {
    sent.push(text)
    return new Promise((answer, refuse) => {
      answers.push(() => (failing.includes(text) ? refuse(new Error(`${text} failed`)) : answer({ rows: [] })))
    })
  }
  const pool = {
    connect: async () => ({ query, release: () => undefined }),
    end: async () => undefined,
  } as unknown as PostgresPool
  const answerAll = async () => {
    for (let quiet = 0; quiet < 20; quiet++) {
      while (answers.length) answers.shift()?.()
      await Promise.resolve()
    }
  }
  return { kysely: new Kysely<Record<string, never>>({ dialect: new ServerDialect({ pool }) }), sent, answerAll }
}

const untilSent = async (sent: string[], count: number) => {
  for (let turn = 0; turn < 100 && sent.length < count; turn++) await Promise.resolve()
}

test('a transaction begins together with its first statement, and the second waits for it', async () => {
  const { kysely, sent, answerAll } = aDatabase()
  const done = kysely.transaction().execute(async transaction => {
    await sql`select 1`.execute(transaction)
    await sql`select 2`.execute(transaction)
  })
  await untilSent(sent, 2)
  expect(sent).toEqual(['begin', 'select 1'])
  while (sent.length < 4) await answerAll()
  await answerAll()
  await done
  expect(sent).toEqual(['begin', 'select 1', 'select 2', 'commit'])
})

test('a transaction that did not begin fails with its first statement, and nothing else is sent in it', async () => {
  const { kysely, sent, answerAll } = aDatabase(['begin'])
  const done = kysely.transaction().execute(async transaction => {
    await sql`select 1`.execute(transaction)
    await sql`select 2`.execute(transaction)
  })
  const said = expect(done).rejects.toThrow('begin failed')
  while (!sent.includes('rollback')) await answerAll()
  await answerAll()
  await said
  expect(sent).toEqual(['begin', 'select 1', 'rollback'])
})
