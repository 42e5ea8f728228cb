import { todayOf } from '../institutions/index.ts'
import type { Day } from '../platform/calendar.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { firstYearOpenToChange } from './agreement.rules.ts'
import { conditionsOf, findAgreement } from './agreement.store.ts'
import { type Agreement, bindingStates } from './agreement.ts'
import { settledYears, yearChanged } from './erasmus.rules.ts'

type Numbers = Parameters<typeof yearChanged>[2]

/**
 * Erasmus+ template: what follows a binding agreement changes its numbers by 31 January before the academic year, or leaves them.
 * Judged on the day on which they are written or signed: today, except where a signature of another day is recorded.
 */
export async function keepSettledNumbers(
  scope: Scope,
  after: Agreement,
  conditions: Numbers,
  signedOn?: Day,
): Promise<void> {
  if (after.type !== 'erasmus' || !after.replaces) return
  const before = await findAgreement(scope, after.replaces)
  if (!before || !bindingStates.some(state => state === before.state)) return
  const on = signedOn ?? (await todayOf(scope))
  const changed = yearChanged(settledYears(before, after, on), await conditionsOf(scope, before.id), conditions)
  if (changed)
    throw new Refusal('agreement.numbers-settled', {
      ...changed,
      code: before.code,
      open: firstYearOpenToChange(on),
    })
}
