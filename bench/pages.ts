import { importList } from './import-list.ts'
import { atRate, flatOut, percentiles, timed } from './measure.ts'
import { seedAgreements } from './seed-agreements.ts'
import { openWorld, read, residentMegabytes, signIn, startServer } from './world.ts'

const agreements = 200_000

/** What the public list asks for, sent straight to the database: the floor under every page of it. */
const floorQuery = `select a.id, a.code, a.type, a.title, a.partner_name, a.country, a.in_force_since, a.expires_on from agreement a
  where a.institution = (select id from institution where slug = 'pavia') and a.published and a.state in ('in-force', 'notice-given')
  order by a.partner_name collate "und-x-icu", a.id limit 50`

/** A page of 50 agreements out of 200,000: the officer's list with filters, and the public list. */
export async function pages() {
  const world = await openWorld()
  try {
    const server = await startServer({ DATABASE_URL: world.url })
    await importList(server.address, world)
    await seedAgreements(world.database, 'pavia', agreements)
    const cookie = await signIn(server.address, 'ginevra.esempi@pavia.example')
    const office = `${server.address}/pavia/en`
    const filters = [
      '',
      '?type=erasmus',
      '?country=DE',
      '?type=bilateral&country=FR',
      '?sort=expiry',
      '?q=B-1999',
      '?q=salamanca',
      '?page=200',
    ]
    const ask = (n: number) => read(`${office}/register${filters[n % filters.length]}`, cookie)
    await timed(filters.length * 2, ask)
    const officer = await atRate(50, 20, ask)
    const memory = residentMegabytes(server.process.pid)
    await read(`${office}/agreements`)
    const visitors = await flatOut(`${office}/agreements`, 10)
    await timed(20, () => world.database.query(floorQuery))
    const floor = await timed(300, () => world.database.query(floorQuery))
    const result = {
      dataset: { agreements, organisations: 'the Commission’s list' },
      officer_list: { requests_per_second: 50, seconds: 20, filters, ...percentiles(officer) },
      public_list: { seconds: 10, connections: 10, ...visitors },
      floor: {
        what: 'the same 50 rows by one connection straight from PostgreSQL',
        repetitions: 300,
        ...percentiles(floor),
      },
      resident_megabytes: { after_officer_list: memory, after_public_list: residentMegabytes(server.process.pid) },
    }
    await server.stop()
    return result
  } finally {
    await world.close()
  }
}
