import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, daysBetween, toDay, toZone } from '../platform/calendar.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Rulebook } from '../rulebook/index.ts'
import { meet, slotsIn } from './appointments/slots.rules.ts'
import { confirmerOf, dueOn, entriesOf, itemsOf } from './checklist.rules.ts'
import { askUntil, extensionRuleOf, longestUntil, mustBeExtendable } from './extensions/extension.rules.ts'
import type { ChecklistEntry, Stay } from './stay.ts'
import { isEarly, nextRequired, overdueOnes, reminderStep, turnOf } from './turn.rules.ts'

const zone = toZone('Europe/Rome')
type Due = { before?: string; after?: string; by: { value: number; unit: string } }
const item = (key: string, due: Due, content: object = {}) => ({
  kind: 'checklist-item',
  key,
  label: { en: key },
  content: { list: 'any', order: 1, strength: 'required', at: 'office', due, ...content },
})
const week = { value: 1, unit: 'week' }
const rulebook = (records: object[], now = '2028-01-10T09:00:00Z', deadlines: object[] = []) =>
  ({
    records,
    deadlines,
    now: new Date(now),
    office: { zone },
    years: [
      {
        year: '2027/2028',
        terms: [
          { number: 1, startOn: '2027-09-20' },
          { number: 2, startOn: '2028-02-14' },
        ],
      },
    ],
  }) as unknown as Rulebook
const stay = (given: Partial<Stay> = {}): Stay =>
  ({
    state: 'arrived',
    academicYear: '2027/2028',
    term: 'winter',
    arrivesOn: '2027-09-20',
    leavesOn: '2028-02-15',
    agreedUntil: '2028-02-15',
    arrivedOn: '2027-09-21',
    leftOn: null,
    account: 'lena',
    partner: 'heidelberg',
    units: ['law'],
    ...given,
  }) as Stay

describe('the checklists', () => {
  const records = [
    item('leave', { before: 'departure', by: week }),
    item('month', { before: 'arrival', by: { value: 1, unit: 'month' } }),
    item('term', { after: 'term', by: { value: 3, unit: 'day' } }),
  ]
  test('put the welcome before the departure, and date each item', () => {
    const entries = entriesOf(rulebook(records), stay(), [])
    expect(entries.map(({ key, phase, until }) => [key, phase, until?.toISOString()])).toEqual([
      ['month', 'welcome', '2027-08-21T21:59:59.999Z'],
      ['term', 'welcome', '2027-09-23T21:59:59.999Z'],
      ['leave', 'departure', '2028-02-08T22:59:59.999Z'],
    ])
  })

  test('know no date while the day from which it is counted is not known', () => {
    const entries = entriesOf(rulebook(records), stay({ leavesOn: null, academicYear: '2030/2031' }), [])
    expect(entries.filter(({ until }) => until === undefined).map(({ key }) => key)).toEqual(['term', 'leave'])
  })

  test('come due as far from the day as the rulebook says, whichever way', () => {
    const days = fc.integer({ min: -2000, max: 2000 }).map(n => addDays(toDay('2027-01-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.boolean(), (from, value, before) => {
        const way = before ? { before: 'departure' } : { after: 'arrival' }
        const [one] = itemsOf(rulebook([item('x', { ...way, by: { value, unit: 'day' } })]))
        const on = one && dueOn(one, { arrival: from, departure: from, term: null })
        expect(on && daysBetween(from, on)).toBe(before ? -value : value)
      }),
    )
  })

  test('are confirmed by whom the rulebook names', () => {
    const subject = (confirmedBy: string, unit?: string) =>
      confirmerOf({ confirmedBy: confirmedBy as 'student' }, stay(), unit)
    expect(subject('student')).toEqual({ student: 'lena', units: [] })
    expect(subject('promoter')).toEqual({ units: ['law'] })
    expect(subject('host-office', 'library')).toEqual({ units: ['library'] })
    expect(subject('home-university')).toEqual({ partners: ['heidelberg'], units: [] })
  })
})

describe('whose turn it is', () => {
  const open = (until: string, required = true) =>
    ({ until: new Date(until), required, confirmed: undefined }) as unknown as ChecklistEntry
  const moment = (now: string) => ({ now: new Date(now), office: rulebook([]).office })
  const cases: [string, Partial<Stay>, string, string, string | null][] = [
    ['before the arrival', { state: 'expected', arrivedOn: null }, '2027-09-20T09:00:00Z', 'student', 'arrive'],
    ['the day after', { state: 'expected', arrivedOn: null }, '2027-09-21T09:00:00Z', 'office', 'note-arrival'],
    ['while here', {}, '2028-01-10T09:00:00Z', 'student', 'checklist'],
    ['after the planned departure', {}, '2028-02-16T09:00:00Z', 'office', 'note-departure'],
    ['having left', { state: 'left', leftOn: '2028-02-14' }, '2028-02-16T09:00:00Z', 'office', 'end'],
  ]
  test.each(cases)('%s', (_, given, now, who, what) => {
    expect(turnOf(moment(now), stay(given), [open('2028-02-08T22:59:59.999Z')])).toMatchObject({ who, what })
  })
  test.each(['ended', 'absent', 'cancelled'] as const)('nobody’s once %s', state => {
    expect(turnOf(moment('2028-02-16T09:00:00Z'), stay({ state }), [])).toMatchObject({ who: null, what: null })
  })
  test('with everything confirmed the student only has to leave', () => {
    expect(turnOf(moment('2028-01-10T09:00:00Z'), stay(), [])).toMatchObject({ who: 'student', what: 'leave' })
  })
  test('overdue is what is required, open and past', () => {
    const entries = [open('2028-01-01T00:00:00Z'), open('2028-01-01T00:00:00Z', false), open('2028-03-01T00:00:00Z')]
    expect(overdueOnes(entries, new Date('2028-02-01T00:00:00Z'))).toEqual([entries[0]])
    expect(nextRequired(entries, zone)).toBe('2028-01-01')
  })
  test('more than 14 days before the agreed end is early', () => {
    expect(isEarly('2028-02-01', '2028-02-15')).toBe(false)
    expect(isEarly('2028-01-31', '2028-02-15')).toBe(true)
    expect(isEarly('2028-01-31', null)).toBe(false)
  })
  test.each([
    [15, undefined],
    [14, 14],
    [4, 14],
    [3, 3],
    [0, 3],
    [-1, 0],
  ])('%i days before the last day the reminder is the one of %s', (left, step) => {
    const today = toDay('2028-02-01')
    expect(reminderStep(addDays(today, left), today)).toBe(step)
  })
})

describe('an extension', () => {
  const rule = extensionRuleOf(rulebook([]))
  const semester = extensionRuleOf(
    rulebook([
      {
        kind: 'extension-rule',
        key: 'short',
        content: { offering: 'x', further: { value: 1, unit: 'semester' }, conditions: ['agreement-provides'] },
      },
    ]),
  )
  const ask = (given: Partial<Parameters<typeof mustBeExtendable>[1]> = {}, by = semester) => {
    const asked = { stay: stay(), until: '2028-07-15', provides: true, today: '2028-01-10', ...given }
    try {
      mustBeExtendable(by, asked)
      return 'allowed'
    } catch (error) {
      return error instanceof Refusal ? error.code : error
    }
  }
  test.each([
    ['2026-07-31', '2026-06-30'],
    ['2026-03-30', '2026-02-28'],
  ])('of a stay until %s is asked for by %s', (end, by) => {
    expect(askUntil(rule, end)).toBe(by)
  })
  test('needs agreement and promoter where the rulebook is silent, and is as long as one likes', () => {
    expect(rule).toMatchObject({ agreementProvides: true, promoterAuthorises: true, noticeMonths: 1 })
    expect(longestUntil(rule, '2028-02-15')).toBeUndefined()
    expect(semester.promoterAuthorises).toBe(false)
    expect(longestUntil(semester, '2028-02-15')).toBe('2028-08-15')
  })
  test('is refused with the rule that forbids it', () => {
    expect(ask()).toBe('allowed')
    expect(ask({ stay: stay({ state: 'expected' }) })).toBe('extension.not-here')
    expect(ask({ provides: false })).toBe('extension.not-provided')
    expect(ask({ today: '2028-01-15' })).toBe('allowed')
    expect(ask({ today: '2028-01-16' })).toBe('extension.too-late')
    expect(ask({ until: '2028-02-15' })).toBe('input.wrong')
    expect(ask({ until: '2028-08-16' })).toBe('extension.too-long')
    expect(ask({ until: '2028-08-15' })).toBe('allowed')
  })
  test('is asked for as long before as the rulebook says', () => {
    const relative = { before: 'departure', by: { value: 6, unit: 'week' } }
    const deadline = { content: { subject: 'extension', direction: 'incoming', relative } }
    const stated = extensionRuleOf(rulebook([], undefined, [deadline]))
    expect(askUntil(stated, '2028-02-15')).toBe('2028-01-04')
  })
  test('can never be asked for later than a month before, whatever the day', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map(n => addDays(toDay('2026-01-01'), n))
    fc.assert(
      fc.property(days, end => {
        const by: Day = askUntil(rule, end)
        expect(by <= addMonths(end, -1)).toBe(true)
        expect(daysBetween(by, end)).toBeGreaterThanOrEqual(28)
      }),
    )
  })
})

describe('slots', () => {
  test('follow each other as long as a whole one fits, on the office’s clocks', () => {
    const spans = slotsIn({ on: toDay('2028-02-07'), from: '09:30', to: '10:25', minutes: 20 }, zone)
    expect(spans.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2028-02-07T08:30:00.000Z',
      '2028-02-07T08:50:00.000Z',
    ])
    expect(slotsIn({ on: toDay('2028-02-07'), from: '10:00', to: '10:10', minutes: 20 }, zone)).toEqual([])
    expect(slotsIn({ on: toDay('2028-02-07'), from: '11:00', to: '10:00', minutes: 20 }, zone)).toEqual([])
  })
  test('that touch do not meet', () => {
    const at = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) })
    expect(meet(at(0, 10), at(10, 20))).toBe(false)
    expect(meet(at(0, 11), at(10, 20))).toBe(true)
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), (a, b, c, d) => {
        const [one, other] = [at(a, a + b + 1), at(c, c + d + 1)]
        expect(meet(one, other)).toBe(meet(other, one))
      }),
    )
  })
})
