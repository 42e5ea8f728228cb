import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrozenCourse } from '../courses/index.ts'
import { checksOf, type Judged } from './checks.rules.ts'
import type { Component, List } from './component.ts'
import { expectedCredits, stayLengthProblem } from './duration.rules.ts'
import { creditsIn, insertedCredits, proposalIdOf, resultOf, standing } from './programme.rules.ts'

const course = (instance: string, more: Partial<FrozenCourse> = {}): FrozenCourse => ({
  ...{ instance, course: instance, losId: `CR/${instance}`, losCode: instance, loiId: `CRI/${instance}` },
  ...{ title: { en: instance }, academicYear: '2027/2028', termId: { term: 1, terms: 2 }, credits: '30' },
  ...{ language: 'en', level: 6, field: '0541', unit: 'u', withdrawn: false, revision: 1, ...more },
})
const line = (id: string, list: List, more: Partial<Component> = {}): Component => ({
  ...{ id, list, status: null, reasonCode: null, reasonText: null, instance: null, frozen: null },
  ...{ losId: null, losCode: null, loiId: null, title: { en: id }, academicYear: '2027/2028', term: 1, terms: 2 },
  ...{ credits: '30', language: 'en', field: null, recognitionConditions: null, shortDescription: null, ...more },
})
const chosen = (frozen: FrozenCourse, more: Partial<Component> = {}) =>
  line(frozen.instance, 'studied', { instance: frozen.instance, frozen, language: frozen.language, ...more })

const algebra = course('algebra')
const sound: Judged = {
  ...{ type: 'semester', kind: 'first' },
  particulars: { startOn: '2027-09-20', endOn: '2028-02-10', language: 'en', level: 'B2', sendingUnit: 'Law' } as never,
  sendingPerson: { givenNames: 'Greta', familyName: 'Gast', position: 'Coordinator', email: 'greta@home.example' },
  student: { email: 'lena@student.example', esi: 'urn:schac:x', onNetwork: false, changed: false },
  stay: { term: 'winter', months: 5, academicYear: '2027/2028' },
  ...{ first: [chosen(algebra), line('home', 'recognised')], changes: [], catalogue: [algebra], hasCatalogue: true },
  ...{ terms: ['1/2'], termsInYear: 2, asked: [], skills: [{ language: 'en', level: 'B2' }], clashes: [] },
}
const found = (more: Partial<Judged>) => {
  const { errors, warnings } = checksOf({ ...sound, ...more })
  return { errors: errors.map(({ code }) => code), warnings: warnings.map(({ code }) => code) }
}

test('a sound first version has neither errors nor warnings', () => {
  expect(found({})).toEqual({ errors: [], warnings: [] })
})

const home = line('home', 'recognised')
const said = (more: object) => ({ particulars: { ...sound.particulars, ...more } as never })
describe('an error refuses', () => {
  test.each<[string, Partial<Judged>, string]>([
    ['days that are not ordered', said({ startOn: '2028-03-01' }), 'ends-before-it-starts'],
    ['a long stay of less than two months', said({ endOn: '2027-11-10' }), 'long-stay-length'],
    ['a language that is not stated', said({ language: undefined }), 'instruction-missing'],
    ['nobody who signs at home', { sendingPerson: null }, 'sending-person-missing'],
    [
      'a student who signs for the university too',
      { student: { ...sound.student, email: 'Greta@home.example' } },
      'signs-for-both',
    ],
    [
      'a missing identifier on the network',
      { student: { ...sound.student, esi: null, onNetwork: true } },
      'esi-missing',
    ],
    ['an empty table A', { first: [home] }, 'studied-empty'],
    ['an empty table B', { first: [chosen(algebra)] }, 'recognised-empty'],
    [
      'a row without a term',
      { first: [chosen(algebra), line('h', 'recognised', { term: null, terms: null })] },
      'component-term-missing',
    ],
    [
      'what is virtual and not described',
      { first: [...sound.first, line('v', 'virtual')] },
      'virtual-description-missing',
    ],
    [
      'the same row twice',
      { first: [...sound.first, line('again', 'recognised', { title: { en: 'home' } })] },
      'component-twice',
    ],
    ['a course of another term', { terms: ['2/2'] }, 'course-outside-stay'],
    ['a course that was withdrawn', { catalogue: [{ ...algebra, withdrawn: true }] }, 'course-withdrawn'],
    ['a course that is not there', { catalogue: [] }, 'course-withdrawn'],
    ['a course that has other credits now', { catalogue: [{ ...algebra, credits: '6' }] }, 'course-moved'],
    [
      'a typed course where a catalogue is public',
      { first: [line('typed', 'studied'), home] },
      'course-not-in-catalogue',
    ],
    [
      'a required level that is not held',
      { asked: [{ language: 'en', from: 'C1', strength: 'required' }] },
      'course-level-required',
    ],
    ['a change that changes nothing', { kind: 'change' }, 'nothing-changes'],
    [
      'the deletion of what was never agreed',
      { kind: 'change', changes: [line('x', 'studied', { status: 'deleted' })] },
      'deleted-was-never-agreed',
    ],
    [
      'a blended stay without a virtual part',
      { type: 'blended', ...said({ endOn: '2027-09-30' }), first: [line('b', 'blended')] },
      'virtual-part-missing',
    ],
    [
      'a blended stay of less than three credits',
      {
        type: 'blended',
        ...said({ endOn: '2027-09-30' }),
        first: [line('b', 'blended', { credits: '2.5', shortDescription: 'online' })],
      },
      'too-few-credits',
    ],
    [
      'a blended stay of two months',
      { type: 'blended', first: [line('b', 'blended', { shortDescription: 'online' })] },
      'short-stay-length',
    ],
  ])('%s', (_, more, code) => {
    expect(found(more).errors).toEqual([code])
  })
})

describe('a warning is said, and refuses nothing', () => {
  test.each<[string, Partial<Judged>, string]>([
    [
      'a recommended level that is not held',
      { asked: [{ language: 'en', from: 'C1', strength: 'recommended' }] },
      'course-level-recommended',
    ],
    [
      'a total far from what is usual',
      { first: [chosen(algebra, { credits: '23' }), line('home', 'recognised', { credits: '23' })] },
      'credits-far-off',
    ],
    [
      'less at home than here, without a remark',
      { first: [chosen(algebra), line('home', 'recognised', { credits: '29' })] },
      'less-recognised',
    ],
    [
      'a typed course where no catalogue is public',
      { hasCatalogue: false, first: [line('typed', 'studied'), home] },
      'no-catalogue-yet',
    ],
    ['days of another year', said({ startOn: '2026-09-20', endOn: '2027-02-10' }), 'days-outside-year'],
    ['an identifier that is not known', { student: { ...sound.student, esi: null } }, 'esi-unknown'],
    [
      'a change without a reason',
      { kind: 'change', changes: [line('more', 'recognised', { status: 'inserted', credits: '6' })] },
      'reason-missing',
    ],
  ])('%s', (_, more, code) => {
    expect(found(more)).toEqual({ errors: [], warnings: [code] })
  })

  test('a remark says why less is recognised', () => {
    const first = [chosen(algebra), line('home', 'recognised', { credits: '20' })]
    expect(found({ first, ...said({ remark: 'The rest is extra.' }) }).warnings).toEqual([])
  })
  test('whoever speaks the language from home on reaches every level', () => {
    const asked = [{ language: 'en', from: 'C2', strength: 'required' }] as const
    expect(found({ asked, skills: [{ language: 'en', level: 'NS' }] }).errors).toEqual([])
  })
})

describe('the lengths of stays', () => {
  test('of doctoral candidates are short or long, and nothing between', () => {
    expect(stayLengthProblem('doctoral', '2027-09-01', '2027-09-20')).toBeUndefined()
    expect(stayLengthProblem('doctoral', '2027-09-01', '2027-12-20')).toBeUndefined()
    expect(stayLengthProblem('doctoral', '2027-09-01', '2027-10-15')).toBe('either')
  })
  test('of which only the months are known are not counted', () => {
    expect(stayLengthProblem('semester', '2027-09', '2027-10')).toBeUndefined()
  })
  test.each([
    ['winter', 5, 2, 30],
    ['year', 10, 2, 60],
    ['winter', 4, 3, 20],
    ['winter', 3, 2, 18],
  ] as const)('a %s of %i months with %i terms in the year comes to %i credits', (term, months, terms, credits) => {
    expect(expectedCredits({ term, months }, terms)).toBe(credits)
  })
})

describe('the resulting programme', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 12 })
  test('is the first version without what was deleted and with what was inserted, whatever the changes', () => {
    fc.assert(
      fc.property(ids, ids, (known, fresh) => {
        const first = known.map(id => line(id, 'studied', { credits: '6' }))
        const gone = known.filter((_, at) => at % 2 === 0)
        const added = fresh.filter(id => !known.includes(id))
        const changes = [
          ...gone.map(id => line(id, 'studied', { status: 'deleted' as const, credits: '6' })),
          ...added.map(id => line(id, 'studied', { status: 'inserted' as const, credits: '2.5' })),
        ]
        const result = resultOf(first, changes)
        expect(standing(result).map(({ id }) => id)).toEqual([...known.filter(id => !gone.includes(id)), ...added])
        expect(result.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual(gone)
        expect(Number(insertedCredits(changes))).toBe(added.length * 2.5)
      }),
    )
  })
  test('is summed up without errors of binary fractions', () => {
    expect(creditsIn([{ credits: '0.1' }, { credits: '0.2' }, { credits: null }])).toBe('0.3')
  })
  test('has another id whenever content, student or version is another', () => {
    const student = { givenNames: 'Lena', familyName: 'Muster', esi: null, birthDate: '2004-03-02' }
    const proposed = { omobilityId: 'om-1', number: 1, student, components: sound.first }
    const id = proposalIdOf(proposed)
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(proposalIdOf({ ...proposed })).toBe(id)
    for (const other of [
      { ...proposed, number: 2 },
      { ...proposed, student: { ...student, familyName: 'Other' } },
      { ...proposed, components: [...sound.first, line('more', 'virtual')] },
    ])
      expect(proposalIdOf(other)).not.toBe(id)
  })
})
