import type pg from 'pg'
import { atRate, percentiles, timed } from './measure.ts'
import { seedIncoming } from './seed-incoming.ts'
import { openWorld, read, residentMegabytes, signIn, startServer } from './world.ts'

const office = 'bergamo'
const size = { perYear: 2500, years: 10 }
/** What is wanted is the last; a rate that the server does not keep up with is told, and no greater one is tried. */
const rates = [10, 20, 30]
const seconds = 20

/** Every page that an officer opens for those who come: what it is called, and its addresses, `:id` being any of the files. */
const pages: [name: string, addresses: string[], file?: string][] = [
  ['desk', ['desk']],
  ['search', ['search?q=costa', 'search?q=came2412', 'search?q=moreau+chiara']],
  ...['nominations', 'applications', 'learning-agreements', 'stays', 'transcripts'].map((list): [string, string[]] => [
    list,
    ['', '?q=novak', '?year=2022%2F2023&term=winter', '?sort=student', '?page=40', '?sort=partner&direction=down'].map(
      wish => list + wish,
    ),
  ]),
  ['stays by what is due', ['stays?sort=due', 'stays?state=overdue']],
  ['items to confirm', ['checklists']],
  ['a nomination', ['nominations/:id'], 'nomination'],
  ['an application', ['applications/:id'], 'application'],
  ['a learning agreement', ['learning-agreements/:id'], 'learning_agreement'],
  ['a stay', ['stays/:id'], 'stay'],
  ['a transcript', ['transcripts/:id'], 'transcript'],
]

async function filesIn(database: pg.Client, table: string): Promise<string[]> {
  const { rows } = await database.query(
    `select id from ${table} where institution = (select id from institution where slug = $1) order by md5(id::text) limit 500`,
    [office],
  )
  return rows.map(({ id }) => String(id))
}

/** Each page in turn, and of each its addresses in turn; how long every answer took is kept by page. */
async function asker(database: pg.Client, address: string, cookie: string) {
  const files = new Map<string, string[]>()
  for (const [, , table] of pages) if (table) files.set(table, await filesIn(database, table))
  const times = new Map<string, number[]>()
  const ask = async (n: number) => {
    const [name, addresses, table] = pages[n % pages.length] ?? ['', []]
    const turn = Math.floor(n / pages.length)
    const ids = files.get(table ?? '') ?? []
    const path = (addresses[turn % addresses.length] ?? '').replace(':id', ids[turn % ids.length] ?? '')
    const started = performance.now()
    await read(`${address}/${office}/en/${path}`, cookie)
    times.set(name, [...(times.get(name) ?? []), performance.now() - started])
  }
  return { ask, times }
}

/** What an officer waits for when ten years of incoming students lie in one office. */
export async function incoming() {
  const world = await openWorld()
  try {
    await (await startServer({ DATABASE_URL: world.url })).stop()
    await seedIncoming(world.database, office, size)
    const server = await startServer({ DATABASE_URL: world.url }, ['--empty'])
    try {
      const cookie = await signIn(server.address, 'authentica-habita', 'ottavia.campioni@bergamo.example')
      const { ask, times } = await asker(world.database, server.address, cookie)
      await timed(pages.length * 6, ask)
      const runs: object[] = []
      for (const perSecond of rates) {
        times.clear()
        const all = await atRate({ perSecond, seconds }, ask)
        const byPage = [...times].map(([page, took]) => ({ page, n: took.length, ...percentiles(took) }))
        runs.push({
          asked_per_second: perSecond,
          seconds,
          ...all,
          by_page: byPage.sort((one, other) => other.p95_ms - one.p95_ms),
        })
        if (all.requests_per_second < perSecond * 0.9) break
      }
      const small = await timed(200, () => read(`${server.address}/${office}/en/verify`, cookie))
      return {
        dataset: { students_a_year: size.perYear, years: size.years },
        rates: runs,
        floor: { what: 'a page of the same office without a list, one after another', ...percentiles(small) },
        resident_megabytes: residentMegabytes(server.process.pid),
      }
    } finally {
      await server.stop()
    }
  } finally {
    await world.close()
  }
}
