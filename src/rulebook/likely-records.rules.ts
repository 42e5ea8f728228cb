import type { MonthDay } from '../platform/calendar.ts'
import { type CefrLevel, cefrLevels } from '../reference/index.ts'
import type { Mention } from './mentions.rules.ts'

/** What of a record a text may say: one of the days, months, levels or amounts. `reference` is `kind:key`, as in `{{…}}`. */
export type QuotableRecord = {
  reference: string
  monthDay?: MonthDay
  months?: readonly number[]
  level?: { from: CefrLevel; to: CefrLevel | null }
  amount?: { value: number; unit: string }
}
export type Likeness = 'same-day' | 'same-level' | 'same-amount' | 'same-month' | 'nearest'
export type LikelyRecord = { reference: string; because: Likeness }

type Scored = { reference: string; because: Likeness; distance: number }

const monthStarts = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
const placeInYear = (month: number, day: number) => (monthStarts[month - 1] ?? 0) + day
const daysApart = (one: number, other: number) => Math.min(Math.abs(one - other), 366 - Math.abs(one - other))
const partsOf = (monthDay: MonthDay) => monthDay.split('-').map(Number) as [number, number]
const rank = (level: CefrLevel) => cefrLevels.indexOf(level)

function likenessOfTime(
  mention: Mention & { kind: 'date' | 'month' },
  record: QuotableRecord,
): Omit<Scored, 'reference'> | null {
  const months = record.monthDay ? [partsOf(record.monthDay)[0]] : (record.months ?? [])
  if (months.length === 0) return null
  const [month = 0, day = 15] = record.monthDay ? partsOf(record.monthDay) : months
  if (mention.kind === 'month') {
    const apart = Math.min(...months.map(one => daysApart(placeInYear(one, 15), placeInYear(mention.month, 15))))
    return { because: apart === 0 ? 'same-month' : 'nearest', distance: record.monthDay ? apart + 0.5 : apart }
  }
  const apart = daysApart(placeInYear(month, record.monthDay ? day : 15), placeInYear(mention.month, mention.day))
  if (record.monthDay && apart === 0) return { because: 'same-day', distance: 0 }
  return {
    because: months.includes(mention.month) ? 'same-month' : 'nearest',
    distance: record.monthDay ? apart : apart + 15,
  }
}

function likenessOf(mention: Mention, record: QuotableRecord): Omit<Scored, 'reference'> | null {
  if (mention.kind === 'date' || mention.kind === 'month') return likenessOfTime(mention, record)
  if (mention.kind === 'level') {
    if (!record.level) return null
    const { from, to } = record.level
    const ends = (one: CefrLevel, other: CefrLevel) => Math.abs(rank(one) - rank(other))
    const distance = ends(from, mention.from) + ends(to ?? from, mention.to ?? mention.from)
    return { because: distance === 0 ? 'same-level' : 'nearest', distance }
  }
  if (record.amount?.unit !== mention.unit) return null
  const distance = Math.abs(record.amount.value - mention.value)
  return { because: distance === 0 ? 'same-amount' : 'nearest', distance }
}

const order: Likeness[] = ['same-day', 'same-level', 'same-amount', 'same-month', 'nearest']

/**
 * The records that a mention may mean, the likeliest first: the same day of the year, level or amount; then the same
 * month; then the nearest of the same kind. Records that could not be meant at all are left out.
 */
export function likelyRecords(mention: Mention, records: readonly QuotableRecord[]): LikelyRecord[] {
  return records
    .flatMap(record => {
      const likeness = likenessOf(mention, record)
      return likeness ? [{ reference: record.reference, ...likeness }] : []
    })
    .sort((one, other) => order.indexOf(one.because) - order.indexOf(other.because) || one.distance - other.distance)
    .map(({ reference, because }) => ({ reference, because }))
}
