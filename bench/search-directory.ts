<<<<<<< HEAD
import { importList } from './import-list.ts'
import { atRate, percentiles, timed } from './measure.ts'
import { openWorld, read, signIn, startServer } from './world.ts'

const searches = [
  'pavia',
  'universita degli studi',
  'I PAVIA01',
  'SF TURKU',
  'munchen',
  'Łódź',
  'lodz',
  '999893752',
  'montpellier',
  'xyzzy',
  'university of applied',
  'é',
]

/** Searches of the directory by name, city, code and PIC, as an officer's page. */
export async function searchDirectory() {
  const world = await openWorld()
  try {
    const server = await startServer({ DATABASE_URL: world.url })
    await importList(server.address, world)
    const cookie = await signIn(server.address, 'ginevra.esempi@pavia.example')
    const page = (text: string) => `${server.address}/pavia/en/directory?q=${encodeURIComponent(text)}`
    const ask = (n: number) => read(page(searches[n % searches.length] ?? ''), cookie)
    await timed(searches.length * 2, ask)
    const times = await atRate(20, 15, ask)
    const floor = await timed(200, () => read(`${server.address}/pavia/en/office`, cookie))
    await server.stop()
    return {
      dataset: 'the Commission’s list',
      searches,
      requests_per_second: 20,
      seconds: 15,
      ...percentiles(times),
      floor: { what: 'a page of the office without a search', repetitions: 200, ...percentiles(floor) },
    }
  } finally {
    await world.close()
  }
}
=======
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { importEche, searchDirectory } from '../src/directory/index.ts'
import { closeDeployment } from '../src/open-deployment.ts'
import { deploymentId } from '../src/platform/ids.ts'
import { sharedFile } from '../test/support/shared.ts'
import { freshDatabase, openOn, print, repeat } from './measure.ts'

const words = [
  'universita pavia',
  'Łódź',
  'E LODZ01',
  'montpellier',
  'tech',
  'politecnico milano',
  'evora',
  'D JENA01',
  'ecole',
  'PAVIA',
]
const url = await freshDatabase('search')
const on = await openOn(url)
const by = { kind: 'system', because: 'benchmark' } as const
await importEche(on, { fileName: 'eche.xlsx', file: readFileSync(sharedFile('data/eche-2026-04-08.xlsx')), by })
const caller = () => ({ on, institution: deploymentId, actor: by, now: on.clock() })
const search = (i: number) => searchDirectory(caller(), { text: words[i % words.length] ?? '' })
await repeat(50, search)
const searched = await repeat(500, search)
const client = new pg.Client(url)
await client.connect()
const floor = await repeat(500, i =>
  client.query('select id, name from organisation where folded(name) like $1 limit 20', [
    `%${(words[i % words.length] ?? '').toLowerCase()}%`,
  ]),
)
await client.end()
await closeDeployment(on)
print('search-directory', '6,142 institutions of the Commission’s list; ten questions in turn', {
  ...searched,
  floor: { what: 'one “like” on the folded name straight to PostgreSQL', ...floor },
})
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
