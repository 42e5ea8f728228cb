import { daysBetween, toDay } from '../platform/calendar.ts'

/** How days are counted: long stays by months of thirty, short ones and staff by the calendar. */
export type Counting = 'long-term' | 'short-term' | 'staff'

/** Every month has thirty days, both ends are included, the end of February is not stretched (Beneficiary Module, KA131). */
function inMonthsOfThirty(from: string, until: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = until.split('-').map(Number)
  return (y2 - y1) * 360 + (m2 - m1) * 30 + (Math.min(d2, 30) - Math.min(d1, 30)) + 1
}

/** Days of a stay, both ends included, as the Beneficiary Module counts them. */
export const countedDays = (counting: Counting, from: string, until: string): number =>
  counting === 'long-term' ? inMonthsOfThirty(from, until) : daysBetween(toDay(from), toDay(until)) + 1

/** Interruptions are deducted; closures of the host are none. */
export const netDays = (counted: number, interruption: number): number => Math.max(0, counted - interruption)
export const inMonths = (days: number): { months: number; days: number } => ({
  months: Math.floor(days / 30),
  days: days % 30,
})

/** Net days that a stay may have, both included (Erasmus+ Programme Guide 2021–2027): two to twelve months, or five to thirty days. */
const bounds = { long: { least: 60, most: 360 }, short: { least: 5, most: 30 } } as const
const fits = (length: keyof typeof bounds, days: number): boolean =>
  days >= bounds[length].least && days <= bounds[length].most

/** What is wrong with the length of a stay that is long, short, or (of doctoral candidates) either; nothing where it fits. */
export function lengthProblem(
  asked: 'long' | 'short' | 'either',
  from: string,
  until: string,
): 'long' | 'short' | 'either' | undefined {
  const isLong = fits('long', countedDays('long-term', from, until))
  const isShort = fits('short', countedDays('short-term', from, until))
  const right = { long: isLong, short: isShort, either: isLong || isShort }[asked]
  return right ? undefined : asked
}

export const mobilityTypes = [
  'studies-long',
  'traineeship-long',
  'studies-blended',
  'traineeship-blended',
  'bip',
  'doctoral-short',
] as const
export type MobilityType = (typeof mobilityTypes)[number]

export type PlannedStay = {
  type: MobilityType
  start: string
  end: string
  interruptionDays: number
  virtualComponent: boolean
  /** Credits for both parts together; nothing where nobody has said. */
  ects: string | null
  cycle: 'first' | 'second' | 'third'
  forceMajeure: boolean
}
export type LengthReason =
  | 'below-2-months'
  | 'above-12-months'
  | 'below-5-days'
  | 'above-30-days'
  | 'virtual-component-missing'
  | 'below-3-ects'
  | 'not-doctoral'

/** Whether a stay is of a length that the programme knows, with every reason why not. Force majeure lifts the minimum alone. */
export function eligibleLength(stay: PlannedStay): { days: number; eligible: boolean; reasons: LengthReason[] } {
  const isLong = stay.type.endsWith('-long')
  const counted = countedDays(isLong ? 'long-term' : 'short-term', stay.start, stay.end)
  const days = netDays(counted, stay.interruptionDays)
  const { least, most } = bounds[isLong ? 'long' : 'short']
  const reasons: LengthReason[] = []
  if (days < least && !stay.forceMajeure) reasons.push(isLong ? 'below-2-months' : 'below-5-days')
  if (days > most) reasons.push(isLong ? 'above-12-months' : 'above-30-days')
  const blended = stay.type === 'bip' || stay.type.endsWith('-blended')
  if (blended && !stay.virtualComponent) reasons.push('virtual-component-missing')
  const withCredits = stay.type === 'bip' || stay.type === 'studies-blended'
  if (withCredits && Number(stay.ects ?? 0) < 3) reasons.push('below-3-ects')
  if (stay.type === 'doctoral-short' && stay.cycle !== 'third') reasons.push('not-doctoral')
  return { days, eligible: reasons.length === 0, reasons }
}

/** Twelve months for each cycle, twenty-four in programmes of one cycle: studies, traineeships, short, zero-grant and earlier programmes alike. */
export function cycleAllowance(oneCycle: boolean, previousDays: readonly number[], requestedDays: number) {
  const limitDays = oneCycle ? 720 : 360
  const usedDays = previousDays.reduce((sum, days) => sum + days, 0)
  const remainingDays = Math.max(0, limitDays - usedDays)
  return {
    ...{ limitDays, usedDays, remainingDays },
    allowed: requestedDays <= remainingDays,
    maxGrantableDays: Math.min(requestedDays, remainingDays),
  }
}
