import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from '../support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'habita-refused-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a start says that can be mended by whoever runs it: sentences, no stack, exit code 1. */
async function says(program: 'main' | 'worker', env: Record<string, string>): Promise<string[]> {
  const { code, output } = await runProgram(program, [], { PORT: '0', HABITA_DATA: join(folder, 'data'), ...env })
  expect(code).toBe(1)
  expect(output).not.toMatch(/\n\s+at /)
  return output.trim().split('\n')
}

const listening = (answer: (server: Server) => Server): Promise<number> =>
  new Promise(ready => {
    const server = answer(createServer())
    servers.push(server)
    server.listen(0, '127.0.0.1', () => ready((server.address() as { port: number }).port))
  })

const message = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map(part => Buffer.from(part)))
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}
const int = (value: number, bytes: 2 | 4): Buffer => {
  const all = Buffer.alloc(4)
  all.writeInt32BE(value)
  return all.subarray(4 - bytes)
}

/** Speaks as much of PostgreSQL's protocol as it takes to say one's age. */
const oldPostgres = (server: Server): Server =>
  server.on('connection', socket => {
    const ready = message('Z', 'I')
    socket.on('error', () => undefined)
    socket.on('data', asked => {
      if (asked[0] === 0) socket.write(Buffer.concat([message('R', int(0, 4)), ready]))
      if (asked[0] !== 0x51) return
      const column = [int(1, 2), 'server_version_num\0', int(0, 4), int(0, 2), int(25, 4), int(-1, 2), int(-1, 4)]
      socket.write(
        Buffer.concat([
          message('T', ...column, int(0, 2)),
          message('D', int(1, 2), int(6, 4), '140011'),
          message('C', 'SHOW\0'),
          ready,
        ]),
      )
    })
  })

test('a setting that is wrong is named, in the server and in the worker', async () => {
  expect(await says('main', { PORT: '70000' })).toEqual([expect.stringMatching(/^The setting PORT is wrong: /)])
  for (const program of ['main', 'worker'] as const)
    expect(await says(program, { DATABASE_URL: 'mysql://localhost/habita' })).toEqual([
      'The setting DATABASE_URL is wrong: DATABASE_URL must begin with postgres:// or postgresql://',
    ])
})

test('a PostgreSQL that cannot be reached is said, and why', async () => {
  const port = await listening(server => server.on('connection', socket => socket.destroy()))
  expect(await says('main', { DATABASE_URL: 'postgres://habita@127.0.0.1:1/habita' })).toEqual([
    'The database at DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:1.',
  ])
  expect(await says('worker', { DATABASE_URL: `postgres://habita@127.0.0.1:${port}/habita` })).toEqual([
    expect.stringMatching(/^The database at DATABASE_URL cannot be reached: /),
  ])
})

test('a PostgreSQL that is too old is told from one that is new enough', async () => {
  const port = await listening(oldPostgres)
  expect(await says('main', { DATABASE_URL: `postgres://habita@127.0.0.1:${port}/habita` })).toEqual([
    'The PostgreSQL at DATABASE_URL is version 14; Habita needs 15 or newer.',
  ])
})

test('a folder that cannot hold the database is named, with what can be done', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await says('main', { HABITA_DATA: join(file, 'data') })).toEqual([
    expect.stringMatching(/^The folder \S+ cannot hold the database \(.+--data DIR$/),
  ])
})

test('an address that this machine has not is said', async () => {
  expect(await says('main', { HOST: '203.0.113.7' })).toEqual([
    'This machine has no address 203.0.113.7 to listen on. See HOST in docs/operating.md.',
  ])
})
