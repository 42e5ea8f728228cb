import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, theSystem } from '../../test/support/doors.ts'
import type { Actor } from '../permissions.ts'
import { query } from '../platform/query.ts'
import type { Caller } from '../platform/scope.ts'
import {
  changeAcademicYear,
  deadlineOf,
  moveDeadline,
  mustBeInTime,
  nextOf,
  openAcademicYear,
  readRulebook,
  recordOf,
  stateDeadline,
  stateRecord,
  withdrawRecord,
} from './index.ts'

const on = useDeployment()
let bergamo: string
let pavia: string
const as = (actor: Actor, institution = bergamo): Caller => ({ on: on(), institution, actor, now: on().clock() })
const officer = anOfficer()

const nomination = {
  key: 'incoming.nomination.winter',
  label: { en: 'Nominations', it: 'Nomine' },
  content: {
    direction: 'incoming' as const,
    subject: 'nomination' as const,
    terms: ['winter' as const],
    owedBy: 'home-university' as const,
  },
  days: [{ monthDay: '05-15' }],
}
const move = {
  key: nomination.key,
  year: '2027/2028',
  reach: 'this-year' as const,
  on: '2027-05-20',
  reason: 'The portal was closed for a week.',
}
const level = {
  kind: 'level' as const,
  key: 'incoming.italian',
  label: { en: 'Courses held in Italian' },
  content: {
    direction: 'incoming' as const,
    language: 'it',
    from: 'A2' as const,
    to: 'B1' as const,
    strength: 'recommended' as const,
  },
}

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
  pavia = await anOffice(on(), 'pavia')
})
beforeEach(async () => {
  await sql`truncate rule_record, academic_year cascade`.execute(on().database.kysely)
})

const read = (institution = bergamo) => readRulebook(as(aVisitor, institution), undefined)
const nextDay = async () => {
  const rulebook = await read()
  const deadline = deadlineOf(rulebook, nomination.key)
  return deadline && nextOf(rulebook, deadline)?.on
}

describe('stating a deadline', () => {
  test('makes it hold for everybody, from the next occurrence on', async () => {
    const facts = await stateDeadline(as(officer), nomination)
    expect(facts).toMatchObject([{ name: 'record.stated', facts: { kind: 'deadline', key: nomination.key } }])
    expect(await nextDay()).toBe('2027-05-15')
    expect(deadlineOf(await read(), nomination.key)).toMatchObject({ revision: 1, origin: { from: 'office' } })
  })
  test('is refused to a coordinator, who may only read it', async () => {
    await expect(stateDeadline(as(anOfficer('coordinator')), nomination)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await read()).deadlines).toEqual([])
  })
  test('is refused under a key that is taken', async () => {
    await stateDeadline(as(officer), nomination)
    await expect(stateDeadline(as(officer), nomination)).rejects.toMatchObject({
      code: 'deadline.exists',
      problems: { key: { code: 'key-taken' } },
    })
  })
  test('is refused without a day, unless it is counted from the stay', async () => {
    await expect(stateDeadline(as(officer), { ...nomination, days: [] })).rejects.toMatchObject({
      code: 'deadline.without-day',
    })
    const relative = { before: 'departure' as const, by: { value: 1, unit: 'week' as const } }
    await stateDeadline(as(officer), { ...nomination, content: { ...nomination.content, relative }, days: [] })
    expect(deadlineOf(await read(), nomination.key)?.content.relative).toEqual(relative)
  })
  test('names what is wrong with a day', async () => {
    await expect(
      stateDeadline(as(officer), { ...nomination, days: [{ monthDay: '02-30', time: '24:00' }] }),
    ).rejects.toMatchObject({
      problems: { 'days.0.monthDay': { code: 'wrong-date' }, 'days.0.time': { code: 'wrong-time' } },
    })
  })
  test('is unseen by another institution', async () => {
    await stateDeadline(as(officer), nomination)
    expect((await read(pavia)).records).toEqual([])
  })
})

describe('moving a deadline', () => {
  beforeEach(async () => {
    await stateDeadline(as(officer), nomination)
  })
  test('for one year moves the next occurrence, and says from when to when and why', async () => {
    const facts = await moveDeadline(as(officer), move)
    expect(facts).toMatchObject([
      { name: 'deadline.moved', facts: { from: '2027-05-15', to: '2027-05-20', oneYear: true, reason: move.reason } },
    ])
    expect(await nextDay()).toBe('2027-05-20')
    on().time.set('2027-05-21T09:00:00Z')
    expect(await nextDay()).toBe('2028-05-15')
    on().time.set('2026-11-02T09:00:00Z')
  })
  test('from a year on keeps what held before', async () => {
    await moveDeadline(as(officer), { ...move, reach: 'from-this-year' })
    const days = deadlineOf(await read(), nomination.key)?.days
    expect(days).toEqual([
      expect.objectContaining({ fromYear: null, untilYear: '2026/2027', monthDay: '05-15' }),
      expect.objectContaining({ fromYear: '2027/2028', untilYear: null, monthDay: '05-20' }),
    ])
  })
  test('with a revision that is no longer the newest is refused, and nothing moves', async () => {
    await moveDeadline(as(officer), { ...move, version: 1 })
    await expect(moveDeadline(as(officer), { ...move, on: '2027-05-25', version: 1 })).rejects.toMatchObject({
      code: 'record.changed-meanwhile',
    })
    expect(await nextDay()).toBe('2027-05-20')
  })
  test('to where it is already changes nothing', async () => {
    expect(await moveDeadline(as(officer), { ...move, on: '2027-05-15' })).toEqual([])
  })
  test('far from its academic year is refused', async () => {
    await expect(moveDeadline(as(officer), { ...move, on: '2030-05-15' })).rejects.toMatchObject({
      code: 'deadline.far-from-year',
    })
  })
  test('that does not hold, or is counted from the stay, is refused', async () => {
    await expect(moveDeadline(as(officer), { ...move, key: 'nowhere' })).rejects.toMatchObject({
      code: 'record.not-found',
    })
    const relative = { before: 'departure' as const, by: { value: 1, unit: 'week' as const } }
    await stateDeadline(as(officer), {
      ...nomination,
      key: 'leaving',
      content: { ...nomination.content, relative },
      days: [],
    })
    await expect(moveDeadline(as(officer), { ...move, key: 'leaving' })).rejects.toMatchObject({
      code: 'deadline.counts-from-stay',
    })
  })
  test('without a reason, or by a visitor, is refused', async () => {
    await expect(moveDeadline(as(officer), { ...move, reason: ' ' })).rejects.toMatchObject({
      problems: { reason: {} },
    })
    await expect(moveDeadline(as(aVisitor), move)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('stating a rule of another kind', () => {
  test('keeps its fields, and wording it anew raises its revision', async () => {
    expect(await stateRecord(as(officer), level)).toMatchObject([{ name: 'record.stated' }])
    const anew = { ...level, content: { ...level.content, strength: 'required' as const }, version: 1 }
    expect(await stateRecord(as(officer), anew)).toMatchObject([{ name: 'record.changed' }])
    expect(recordOf(await read(), 'level', level.key)).toMatchObject({
      revision: 2,
      content: { from: 'A2', to: 'B1', strength: 'required', framework: 'CEFR' },
    })
  })
  test('a second time in the same words changes nothing, in whatever order its fields stand', async () => {
    await stateRecord(as(theSystem), level)
    const { strength, ...rest } = level.content
    expect(await stateRecord(as(theSystem), { ...level, content: { strength, ...rest } })).toEqual([])
  })
  test('a stale form is refused', async () => {
    await stateRecord(as(officer), level)
    await stateRecord(as(officer), { ...level, label: { en: 'In Italian' }, version: 1 })
    await expect(stateRecord(as(officer), { ...level, version: 1 })).rejects.toMatchObject({
      code: 'record.changed-meanwhile',
    })
  })
  test.each([
    [{ ...level, content: { ...level.content, from: 'Z9' } }, 'content.from'],
    [{ ...level, content: { ...level.content, extra: true } }, 'content'],
    [{ ...level, key: '../x' }, 'key'],
    [
      {
        kind: 'publication',
        key: 'memo',
        label: { en: 'Memo' },
        content: { what: { en: 'x' }, url: 'javascript:alert(1)' },
      },
      'content.url',
    ],
  ])('a wrong field is refused by its name (%#)', async (wrong, field) => {
    const refused = stateRecord(as(officer), wrong as never)
    await expect(refused).rejects.toMatchObject({ code: 'input.wrong', problems: { [field]: {} } })
    expect((await read()).records).toEqual([])
  })
  test('a deadline cannot be stated without its day by this way', async () => {
    await expect(
      stateRecord(as(officer), { kind: 'deadline', ...nomination, days: undefined } as never),
    ).rejects.toMatchObject({ code: 'record.not-found' })
  })
})

describe('withdrawing a rule', () => {
  test('hides it from everybody, keeps it, and lets it be stated again', async () => {
    await stateRecord(as(officer), level)
    const { kind, key } = level
    expect(await withdrawRecord(as(officer), { kind, key, reason: 'No longer asked for.' })).toMatchObject([
      { name: 'record.withdrawn' },
    ])
    expect((await read()).records).toEqual([])
    await expect(withdrawRecord(as(officer), { kind, key, reason: 'Again.' })).rejects.toMatchObject({
      code: 'record.not-found',
    })
    await stateRecord(as(officer), level)
    expect(recordOf(await read(), 'level', key)?.revision).toBe(3)
  })
  test('is refused to a signatory', async () => {
    await stateRecord(as(officer), level)
    const { kind, key } = level
    await expect(withdrawRecord(as(anOfficer('signatory')), { kind, key, reason: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('academic years', () => {
  const first = { year: '2026/2027', startOn: '2026-10-01', endOn: '2027-09-30' }
  const terms = [
    {
      number: 1,
      total: 2,
      term: 'winter' as const,
      name: { en: 'Winter' },
      startOn: '2026-10-01',
      endOn: '2027-02-28',
    },
    {
      number: 2,
      total: 2,
      term: 'spring' as const,
      name: { en: 'Spring' },
      startOn: '2027-03-01',
      endOn: '2027-09-30',
    },
  ]
  test('the year after takes the terms of the one before, on the same days', async () => {
    await openAcademicYear(as(officer), { ...first, terms })
    const facts = await openAcademicYear(as(officer), { year: '2027/2028', startOn: '2027-10-01', endOn: '2028-09-30' })
    expect(facts).toMatchObject([{ name: 'academic-year.opened', facts: { year: '2027/2028' } }])
    const { years, year } = await read()
    expect(year).toBe('2026/2027')
    expect(years[1]?.terms.map(({ startOn, endOn }) => [startOn, endOn])).toEqual([
      ['2027-10-01', '2028-02-28'],
      ['2028-03-01', '2028-09-30'],
    ])
  })
  test('a year is opened once', async () => {
    await openAcademicYear(as(officer), first)
    await expect(openAcademicYear(as(officer), first)).rejects.toMatchObject({ code: 'academic-year.exists' })
  })
  test('terms that overlap or leave the year are refused by their fields', async () => {
    const [winter, spring] = terms
    const wrong = [winter, { ...spring, startOn: '2027-02-01', endOn: '2027-12-31' }]
    await expect(openAcademicYear(as(officer), { ...first, terms: wrong as never })).rejects.toMatchObject({
      problems: { 'terms.1.startOn': { code: 'outside-of-year' } },
    })
    const overlapping = [winter, { ...spring, startOn: '2027-02-01' }]
    await expect(openAcademicYear(as(officer), { ...first, terms: overlapping as never })).rejects.toMatchObject({
      problems: { 'terms.1.startOn': { code: 'terms-overlap' } },
    })
  })
  test('the days of a year are changed from the newest revision only', async () => {
    await openAcademicYear(as(officer), first)
    const later = { ...first, startOn: '2026-09-15', terms, version: 1 }
    expect(await changeAcademicYear(as(officer), later)).toMatchObject([{ name: 'academic-year.changed' }])
    expect((await read()).years).toMatchObject([{ startOn: '2026-09-15', terms: [{}, {}] }])
    await expect(changeAcademicYear(as(officer), later)).rejects.toMatchObject({
      code: 'academic-year.changed-meanwhile',
    })
    await expect(changeAcademicYear(as(officer), { ...later, year: '2030/2031' })).rejects.toMatchObject({
      code: 'academic-year.not-found',
    })
  })
})

describe('what forms enforce', () => {
  const hand = query('test-hand-in', async (scope, year: string | undefined) =>
    mustBeInTime(scope, { subject: 'nomination', direction: 'incoming', term: 'winter', year }),
  )
  test('a nomination for a year whose deadline has passed is refused with the last instant in the office’s zone', async () => {
    await stateDeadline(as(officer), nomination)
    await expect(hand(as(aVisitor), '2026/2027')).rejects.toMatchObject({
      code: 'deadline.passed',
      facts: { rule: nomination.label, closed: '2026-05-15T21:59:59.999Z[Europe/Rome]' },
    })
    expect(await hand(as(aVisitor), '2027/2028')).toMatchObject({ open: true, closes: { on: '2027-05-15' } })
  })
  test('moving the deadline moves what is refused', async () => {
    await stateDeadline(as(officer), nomination)
    await moveDeadline(as(officer), { ...move, year: '2026/2027', on: '2026-12-01' })
    expect(await hand(as(aVisitor), '2026/2027')).toMatchObject({ open: true, closes: { on: '2026-12-01' } })
  })
  test('a window that has not opened refuses until its first day', async () => {
    await stateDeadline(as(officer), nomination)
    await stateRecord(as(officer), {
      kind: 'window',
      key: 'nominations',
      label: { en: 'Nominations' },
      content: { subject: 'nomination', opens: { month: 3, day: 1, yearOffset: 0 }, closes: nomination.key },
    })
    await expect(hand(as(aVisitor), undefined)).rejects.toMatchObject({
      code: 'deadline.passed-for-now',
      facts: { opens: '2027-02-28T23:00:00.000Z[Europe/Rome]' },
    })
    await expect(hand(as(aVisitor), '2027/2028')).rejects.toMatchObject({ code: 'window.not-yet-open' })
  })
  test('where the rulebook says nothing, nothing is refused', async () => {
    expect(await hand(as(aVisitor), '2026/2027')).toMatchObject({ open: true, closes: undefined })
  })
})
