import { cpus, loadavg, totalmem } from 'node:os'
import autocannon from 'autocannon'

/** What else the machine was doing belongs to the figures: `load` is its average over the last minute. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gib: Math.round(totalmem() / 2 ** 30),
  load: rounded(loadavg()[0] ?? Number.NaN),
  node: process.version,
})

export const rounded = (value: number) => Math.round(value * 100) / 100

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return rounded(((low ?? Number.NaN) + (high ?? Number.NaN)) / 2)
}

/** Milliseconds at which this share of the values has ended. */
export function percentiles(milliseconds: number[]) {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  return { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) }
}

export type Figures = ReturnType<typeof percentiles> & { requests_per_second: number }

/** The same measurement several times: the run in the middle by its p95, and what all of them came to. */
export async function repeated(repetitions: number, run: () => Promise<Figures>) {
  const runs: Figures[] = []
  for (let n = 0; n < repetitions; n++) runs.push(await run())
  const middle = [...runs].sort((a, b) => a.p95_ms - b.p95_ms)[Math.floor((repetitions - 1) / 2)]
  return {
    repetitions,
    ...middle,
    each: runs.map(({ requests_per_second, p95_ms }) => ({ requests_per_second, p95_ms })),
  }
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

/** One after another, as fast as the answers come: what one asker gets. */
export async function inTurn(repetitions: number, work: (n: number) => Promise<unknown>): Promise<Figures> {
  const times = await timed(repetitions, work)
  const total = times.reduce((sum, time) => sum + time, 0)
  return { requests_per_second: Math.round((repetitions * 1000) / total), ...percentiles(times) }
}

type Rate = { perSecond: number; seconds: number }

/** Asks at a steady rate and measures each answer from when it was due: waiting in line counts. */
export async function atRate({ perSecond, seconds }: Rate, ask: (n: number) => Promise<unknown>): Promise<Figures> {
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
  const took = (performance.now() - started) / 1000
  return { requests_per_second: Math.round(times.length / took), ...percentiles(times) }
}

/** As many requests as the server answers, by ten visitors who ask for these pages in turn. */
export async function flatOut(address: string, paths: string[], seconds: number): Promise<Figures> {
  const times: number[] = []
  const asking = autocannon({
    url: address,
    connections: 10,
    duration: seconds,
    // As every browser does.
    headers: { 'accept-encoding': 'gzip' },
    requests: paths.map(path => ({ path })),
  })
  asking.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const result = await asking
  if (result.non2xx || result.errors)
    throw new Error(`${address}: ${result.non2xx} wrong answers, ${result.errors} errors`)
  return { requests_per_second: Math.round(result.requests.average), ...percentiles(times) }
}
