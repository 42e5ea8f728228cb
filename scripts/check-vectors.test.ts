import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkFile, checkFolder } from './check-vectors.ts'

const folder = new URL('../test/vectors/', import.meta.url).pathname
const identifiers: { format: string; cases: Record<string, { input: string; expected: Record<string, unknown> }[]> } =
  JSON.parse(readFileSync(join(folder, 'identifiers.json'), 'utf8'))
const onlyOne = (kind: string, input: unknown, expected: unknown) =>
  checkFile('case.json', JSON.stringify({ format: 'identifiers/1', cases: { [kind]: [{ input, expected }] } }))

describe('every case of the identifiers', () => {
  for (const [kind, cases] of Object.entries(identifiers.cases))
    test.each(cases)(`${kind} $input`, ({ input, expected }) => {
      expect(onlyOne(kind, input, expected)).toEqual({ passed: 1, failed: 0, skipped: 0, lines: [] })
    })
})

type Document = Record<string, unknown>
const grades: Document = JSON.parse(readFileSync(join(folder, 'grades.json'), 'utf8'))
/** What a case of each kind expects: everything else in it is given. */
const answers: Record<string, string[]> = {
  tables: ['derived'],
  conversions: ['interval', 'degenerate', 'overlaps', 'expected'],
  fullMaps: ['map'],
  bavarian: ['raw', 'truncated', 'nearestStep', 'betterStep', 'passed', 'german'],
  linear: ['raw', 'result', 'passed'],
  averages: ['expected'],
  groups: ['expected'],
  binning: ['bin'],
  schoolTables: ['valid', 'errors', 'missing', 'duplicated', 'lookups'],
  passFail: ['expected'],
}
const casesOf = (document: Document, kind: string): Document[] => {
  const all = Object.values(document[kind] ?? {}) as Document[]
  return all.every(one => typeof one === 'object' && !Array.isArray(one)) ? all : [document[kind] as Document]
}
const durations: Document = JSON.parse(readFileSync(join(folder, 'durations.json'), 'utf8'))
const answersOfDurations = Object.fromEntries(
  ['durations', 'eligibility', 'cycleCap', 'grants', 'deadlines'].map(kind => [kind, ['expected']]),
)
const allocation: Document = JSON.parse(readFileSync(join(folder, 'allocation.json'), 'utf8'))
const answersOfAllocation: Record<string, string[]> = {
  instances: ['expected'],
  withdrawals: ['expected'],
  audits: ['feasible', 'expectedViolations', 'expectedClaims'],
  orders: ['expected', 'lotteryHex'],
  scores: ['raw', 'value4'],
  bench: ['first'],
}

describe.each([
  { document: grades, answers, given: ['format', 'conventions', 'scales'] },
  { document: durations, answers: answersOfDurations, given: ['format', 'conventions', 'rates'] },
  { document: allocation, answers: answersOfAllocation, given: ['format', 'conventions'] },
])('every case of $document.format', ({ document, answers: kinds, given }) => {
  const bare = Object.fromEntries(Object.entries(document).filter(([key]) => key === 'tables' || given.includes(key)))
  const alone = (kind: string, one: Document) => checkFile('some.json', JSON.stringify({ ...bare, [kind]: [one] }))

  test('no kind is left out', () => {
    expect(Object.keys(document).filter(key => !given.includes(key))).toEqual(Object.keys(kinds))
  })

  test.each(Object.keys(kinds))('%s', kind => {
    for (const one of casesOf(document, kind)) expect(alone(kind, one).lines, JSON.stringify(one)).toEqual([])
  })

  test.each(Object.entries(kinds))('a wrong answer in %s is reported', (kind, keys) => {
    for (const one of casesOf(document, kind))
      for (const key of keys.filter(name => name in one))
        expect(alone(kind, { ...one, [key]: { wrong: 'something else' } }).failed, `${kind} ${key}`).toBe(1)
  })
})

describe('the checker', () => {
  test('reports every wrong expected value with its case', () => {
    for (const [kind, cases] of Object.entries(identifiers.cases))
      for (const { input, expected } of cases)
        for (const key of Object.keys(expected)) {
          const report = onlyOne(kind, input, { ...expected, [key]: 'something else' })
          expect(report, `${kind} ${input} ${key}`).toMatchObject({ passed: 0, failed: 1 })
          expect(report.lines[0]).toContain(`${key}: expected "something else"`)
          expect(report.lines[0]).toContain(JSON.stringify(input))
        }
  })

  test('skips what it does not know, by name', () => {
    expect(onlyOne('shoeSize', '42', { valid: true })).toMatchObject({ passed: 0, skipped: 1 })
    expect(onlyOne('toString', '42', { valid: true }).lines[0]).toContain('toString')
    expect(checkFile('grades.json', '{"format":"grades/9"}')).toMatchObject({ passed: 0, failed: 0, skipped: 1 })
    expect(checkFile('grades.json', '{"format":"grades/9"}').lines[0]).toContain('grades/9')
  })

  test('never passes a case without something to expect', () => {
    expect(onlyOne('pic', '999893752', {})).toMatchObject({ passed: 0, failed: 1 })
    expect(onlyOne('pic', '999893752', undefined)).toMatchObject({ passed: 0, failed: 1 })
    expect(onlyOne('pic', 999893752, { valid: true })).toMatchObject({ passed: 0, failed: 1 })
    expect(checkFile('broken.json', '{')).toMatchObject({ passed: 0, failed: 1 })
    expect(checkFile('empty.json', '{"format":"identifiers/1","cases":{}}')).toMatchObject({ passed: 0, failed: 1 })
  })

  test('knows every file of ours, or names it as skipped', () => {
    const report = checkFolder(folder)
    const known = [
      ...Object.keys(answers).flatMap(kind => casesOf(grades, kind)),
      ...Object.keys(answersOfDurations).flatMap(kind => casesOf(durations, kind)),
      ...Object.keys(answersOfAllocation).flatMap(kind => casesOf(allocation, kind)),
    ]
    expect(report.failed).toBe(0)
    expect(report.passed).toBe(Object.values(identifiers.cases).flat().length + known.length)
    expect(report.skipped).toBe(readdirSync(folder).length - 4)
  })

  test('ends with the count, and with 1 where a case failed', () => {
    const place = mkdtempSync(join(tmpdir(), 'vectors-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const cases = { pic: [...(identifiers.cases.pic ?? []), { input: '999893752', expected: { valid: false } }] }
    writeFileSync(join(place, 'one.json'), JSON.stringify({ format: 'identifiers/1', cases }))
    const script = new URL('./vectors.ts', import.meta.url).pathname
    const run = () => execFileSync(process.execPath, [script, place], { encoding: 'utf8', stdio: 'pipe' })
    expect(run).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringMatching(/\n12 passed, 1 failed\n$/) }),
    )
  })
})
