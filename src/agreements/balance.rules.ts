import type { Direction } from './agreement.ts'

export type ExchangeCount = {
  academicYear: string
  direction: Direction
  persons: number
  months: number
  semesters: number
}
export type Balance = { persons: number; months: number; semesters: number }

/** The academic years of a rolling window that ends with the given one, oldest first. */
export function rollingYears(last: string, count: number): string[] {
  const first = Number(last.slice(0, 4))
  const span = Number(last.slice(5)) - first
  return Array.from({ length: count }, (_, back) => {
    const year = first - (count - 1 - back)
    return `${year}/${year + span}`
  })
}

/** Σ outgoing − Σ incoming: positive when we have sent more than we received. */
export function balanceOf(counts: readonly ExchangeCount[]): Balance {
  const sum = (pick: (count: ExchangeCount) => number) =>
    counts.reduce((total, count) => total + (count.direction === 'outgoing' ? pick(count) : -pick(count)), 0)
  return {
    persons: sum(count => count.persons),
    months: Math.round(sum(count => Math.round(count.months * 100))) / 100,
    semesters: sum(count => count.semesters),
  }
}

export const inWindow = (counts: readonly ExchangeCount[], years: readonly string[]): ExchangeCount[] =>
  counts.filter(count => years.includes(count.academicYear))
