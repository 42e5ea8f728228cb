import type { Day } from '../platform/calendar.ts'
import {
  certainlyOverlap,
  comparePartialDates,
  endsBefore,
  inForceOn,
  justBefore,
  lastDayOf,
  type PartialDate,
  type Tenure,
} from '../platform/partial-date.ts'
import { spokenDate } from '../platform/partial-date-words.ts'
import { Refusal } from '../platform/refusal.ts'

type Ends = { since?: PartialDate | null | undefined; until?: PartialDate | null | undefined }
type Dates = Ends & { attested?: PartialDate | null | undefined }

/** What ends before it begins, or is attested before or after its time, is a slip of the pen. */
export function mustRunForward({ since, until, attested }: Dates): void {
  if (since && until && endsBefore(until, since)) throw wrong('until', 'ends-before-it-begins')
  if (attested && ((since && endsBefore(attested, since)) || (until && endsBefore(until, attested))))
    throw wrong('attested', 'attested-outside')
}

const wrong = (field: string, code: string) => new Refusal('input.wrong', { count: 1 }, { [field]: { code } })

/** One organisation is in a network once at a time; a change of role ends one membership and begins another. */
export function mustNotBeInTwice(others: readonly Tenure[], one: Tenure): void {
  if (others.some(other => certainlyOverlap(other, one))) throw new Refusal('membership.exists')
}

export type DatedGoal = { number: number; since: PartialDate; until: PartialDate | null }

/**
 * The goals after a network has set them anew from a date on: what stays stays since when it was taken up, what is left out ends
 * just before, what is new begins. Setting them again for the same date corrects that date.
 */
export function goalsSetFrom(before: readonly DatedGoal[], numbers: readonly number[], from: PartialDate): DatedGoal[] {
  const later = before.find(goal => comparePartialDates(goal.since, from) > 0)
  if (later) throw new Refusal('goals.set-later-already', { later: spokenDate(later.since) })
  // Those that ended just before this very date were left out by an earlier answer to the same question.
  const held = before
    .filter(goal => goal.since !== from)
    .map(({ number, since, until }) => ({ number, since, until: until === justBefore(from) ? null : until }))
  const kept = held.map(goal =>
    goal.until === null && !numbers.includes(goal.number) ? { ...goal, until: justBefore(from) } : goal,
  )
  const open = new Set(kept.filter(goal => goal.until === null).map(goal => goal.number))
  const fresh = [...new Set(numbers)].filter(number => !open.has(number))
  return [...kept, ...fresh.map(number => ({ number, since: from, until: null }))].sort(
    (a, b) => a.number - b.number || comparePartialDates(a.since, b.since),
  )
}

/** A key for what has none yet: from its English name, with a number where that is taken. */
export function keyFrom(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '')
  const key = plain || 'part'
  if (!taken.includes(key)) return key
  let number = 2
  while (taken.includes(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}

const weights = { coordinator: 0, lead: 0, member: 1, partner: 2, associated: 3, represented: 4 } as const

/** Who leads stands first, then by role and name. */
export const byRoleAndName =
  (collator: Intl.Collator) =>
  (a: { role: keyof typeof weights; name: string }, b: { role: keyof typeof weights; name: string }): number =>
    weights[a.role] - weights[b.role] || collator.compare(a.name, b.name)

/** What holds on a day, of rows that may say from when to when. What says no beginning holds until it ends. */
export const holdingOn = <Row extends Dates>(rows: readonly Row[], day: Day): Row[] =>
  rows.filter(({ since, until, attested }) =>
    since || attested
      ? inForceOn({ since: since ?? null, until: until ?? null, attested: attested ?? null }, day)
      : !until || lastDayOf(until) >= day,
  )

/** The history as one line of time, oldest first: what happened and who paid for it. */
export const inOrder = <Row extends { since: PartialDate }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => comparePartialDates(a.since, b.since))
