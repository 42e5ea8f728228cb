import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { academicYearOf, academicYearPeriod, toMonthDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { tick } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import type { Agreement } from './agreement.ts'
import { type OverBalance, overBalance, promisesBalance, yearsTurn } from './balance.rules.ts'
import { lockUnjudged, saveBalance } from './clock.store.ts'
import { countsOf } from './listing.store.ts'

/** Judges the balance anew, after numbers, terms or the year have changed, and says so when it turns. */
export async function keepBalance(scope: Scope, agreement: Agreement): Promise<Fact[]> {
  if (!promisesBalance(agreement.terms) && !agreement.overBalance) return []
  const today = await todayOf(scope)
  const over = overBalance(agreement.terms, await countsOf(scope, agreement.id), today)
  await saveBalance(scope, agreement.id, { over: over !== null, on: today })
  return balanceTurned(agreement, over)
}

/** Said when it turns, not with every number. */
function balanceTurned({ id, overBalance: before }: Agreement, over: OverBalance | null): Fact[] {
  if (before === (over !== null)) return []
  if (!over) return [happened('agreement.balance-restored', id, {})]
  const { difference, unit, limit, years } = over
  const way = difference > 0 ? 'sent' : 'received'
  return [happened('agreement.balance-exceeded', id, { way, amount: Math.abs(difference), unit, limit, years })]
}

/** When an academic year has begun, the window has moved on for everybody: each agreement in force is judged once in it. */
export const judgeBalances = command(
  'judge-balances',
  z.object({ most: z.int().min(1).max(1000).default(200) }),
  async (scope, { most }) => {
    scope.must('agreement.mind')
    const today = await todayOf(scope)
    const begun = academicYearPeriod(academicYearOf(today, toMonthDay(yearsTurn)), toMonthDay(yearsTurn)).startOn
    const facts: Fact[] = []
    for (const agreement of await lockUnjudged(scope, begun, most)) facts.push(...(await keepBalance(scope, agreement)))
    return facts
  },
)

export const judgeBalancesTick = tick('judge-balances', async caller => {
  await judgeBalances(caller, {})
})
