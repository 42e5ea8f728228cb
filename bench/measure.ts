<<<<<<< HEAD
import { cpus, totalmem } from 'node:os'
import autocannon from 'autocannon'

export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gib: Math.round(totalmem() / 2 ** 30),
  node: process.version,
})

const rounded = (value: number) => Math.round(value * 100) / 100

/** Milliseconds at which this share of the values has ended. */
export function percentiles(milliseconds: number[]) {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  return { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) }
}

/** Runs one piece of work again and again and keeps how long each took. */
export async function timed(repetitions: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < repetitions; n++) {
    const started = performance.now()
    await work(n)
    times.push(performance.now() - started)
  }
  return times
}

/** Asks one after another at a steady rate and measures each answer from when it was due: waiting in line counts. */
export async function atRate(
  perSecond: number,
  seconds: number,
  ask: (n: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  const started = performance.now()
  const asked: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = started + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise(go => setTimeout(go, wait))
    asked.push(ask(n).then(() => void times.push(performance.now() - due)))
  }
  await Promise.all(asked)
  return times
}

/** As many requests as the server answers. */
export async function flatOut(url: string, seconds: number, headers: Record<string, string> = {}) {
  const result = await autocannon({ url, connections: 10, duration: seconds, headers })
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} wrong answers, ${result.errors} errors`)
  return {
    requests_per_second: Math.round(result.requests.average),
    p50_ms: result.latency.p50,
    p99_ms: result.latency.p99,
  }
}
=======
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import autocannon from 'autocannon'
import pg from 'pg'
import { readConfig } from '../src/config.ts'
import { openDeployment } from '../src/open-deployment.ts'
import type { Deployment } from '../src/platform/deployment.ts'
import { makeLog } from '../src/platform/log.ts'

export const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
})

const at = (sorted: number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100

/** Milliseconds of many repetitions, one after the other. */
export async function repeat(times: number, work: (i: number) => Promise<unknown>) {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await work(i)
    taken.push(performance.now() - started)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  return { repetitions: times, p50_ms: at(sorted, 0.5), p95_ms: at(sorted, 0.95), p99_ms: at(sorted, 0.99) }
}

/** Asks for one address for ten seconds: as often as it goes, or at a steady rate. */
export async function press(url: string, wish: { cookie?: string; rate?: number; connections?: number } = {}) {
  const result = await autocannon({
    url,
    duration: 10,
    connections: wish.connections ?? 10,
    ...(wish.rate ? { overallRate: wish.rate } : {}),
    ...(wish.cookie ? { headers: { cookie: wish.cookie } } : {}),
  })
  return {
    repetitions: result.requests.total,
    refused: result.non2xx + result.errors,
    requests_per_second: Math.round(result.requests.average),
    p50_ms: result.latency.p50,
    p95_ms: result.latency.p97_5,
    p99_ms: result.latency.p99,
  }
}

/** A database of its own on the throw-away PostgreSQL. */
export async function freshDatabase(name: string): Promise<string> {
  const server = process.env.TEST_DATABASE_URL ?? ''
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}

export const openOn = (url: string): Promise<Deployment> =>
  openDeployment(readConfig({ DATABASE_URL: url }), makeLog('error'))

/** Resident memory of a process, in megabytes, where the system says it. */
export function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}

export const print = (name: string, dataset: string, figures: object): void =>
  console.log(JSON.stringify({ benchmark: name, machine: machine(), dataset, ...figures }, null, 2))
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
