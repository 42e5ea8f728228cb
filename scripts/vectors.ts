/**
 * `npm run vectors -- DIR`: reads language-neutral cases (`*.json` in DIR, in the form of test/vectors), runs the
 * product's own functions on them, prints each difference with its case and ends with `N passed, N failed`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { readErasmusCode } from '../src/directory/erasmus-code.rules.ts'
import {
  isEwpEmail,
  isEwpId,
  isOid,
  isSchacHomeOrganization,
  readEscn,
  readEsi,
  readIban,
  readPic,
  readProjectCode,
} from '../src/directory/identifiers.rules.ts'
import { readAcademicYear } from '../src/platform/calendar.ts'
import { findCountry, isLanguageTag, readAcademicTerm, readCefr, readIscedF } from '../src/reference/index.ts'

type Case = { input?: unknown; expected?: unknown }
type Answer = (input: string) => unknown

const valid =
  (test: (text: string) => boolean): Answer =>
  input => ({ valid: test(input) })

/** Format of a file → kind of a case → the product's answer. */
const formats: Record<string, Record<string, Answer>> = {
  'identifiers/1': {
    erasmusCode: readErasmusCode,
    pic: readPic,
    oid: valid(isOid),
    esi: readEsi,
    escn: readEscn,
    schacHomeOrganization: valid(isSchacHomeOrganization),
    academicYear: readAcademicYear,
    ewpAcademicTerm: readAcademicTerm,
    iscedF: readIscedF,
    cefr: readCefr,
    country: input => {
      const country = findCountry(input)
      return country ? { iso: country.code, eu: country.eu } : { iso: null, eu: null }
    },
    asciiPrintableIdentifier: valid(isEwpId),
    projectCode: readProjectCode,
    ewpEmail: valid(isEwpEmail),
    languageTag: valid(isLanguageTag),
    iban: readIban,
  },
}

export type Report = { passed: number; failed: number; skipped: number; lines: string[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value that the case expects must be there; the product may say more. Null means no difference. */
function difference({ input, expected }: Case, answer: Answer): string | null {
  if (typeof input !== 'string' || !isRecord(expected) || Object.keys(expected).length === 0)
    return 'the case lacks its input or what is expected'
  let actual: unknown
  try {
    actual = answer(input)
  } catch (error) {
    return `threw ${String(error)}`
  }
  const found = isRecord(actual) ? actual : {}
  const wrong = Object.keys(expected).filter(key => !isDeepStrictEqual(expected[key], found[key]))
  if (wrong.length === 0) return null
  return wrong
    .map(key => `${key}: expected ${JSON.stringify(expected[key])}, is ${JSON.stringify(found[key])}`)
    .join('; ')
}

const skipped = (count: number, line: string): Report => ({ passed: 0, failed: 0, skipped: count, lines: [line] })
const failed = (line: string): Report => ({ passed: 0, failed: 1, skipped: 0, lines: [line] })

const sum = (reports: Report[]): Report => ({
  passed: reports.reduce((total, report) => total + report.passed, 0),
  failed: reports.reduce((total, report) => total + report.failed, 0),
  skipped: reports.reduce((total, report) => total + report.skipped, 0),
  lines: reports.flatMap(report => report.lines),
})

function checkCase(name: string, one: unknown, answer: Answer): Report {
  const found = difference(isRecord(one) ? one : {}, answer)
  if (found === null) return { passed: 1, failed: 0, skipped: 0, lines: [] }
  return failed(`FAILED ${name} ${JSON.stringify(isRecord(one) ? one.input : one)}: ${found}`)
}

/** Checks the text of one file. A format or kind that is not known here is skipped by name, never passed. */
export function checkFile(name: string, text: string): Report {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return failed(`FAILED ${name}: not JSON`)
  }
  const format = isRecord(document) && typeof document.format === 'string' ? document.format : '(none)'
  const kinds = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!kinds) return skipped(1, `skipped ${name}: the format ${format} is not known`)
  const groups = isRecord(document) && isRecord(document.cases) ? Object.entries(document.cases) : []
  if (groups.length === 0) return failed(`FAILED ${name}: no cases`)
  return sum(
    groups.flatMap(([kind, cases]) => {
      const answer = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
      const list = Array.isArray(cases) ? cases : [cases]
      if (!answer) return [skipped(list.length, `skipped ${name} ${kind}: ${list.length} cases of a kind not known`)]
      return list.map(one => checkCase(`${name} ${kind}`, one, answer))
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
