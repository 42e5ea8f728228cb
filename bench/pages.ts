<<<<<<< HEAD
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
=======
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { listAgreements } from '../src/agreements/index.ts'
import { closeDeployment } from '../src/open-deployment.ts'
import { trialPassword } from '../src/people/index.ts'
import { startServer } from '../test/support/server.ts'
import { freshDatabase, openOn, press, print, repeat, residentMegabytes } from './measure.ts'

const wanted = 200_000
const officer = 'ginevra.esempi@pavia.example'
const register = '/pavia/en/register?state=in-force'
const publicPage = '/pavia/en/deadlines'

/** The register of the trial, copied until it is as long as wanted: other ids, codes and partners' names. */
async function multiply(client: pg.Client, institution: string): Promise<number> {
  await client.query(
    `insert into agreement
     select (jsonb_populate_record(model.a, jsonb_build_object('id', gen_random_uuid(), 'code', 'B-' || n, 'replaces', null,
       'partner_name', (model.a).partner_name || ' ' || n % 5000))).*
     from generate_series(1, $2::int) n
     join (select a, row_number() over (order by a.id) - 1 turn, count(*) over () many
       from agreement a where institution = $1 and parent is null) model on model.turn = n % model.many`,
    [institution, wanted],
  )
  await client.query('analyze')
  const { rows } = await client.query('select count(*)::int n from agreement where institution = $1', [institution])
  return rows[0].n
}

async function signIn(address: string): Promise<string> {
  const body = new URLSearchParams({ email: officer, password: trialPassword })
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().find(line => line.startsWith('session='))
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}

/** The queries by which the list is answered, as the product sends them, then sent again without it: the floor. */
async function floorOf(url: string, institution: string) {
  const on = await openOn(url)
  const sent: { sql: string; parameters: readonly unknown[] }[] = []
  const kysely = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    log(event) {
      if (event.query.sql.includes('agreement')) sent.push(event.query)
    },
  })
  const actor = { kind: 'system', because: 'benchmark' } as const
  const wish = { filter: { state: 'in-force' }, sort: 'partner', down: false, page: 1, size: 50 } as const
  const database = { ...on.database, kysely }
  await listAgreements({ on: { ...on, database }, institution, actor, now: on.clock() }, wish)
  await kysely.destroy()
  await closeDeployment(on)
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`select set_config('role', 'habita_app', false), set_config('app.institution', $1, false)`, [
    institution,
  ])
  const ask = async () => {
    for (const { sql, parameters } of sent) await client.query(sql, [...parameters])
  }
  await repeat(20, ask)
  const floor = await repeat(200, ask)
  await client.end()
  return { what: `the list's ${sent.length} queries straight to PostgreSQL, one after the other`, ...floor }
}

const url = await freshDatabase('pages')
await (await startServer({ env: { DATABASE_URL: url } })).end()
const client = new pg.Client(url)
await client.connect()
const { rows } = await client.query(`select id from institution where slug = 'pavia'`)
const institution: string = rows[0].id
const agreements = await multiply(client, institution)
await client.end()
const server = await startServer({ env: { DATABASE_URL: url, LOG_LEVEL: 'info' }, args: ['--web'] })
const cookie = await signIn(server.address)
await press(server.address + register, { cookie, rate: 20 })
const figures = {
  officer_list_at_50_per_second: await press(server.address + register, { cookie, rate: 50 }),
  officer_list_as_fast_as_it_goes: await press(server.address + register, { cookie }),
  public_page_as_fast_as_it_goes: await press(server.address + publicPage, { connections: 20 }),
  resident_megabytes: residentMegabytes(server.child.pid),
}
await server.end()
print('pages', `${agreements} agreements of one office; ${register} and ${publicPage}`, {
  ...figures,
  floor: await floorOf(url, institution),
})
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
