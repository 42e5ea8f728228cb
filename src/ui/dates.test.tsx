import { expect, test } from 'vitest'
import { Day, Period, When } from './dates.tsx'
import { isOver, relative, relativeDay } from './moments.ts'
import { text } from './specimen/render.tsx'

const deadline = new Date('2026-05-15T21:59:00Z')

test('an instant is said with its time and the city of its time zone, in the language of the reader', () => {
  expect(text(<When at={deadline} />)).toBe('15 May 2026, 23:59 (Rome)')
  expect(text(<When at={deadline} />, { language: 'it' })).toBe('15 maggio 2026, 23:59 (Roma)')
  expect(text(<When at={deadline} zone="Europe/Paris" />, { language: 'it' })).toBe('15 maggio 2026, 23:59 (Parigi)')
  expect(text(<When at={deadline} zone="America/New_York" />)).toBe('15 May 2026, 17:59 (New York)')
})

test('relative time stands only beside the absolute', () => {
  expect(text(<When at={deadline} relative />)).toBe('15 May 2026, 23:59 (Rome) · in 3 days')
})

test('a calendar day does not move with the time zone', () => {
  expect(text(<Day on="2026-01-01" />, { timeZone: 'America/Los_Angeles' })).toBe('1 January 2026')
})

test('a period may be open at either end', () => {
  expect(text(<Period from="2026-10-01" to="2031-09-30" />)).toBe('1 October 2026 – 30 September 2031')
  expect(text(<Period to="2031-09-30" />)).toBe('until 30 September 2031')
  expect(text(<Period from="2026-10-01" />)).toBe('from 1 October 2026')
  expect(text(<Period />)).toBe('')
})

test.each([
  ['2026-05-12T09:30:00Z', 'in 30 minutes'],
  ['2026-05-12T20:00:00Z', 'in 11 hours'],
  ['2026-05-12T22:30:00Z', 'tomorrow'],
  ['2026-05-11T21:30:00Z', 'yesterday'],
  ['2026-05-31T21:59:00Z', 'in 19 days'],
  ['2026-09-30T21:59:00Z', 'in 4 months'],
  ['2024-05-12T09:00:00Z', '2 years ago'],
])('counted from noon of 12 May in Rome, %s is %s', (at, said) => {
  expect(relative(new Date(at), new Date('2026-05-12T09:00:00Z'), 'en-GB', 'Europe/Rome')).toBe(said)
})

test('a day is today until midnight of the institution, and over after it', () => {
  const lastMinute = new Date('2026-05-15T21:59:59Z')
  const midnight = new Date('2026-05-15T22:00:00Z')
  expect(relativeDay('2026-05-15', lastMinute, 'en-GB', 'Europe/Rome')).toBe('today')
  expect(isOver('2026-05-15', lastMinute, 'Europe/Rome')).toBe(false)
  expect(isOver('2026-05-15', midnight, 'Europe/Rome')).toBe(true)
  expect(isOver('2026-05-15', midnight, 'Atlantic/Azores')).toBe(false)
})
