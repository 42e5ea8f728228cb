import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Owner } from '../../src/platform/lock.ts'
import { runProgram, type StartedServer, startServer } from '../support/server.ts'

const data = mkdtempSync(join(tmpdir(), 'habita-embedded-'))
const env = { HABITA_DATA: data }
let server: StartedServer

beforeAll(async () => {
  server = await startServer({ env, args: ['--empty'] })
})
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

const owner = () => JSON.parse(readFileSync(join(data, 'database.lock'), 'utf8')) as Owner
const knock = (more: RequestInit = {}, path = '/-/task') =>
  fetch(`${owner().tasks?.address}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${owner().tasks?.token}` },
    body: JSON.stringify({ task: 'list-offices', args: [] }),
    ...more,
  })

/** A slow machine also says how long it took to open the database. */
const nothingYet = expect.stringMatching(/^(Opening the database.*\n)?No office has been opened yet\.\n$/)

test('a second server on the same database is refused in one sentence', async () => {
  const { code, output } = await runProgram('main', ['--empty'], { ...env, PORT: '0' })
  expect(output.trim()).toMatch(
    /^The embedded database in \S+ is already open: process \d+ on \S+ holds it and serves it at http/,
  )
  expect(output.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
})

test('a port that is taken is said in one sentence, before anything is created', async () => {
  const other = createServer()
  const port = await new Promise<number>(ready =>
    other.listen(0, '127.0.0.1', () => ready((other.address() as { port: number }).port)),
  )
  const elsewhere = join(data, 'elsewhere')
  const { code, output } = await runProgram('main', ['--empty'], { HABITA_DATA: elsewhere, PORT: String(port) })
  other.close()
  expect(output.trim()).toMatch(/^Port \d+ is in use by another program\. Choose another one/)
  expect(output.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
  expect(existsSync(elsewhere)).toBe(false)
})

test('a worker of its own is refused', async () => {
  const { code, output } = await runProgram('worker', [], env)
  expect(output).toContain('needs PostgreSQL')
  expect(code).toBe(1)
})

test('the command line has its work done by the server', async () => {
  expect(await runProgram('cli', ['list-offices'], env)).toEqual({
    code: 0,
    output: nothingYet,
  })
})

test('an unknown task, a missing argument and a task that needs the database closed are refused in words', async () => {
  expect(await runProgram('cli', ['fly'], env)).toMatchObject({
    code: 1,
    output: expect.stringContaining('no task called fly'),
  })
  expect(await runProgram('cli', ['dump'], env)).toMatchObject({
    code: 1,
    output: expect.stringContaining('dump FILE'),
  })
  const restored = await runProgram('cli', ['restore', join(data, 'any')], env)
  expect(restored.code).toBe(1)
  expect(restored.output).toContain(`There is no file ${join(data, 'any')}`)
})

test('the task door opens to the token only, and to no page in a browser', async () => {
  expect((await knock()).status).toBe(200)
  expect((await knock({ headers: {} })).status).toBe(404)
  expect((await knock({ headers: { authorization: 'Bearer guess' } })).status).toBe(404)
  expect((await knock({ method: 'PUT' })).status).toBe(404)
  expect((await knock({}, '/')).status).toBe(404)
  expect((await knock({ body: 'not json' })).status).toBe(400)
  expect((await knock({ body: JSON.stringify({ task: 'list-offices', args: ['x'.repeat(100_000)] }) })).status).toBe(
    400,
  )
  expect((await fetch(`${server.address}/-/task`, { method: 'POST' })).status).toBe(404)
})

test('a dump is restored in the place of a database, which is kept beside it', async () => {
  const file = join(data, 'copy.tar.gz')
  expect(await runProgram('cli', ['dump', file], env)).toMatchObject({
    code: 0,
    output: expect.stringContaining('Written'),
  })
  expect(statSync(file).size).toBeGreaterThan(100_000)
  const elsewhere = { HABITA_DATA: join(data, 'restored') }
  expect(await runProgram('cli', ['restore', file], elsewhere)).toMatchObject({ code: 0 })
  expect(await runProgram('cli', ['list-offices'], elsewhere)).toMatchObject({
    code: 0,
    output: nothingYet,
  })
  expect(await runProgram('cli', ['restore', file], elsewhere)).toMatchObject({
    code: 0,
    output: expect.stringContaining('kept in'),
  })
  expect(readdirSync(elsewhere.HABITA_DATA).filter(name => name.startsWith('database-until-'))).toHaveLength(1)
  writeFileSync(file, 'no dump')
  expect(await runProgram('cli', ['restore', file], elsewhere)).toMatchObject({
    code: 1,
    output: expect.stringContaining('nothing was changed'),
  })
  expect(await runProgram('cli', ['list-offices'], elsewhere)).toMatchObject({ code: 0 })
})

test('a server that was killed leaves nothing that holds up the next one; one that is ended leaves no lock', async () => {
  await server.end('SIGKILL')
  expect(existsSync(join(data, 'database.lock'))).toBe(true)
  server = await startServer({ env, args: ['--empty'] })
  expect(await (await fetch(`${server.address}/health`)).text()).toBe('ok')
  expect(await server.end()).toBe(0)
  expect(existsSync(join(data, 'database.lock'))).toBe(false)
})
