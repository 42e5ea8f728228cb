import { describe, expect, test } from 'vitest'
import { toMonthDay } from '../platform/calendar.ts'
import { likelyRecords, type QuotableRecord } from './likely-records.rules.ts'
import { findMentions, type Mention } from './mentions.rules.ts'

const records: QuotableRecord[] = [
  { reference: 'deadline:nomination.winter', monthDay: toMonthDay('05-15') },
  { reference: 'deadline:nomination.spring', monthDay: toMonthDay('10-15') },
  { reference: 'deadline:application.winter', monthDay: toMonthDay('06-15') },
  { reference: 'month:transcript.spring', months: [7, 8] },
  { reference: 'level:courses-in-italian', level: { from: 'A2', to: 'B1' } },
  { reference: 'level:courses-in-english', level: { from: 'B1', to: null } },
  { reference: 'amount:grant', amount: { value: 350, unit: 'EUR' } },
  { reference: 'amount:credits', amount: { value: 30, unit: 'ECTS' } },
]

function likely(text: string): string[] {
  const [mention] = findMentions(text, 'en') as [Mention]
  return likelyRecords(mention, records).map(({ reference, because }) => `${because} ${reference}`)
}

describe('the record that is meant', () => {
  test.each([
    ['15 May 2026', 'same-day deadline:nomination.winter'],
    ['15/10', 'same-day deadline:nomination.spring'],
    ['B1', 'same-level level:courses-in-english'],
    ['A2/B1', 'same-level level:courses-in-italian'],
    ['350 euros', 'same-amount amount:grant'],
    ['in August', 'same-month month:transcript.spring'],
    ['in May', 'same-month deadline:nomination.winter'],
  ])('by %s is first %s', (text, expected) => expect(likely(text)[0]).toBe(expected))

  test.each([
    ['20 May', 'same-month deadline:nomination.winter'],
    ['1 October', 'same-month deadline:nomination.spring'],
    ['2 November', 'nearest deadline:nomination.spring'],
    ['C1', 'nearest level:courses-in-english'],
    ['400 EUR', 'nearest amount:grant'],
    ['28 ECTS', 'nearest amount:credits'],
  ])('where none is the same, is for %s: %s', (text, expected) => expect(likely(text)[0]).toBe(expected))

  test('is never one of another kind', () => {
    expect(likely('B2').every(line => line.includes('level:'))).toBe(true)
    expect(likely('15 May').every(line => /deadline:|month:/.test(line))).toBe(true)
    expect(likely('£ 5')).toEqual([])
  })

  test('at the turn of the year is the nearest across it', () => {
    const ends = [
      { reference: 'deadline:january', monthDay: toMonthDay('01-02') },
      { reference: 'deadline:october', monthDay: toMonthDay('10-15') },
    ]
    const [mention] = findMentions('30 December', 'en') as [Mention]
    expect(likelyRecords(mention, ends)[0]).toEqual({ reference: 'deadline:january', because: 'nearest' })
  })
})
