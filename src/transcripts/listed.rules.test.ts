import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Agreed, creditsOf, listedOn, type Policy, pendingOn, policyOf, twiceOn } from './listed.rules.ts'
import type { Origin, Outcome, Result, Studied } from './transcript.ts'

const bergamo: Policy = {
  agreedOnly: true,
  languageCourses: true,
  notPassed: { grade: 'F', shown: 'F – fail', credits: 0 },
  preliminary: false,
}
const open: Policy = { agreedOnly: false, languageCourses: true, notPassed: undefined, preliminary: false }

const course = (code: string, credits = '6'): Studied => ({
  ...{
    instance: null,
    losId: null,
    loiId: null,
    code,
    title: { en: code },
    academicYear: '2026/2027',
    term: 1,
    terms: 2,
  },
  ...{ credits, language: 'en', field: '0311' },
})
const agreed = (id: string, given: Partial<Agreed> = {}): Agreed => ({
  ...course(id),
  id,
  virtual: false,
  deleted: false,
  ...given,
})
const result = (id: string, outcome: Outcome, grade: string | null, origin: Origin = 'agreement'): Result => ({
  ...course(id),
  ...{
    id: `r-${id}`,
    origin,
    component: origin === 'agreement' ? id : null,
    outcome,
    grade,
    takenOn: null,
    recordedAt: new Date(0),
  },
})
const shown = (lines: ReturnType<typeof listedOn>) =>
  lines.map(({ code, shown: text, awarded }) => [code, text, awarded])

test('only the final learning agreement stands on it: what was deleted by the deadline does not, whatever its result', () => {
  const programme = [agreed('A'), agreed('B', { deleted: true }), agreed('C')]
  const results = [result('A', 'passed', '28'), result('B', 'passed', '30'), result('C', 'passed', '18')]
  expect(shown(listedOn({ programme, results, policy: bergamo }))).toEqual([
    ['A', '28', '6'],
    ['C', '18', '6'],
  ])
})

test('what was failed or not taken is shown as the rulebook says, with 0 credits', () => {
  const programme = [agreed('A'), agreed('B'), agreed('C')]
  const results = [result('A', 'failed', 'F'), result('B', 'not-taken', null), result('C', 'passed', '30L')]
  const lines = listedOn({ programme, results, policy: bergamo })
  expect(shown(lines)).toEqual([
    ['A', 'F – fail', '0'],
    ['B', 'F – fail', '0'],
    ['C', '30L', '6'],
  ])
  expect(lines.map(({ label }) => label)).toEqual(['F', 'F', '30L'])
  expect(creditsOf(lines)).toBe('6')
})

test('where the rulebook says nothing, a failed course shows its own grade and is worth nothing all the same', () => {
  expect(shown(listedOn({ programme: [agreed('A')], results: [result('A', 'failed', '8')], policy: open }))).toEqual([
    ['A', '8', '0'],
  ])
})

test('language courses are listed, other courses outside the agreement only where the rulebook lets them, and then they say so', () => {
  const results = [result('IT-A2', 'passed', 'ID', 'language-course'), result('X', 'passed', '27', 'extra')]
  expect(listedOn({ programme: [], results, policy: bergamo }).map(({ code, outside }) => [code, outside])).toEqual([
    ['IT-A2', false],
  ])
  expect(listedOn({ programme: [], results, policy: open }).map(({ code, outside }) => [code, outside])).toEqual([
    ['IT-A2', false],
    ['X', true],
  ])
  expect(listedOn({ programme: [], results, policy: { ...bergamo, languageCourses: false } })).toEqual([])
})

test('a course without a result is pending', () => {
  expect(
    pendingOn(listedOn({ programme: [agreed('A')], results: [], policy: bergamo })).map(({ code }) => code),
  ).toEqual(['A'])
})

test('the same course twice is found: by its instance, or by code and term', () => {
  const results = [result('a', 'passed', '30', 'extra')]
  expect(twiceOn(listedOn({ programme: [agreed('A')], results, policy: open })).map(({ code }) => code)).toEqual(['a'])
  const instance = { instance: 'i' }
  expect(
    twiceOn(listedOn({ programme: [agreed('A', instance), agreed('B', instance)], results: [], policy: open })),
  ).toHaveLength(1)
  expect(
    twiceOn(listedOn({ programme: [agreed('A'), agreed('A2', { code: 'A', term: 2 })], results: [], policy: open })),
  ).toEqual([])
})

const someResult = fc.record({
  credits: fc.integer({ min: 0, max: 3000 }).map(hundredths => String(hundredths / 100)),
  outcome: fc.constantFrom<Outcome>('passed', 'failed', 'not-taken'),
  deleted: fc.boolean(),
})

describe('whatever was studied', () => {
  test('the sum is that of the passed credits of what is listed, and nothing failed carries credits', () => {
    fc.assert(
      fc.property(fc.array(someResult, { maxLength: 20 }), fc.constantFrom(bergamo, open), (given, policy) => {
        const programme = given.map(({ credits, deleted }, at) => agreed(`C${at}`, { credits, deleted }))
        const results = given.map(({ outcome }, at) => result(`C${at}`, outcome, outcome === 'passed' ? '28' : null))
        const lines = listedOn({ programme, results, policy })
        const exact = given.reduce(
          (sum, { credits, outcome, deleted }) =>
            sum + (outcome === 'passed' && !deleted ? Math.round(Number(credits) * 100) : 0),
          0,
        )
        expect(creditsOf(lines)).toBe(String(exact / 100))
        expect(lines.filter(({ outcome, awarded }) => outcome !== 'passed' && awarded !== '0')).toEqual([])
        expect(lines).toHaveLength(given.filter(({ deleted }) => !deleted).length)
      }),
    )
  })
})

test('the rulebook’s records are what holds', () => {
  const rule = (key: string, content: object) => ({ kind: 'transcript-rule', key, content })
  const rulebook = (...records: object[]) => ({ records }) as unknown as Parameters<typeof policyOf>[0]
  expect(policyOf(rulebook())).toEqual({
    agreedOnly: false,
    languageCourses: true,
    notPassed: undefined,
    preliminary: false,
  })
  expect(
    policyOf(
      rulebook(
        rule('a', { lists: 'learning-agreement-as-changed' }),
        rule('b', { lists: 'italian-language-courses' }),
        rule('c', { notPassed: { grade: 'F', shown: 'F – fail', credits: 0 } }),
        rule('d', { preliminary: false }),
      ),
    ),
  ).toEqual(bergamo)
  expect(policyOf(rulebook(rule('a', { lists: 'learning-agreement-as-changed' }))).languageCourses).toBe(false)
})
