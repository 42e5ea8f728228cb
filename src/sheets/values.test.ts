import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toDay } from '../platform/calendar.ts'
import { dayInCell, tidy } from './values.ts'

test.each([
  ['2026-05-15', '2026-05-15'],
  ['2026-05-15T14:30', '2026-05-15'],
  ['2026-05-15 00:00:00', '2026-05-15'],
  ['15/05/2026', '2026-05-15'],
  ['15.5.2026', '2026-05-15'],
  [' 15-05-26\u00a0', '2026-05-15'],
  ['44197', '2021-01-01'],
  ['46157', '2026-05-15'],
  ['27100', '1974-03-12'],
  ['05/15/2026', null],
  ['31/02/2026', null],
  ['2026', null],
  ['12345', null],
  ['May 2026', null],
  ['', null],
])('%j names the day %s', (cell, expected) => expect(dayInCell(cell)).toBe(expected))

test('every day is found again in each form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 18_264, max: 80_000 }), serial => {
      const day = addDays(toDay('1899-12-30'), serial)
      const [year, month, date] = day.split('-')
      for (const form of [day, String(serial), `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`])
        expect(dayInCell(form)).toBe(day)
    }),
  )
})

test('spaces of every kind become one', () => {
  expect(tidy('\u00a0 Università \u202f\n di\tPavia\u200b ')).toBe('Università di Pavia')
})
