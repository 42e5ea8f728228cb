import { atRate, percentiles, timed } from './measure.ts'
import { seedCourseInstances } from './seed-courses.ts'
import { openWorld, read, startServer } from './world.ts'

const instances = 200_000

const searches = [
  '',
  'year=2026/2027&q=molecular+genetics',
  'year=2026/2027&q=economia',
  'year=2025/2026&q=rossi',
  'year=2026/2027&q=B012345',
  'year=2026/2027&q=in',
  'year=2026/2027&q=astronomia+laboratory&language=en',
  'year=2026/2027&language=de&term=2/2',
  'year=2026/2027&level=7&from=6&to=7.5',
  'year=2026/2027&field=0600&language=fr',
  'year=2024/2025&q=xyzzy',
  'year=2026/2027&q=introduction+history&level=6&from=9',
]

/** What the first page asks for, sent straight to the database: the floor under every search. */
const floorQuery = `select i.id, i.code, i.title, i.unit, i.level, i.term, i.terms, i.credits, i.language, i.name_en from course_instance i
  where i.institution = (select id from institution where slug = 'pavia') and i.academic_year = '2026/2027' and i.state = 'published'
  order by i.name_en collate "und-x-icu", i.id limit 51`

/** Searches of the public catalogue by words, codes, teachers and filters: each answer rendered, none of them kept. */
export async function courseSearch() {
  const world = await openWorld()
  try {
    const server = await startServer({ DATABASE_URL: world.url })
    await seedCourseInstances(world.database, 'pavia', instances)
    const { rows } = await world.database.query(
      "select count(*)::integer n from course_instance where institution = (select id from institution where slug = 'pavia')",
    )
    // Another address each time, since a page that visitors have read is kept for a minute.
    const address = (n: number) => `${server.address}/pavia/en/courses?${searches[n % searches.length]}&n=${n}`
    let asked = 0
    const ask = () => read(address(asked++))
    await timed(searches.length * 3, ask)
    const each: Record<string, object> = {}
    for (const [at, search] of searches.entries())
      each[search || 'the first page'] = percentiles(
        await timed(20, n => read(address(at + (n + 100) * searches.length))),
      )
    asked = 100_000
    const times = await atRate(20, 15, ask)
    await timed(20, () => world.database.query(floorQuery))
    const floor = await timed(300, () => world.database.query(floorQuery))
    await server.stop()
    return {
      dataset: { instances: rows[0]?.n, years: 5 },
      requests_per_second: 20,
      seconds: 15,
      ...percentiles(times),
      each,
      floor: {
        what: 'the rows of the first page by one connection straight from PostgreSQL',
        repetitions: 300,
        ...percentiles(floor),
      },
    }
  } finally {
    await world.close()
  }
}
