import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkFile, checkFolder } from './vectors.ts'

const folder = new URL('../test/vectors/', import.meta.url).pathname
const identifiers: { format: string; cases: Record<string, { input: string; expected: Record<string, unknown> }[]> } =
  JSON.parse(readFileSync(join(folder, 'identifiers.json'), 'utf8'))
const only = (kind: string, input: unknown, expected: unknown) =>
  checkFile('case.json', JSON.stringify({ format: 'identifiers/1', cases: { [kind]: [{ input, expected }] } }))

describe('every case of the identifiers', () => {
  for (const [kind, cases] of Object.entries(identifiers.cases))
    test.each(cases)(`${kind} $input`, ({ input, expected }) => {
      expect(only(kind, input, expected)).toEqual({ passed: 1, failed: 0, skipped: 0, lines: [] })
    })
})

describe('the checker', () => {
  test('reports every wrong expected value with its case', () => {
    for (const [kind, cases] of Object.entries(identifiers.cases))
      for (const { input, expected } of cases)
        for (const key of Object.keys(expected)) {
          const report = only(kind, input, { ...expected, [key]: 'something else' })
          expect(report, `${kind} ${input} ${key}`).toMatchObject({ passed: 0, failed: 1 })
          expect(report.lines[0]).toContain(`${key}: expected "something else"`)
          expect(report.lines[0]).toContain(JSON.stringify(input))
        }
  })

  test('skips what it does not know, by name', () => {
    expect(only('shoeSize', '42', { valid: true })).toMatchObject({ passed: 0, skipped: 1 })
    expect(only('toString', '42', { valid: true }).lines[0]).toContain('toString')
    expect(checkFile('grades.json', '{"format":"grades/9"}')).toMatchObject({ passed: 0, failed: 0, skipped: 1 })
    expect(checkFile('grades.json', '{"format":"grades/9"}').lines[0]).toContain('grades/9')
  })

  test('never passes a case without something to expect', () => {
    expect(only('pic', '999893752', {})).toMatchObject({ passed: 0, failed: 1 })
    expect(only('pic', '999893752', undefined)).toMatchObject({ passed: 0, failed: 1 })
    expect(only('pic', 999893752, { valid: true })).toMatchObject({ passed: 0, failed: 1 })
    expect(checkFile('broken.json', '{')).toMatchObject({ passed: 0, failed: 1 })
    expect(checkFile('empty.json', '{"format":"identifiers/1","cases":{}}')).toMatchObject({ passed: 0, failed: 1 })
  })

  test('knows every file of ours, or names it as skipped', () => {
    const report = checkFolder(folder)
    expect(report.failed).toBe(0)
    expect(report.passed).toBe(Object.values(identifiers.cases).flat().length)
    expect(report.skipped).toBe(readdirSync(folder).length - 1)
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
