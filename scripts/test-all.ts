/**
 * Runs every check and test, one part after the other, and ends with `N passed, N failed, N skipped`.
 * Called by `scripts/test.mjs` (`npm test`), which sees to the dependencies and to Node.
 */
import { parseArgs } from 'node:util'
import { type Part, parts } from './test-parts.ts'
import type { Counts } from './test-runs.ts'

const usage = `npm test -- [--only PART,PART] [--list]

Runs all checks and tests and ends with the line "N passed, N failed, N skipped".

  --only types,rules   only these parts
  --list               what the parts are

In CI (CI=true) nothing may be skipped: what is left out counts as failed.
HABITA_SHARED says where the shared material lies that some tests read (default: ../shared).`

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

async function runPart(part: Part, strict: boolean): Promise<Counts> {
  const started = performance.now()
  const report = await part.run()
  // Where everything must run, leaving something out is a failure.
  const counts =
    strict && report.skipped ? { ...report, failed: report.failed + report.skipped, skipped: 0 } : { ...report }
  if (counts.failed) console.log(`\n${report.output.trim()}\n`)
  const why = report.skipped && report.because ? ` (left out: ${report.because})` : ''
  console.log(`${part.title.padEnd(34)} ${seconds(started).padStart(8)}   ${inWords(counts)}${why}`)
  return counts
}

function chosen(only: string | undefined): Part[] {
  if (!only) return parts
  const wanted = only.split(',').map(name => name.trim())
  const unknown = wanted.filter(name => !parts.some(part => part.name === name))
  if (!unknown.length) return parts.filter(part => wanted.includes(part.name))
  console.error(`There is no part called ${unknown.join(', ')}. The parts: ${parts.map(part => part.name).join(', ')}`)
  process.exit(2)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return console.log(usage)
  if (values.list) return console.log(parts.map(part => `${part.name.padEnd(10)} ${part.title}`).join('\n'))
  const started = performance.now()
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const part of chosen(values.only)) {
    const counts = await runPart(part, process.env.CI === 'true')
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  console.log(`\nAll parts: ${seconds(started)}.`)
  console.log(inWords(total))
  process.exitCode = total.failed || total.passed === 0 ? 1 : 0
}

await main()
