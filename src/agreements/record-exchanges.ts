import { z } from 'zod'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { wholeFrom } from '../platform/input.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { agreementOr404, lockAgreement, saveAgreement } from './agreement.store.ts'
import { type Agreement, directions } from './agreement.ts'
import { academicYear } from './agreement-input.ts'
import { type ExchangeCount, type OverBalance, overBalance } from './balance.rules.ts'
import { countsOf, saveCount } from './listing.store.ts'

const months = z
  .union([z.number(), z.string().transform(text => Number(text.replace(',', '.')))])
  .pipe(z.number().min(0).max(99_999))

/** How many went and came in one academic year; until mobilities are kept here, the office says it. */
export const recordExchanges = command(
  'record-exchanges',
  z.object({
    agreement: z.uuid(),
    academicYear,
    direction: z.enum(directions),
    persons: wholeFrom(0, 100_000),
    months,
    semesters: wholeFrom(0, 200_000),
    /** What stood there when the form was filled, by `markOf`; empty where nothing did. */
    version: z.string().max(60).optional(),
  }),
  async (scope, { agreement: id, version, ...count }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    const stated = (await countsOf(scope, id)).find(one => sameYear(one, count))
    if (stated && markOf(stated) === markOf(count)) return nothingChanged
    if (version !== undefined && version !== markOf(stated)) throw new Refusal('agreement.count-changed-meanwhile')
    await saveCount(scope, id, count)
    const over = overBalance(agreement.terms, await countsOf(scope, id))
    if (agreement.overBalance !== (over !== null)) await saveAgreement(scope, id, { overBalance: over !== null })
    return [
      happened('agreement.exchange-recorded', id, { year: count.academicYear }),
      ...balanceTurned(agreement, over),
    ]
  },
)

const sameYear = (one: ExchangeCount, other: Pick<ExchangeCount, 'academicYear' | 'direction'>): boolean =>
  one.academicYear === other.academicYear && one.direction === other.direction

/** The numbers of one year and direction by which a form says what it was filled from. */
export const markOf = (count: Pick<ExchangeCount, 'persons' | 'months' | 'semesters'> | undefined): string =>
  count ? `${count.persons}/${count.months}/${count.semesters}` : ''

/** Said when it turns, not with every number. */
function balanceTurned({ id, overBalance: before }: Agreement, over: OverBalance | null): Fact[] {
  if (before === (over !== null)) return []
  if (!over) return [happened('agreement.balance-restored', id, {})]
  const { difference, unit, limit, years } = over
  const way = difference > 0 ? 'sent' : 'received'
  return [happened('agreement.balance-exceeded', id, { way, amount: Math.abs(difference), unit, limit, years })]
}

export const listExchanges = query('list-exchanges', async (scope, id: string) => {
  scope.must('agreement.read', await agreementOr404(scope, id))
  return countsOf(scope, id)
})
