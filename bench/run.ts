/**
 *   npm run bench -- list     what can be measured
 *   npm run bench -- NAME     measures it and prints one JSON object
 *
 * Builds first. PostgreSQL is a throw-away cluster of this machine. Compare figures with the floor of the same run only.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { allocation } from './allocation.ts'
import { allocationAgainstHighs } from './allocation-highs.ts'
import { courseSearch } from './course-search.ts'
import { deadlineNight } from './deadline-night.ts'
import { importEcheBench } from './import-list.ts'
import { incoming } from './incoming.ts'
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
  'course-search': {
    says: 'searches of a public catalogue of 200,000 instances by words, codes, teachers and filters',
    run: courseSearch,
  },
  'deadline-night': {
    says: '500 students open an account, save every step and hand in within five minutes: nothing lost, nothing twice',
    run: deadlineNight,
  },
  incoming: {
    says: 'every page that an officer opens for incoming students, with 2,500 of them a year and ten years of history',
    run: incoming,
  },
  allocation: {
    says: 'places for 3,000 students on 800 lines and for 300,000 on 30,000, with the reasons and the simulations',
    run: allocation,
  },
  'allocation-highs': {
    says: 'most placed at least cost for 3,000 students on 800 lines, by our flow and by HiGHS: same optimum, ratio of times',
    run: allocationAgainstHighs,
  },
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
