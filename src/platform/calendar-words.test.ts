import { expect, test } from 'vitest'
import { endOfDay, toDay, toMonthDay, toZone } from './calendar.ts'
import { inZone, sayDay, sayInstant, sayMonth, sayMonthDay, sayPeriod, spoken, zoneCity } from './calendar-words.ts'

const rome = toZone('Europe/Rome')

test.each([
  ['en', '15 May 2026, 23:59 (Rome)'],
  ['it', '15 maggio 2026, 23:59 (Roma)'],
  ['fr', '15 mai 2026, 23:59 (Rome)'],
] as const)('in %s a deadline reads %s', (language, expected) => {
  expect(sayInstant(endOfDay(toDay('2026-05-15'), rome), rome, language)).toBe(expected)
})

test.each([
  ['en', '1 May', '1 May 2026'],
  ['it', '1º maggio', '1º maggio 2026'],
  ['fr', '1er mai', '1er mai 2026'],
] as const)('in %s the first of May is %s', (language, short, long) => {
  expect(sayMonthDay(toMonthDay('05-01'), language)).toBe(short)
  expect(sayDay(toDay('2026-05-01'), language)).toBe(long)
})

test('only the first day is an ordinal', () => {
  expect(sayDay(toDay('2026-05-11'), 'fr')).toBe('11 mai 2026')
  expect(sayDay(toDay('2026-05-21'), 'it')).toBe('21 maggio 2026')
})

test('a month, a period and a city are said in the reader’s language', () => {
  expect(sayMonth(3, 'it')).toBe('marzo')
  expect(sayPeriod({ startOn: toDay('2026-09-01'), endOn: null }, 'fr')).toBe('1er septembre 2026 – …')
  expect(zoneCity(toZone('Europe/Paris'), 'it')).toBe('Parigi')
  expect(zoneCity(toZone('America/New_York'), 'fr')).toBe('New York')
})

test('values of sentences are said as the reader says days, instants and texts', () => {
  const closed = inZone(new Date('2026-05-15T21:59:59.999Z'), toZone('Europe/Rome'))
  expect(closed).toBe('2026-05-15T21:59:59.999Z[Europe/Rome]')
  expect(spoken(closed, 'en')).toBe('15 May 2026, 23:59 (Rome)')
  expect(spoken(closed, 'it')).toBe('15 maggio 2026, 23:59 (Roma)')
  expect(spoken('2026-05-01', 'fr')).toBe('1er mai 2026')
  expect(spoken({ en: 'Nominations', fr: 'Nominations' }, 'it')).toBe('Nominations')
  expect([spoken('2026-02-30', 'en'), spoken(3, 'en'), spoken('Z[Nowhere/X]', 'en')]).toEqual([
    '2026-02-30',
    3,
    'Z[Nowhere/X]',
  ])
})
