/**
<<<<<<< HEAD
 *   npm run bench -- list     what can be measured
 *   npm run bench -- NAME     measures it and prints one JSON object
 *
 * Builds first. PostgreSQL is a throw-away cluster of this machine. Compare figures with the floor of the same run only.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { importEcheBench } from './import-list.ts'
import { machine } from './measure.ts'
import { pages } from './pages.ts'
import { searchDirectory } from './search-directory.ts'
import { start } from './start.ts'

const benches: Record<string, { says: string; run: () => Promise<object> }> = {
  pages: {
    says: 'a page of 50 agreements out of 200,000: the officer’s list with filters, the public list',
    run: pages,
  },
  'import-eche': { says: 'the import of the Commission’s list by the command line', run: importEcheBench },
  'search-directory': { says: 'searches of the directory by name, city, code and PIC', run: searchDirectory },
  start: { says: 'the start, cold and warm, on both engines, and resident memory', run: start },
}

const name = process.argv[2] ?? 'list'
const bench = benches[name]
if (name === 'list') for (const [key, { says }] of Object.entries(benches)) console.log(`${key.padEnd(18)} ${says}`)
else if (!bench) {
  console.error(`There is no benchmark “${name}”. npm run bench -- list names them.`)
  process.exitCode = 1
} else {
  const built = spawnSync(process.execPath, [join(import.meta.dirname, '../scripts/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error('the build failed')
  const result = await bench.run()
  console.log(JSON.stringify({ bench: name, machine: machine(), at: new Date().toISOString(), ...result }, null, 2))
}
=======
 * `npm run bench -- list` names the benchmarks; `npm run bench -- NAME` runs one on a throw-away PostgreSQL (and, where it says
 * so, on the embedded database) and prints one JSON object. Ratios and medians count; times are of this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../scripts/bundle.ts'
import { findPostgres, startPostgres } from '../scripts/with-postgres.ts'

const root = join(import.meta.dirname, '..')
const benches: Record<string, string> = {
  pages: 'a page of 50 agreements out of 200,000: the officer’s list with filters, and a public page',
  'import-eche': 'the Commission’s list, read and applied for the first time and again',
  'search-directory': 'names, codes and cities in the whole directory',
  start: 'from nothing and from a prepared database to the first page: embedded and PostgreSQL',
}

async function main([name = 'list']: string[]): Promise<void> {
  if (name === 'list') return console.log(JSON.stringify(benches, null, 2))
  if (!(name in benches)) {
    console.error(`There is no benchmark called ${name}. npm run bench -- list names them.`)
    process.exitCode = 2
    return
  }
  const programs = findPostgres()
  if (!programs) {
    console.error('Benchmarks need PostgreSQL 15 or newer on this machine.')
    process.exitCode = 1
    return
  }
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const file = await bundle(`bench/${name}.ts`, 'bench')
  const server = await startPostgres(programs)
  try {
    const env = { ...process.env, TEST_DATABASE_URL: server.url }
    const done = spawnSync(process.execPath, [file], { cwd: root, env, stdio: 'inherit' })
    process.exitCode = done.status ?? 1
  } finally {
    server.stop()
  }
}

await main(process.argv.slice(2))
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
