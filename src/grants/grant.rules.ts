import { asDecimal, exact, type Fraction, fraction, minus, plus, sumOf, times } from '../platform/fraction.ts'
import type { Amounts, Journey, Rates } from './rates.ts'

/** Euros and cents, `2076.67`. */
export type Money = string
const cents = (value: Fraction): Money => asDecimal(value, 2)
const total = (parts: readonly Money[]): Money => cents(sumOf(parts.map(exact)))

/** The rates of a call year and agency; another year’s or agency’s never stand in for them. */
export const ratesFor = (all: readonly Rates[], callYear: number, agency: string): Rates | undefined =>
  all.find(rates => rates.callYear === callYear && rates.agency === agency)

/** Throws a RangeError where the rates do not know the group, the band or the days: what a person typed is checked first. */
function rateIn(rates: Record<string, string>, key: string): Fraction {
  const found = rates[key]
  if (found === undefined) throw new RangeError(`no rate for ${key}`)
  return exact(found)
}

/** Which band of `5-14`, `500-1999` or `8000-` a number falls into. */
export const bandOf = (bands: Record<string, string>, number: number): string | undefined =>
  Object.keys(bands).find(band => {
    const [from = '', to] = band.split('-')
    return number >= Number(from) && (!to || number <= Number(to))
  })

const travelOf = (rates: Amounts, journey: Journey | undefined): Money =>
  journey ? cents(rateIn(rates.travel[journey.way], journey.band)) : '0.00'

export type LongStay = {
  /** Net days by months of thirty. */
  days: number
  group: string
  /** Days that are paid for; all of them where nothing else is said. None: zero-grant. */
  fundedDays?: number
  traineeship?: boolean
  fewerOpportunities?: boolean
  journey?: Journey | undefined
}
export type Grant = {
  fundedDays: number
  zeroGrantDays: number
  individualSupport: Money
  traineeshipTopUp: Money
  fewerOpportunitiesTopUp: Money
  travel: Money
  total: Money
}

/** A month’s amount for a number of days: a thirtieth each (Erasmus+ grant agreement: incomplete months by the day). */
const monthly = (rate: Fraction, days: number): Money => cents(times(rate, fraction(BigInt(days), 30n)))

/** Each component to the cent from its exact value, halves up; the total is the sum of what is shown. */
export function longGrant(rates: Amounts, stay: LongStay): Grant {
  const fundedDays = Math.max(0, Math.min(stay.days, stay.fundedDays ?? stay.days))
  const parts = {
    individualSupport: monthly(rateIn(rates.monthly, stay.group), fundedDays),
    traineeshipTopUp: stay.traineeship ? monthly(exact(rates.traineeshipTopUp), fundedDays) : '0.00',
    fewerOpportunitiesTopUp: stay.fewerOpportunities
      ? monthly(exact(rates.fewerOpportunitiesMonthly), fundedDays)
      : '0.00',
    travel: fundedDays ? travelOf(rates, stay.journey) : '0.00',
  }
  return { fundedDays, zeroGrantDays: stay.days - fundedDays, ...parts, total: total(Object.values(parts)) }
}

export type ShortStay = {
  /** Calendar days of the physical part. */
  days: number
  /** Days of the journey that are supported like days of the stay. */
  travelDays?: number
  fewerOpportunities?: boolean
  journey?: Journey | undefined
}
export type ShortGrant = Omit<Grant, 'zeroGrantDays' | 'traineeshipTopUp'>

/** A day’s amount to the fourteenth, another one after it; for fewer opportunities once, by the days of the stay itself. */
export function shortGrant(rates: Amounts, stay: ShortStay): ShortGrant {
  const fundedDays = stay.days + (stay.travelDays ?? 0)
  const [first, rest] = [Math.min(fundedDays, 14), Math.max(0, fundedDays - 14)]
  const { to14, from15to30 } = rates.shortDaily
  const support = plus(times(exact(to14), fraction(BigInt(first))), times(exact(from15to30), fraction(BigInt(rest))))
  const band = stay.fewerOpportunities ? (bandOf(rates.fewerOpportunitiesShort, stay.days) ?? '') : undefined
  const parts = {
    individualSupport: cents(support),
    fewerOpportunitiesTopUp: band === undefined ? '0.00' : cents(rateIn(rates.fewerOpportunitiesShort, band)),
    travel: travelOf(rates, stay.journey),
  }
  return { fundedDays, ...parts, total: total(Object.values(parts)) }
}

/** A grant in parts: the first ones to the cent, the last what is left, so that nothing is lost or made. `hundredths` of it each. */
export function instalmentsOf(whole: Money, hundredths: readonly number[]): Money[] {
  const firsts = hundredths.map(share => cents(times(exact(whole), fraction(BigInt(share), 100n))))
  return [...firsts, cents(minus(exact(whole), sumOf(firsts.map(exact))))]
}

/** What is still owed after the actual days are known, or, below nought, what is to be paid back. */
export const balanceOf = (recalculated: Money, paid: readonly Money[]): Money =>
  cents(minus(exact(recalculated), sumOf(paid.map(exact))))
