import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardScales } from '../grading/index.ts'
import { asDecimal, asText, compare, exact, floorOf, fraction, nearestWhole } from '../platform/fraction.ts'
import { averageOf, groupGrade } from './average.rules.ts'
import type { Scale } from './conversion.ts'
import { bavarian, endsOf, linear, linearGrade } from './linear.rules.ts'
import { honoursOf } from './select-grade.rules.ts'

const scaleOf = (key: string): Scale => standardScales.find(scale => scale.key === key) as Scale
const italian = scaleOf('it-30')
const hundredths = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map(n => (n / 100).toFixed(2))

test('a better grade never becomes a worse one by a line, and a line never gives honours', () => {
  const [some, other] = [fc.constantFrom(...standardScales), fc.constantFrom(...standardScales)]
  fc.assert(
    fc.property(some, other, (host, home) => {
      const plain = host.passing.filter(({ label }) => label !== honoursOf(host))
      const places = plain.map(({ value }) =>
        home.passing.findIndex(({ label }) => label === linearGrade(host, home, value)),
      )
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
      if (honoursOf(home)) expect(places).not.toContain(0)
    }),
  )
})

test('the formula is exact where binary fractions are not', () => {
  const german = (nd: string) => bavarian('10', '6', nd).german
  expect([german('7.2'), german('8.4'), german('8.8')]).toEqual(['3.1', '2.2', '1.9'])
  expect(['4.40', '5.20', '5.40'].map(nd => bavarian('6', '4', nd).german)).toEqual(['3.4', '2.2', '1.9'])
})

test('of German grades the truncated one is never better than the exact one rounded to a step before it', () => {
  fc.assert(
    fc.property(hundredths(18, 30), nd => {
      const found = bavarian('30', '18', nd)
      if (!found.passed) throw new Error('passes')
      expect(compare(exact(found.truncated), found.raw)).toBeLessThanOrEqual(0)
      expect(compare(exact(found.betterStep), exact(found.truncated))).toBeLessThanOrEqual(0)
    }),
  )
})

test('below the pass nothing is drawn, beyond the best is the best', () => {
  const [from, to] = [
    { max: '20', minPass: '10' },
    { max: '30', minPass: '18', step: '1' },
  ]
  expect(linear(from, to, '9.99')).toEqual({ passed: false })
  expect(linear(from, to, '25')).toMatchObject({ result: '30' })
  expect(linear(from, { max: '1.0', minPass: '4.0', step: '0.1' }, '15')).toMatchObject({ result: '2.5' })
  expect(endsOf(italian)).toEqual({ max: '30', minPass: '18' })
})

test('an average lies between its grades, whatever the order, and nothing that was not graded counts', () => {
  const item = fc.record({
    outcome: fc.constantFrom('graded', 'failed', 'passed-ungraded', 'not-taken'),
    grade: fc.constantFrom('18', '24', '27', '30', '30L'),
    credits: fc.constantFrom('2.5', '6', '12'),
  })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), items => {
      const { mean, credits } = averageOf(italian, items)
      const graded = items.filter(({ outcome }) => outcome === 'graded')
      expect(asDecimal(credits, 1)).toBe(graded.reduce((sum, one) => sum + Number(one.credits), 0).toFixed(1))
      expect(averageOf(italian, items.toReversed()).mean).toEqual(mean)
      expect(mean === undefined).toBe(graded.length === 0)
      if (mean) expect(compare(mean, exact('18')) >= 0 && compare(mean, exact('30')) <= 0).toBe(true)
    }),
  )
})

test('a group has one grade, rounded once on our own scale, between its grades', () => {
  expect(groupGrade(italian, [], 'better')).toBeUndefined()
  const halves = [
    { grade: '27', credits: '6' },
    { grade: '28', credits: '6' },
  ]
  expect(groupGrade(italian, halves, 'better')).toMatchObject({ grade: '28' })
  expect(groupGrade(italian, halves, 'worse')).toMatchObject({ grade: '27' })
})

test('fractions are exact, in lowest terms, and round as money does', () => {
  expect(asText(fraction(6n, -4n))).toBe('-3/2')
  expect(() => fraction(1n, 0n)).toThrow(RangeError)
  expect(() => exact('1e3')).toThrow(RangeError)
  expect([asDecimal(exact('1.005'), 2), asDecimal(exact('-1.005'), 2), asDecimal(exact('0.04'), 1)]).toEqual([
    '1.01',
    '-1.00',
    '0.0',
  ])
  expect([floorOf(exact('-0.5')), nearestWhole(exact('0.5')), nearestWhole(exact('-0.5'))]).toEqual([-1n, 1n, 0n])
  expect(asDecimal(exact('2.99'), 1, 'cut-off')).toBe('2.9')
  expect(asDecimal(exact('7'), 0)).toBe('7')
})
