import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asText } from '../platform/fraction.ts'
import { formulas } from './formulas.ts'
import { formulaProblem, isProblem, namesOf, scoreBy } from './score.rules.ts'

const value = (formula: string, inputs = {}) => {
  const score = scoreBy(formula, inputs)
  return isProblem(score) ? score : asText(score.value)
}

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', '7/1'],
    ['(1 + 2) * 3', '9/1'],
    ['10 - 4 - 3', '3/1'],
    ['8 / 4 / 2', '1/1'],
    ['-2 * 3 + 1', '-5/1'],
    ['0.1 + 0.2', '3/10'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected)
  })

  test('names what it cannot read, what is missing and what it would divide by', () => {
    expect(value('average +')).toEqual({ kind: 'formula-unreadable', near: '' })
    expect(value('average $ 2')).toMatchObject({ kind: 'formula-unreadable' })
    expect(value('(1 + 2')).toMatchObject({ kind: 'formula-unreadable' })
    expect(value('1 2')).toEqual({ kind: 'formula-unreadable', near: '2' })
    expect(value('average')).toEqual({ kind: 'input-missing', name: 'average' })
    const first = {
      creditsFirst: 60,
      avgFirst: 28,
      creditsSecond: 0,
      avgSecond: 0,
      yearsEnrolled: 1,
      previousExchanges: 0,
    }
    expect(value(formulas['polimi-spinelli'], first)).toEqual({
      kind: 'divides-by-nought',
      term: '(yearsEnrolled - 1)',
    })
  })

  test('is checked before anybody applies: unreadable, or a name that nobody records', () => {
    expect(formulaProblem('average + interview', ['average', 'interview'])).toBeUndefined()
    expect(formulaProblem('average + luck', ['average'])).toEqual({ kind: 'input-missing', name: 'luck' })
    expect(formulaProblem('average *', ['average'])?.kind).toBe('formula-unreadable')
    expect(namesOf('average + 2 * average + interview')).toEqual(['average', 'interview'])
    expect(namesOf('average +')).toEqual([])
  })

  test('publishes its parts, which add up to the score', () => {
    const score = scoreBy('average + 0.5 * credits - 5 * exchanges', { average: '27.5', credits: 60, exchanges: 1 })
    if (isProblem(score)) throw new Error(score.kind)
    expect(score.parts.map(part => [part.term, asText(part.value)])).toEqual([
      ['average', '55/2'],
      ['(1/2 * credits)', '30/1'],
      ['(5 * exchanges)', '-5/1'],
    ])
    expect(asText(score.value)).toBe('105/2')
  })

  test('never fails but by naming a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a1.+-*/() ') }), formula => {
        const score = scoreBy(formula, { a: 1, aa: 2 })
        expect(typeof (isProblem(score) ? score.kind : asText(score.value))).toBe('string')
      }),
    )
  })
})
