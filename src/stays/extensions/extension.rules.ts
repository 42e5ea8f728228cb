import { addDays, addMonths, type Day, endOfDay, toDay } from '../../platform/calendar.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Rulebook, recordsOf } from '../../rulebook/index.ts'
import type { Stay } from '../stay.ts'

/** What the office rules about extensions of those who come. */
export type ExtensionRule = {
  agreementProvides: boolean
  promoterAuthorises: boolean
  /** How long at most, where the rulebook says so. */
  furtherMonths: number | undefined
  furtherDays: number
  /** How long before the agreed end it must be asked for. */
  noticeMonths: number
  noticeDays: number
}

const lengths = { day: [0, 1], week: [0, 7], month: [1, 0], semester: [6, 0], year: [12, 0] } as const
const spanOf = ({ value, unit }: { value: number; unit: keyof typeof lengths }) => {
  const [months, days] = lengths[unit]
  return { months: months * value, days: days * value }
}

/**
 * The rulebook's, as far as it speaks. Where it is silent the agreement must provide for it and the promoter authorise it; it is asked for
 * one month before the end (Erasmus+ Programme Guide: an extension is asked for at least one month before the planned end).
 */
export function extensionRuleOf(rulebook: Rulebook): ExtensionRule {
  const [rule] = recordsOf(rulebook, 'extension-rule')
  const deadline = rulebook.deadlines.find(
    ({ content }) =>
      content.subject === 'extension' && content.direction === 'incoming' && content.relative?.before === 'departure',
  )
  const notice = spanOf(deadline?.content.relative?.by ?? { value: 1, unit: 'month' })
  const further = rule && spanOf(rule.content.further)
  return {
    agreementProvides: rule?.content.conditions.includes('agreement-provides') ?? true,
    promoterAuthorises: rule?.content.conditions.includes('promoter-authorises') ?? true,
    furtherMonths: further?.months,
    furtherDays: further?.days ?? 0,
    noticeMonths: notice.months,
    noticeDays: notice.days,
  }
}

/** The last day on which an extension can be asked for. */
export const askUntil = ({ noticeMonths, noticeDays }: ExtensionRule, agreedUntil: string): Day =>
  addDays(addMonths(toDay(agreedUntil), -noticeMonths), -noticeDays)

/** The last day to which a stay can be extended. */
export const longestUntil = ({ furtherMonths, furtherDays }: ExtensionRule, agreedUntil: string): Day | undefined =>
  furtherMonths === undefined ? undefined : addDays(addMonths(toDay(agreedUntil), furtherMonths), furtherDays)

type Asked = { stay: Stay; until: string; provides: boolean; today: string }

/** Refuses what the rules do not allow, with the rule and its day. */
export function mustBeExtendable(rule: ExtensionRule, { stay, until, provides, today }: Asked): void {
  if (stay.state !== 'arrived' || !stay.agreedUntil) throw new Refusal('extension.not-here')
  if (rule.agreementProvides && !provides) throw new Refusal('extension.not-provided')
  const latest = askUntil(rule, stay.agreedUntil)
  if (today > latest) throw new Refusal('extension.too-late', { on: latest, agreed: stay.agreedUntil })
  if (until <= stay.agreedUntil) throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'not-longer' } })
  const most = longestUntil(rule, stay.agreedUntil)
  if (most && until > most) throw new Refusal('extension.too-long', { on: most })
}

/** Until when it should be decided: before the stay ends as it was agreed. */
export const decideUntil = (rulebook: Pick<Rulebook, 'office'>, agreedUntil: string): Date =>
  endOfDay(toDay(agreedUntil), rulebook.office.zone)
