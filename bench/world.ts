import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { nodeEnvironment, nodeFlags } from '../scripts/prepare.mjs'
import { findPostgres, startPostgres } from '../scripts/with-postgres.ts'

const root = join(import.meta.dirname, '..')

export type Server = { address: string; process: ChildProcess; seconds: number; stop: () => Promise<void> }

/** The built server as people run it; `seconds` is the time from the start of the process until it is open. */
export async function startServer(environment: Record<string, string>, flags: string[] = []): Promise<Server> {
  const began = performance.now()
  const program = join(root, 'dist/server/main.js')
  const child = spawn(process.execPath, [...nodeFlags, program, '--sentences', ...flags], {
    env: { ...nodeEnvironment, ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(done => child.on('exit', () => done()))
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    child.stdout?.on('data', (part: Buffer) => {
      said += part
      const open = /open at (http:\S+)/.exec(said)
      if (open?.[1]) found(open[1])
    })
    child.on('exit', code => failed(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    address,
    process: child,
    seconds: (performance.now() - began) / 1000,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Resident memory of a process in megabytes, as Linux counts it. */
export const residentMegabytes = (pid: number | undefined): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024)

export type World = { url: string; database: pg.Client; close: () => Promise<void> }

/** A throw-away PostgreSQL, for as long as one benchmark runs. */
export async function openWorld(): Promise<World> {
  const programs = findPostgres()
  if (!programs) throw new Error('No PostgreSQL ≥ 15 on this machine: npm test installs it where it can')
  const cluster = await startPostgres(programs)
  const maintenance = new pg.Client({ connectionString: cluster.url })
  await maintenance.connect()
  await maintenance.query('create database bench')
  await maintenance.end()
  const url = cluster.url.replace(/\/[^/]*$/, '/bench')
  const database = new pg.Client({ connectionString: url })
  await database.connect()
  return {
    url,
    database,
    async close() {
      await database.end()
      cluster.stop()
    },
  }
}

const cli = join(root, 'dist/server/cli.js')

/** A task of the command line, as an administrator runs it; gives what it printed. */
export const runTask = ({ url }: Pick<World, 'url'>, ...task: string[]): string =>
  execFileSync(process.execPath, [cli, ...task], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    encoding: 'utf8',
  })

const mail = 'officer@pavia.example'

/** One office, with somebody who may see everything in it; gives their password. */
export function openOffice(world: World): string {
  runTask(world, 'open-office', 'pavia', 'University of Pavia', 'Europe/Rome')
  const said = runTask(world, 'make-administrator', 'pavia', mail)
  const password = /first sign-in: (\S+)/.exec(said)?.[1]
  if (!password) throw new Error(`no password in: ${said}`)
  return password
}

/** Signs in; gives the cookie to send. */
export async function signIn(address: string, password: string, email = mail): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  })
  const cookie = answer.headers
    .getSetCookie()
    .find(line => line.includes('session='))
    ?.split(';')[0]
  if (!cookie) throw new Error(`${email} could not sign in: ${answer.status}`)
  return cookie
}

/** Asks for a page and reads it to its end. */
export const read = async (url: string, cookie = ''): Promise<string> => {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'error' })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'habita-bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
