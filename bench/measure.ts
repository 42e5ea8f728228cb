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
