import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { day, maybe } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountById, lockAccount } from '../accounts/account.store.ts'
import { officeInAll } from '../words/spoken.ts'
import { insertMandate, lockMandate } from './mandate.store.ts'
import { happened } from './role.facts.ts'
import { refuseBeyond } from './role.rules.ts'

const code = z.string().regex(/^[a-z][a-z-]{1,59}$/)

/**
 * Records that the holder of an office delegated part of a mandate: acts, named types, from a day to a day, by a decision.
 * It never reaches further than what it is taken from, is not delegated again, and ends with it.
 */
export const delegateMandate = command(
  'delegate-mandate',
  z.object({
    account: z.uuid(),
    from: z.uuid(),
    acts: z.array(code).min(1, 'missing'),
    types: z.array(code).min(1, 'delegation-names-types'),
    since: day.optional(),
    until: maybe(day),
    grantedBy: z.string().trim().min(3).max(300),
  }),
  async (scope, { account, from, acts, types, until, grantedBy, ...input }) => {
    await lockAccount(scope, account)
    scope.must('mandate.grant')
    if (scope.actor.kind === 'user' && scope.actor.account === account) throw new Refusal('mandate.not-to-oneself')
    const head = await lockMandate(scope, from)
    if (head.account === account || head.delegated_from) throw new Refusal('mandate.not-delegable')
    if (!until) throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'delegation-has-an-end' } })
    const since = input.since ?? (await todayOf(scope))
    if (until < since) throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'ends-before-it-begins' } })
    refuseBeyond(head, { acts, types, since, until })
    const { office } = head
    const mandate = await insertMandate(scope, {
      ...{ account, office, since, until, granted_by: grantedBy, delegated_from: head.id },
      acts: [...new Set(acts)].sort(),
      types: [...new Set(types)].sort(),
    })
    const by = (await accountById(scope, head.account))?.name ?? ''
    return [happened('mandate.delegated', account, { mandate, office, as: officeInAll(office), by })]
  },
)
