import { addDays, addMonths, type Day, inYear, type MonthDay, toDay } from '../platform/calendar.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Agreement, type AgreementType, agreementLife } from './agreement.ts'

/** Months before its end at which the people of an agreement are warned. */
export const warningMonths = [18, 12, 6, 3] as const

type Dates = Pick<Agreement, 'startsOn' | 'endsOn' | 'durationMonths'>
type Running = Pick<
  Agreement,
  | 'state'
  | 'startsOn'
  | 'expiresOn'
  | 'renewal'
  | 'renewalMonths'
  | 'renewalsMost'
  | 'renewalsDone'
  | 'noticeDays'
  | 'noticeEndsOn'
  | 'warnedMonths'
>

const orNull = (day: string | null): Day | null => (day === null ? null : toDay(day))
const earliest = (days: (Day | null)[]): Day | null => days.filter(day => day !== null).sort()[0] ?? null

/** A term of whole months, its last day included: from 1 September, twelve months end on 31 August. */
export const lastDayOf = (first: Day, months: number): Day => addDays(addMonths(first, months), -1)

/** In force from the last signature that was needed, or from the stated day when that comes later. */
export const beginsOn = (lastSignatureOn: Day, startsOn: string | null): Day => {
  const stated = orNull(startsOn)
  return stated && stated > lastSignatureOn ? stated : lastSignatureOn
}

/** The last day in force: as stated, else by the duration; null when it has no end. */
export function expiryOf(inForceSince: Day, { endsOn, durationMonths }: Dates): Day | null {
  if (endsOn) return toDay(endsOn)
  return durationMonths ? lastDayOf(inForceSince, durationMonths) : null
}

/** Whether it binds both sides on a day. */
export const inForceOn = (agreement: Pick<Agreement, 'inForceSince' | 'expiresOn' | 'endedOn'>, day: string): boolean =>
  agreement.inForceSince !== null &&
  agreement.inForceSince <= day &&
  (agreement.expiresOn === null || day <= agreement.expiresOn) &&
  (agreement.endedOn === null || day < agreement.endedOn)

/** The last day on which notice prevents the next tacit renewal, or null when there is nothing to prevent. */
export const noticeBy = ({ expiresOn, renewal, noticeDays }: Pick<Running, 'expiresOn' | 'renewal' | 'noticeDays'>) =>
  expiresOn !== null && renewal === 'tacit' ? addDays(toDay(expiresOn), -(noticeDays ?? 0)) : null

/** What the end of its term brings: a tacit renewal happens unless notice was given or the agreed number is used up. */
export function atExpiry(agreement: Omit<Running, 'startsOn' | 'warnedMonths'>): 'renew' | 'expire' {
  const { state, renewal, renewalMonths, renewalsMost, renewalsDone } = agreement
  const more = renewalsMost === null || renewalsDone < renewalsMost
  return state === 'in-force' && renewal === 'tacit' && renewalMonths && more ? 'renew' : 'expire'
}

export const renewedUntil = (expiresOn: Day, months: number): Day => lastDayOf(addDays(expiresOn, 1), months)

/** The nearest warning that is due on a day and was not given; those that were missed are not given late one after another. */
export function warningDue(
  { state, expiresOn, warnedMonths }: Pick<Running, 'state' | 'expiresOn' | 'warnedMonths'>,
  today: Day,
) {
  if (state !== 'in-force' || !expiresOn || today > expiresOn) return null
  const reached = warningMonths.filter(months => addMonths(toDay(expiresOn), -months) <= today)
  const nearest = reached.at(-1)
  return nearest !== undefined && (warnedMonths === null || nearest < warnedMonths) ? nearest : null
}

/** The next day on which the clock has something to do with it; today or earlier when something is due. */
export function nextLook(agreement: Running): Day | null {
  const { state, startsOn, expiresOn, warnedMonths, noticeEndsOn } = agreement
  if (state === 'signed') return orNull(startsOn)
  if (state !== 'in-force' && state !== 'notice-given') return null
  const over = (day: string | null) => (day === null ? null : addDays(toDay(day), 1))
  const next = warningMonths.find(months => warnedMonths === null || months < warnedMonths)
  const warning = state === 'in-force' && expiresOn && next !== undefined ? addMonths(toDay(expiresOn), -next) : null
  return earliest([warning, over(expiresOn), state === 'notice-given' ? over(noticeEndsOn) : null])
}

const septemberFirst = '09-01' as MonthDay

/** Erasmus+: notice by 1 September of a year works from 1 September of the next (template 2021–2029, one full academic year). */
export function noticeWorksFrom(noticeOn: Day): Day {
  const year = Number(noticeOn.slice(0, 4))
  return inYear(septemberFirst, noticeOn <= inYear(septemberFirst, year) ? year + 1 : year + 2)
}

/**
 * The last day in force after a unilateral notice. Erasmus+: the day before it works. Otherwise the agreed days after it; where it renews
 * itself, the end of the term when notice came in time, else the end of the next.
 */
export function endAfterNotice(
  agreement: Pick<Agreement, 'type' | 'expiresOn' | 'renewal' | 'renewalMonths' | 'noticeDays'>,
  noticeOn: Day,
): Day {
  const { type, expiresOn, renewal, renewalMonths, noticeDays } = agreement
  const within = (day: Day) => (expiresOn && renewal !== 'tacit' && expiresOn < day ? toDay(expiresOn) : day)
  if (type === 'erasmus') return within(addDays(noticeWorksFrom(noticeOn), -1))
  const by = noticeBy({ expiresOn, renewal, noticeDays })
  if (by && expiresOn && renewalMonths)
    return noticeOn <= by ? toDay(expiresOn) : renewedUntil(toDay(expiresOn), renewalMonths)
  return within(addDays(noticeOn, noticeDays ?? 0))
}

/** Erasmus+ numbers are changed at the latest on 31 January before the academic year that begins in `year`. */
export const changeableUntil = (year: number): Day => toDay(`${year}-01-31`)

/** The first academic year that is still open to change. */
export const firstYearOpenToChange = (today: Day): string => {
  const year = Number(today.slice(0, 4))
  const first = today <= changeableUntil(year) ? year : year + 1
  return `${first}/${first + 1}`
}

/** What an end means for those who are under way; the words of the slice say each. */
export const endEffects = (type: AgreementType): string[] => {
  const effects: Partial<Record<AgreementType, string[]>> = {
    'framework-agreement': ['protocols-end'],
    'strategic-partnership': ['protocols-end', 'activities-end'],
    erasmus: ['mobilities-finish', 'full-year'],
    bilateral: ['mobilities-finish', 'balance-settled'],
    'bci-quebec': ['mobilities-finish'],
    'double-degree': ['cohorts-finish', 'no-new-cohort'],
    'delocalised-degree': ['cohorts-finish', 'no-new-cohort'],
    'erasmus-mundus': ['cohorts-finish', 'no-new-cohort'],
    cotutelle: ['thesis-single'],
    consortium: ['reports-due'],
    research: ['results-shared'],
  }
  return effects[type] ?? ['nothing-owed']
}

export const mayChangeContent = (agreement: Pick<Agreement, 'state'>): void => {
  if (agreement.state !== 'draft') throw new Refusal('agreement.content-is-closed', { state: agreement.state })
}

export const actionsFor = (agreement: Pick<Agreement, 'state'>) => agreementLife.actions(agreement.state)
