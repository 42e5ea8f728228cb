import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../test/vectors/durations.json' with { type: 'json' }
import { balanceOf, bandOf, instalmentsOf, longGrant, ratesFor, shortGrant } from './grant.rules.ts'
import { type Rates, ratesShape } from './rates.ts'

const { note: _, ...amounts } = vectors.rates.A
const rates: Rates = ratesShape.parse({ callYear: 2024, agency: 'IT02', ...amounts })
const hundredths = (money: string) => Math.round(Number(money) * 100)

test('the total is the sum of what is shown, and what is not funded is zero-grant', () => {
  const stay = fc.record({
    days: fc.nat({ max: 360 }),
    group: fc.constantFrom('1', '2', '3'),
    fundedDays: fc.nat({ max: 400 }),
    traineeship: fc.boolean(),
    fewerOpportunities: fc.boolean(),
    journey: fc.constantFrom(undefined, { way: 'green' as const, band: '500-1999' }),
  })
  fc.assert(
    fc.property(stay, given => {
      const { fundedDays, zeroGrantDays, total, ...parts } = longGrant(rates, given)
      expect(fundedDays + zeroGrantDays).toBe(given.days)
      expect(Object.values(parts).reduce((sum, part) => sum + hundredths(part), 0)).toBe(hundredths(total))
      if (fundedDays === 0) expect(total).toBe('0.00')
    }),
  )
})

test('a day more never pays less', () => {
  fc.assert(
    fc.property(fc.nat({ max: 359 }), fc.integer({ min: 5, max: 29 }), (long, short) => {
      const longer = (days: number) =>
        hundredths(longGrant(rates, { days, group: '2', fewerOpportunities: true }).total)
      expect(longer(long + 1)).toBeGreaterThanOrEqual(longer(long))
      const shorter = (days: number) => hundredths(shortGrant(rates, { days, fewerOpportunities: true }).total)
      expect(shorter(short + 1)).toBeGreaterThan(shorter(short))
    }),
  )
})

test('instalments add up to the grant to the cent, and what is paid twice is to be paid back', () => {
  const shares = fc.constantFrom([80], [70], [50, 30], [])
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), shares, (cents, parts) => {
      const whole = (cents / 100).toFixed(2)
      const paid = instalmentsOf(whole, parts)
      expect(paid).toHaveLength(parts.length + 1)
      expect(paid.reduce((sum, part) => sum + hundredths(part), 0)).toBe(cents)
      expect(balanceOf(whole, paid)).toBe('0.00')
    }),
  )
  expect(instalmentsOf('2076.67', [80])).toEqual(['1661.34', '415.33'])
  expect(balanceOf('1500.00', ['1661.34'])).toBe('-161.34')
})

test('only the rates of the call and agency count, and what they do not name is not guessed', () => {
  expect(ratesFor([rates], 2024, 'IT02')).toBe(rates)
  expect(ratesFor([rates], 2025, 'IT02')).toBeUndefined()
  expect(ratesFor([rates], 2024, 'DE01')).toBeUndefined()
  expect(() => longGrant(rates, { days: 90, group: '9' })).toThrow('no rate for 9')
  expect(() => shortGrant(rates, { days: 3, fewerOpportunities: true })).toThrow(RangeError)
  expect(bandOf({ '10-99': '28', '8000-': '1735' }, 12_000)).toBe('8000-')
  expect(bandOf(rates.travel.standard, 5)).toBeUndefined()
  expect(ratesShape.safeParse({ ...rates, monthly: { 1: '350,00' } }).success).toBe(false)
})
