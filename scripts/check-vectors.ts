/**
 * Called by `vectors.ts`: reads language-neutral cases (`*.json` in a folder, in the form of test/vectors), runs the
 * product's own functions on them, prints each difference with its case and ends with `N passed, N failed`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { allocationAnswers } from './vector-answers/allocation.ts'
import { durationAnswers } from './vector-answers/durations.ts'
import { type Document, type Format, isRecord, type Kind } from './vector-answers/format.ts'
import { grades } from './vector-answers/grades.ts'
import { identifiers } from './vector-answers/identifiers.ts'

/** Every format of a file that the product can answer. */
const formats: Record<string, Format> = {
  'identifiers/1': identifiers,
  'grades/1': grades,
  'durations/1': durationAnswers,
  'allocation/1': allocationAnswers,
}

export type Report = { passed: number; failed: number; skipped: number; lines: string[] }

/** Every value that the case expects must be there; the product may say more. Null means no difference. */
function difference(one: unknown, kind: Kind, document: Document): string | null {
  try {
    const { expected, actual } = kind(isRecord(one) ? one : {}, document)
    if (Object.keys(expected).length === 0) return 'the case lacks what is expected'
    const found = isRecord(actual) ? actual : {}
    const wrong = Object.keys(expected).filter(key => !isDeepStrictEqual(expected[key], found[key]))
    if (wrong.length === 0) return null
    return wrong
      .map(key => `${key}: expected ${JSON.stringify(expected[key])}, is ${JSON.stringify(found[key])}`)
      .join('; ')
  } catch (error) {
    return `threw ${String(error)}`
  }
}

const skipped = (count: number, line: string): Report => ({ passed: 0, failed: 0, skipped: count, lines: [line] })
const failed = (line: string): Report => ({ passed: 0, failed: 1, skipped: 0, lines: [line] })

const sum = (reports: Report[]): Report => ({
  passed: reports.reduce((total, report) => total + report.passed, 0),
  failed: reports.reduce((total, report) => total + report.failed, 0),
  skipped: reports.reduce((total, report) => total + report.skipped, 0),
  lines: reports.flatMap(report => report.lines),
})

/** What tells a case from the others of its kind. */
const called = (one: unknown): string => JSON.stringify(isRecord(one) ? (one.input ?? one.id ?? one) : one)

function checkCase(name: string, one: unknown, difference: string | null): Report {
  if (difference === null) return { passed: 1, failed: 0, skipped: 0, lines: [] }
  return failed(`FAILED ${name} ${called(one)}: ${difference}`)
}

/** A kind is a list of cases, cases by name, or one case. */
function listed(cases: unknown, named: boolean): unknown[] {
  if (Array.isArray(cases)) return cases
  return named && isRecord(cases) && Object.values(cases).every(isRecord) ? Object.values(cases) : [cases]
}

/** The cases by kind: under `cases`, or each kind on its own beside what they name. */
function casesIn(document: Document, { inputs = [] }: Format): [string, unknown[]][] {
  const groups = isRecord(document.cases)
    ? Object.entries(document.cases)
    : Object.entries(document).filter(([key]) => key !== 'format' && key !== 'cases' && !inputs.includes(key))
  return groups.map(([kind, cases]) => [kind, listed(cases, !isRecord(document.cases))])
}

/** Checks the text of one file. A format or kind that is not known here is skipped by name, never passed. */
export function checkFile(name: string, text: string): Report {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return failed(`FAILED ${name}: not JSON`)
  }
  if (!isRecord(document)) return failed(`FAILED ${name}: no cases`)
  const format = typeof document.format === 'string' ? document.format : '(none)'
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!known) return skipped(1, `skipped ${name}: the format ${format} is not known`)
  const whole: Document = document
  const groups = casesIn(whole, known)
  if (groups.length === 0) return failed(`FAILED ${name}: no cases`)
  return sum(
    groups.flatMap(([kind, list]) => {
      const answer = Object.hasOwn(known.kinds, kind) ? known.kinds[kind] : undefined
      if (!answer) return [skipped(list.length, `skipped ${name} ${kind}: ${list.length} cases of a kind not known`)]
      return list.map(one => checkCase(`${name} ${kind}`, one, difference(one, answer, whole)))
    }),
  )
}

export function checkFolder(folder: string): Report {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (names.length === 0) return failed(`FAILED ${folder}: no *.json in it`)
  return sum(names.sort().map(name => checkFile(name, readFileSync(join(folder, name), 'utf8'))))
}

function main(folder: string | undefined): void {
  if (!folder) {
    console.error('Usage: npm run vectors -- DIR')
    process.exitCode = 2
    return
  }
  const report = checkFolder(folder)
  for (const line of report.lines) console.log(line)
  const rest = report.skipped > 0 ? `, ${report.skipped} skipped` : ''
  console.log(`${report.passed} passed, ${report.failed} failed${rest}`)
  if (report.failed > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2])
