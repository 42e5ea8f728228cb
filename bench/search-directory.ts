import { importList } from './import-list.ts'
import { atRate, inTurn, repeated, timed } from './measure.ts'
import { openOffice, openWorld, read, signIn, startServer } from './world.ts'

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
    const password = openOffice(world)
    await importList(world)
    await world.database.query('vacuum analyze')
    const server = await startServer({ DATABASE_URL: world.url }, ['--empty'])
    const cookie = await signIn(server.address, password)
    const page = (text: string) => `${server.address}/pavia/en/directory?q=${encodeURIComponent(text)}`
    const ask = (n: number) => read(page(searches[n % searches.length] ?? ''), cookie)
    await timed(searches.length * 4, ask)
    const found = await repeated(3, () => atRate({ perSecond: 20, seconds: 10 }, ask))
    const floor = await inTurn(200, () => read(`${server.address}/pavia/en/settings`, cookie))
    await server.stop()
    return {
      dataset: 'the Commission’s list',
      searches,
      ...found,
      floor: { what: 'a small page of the office without a search, one after another', ...floor },
    }
  } finally {
    await world.close()
  }
}
