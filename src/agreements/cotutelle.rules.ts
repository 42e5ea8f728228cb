import { addMonths, type Day, toDay } from '../platform/calendar.ts'
import { lastDayOf } from './agreement.rules.ts'
import type { Agreement } from './agreement.ts'

const months = { 'first-year': 12, 'four-semesters': 24 } as const
const open: readonly Agreement['state'][] = ['draft', 'in-procedure', 'ready-to-sign', 'partly-signed', 'refused']

/** The day by which a cotutelle must be concluded, counted from the first enrolment; null where that is not said. */
export function concludedBy({ concludedWithin, firstEnrolledOn }: Record<string, unknown>): Day | null {
  if (typeof firstEnrolledOn !== 'string' || (concludedWithin !== 'first-year' && concludedWithin !== 'four-semesters'))
    return null
  return lastDayOf(toDay(firstEnrolledOn), months[concludedWithin])
}

/** Whether that day has passed, is near (three months) or far; null once it is concluded. */
export function conclusionDue({ type, state, terms }: Pick<Agreement, 'type' | 'state' | 'terms'>, today: Day) {
  const by = type === 'cotutelle' && open.includes(state) ? concludedBy(terms) : null
  if (!by) return null
  return {
    by,
    when: by < today ? ('passed' as const) : addMonths(today, 3) >= by ? ('near' as const) : ('far' as const),
  }
}

/** Who signs beside the heads of both institutions: candidate, supervisors, doctoral schools. */
export const signatoriesOfThesis = [
  'candidate',
  'ourSupervisor',
  'theirSupervisor',
  'ourDoctoralSchool',
  'theirDoctoralSchool',
] as const
