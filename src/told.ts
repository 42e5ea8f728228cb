import type { Say } from './platform/task.ts'

const patience = 1500
const again = 10_000

/** Says what is being done when it takes longer than a moment, again every ten seconds, and how long it took in the end. */
export async function told<T>(title: string, say: Say, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const first = setTimeout(() => say(`${title} …`), patience)
  const more = setInterval(() => say(`${title} … ${Math.round(seconds())} s`), again)
  try {
    const result = await work()
    if (seconds() * 1000 > patience) say(`${title}: done in ${seconds().toFixed(1)} s.`)
    return result
  } finally {
    clearTimeout(first)
    clearInterval(more)
  }
}
