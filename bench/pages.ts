import type pg from 'pg'
import { importList } from './import-list.ts'
import { atRate, flatOut, inTurn, repeated, timed } from './measure.ts'
import { seedAgreements } from './seed-agreements.ts'
import { openOffice, openWorld, read, residentMegabytes, signIn, startServer, type World } from './world.ts'

const agreements = 200_000
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

const columns = 'a.id, a.code, a.type, a.state, a.title, a.partner_name, a.country, a.in_force_since, a.expires_on'
const inOrder = 'order by a.partner_name collate "und-x-icu", a.id limit 50'
const ofPavia = `a.institution = (select id from institution where slug = 'pavia')`
const withPartner = `a.id in (select p.agreement from agreement_party p join organisation o on o.id = p.organisation
  where not p.ours and o.name ilike '%salamanca%')`

/** The rows that the officer's pages show, filter by filter, sent straight to the database. */
const officerFloor = [
  `where ${ofPavia} ${inOrder}`,
  `where ${ofPavia} and a.type = 'erasmus' ${inOrder}`,
  `where ${ofPavia} and a.country = 'DE' ${inOrder}`,
  `where ${ofPavia} and a.type = 'bilateral' and a.country = 'FR' ${inOrder}`,
  `where ${ofPavia} order by a.expires_on, a.id limit 50`,
  `where ${ofPavia} and a.id in (select w.agreement from agreement_word w where w.word >= '1999' and w.word < '1999\uffff') ${inOrder}`,
  `where ${ofPavia} and ${withPartner} ${inOrder}`,
  `where ${ofPavia} ${inOrder} offset 9950`,
].map(rest => `select ${columns} from agreement a ${rest}`)

const publicFloor = `select ${columns} from agreement a
  where ${ofPavia} and a.published and a.state in ('in-force', 'notice-given') ${inOrder}`

/** Every visitor's page in another country or type: the rendered pages that the server keeps help little. */
const manyPaths = (countries: string[]) =>
  countries.flatMap(country =>
    ['erasmus', 'bilateral', 'memorandum'].map(type => `/pavia/en/agreements?country=${country}&type=${type}`),
  )

async function countriesIn(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query('select distinct country from agreement order by country')
  return rows.map(row => String(row.country))
}

async function measure(world: World, password: string) {
  const server = await startServer({ DATABASE_URL: world.url }, ['--empty'])
  try {
    const cookie = await signIn(server.address, password)
    const idle = residentMegabytes(server.process.pid)
    const ask = (n: number) => read(`${server.address}/pavia/en/register${filters[n % filters.length]}`, cookie)
    await timed(filters.length * 4, ask)
    const officer = await repeated(3, () => atRate({ perSecond: 50, seconds: 10 }, ask))
    const afterOfficer = residentMegabytes(server.process.pid)
    const list = ['/pavia/en/agreements']
    await read(server.address + list[0])
    const kept = await repeated(3, () => flatOut(server.address, list, 5))
    const paths = manyPaths(await countriesIn(world.database))
    const various = await repeated(3, () => flatOut(server.address, paths, 5))
    const afterPublic = residentMegabytes(server.process.pid)
    return {
      officer_list: { asked_per_second: 50, seconds: 10, filters, ...officer },
      public_list: { seconds: 5, connections: 10, ...kept },
      public_lists_by_country: { seconds: 5, connections: 10, addresses: paths.length, ...various },
      resident_megabytes: { idle, after_officer_list: afterOfficer, after_public_lists: afterPublic },
    }
  } finally {
    await server.stop()
  }
}

async function floors({ database }: World) {
  const officer = (n: number) => database.query(officerFloor[n % officerFloor.length] ?? '')
  await timed(officerFloor.length * 4, officer)
  return {
    what: 'the same rows by one connection straight from PostgreSQL, one query after another',
    officer_list: { repetitions: 800, ...(await inTurn(800, officer)) },
    public_list: { repetitions: 400, ...(await inTurn(400, () => database.query(publicFloor))) },
  }
}

/** A page of 50 agreements out of 200,000: the officer's list with filters, and the public list. */
export async function pages() {
  const world = await openWorld()
  try {
    const password = openOffice(world)
    await importList(world)
    await seedAgreements(world.database, 'pavia', agreements)
    const figures = await measure(world, password)
    return {
      dataset: { agreements, published: agreements / 2, organisations: 'the Commission’s list' },
      ...figures,
      floor: await floors(world),
    }
  } finally {
    await world.close()
  }
}
