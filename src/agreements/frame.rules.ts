import { type Day, toDay } from '../platform/calendar.ts'
import { Refusal } from '../platform/refusal.ts'
import { expiryOf, renewedUntil } from './agreement.rules.ts'
import type { Agreement, AgreementType } from './agreement.ts'
import { programme } from './erasmus.rules.ts'

/** Types that may stand under another agreement; a protocol must. */
export const mayHaveParent = (type: AgreementType): boolean =>
  !['memorandum', 'letter-of-intent', 'framework-agreement', 'strategic-partnership', 'consortium'].includes(type)

/** Types under which others may stand. */
export const isFrame = ({ type }: Pick<Agreement, 'type'>): boolean =>
  type === 'framework-agreement' || type === 'strategic-partnership'

const over: readonly Agreement['state'][] = ['expired', 'terminated', 'renewed', 'refused', 'withdrawn']
export const isOver = ({ state }: Pick<Agreement, 'state'>): boolean => over.includes(state)

/** Under which framework it stands today. */
export const frameOf = ({ carriedBy, parent }: Pick<Agreement, 'carriedBy' | 'parent'>): string | null =>
  carriedBy ?? parent

type Frame = Pick<Agreement, 'state' | 'endsOn' | 'expiresOn' | 'noticeEndsOn'>
export const earlier = (one: Day | null, other: Day | null): Day | null =>
  one && other ? (one < other ? one : other) : (one ?? other)
const orNull = (day: string | null): Day | null => (day === null ? null : toDay(day))

/** The last day of a framework as it stands: after a notice the day on which that works; null when it has no end. */
export const endOfFrame = ({ state, endsOn, expiresOn, noticeEndsOn }: Frame): Day | null =>
  earlier(orNull(expiresOn ?? endsOn), state === 'notice-given' ? orNull(noticeEndsOn) : null)

type Term = Pick<
  Agreement,
  'type' | 'inForceSince' | 'startsOn' | 'endsOn' | 'durationMonths' | 'renewalMonths' | 'renewalsDone'
>

/** An Erasmus+ agreement ends with its programme, whatever its own words say. */
export const endOfProgramme = ({ type }: Pick<Agreement, 'type'>): Day | null =>
  type === 'erasmus' ? programme.lastDay : null

/** Until when it would last by its own words: its term, with the renewals that have happened. */
export function ownEnd(agreement: Term): Day | null {
  if (!agreement.inForceSince) return orNull(agreement.endsOn)
  let until = expiryOf(toDay(agreement.inForceSince), agreement)
  for (let times = 0; until && times < agreement.renewalsDone; times++)
    until = renewedUntil(until, agreement.renewalMonths ?? 12)
  return earlier(until, endOfProgramme(agreement))
}

/** The last day of what stands under a framework: its own, or the framework's where that comes first. */
export const endUnder = (agreement: Term, frame: Frame): Day | null => earlier(ownEnd(agreement), endOfFrame(frame))

/** A protocol implements a framework that binds, and ends with it or before. */
export function fitsFrame(protocol: Pick<Agreement, 'endsOn'>, frame: Frame & Pick<Agreement, 'type' | 'code'>): void {
  if (!isFrame(frame)) throw new Refusal('agreement.parent-is-no-framework', { code: frame.code })
  if (isOver(frame)) throw new Refusal('agreement.framework-has-ended', { code: frame.code })
  const last = endOfFrame(frame)
  if (last && protocol.endsOn && protocol.endsOn > last)
    throw new Refusal('agreement.protocol-outlasts-framework', { code: frame.code, on: last })
}
