import { type Day, instantAt, type Zone } from '../../platform/calendar.ts'

export const mostSlots = 48
type Opening = { on: Day; from: string; to: string; minutes: number }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One slot after the other, each of the same length, as long as a whole one fits. On the office's clocks. */
export function slotsIn({ on, from, to, minutes }: Opening, zone: Zone): { startsAt: Date; endsAt: Date }[] {
  const [first, last] = [minutesOf(from), minutesOf(to)]
  const count = Math.max(0, Math.floor((last - first) / minutes))
  return Array.from({ length: Math.min(count, mostSlots + 1) }, (_, i) => ({
    startsAt: instantAt(on, timeOf(first + i * minutes), zone),
    endsAt: instantAt(on, timeOf(first + (i + 1) * minutes), zone),
  }))
}

type Span = { startsAt: Date; endsAt: Date }
/** Two that touch do not meet. */
export const meet = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt
