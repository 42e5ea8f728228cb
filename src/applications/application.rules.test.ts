import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullAnswers } from '../../test/support/answers.ts'
import { type Actor, may, type Permission } from '../permissions.ts'
import { questions, type StepName, stepNames } from './answers.ts'
import {
  type ApplicationState,
  type AskedPaper,
  applicationLife,
  applicationStates,
  type Paper,
  turns,
} from './application.ts'
import { lackOf, linesOf, markOf, problemsOf, stillMissing, traceOf } from './completeness.rules.ts'

const today = '2027-05-20'

describe('what may become of an application', () => {
  const table: Record<ApplicationState, Record<string, ApplicationState>> = {
    draft: { submit: 'submitted', withdraw: 'withdrawn' },
    submitted: { return: 'returned', admit: 'admitted', refuse: 'refused', withdraw: 'withdrawn' },
    returned: { submit: 'submitted', refuse: 'refused', withdraw: 'withdrawn' },
    admitted: { withdraw: 'withdrawn' },
    refused: {},
    withdrawn: {},
  }
  const actions = ['submit', 'return', 'admit', 'refuse', 'withdraw'] as const
  test.each(applicationStates.flatMap(state => actions.map(action => [state, action] as const)))(
    '%s and %s',
    (state, action) => {
      const next = table[state][action]
      expect(applicationLife.can(state, action)).toBe(next !== undefined)
      if (next) expect(applicationLife.next(state, action)).toBe(next)
      else expect(() => applicationLife.next(state, action)).toThrow('application.not-possible-now')
    },
  )
  test('an end is nobody’s turn', () => {
    for (const state of applicationStates)
      if (applicationLife.actions(state).every(action => action === 'withdraw')) expect(turns[state]).toBeNull()
      else expect(turns[state]).not.toBeNull()
  })
})

describe('who may do what with an application', () => {
  const subject = { student: 'lena', partners: ['heidelberg'], units: ['law'] }
  const holder = (
    role: 'student' | 'officer' | 'administrator' | 'coordinator' | 'secretary' | 'signatory',
    account = role as string,
  ): Actor => ({
    kind: 'user',
    account,
    roles: [{ role, units: ['law'], partners: [] }],
    mandates: [],
  })
  const actors: Record<string, Actor> = {
    'its student': holder('student', 'lena'),
    'another student': holder('student', 'jonas'),
    'her account without the role': { kind: 'user', account: 'lena', roles: [], mandates: [] },
    'its home university': { kind: 'partner', organisations: ['heidelberg'] },
    'another university': { kind: 'partner', organisations: ['granada'] },
    'an officer': holder('officer'),
    'a coordinator of its unit': holder('coordinator'),
    'a signatory': holder('signatory'),
    'a visitor': { kind: 'visitor' },
  }
  const permissions = ['read', 'fill', 'provide', 'withdraw', 'check', 'decide', 'invite', 'mind'] as const
  const allowed: Record<string, readonly string[]> = {
    'its student': ['read', 'fill', 'provide', 'withdraw'],
    'its home university': ['read', 'provide'],
    'an officer': ['read', 'withdraw', 'check', 'decide', 'invite'],
    'a coordinator of its unit': ['read'],
  }
  test.each(Object.keys(actors))('%s', name => {
    const can = permissions.filter(one => may(actors[name] as Actor, `application.${one}` as Permission, subject))
    expect(can).toEqual(allowed[name] ?? [])
  })
})

describe('answers', () => {
  test('that are full and right lack nothing', () => {
    for (const step of stepNames) expect(problemsOf(step, fullAnswers[step], today)).toEqual({})
  })
  test.each([
    ['personal', 'identityUntil', '2027-05-19', 'has-run-out'],
    ['personal', 'identityUntil', '31.5.2031', 'wrong-date'],
    ['personal', 'birthCountry', 'Germany', 'not-in-list'],
    ['contact', 'phone', 'call me', 'wrong-phone'],
    ['contact', 'emergencyName', '  ', 'missing'],
    ['home', 'coordinatorEmail', 'karl', 'wrong-email'],
    ['stay', 'leaveOn', '2027-09-20', 'leaves-before-arriving'],
    ['stay', 'purpose', 'holidays', 'not-in-list'],
    ['languages', 'secondLanguage', 'fr', undefined],
  ] as const)('%s: %s “%s”', (step, field, value, code) => {
    const problems = problemsOf(step, { ...fullAnswers[step], [field]: value }, today)
    expect(problems[field]?.code).toBe(code)
    if (field === 'secondLanguage') expect(problems.secondLevel?.code).toBe('missing')
  })
  test('have the same mark whatever their order, and another one when any of them differs', () => {
    const shuffled = Object.fromEntries(
      stepNames.toReversed().map(step => [step, Object.fromEntries(Object.entries(fullAnswers[step]).toReversed())]),
    )
    expect(markOf(shuffled)).toBe(markOf(fullAnswers))
    const every = stepNames.flatMap(step => questions(step).map(({ name }) => [step, name] as const))
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        fc.string({ minLength: 1 }).filter(one => one.trim() !== ''),
        ([step, name], value) => {
          const changed = { ...fullAnswers, [step]: { ...fullAnswers[step as StepName], [name]: `${value.trim()}~` } }
          expect(markOf(changed)).not.toBe(markOf(fullAnswers))
        },
      ),
    )
  })
})

describe('papers', () => {
  const asked: AskedPaper = {
    ...{ key: 'form', label: { en: 'Form' }, isForm: true, required: true, from: 'home' },
    ...{ signedBy: [], stampedBy: [], formats: ['pdf'], megabytes: 5 },
  }
  const paper: Paper = {
    ...{ requirement: 'form', document: 'd', trace: 'other', answersOf: markOf(fullAnswers) },
    ...{ finding: null, faults: [], note: null, givenAt: new Date() },
  }
  const mark = markOf(fullAnswers)
  test.each([
    ['a required one that is not there', asked, undefined, 'missing'],
    ['a recommended one that is not there', { ...asked, required: false }, undefined, undefined],
    ['one that nobody has looked at', asked, paper, undefined],
    ['one in order', asked, { ...paper, finding: 'in-order' }, undefined],
    ['a faulty one', asked, { ...paper, finding: 'faulty' }, 'faulty'],
    ['a recommended one that is faulty', { ...asked, required: false }, { ...paper, finding: 'faulty' }, 'faulty'],
    ['a form of other answers', asked, { ...paper, answersOf: 'f'.repeat(64) }, 'outdated'],
    ['a passport, whatever the answers', { ...asked, isForm: false }, { ...paper, answersOf: null }, undefined],
  ] as [string, AskedPaper, Paper | undefined, string | undefined][])('%s', (_, one, given, lack) => {
    expect(lackOf(one, given, mark)).toBe(lack)
  })
  test('are named one by one, and so are a few questions; of a step that is hardly begun, how many are open', () => {
    const missing = stillMissing({
      ...{
        answers: { ...fullAnswers, contact: {}, home: { courseOfStudy: 'Law' } },
        papers: [],
        asked: [asked],
        today,
      },
    })
    const lines = linesOf(missing.filter(one => one.kind !== 'answer' || one.field !== 'yearOfStudy'))
    expect(lines.map(one => ('count' in one ? [one.step, one.count] : one.kind))).toEqual([
      ['contact', missing.filter(one => one.kind === 'answer' && one.step === 'contact').length],
      ...['answer', 'answer', 'paper'],
    ])
  })
  test('come after answers in what is missing', () => {
    const kinds = stillMissing({ answers: {}, papers: [], asked: [asked], today }).map(({ kind }) => kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['answer', 'paper'])
    expect(stillMissing({ answers: fullAnswers, papers: [paper], asked: [asked], today })).toEqual([])
  })
})

test('a printed form is known byte by byte', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(bytes, bytes, (printed, more) => {
      expect(traceOf(printed, printed)).toBe('unsigned')
      expect(traceOf(printed, Uint8Array.from([...printed, ...more]))).toBe('added-to')
      const altered = Uint8Array.from(printed)
      altered[0] = (altered[0] ?? 0) ^ 1
      expect(traceOf(printed, altered)).toBe('other')
      expect(traceOf(printed, printed.subarray(1))).not.toBe('unsigned')
    }),
  )
})
