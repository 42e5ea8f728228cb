import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DirectoryInUse, livingOwnerOf, lockDirectory } from './lock.ts'

let folder: string
let directory: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'habita-lock-'))
  directory = join(folder, 'database')
  file = join(folder, 'database.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const left = (owner: object) => writeFileSync(file, JSON.stringify(owner))
const kept = () => JSON.parse(readFileSync(file, 'utf8'))

test('one holder at a time, and free again when released', () => {
  const lock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
  expect(livingOwnerOf(directory)?.pid).toBe(process.pid)
  lock.release()
  expect(existsSync(file)).toBe(false)
  lockDirectory(directory).release()
})

test('nobody but its owner can read where the tasks go', () => {
  const lock = lockDirectory(directory)
  lock.announce({ address: 'http://127.0.0.1:1', tasks: { address: 'http://127.0.0.1:2', token: 'secret' } })
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(livingOwnerOf(directory)?.tasks?.token).toBe('secret')
  lock.release()
})

test('a dead process’s lock is taken over', () => {
  left({ pid: 2 ** 22 + 1, born: '1', host: hostname() })
  expect(livingOwnerOf(directory)).toBeUndefined()
  const lock = lockDirectory(directory)
  expect(kept().pid).toBe(process.pid)
  lock.release()
})

test('a lock whose number has gone to another process is taken over', () => {
  left({ pid: process.pid, born: 'long ago', host: hostname() })
  lockDirectory(directory).release()
})

test('a lock that was cut off while it was written is taken over', () => {
  writeFileSync(file, '{"pid":')
  lockDirectory(directory).release()
})

test('an owner on another machine holds it as long as it touches the file', () => {
  left({ pid: 1, born: '', host: 'elsewhere' })
  expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
  const longAgo = Date.now() / 1000 - 120
  utimesSync(file, longAgo, longAgo)
  lockDirectory(directory).release()
})

test('of many processes that find the same dead lock, one takes it', async () => {
  left({ pid: 2 ** 22 + 1, born: '1', host: hostname() })
  const script = join(folder, 'take.mjs')
  writeFileSync(
    script,
    `import { lockDirectory } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
     process.on('message', () => {
       try { lockDirectory(${JSON.stringify(directory)}); process.send('taken') } catch (error) { process.send(error.constructor.name) }
     })
     process.send('ready')`,
  )
  const children = Array.from({ length: 6 }, () => fork(script))
  const said = (child: (typeof children)[number]) => new Promise(resolve => child.once('message', resolve))
  await Promise.all(children.map(said))
  const answers = children.map(said)
  for (const child of children) child.send('go')
  const all = await Promise.all(answers)
  for (const child of children) child.kill()
  expect(all.filter(answer => answer === 'taken')).toHaveLength(1)
  expect(all.filter(answer => answer === 'DirectoryInUse')).toHaveLength(5)
})
