import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../platform/calendar.ts'
import type { StepKind, StepState } from '../agreement.ts'
import { actionBy, checkRecord, completed, decidedState, frozen, isNeeded, toOpen } from './procedure.rules.ts'
import type { DesignedStep } from './procedure.ts'

const step = (key: string, order: number, kind: StepKind, more: Partial<DesignedStep> = {}): DesignedStep => ({
  ...{ key, order, kind, name: { en: key }, body: { en: key }, actsAs: 'office' },
  ...{ needsSitting: false, needsResolution: false, ...(kind === 'our-signature' ? { office: 'president' } : {}) },
  ...more,
})
const asked = { type: 'memorandum', spendsMoney: false, touchesCurricula: false, departsFromModel: false } as const

describe('a procedure', () => {
  test('gets the partner’s signature beside ours, and ours is a matter of a mandate', () => {
    const steps = completed([step('senate', 1, 'approval'), step('sign', 2, 'our-signature')])
    expect(steps.map(({ key, order, actsAs }) => [key, order, actsAs])).toEqual([
      ['senate', 1, 'office'],
      ['sign', 2, 'mandate'],
      ['partner-signature', 2, 'partner'],
    ])
  })
  test.each([
    ['no-signature', [step('senate', 1, 'approval')]],
    ['no-signature', [step('sign', 1, 'our-signature', { when: { money: 'spent' } })]],
    ['signature-without-office', [step('sign', 1, 'our-signature', { office: undefined })]],
    ['decision-after-signature', [step('sign', 1, 'our-signature'), step('senate', 2, 'approval')]],
    ['decision-after-signature', [step('sign', 1, 'our-signature'), step('senate', 1, 'approval')]],
    ['filing-before-signature', [step('file', 1, 'filing'), step('sign', 2, 'our-signature')]],
    ['key-twice', [step('sign', 1, 'our-signature'), step('sign', 2, 'our-signature')]],
  ])('is refused with %s', (code, steps) => {
    expect(() => completed(steps)).toThrow(`procedure.${code}`)
  })
  test('asks only the bodies whose conditions hold', () => {
    expect(isNeeded({ money: 'spent' }, asked)).toBe(false)
    expect(isNeeded({ money: 'not-spent', curricula: 'not-touched' }, asked)).toBe(true)
    expect(isNeeded({ model: 'departed' }, asked)).toBe(false)
    expect(isNeeded({ types: ['cotutelle'] }, asked)).toBe(false)
  })
  test('has one step of signature for each party that signs', () => {
    const steps = frozen(completed([step('sign', 1, 'our-signature')]), asked, ['a', 'b'])
    expect(steps.map(({ key, party }) => [key, party])).toEqual([
      ['sign', null],
      ['partner-signature', 'a'],
      ['partner-signature', 'b'],
    ])
  })
})

test.each([
  ['opinion', 'refused', 'unfavourable'],
  ['opinion', 'approved', 'favourable'],
  ['approval', 'refused', 'refused'],
  ['approval', 'approved-with-changes', 'approved-with-changes'],
  ['review', 'sent-back', 'sent-back'],
  ['preparation', 'approved', 'done'],
] as const)('a step of the kind %s that is %s becomes %s', (kind, outcome, state) => {
  expect(decidedState(kind, 'open', outcome)).toBe(state)
})
test('a signature is not decided, and nothing is decided before its turn or twice', () => {
  expect(() => decidedState('our-signature', 'open', 'approved')).toThrow('step.is-a-signature')
  expect(() => decidedState('approval', 'waiting', 'approved')).toThrow('step.not-possible-now')
  expect(() => decidedState('approval', 'approved', 'approved')).toThrow('step.not-possible-now')
  expect(() => decidedState('preparation', 'open', 'refused')).toThrow('step.not-decided-here')
})
test('a resolution needs its day and number, a no its reason', () => {
  const needs = { needsSitting: true, needsResolution: true }
  const problems = (record: Parameters<typeof checkRecord>[1]) => {
    try {
      checkRecord(needs, record, toDay('2026-11-02'))
      return []
    } catch (error) {
      return Object.keys((error as { problems: object }).problems)
    }
  }
  expect(problems({ outcome: 'approved' })).toEqual(['sittingOn', 'resolution'])
  expect(problems({ outcome: 'approved', sittingOn: '2026-11-03', resolution: '1' })).toEqual(['sittingOn'])
  expect(problems({ outcome: 'sent-back' })).toEqual(['comment'])
  expect(problems({ outcome: 'approved', sittingOn: '2026-11-02', resolution: '1' })).toEqual([])
})

describe('whatever the procedure', () => {
  const kinds: StepKind[] = ['preparation', 'review', 'opinion', 'approval']
  const designs = fc
    .array(fc.record({ order: fc.integer({ min: 1, max: 5 }), kind: fc.constantFrom(...kinds) }), { maxLength: 8 })
    .map(drawn =>
      completed([...drawn.map(({ order, kind }, n) => step(`s${n}`, order, kind)), step('sign', 9, 'our-signature')]),
    )

  test('deciding what is open leads, step by step, to the last signature and never past a step', () => {
    fc.assert(
      fc.property(designs, design => {
        const steps: { position: number; kind: StepKind; state: StepState }[] = frozen(design, asked, ['a'])
        let state: 'in-procedure' | 'ready-to-sign' | 'partly-signed' = 'in-procedure'
        for (let turn = 0; turn < 40; turn += 1) {
          for (const next of toOpen(steps)) next.state = 'open'
          const action = actionBy(steps, state)
          if (action === 'sign-last') break
          if (action === 'clear-for-signature') state = 'ready-to-sign'
          if (action === 'sign-in-part') state = 'partly-signed'
          const open = steps.find(one => one.state === 'open')
          if (!open) continue
          const earlier = steps.filter(one => one.position < open.position)
          expect(earlier.every(one => one.state !== 'waiting' && one.state !== 'open')).toBe(true)
          open.state = open.kind.endsWith('signature') ? 'signed' : decidedState(open.kind, 'open', 'approved')
        }
        expect(steps.every(one => one.state !== 'waiting' && one.state !== 'open')).toBe(true)
      }),
    )
  })
})
