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
