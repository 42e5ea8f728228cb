import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../platform/refusal.ts'
import {
  type AskedLevel,
  agreedField,
  isOtherStudent,
  languageAdvice,
  mustBeInForce,
  proposalIdOf,
  proposalKeys,
} from './nomination.rules.ts'
import { type Nominee, nominationLife, nominationStates, type Proposal, turns } from './nomination.ts'

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return ''
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const proposal = fc.record({
  condition: fc.uuid(),
  academicYear: fc.constantFrom('2026/2027', '2027/2028'),
  term: fc.constantFrom('winter' as const, 'spring' as const, 'year' as const),
  sendingTerm: fc.constant(null),
  nonStandard: fc.boolean(),
  activityAttributes: fc.constant('long-term' as const),
  agreementIsced: fc.option(fc.constantFrom('0231', '0311')),
  nomineeIsced: fc.constantFrom('0231', '0311'),
  eqfLevel: fc.integer({ min: 5, max: 8 }),
  months: fc.integer({ min: 1, max: 12 }),
  courseOfStudy: fc.option(fc.uuid()),
  skillLanguage: fc.option(fc.constantFrom('it', 'en')),
  skillLevel: fc.option(fc.constantFrom('A2' as const, 'B1' as const)),
  comment: fc.option(fc.string()),
})

describe('a proposal’s id', () => {
  test('is another one exactly when what is proposed is (EWP OM-8)', () => {
    fc.assert(
      fc.property(proposal, proposal, (one: Proposal, other: Proposal) => {
        const same = proposalKeys.every(key => one[key] === other[key])
        expect(proposalIdOf('m', one) === proposalIdOf('m', other)).toBe(same)
        expect(proposalIdOf('m', { ...one })).toBe(proposalIdOf('m', one))
        expect(proposalIdOf('n', one)).not.toBe(proposalIdOf('m', one))
      }),
    )
  })
})

describe('the life of a nomination', () => {
  test('ends with its withdrawal, which is possible from every other state (EWP OM-17)', () => {
    expect(nominationLife.actions('cancelled')).toEqual([])
    for (const state of nominationStates.filter(each => each !== 'cancelled'))
      expect(nominationLife.next(state, 'withdraw')).toBe('cancelled')
  })
  test('lets nobody refuse what was accepted (EWP OM-14)', () => {
    expect(nominationLife.actions('approved')).toEqual(['withdraw'])
  })
  test('says for each state whose turn it is, and nobody’s where nobody must act', () => {
    expect(Object.keys(turns).toSorted()).toEqual(nominationStates.toSorted())
    expect(turns.approved).toBeNull()
  })
})

describe('the student of a nomination', () => {
  const lena: Nominee = {
    givenNames: 'Lena',
    familyName: 'Müller',
    esi: null,
    birthDate: '2004-03-02',
    nationality: 'DE',
    gender: 2,
    email: 'lena@student.example',
    language: null,
  }
  test.each<[string, Partial<Nominee>, boolean]>([
    ['a corrected birth date', { birthDate: '2003-03-02' }, false],
    ['a corrected name', { familyName: 'Mueller' }, false],
    ['another address', { email: 'l.mueller@student.example' }, false],
    ['accents and case', { familyName: 'MULLER', givenNames: 'lena', birthDate: '2001-01-01' }, false],
    ['somebody else', { givenNames: 'Otto', familyName: 'Anders', birthDate: '2001-01-01' }, true],
  ])('%s', (_, change, other) => {
    expect(isOtherStudent(lena, { ...lena, ...change })).toBe(other)
  })
  test('is told by the identifier where both have one, however it is written', () => {
    const esi = 'urn:schac:personalUniqueCode:int:esi:uni.de:1'
    expect(isOtherStudent({ ...lena, esi }, { ...lena, esi: esi.toUpperCase() })).toBe(false)
    expect(isOtherStudent({ ...lena, esi }, { ...lena, esi: `${esi}2` })).toBe(true)
  })
})

describe('the language', () => {
  const italian: AskedLevel = { language: 'it', from: 'A2', strength: 'recommended' }
  const english: AskedLevel = { language: 'en', from: 'B1', strength: 'required' }
  const held = (skillLanguage?: string, skillLevel?: 'A1' | 'A2' | 'B1' | 'C1') =>
    ({ skillLanguage, skillLevel }) as Parameters<typeof languageAdvice>[1]

  test('that is recommended gives advice and never refuses', () => {
    expect(languageAdvice([italian], held('it', 'A1'))).toHaveLength(1)
    expect(languageAdvice([italian], held('it'))).toHaveLength(1)
    expect(languageAdvice([italian], held('it', 'B1'))).toEqual([])
    expect(languageAdvice([italian], held())).toEqual([])
  })
  test('that is required refuses whoever does not reach it, or does not say so', () => {
    expect(codeOf(() => languageAdvice([english], held('en', 'A2')))).toBe('nomination.language-required')
    expect(codeOf(() => languageAdvice([english], held()))).toBe('nomination.language-required')
    expect(codeOf(() => languageAdvice([english, italian], held('it', 'C1')))).toBe('nomination.language-required')
    expect(languageAdvice([english], held('en', 'B1'))).toEqual([])
  })
})

describe('the agreement', () => {
  const agreement = { code: 'A-1', state: 'in-force' as const, expiresOn: '2027-09-30', endedOn: null }
  test.each([
    ['binds on the first day of the stay', agreement, '2027-09-01', ''],
    ['has ended before it', agreement, '2027-10-01', 'nomination.agreement-ends-before'],
    ['binds where the first day is not known', agreement, undefined, ''],
    ['is over', { ...agreement, state: 'expired' as const }, undefined, 'nomination.agreement-not-in-force'],
  ])('%s', (_, given, day, code) => {
    expect(codeOf(() => mustBeInForce(given, day))).toBe(code)
  })
  test('gives the narrowest of its fields that takes in the student’s', () => {
    const subjects = [{ isced: '0200' }, { isced: '0230' }, { isced: '0311' }]
    expect(agreedField({ subjects }, '0231')).toBe('0230')
    expect(agreedField({ subjects }, '0711')).toBeNull()
  })
})
