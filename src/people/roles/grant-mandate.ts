import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { day } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockAccount } from '../accounts/account.store.ts'
import { officeInAll } from '../words/spoken.ts'
import { insertMandate } from './mandate.store.ts'
import { happened } from './role.facts.ts'

const code = z.string().regex(/^[a-z][a-z-]{1,59}$/)

/**
 * Entrusts an account with what no role allows: acts such as signing, in a named office, from a day until a day,
 * by a decree that is named too. Nobody entrusts themselves.
 */
export const grantMandate = command(
  'grant-mandate',
  z.object({
    account: z.uuid(),
    office: code,
    acts: z.array(code).min(1, 'missing'),
    /** Empty or missing: all types of agreement. */
    types: z.array(code).optional(),
    since: day.optional(),
    until: day.optional(),
    grantedBy: z.string().trim().min(3).max(300),
  }),
  async (scope, input) => {
    await lockAccount(scope, input.account)
    scope.must('mandate.grant')
    if (scope.actor.kind === 'user' && scope.actor.account === input.account)
      throw new Refusal('mandate.not-to-oneself')
    const since = input.since ?? (await todayOf(scope))
    if (input.until && input.until < since)
      throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'ends-before-it-begins' } })
    const mandate = await insertMandate(scope, {
      account: input.account,
      office: input.office,
      acts: [...new Set(input.acts)].sort(),
      types: input.types?.length ? [...new Set(input.types)].sort() : null,
      since,
      until: input.until ?? null,
      granted_by: input.grantedBy,
      delegated_from: null,
    })
    return [
      happened('mandate.granted', input.account, { mandate, office: input.office, as: officeInAll(input.office) }),
    ]
  },
)
