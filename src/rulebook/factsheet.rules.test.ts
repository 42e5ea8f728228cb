import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDeadline, aRulebook } from '../../test/support/rulebooks.ts'
import { dayIn, toZone } from '../platform/calendar.ts'
import { decideBy, factsheetOf, gapsIn, saysSomething } from './factsheet.rules.ts'
import type { Term } from './record.ts'

const zone = toZone('Europe/Rome')
const now = new Date('2026-11-29T10:00:00Z')
const rulebook = aRulebook
const due = (subject: 'nomination' | 'application', terms: Term[], monthDay: string, direction = 'incoming') =>
  aDeadline({ subject, terms, monthDay, direction })
const limit = (what: string, weeks: number) => ({ kind: 'time-limit', content: { what, weeks } })
const matter = (topic: string, ways: object = { email: 'a@b.eu', phone: '+39 1', websites: ['https://b.eu'] }) => ({
  kind: 'information',
  content: { topic, about: { en: '…' }, ...ways },
})
const whole = rulebook(
  [
    limit('decision', 4),
    limit('transcript', 5),
    ...['application', 'housing', 'visa', 'insurance'].map(t => matter(t)),
  ],
  [
    due('nomination', ['winter', 'year'], '05-15'),
    due('nomination', ['spring'], '10-15'),
    due('application', ['winter', 'spring', 'year'], '06-15'),
  ],
)

describe('the facts for partners', () => {
  test('take the next day of each term from the deadlines of those who come', () => {
    const outgoing = due('application', ['winter'], '12-01', 'outgoing')
    const sheet = factsheetOf(rulebook([], [...whole.deadlines, outgoing]))
    expect(sheet.calendar.map(({ subject, term, due: { on } }) => `${subject} ${term} ${on}`)).toEqual([
      'nomination winter 2027-05-15',
      'nomination spring 2027-10-15',
      'nomination year 2027-05-15',
      'application winter 2027-06-15',
      'application spring 2027-06-15',
      'application year 2027-06-15',
    ])
  })
  test('say nothing where only dates are stated: those have a page of their own', () => {
    expect(saysSomething(factsheetOf(rulebook([], [...whole.deadlines])))).toBe(false)
    expect(saysSomething(factsheetOf(whole))).toBe(true)
  })
})

describe('what partners of the network still miss', () => {
  test('is nothing where the calendar, both limits and the four matters are stated', () => {
    expect(gapsIn(factsheetOf(whole))).toEqual([])
  })
  test('is everything where nothing is stated', () => {
    expect(gapsIn(factsheetOf(rulebook())).map(({ kind }) => kind)).toEqual([
      ...['date', 'date', 'date', 'date', 'limit', 'limit'],
      ...['topic', 'topic', 'topic', 'topic'],
    ])
  })
  test('names the ways that the best record of a matter lacks', () => {
    const records = [...whole.records.filter(({ content }) => !('topic' in content && content.topic === 'visa'))]
    const sheet = factsheetOf(
      rulebook(
        [...records, matter('visa', {}), matter('visa', { email: 'a@b.eu', websites: [] })],
        [...whole.deadlines],
      ),
    )
    expect(gapsIn(sheet)).toMatchObject([{ kind: 'topic', topic: 'visa', lacks: ['phone', 'websites'] }])
  })
  test('also says where an office takes longer than Erasmus+ asks', () => {
    const records = [
      ...whole.records.filter(({ kind }) => kind !== 'time-limit'),
      limit('decision', 6),
      limit('transcript', 5),
    ]
    expect(gapsIn(factsheetOf(rulebook(records, [...whole.deadlines])))).toMatchObject([
      { kind: 'long', record: { content: { what: 'decision', weeks: 6 } }, most: 5 },
    ])
  })
})

describe('the day by which the office says that it decides', () => {
  test('is the end of the day so many weeks after handing in, also across the change of clocks', () => {
    const by = decideBy(whole, new Date('2027-03-10T23:30:00Z'))
    expect(by).toEqual({ on: '2027-04-08', at: new Date('2027-04-08T21:59:59.999Z') })
  })
  test('is not said where the office promises nothing', () => {
    expect(decideBy(rulebook([limit('transcript', 5)]), now)).toBeUndefined()
  })
  test('falls on the weekday of handing in, and never before the whole weeks have passed', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 52 }), (at, weeks) => {
        const by = decideBy(rulebook([limit('decision', weeks)]), at)
        expect(new Date(by?.on ?? '').getUTCDay()).toBe(new Date(dayIn(at, zone)).getUTCDay())
        expect((by?.at.getTime() ?? 0) - at.getTime()).toBeGreaterThan(weeks * 7 * 86_400_000 - 3_600_001)
      }),
    )
  })
})
