import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { wholeFrom } from '../platform/input.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { agreementOr404, lockAgreement } from './agreement.store.ts'
import { directions } from './agreement.ts'
import { academicYear } from './agreement-input.ts'
import type { ExchangeCount } from './balance.rules.ts'
import { keepBalance } from './keep-balance.ts'
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
    return [
      happened('agreement.exchange-recorded', id, { year: count.academicYear }),
      ...(await keepBalance(scope, agreement)),
    ]
  },
)

const sameYear = (one: ExchangeCount, other: Pick<ExchangeCount, 'academicYear' | 'direction'>): boolean =>
  one.academicYear === other.academicYear && one.direction === other.direction

/** The numbers of one year and direction by which a form says what it was filled from. */
export const markOf = (count: Pick<ExchangeCount, 'persons' | 'months' | 'semesters'> | undefined): string =>
  count ? `${count.persons}/${count.months}/${count.semesters}` : ''

export const listExchanges = query('list-exchanges', async (scope, id: string) => {
  scope.must('agreement.read', await agreementOr404(scope, id))
  return countsOf(scope, id)
})
