import { atRate, inTurn, repeated, timed } from './measure.ts'
import { seedCourseInstances } from './seed-courses.ts'
import { openOffice, openWorld, read, startServer } from './world.ts'

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
    openOffice(world)
    await seedCourseInstances(world.database, 'pavia', instances)
    const server = await startServer({ DATABASE_URL: world.url }, ['--empty'])
    // Another address each time, since a page that visitors have read is kept for a minute.
    let asked = 0
    const ask = (search: string) => read(`${server.address}/pavia/en/courses?${search}&n=${asked++}`)
    const inOrder = (n: number) => ask(searches[n % searches.length] ?? '')
    await timed(searches.length * 4, inOrder)
    const found = await repeated(3, () => atRate({ perSecond: 20, seconds: 10 }, inOrder))
    const bySearch: Record<string, object> = {}
    for (const search of searches) bySearch[search || 'the first page'] = await inTurn(20, () => ask(search))
    await server.stop()
    await timed(20, () => world.database.query(floorQuery))
    const floor = await inTurn(300, () => world.database.query(floorQuery))
    return {
      dataset: { instances, years: 5 },
      ...found,
      by_search: bySearch,
      floor: { what: 'the rows of the first page by one connection straight from PostgreSQL', ...floor },
    }
  } finally {
    await world.close()
  }
}
