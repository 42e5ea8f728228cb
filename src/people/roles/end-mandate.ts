import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { officeInAll } from '../words/spoken.ts'
import { endMandateRows, lockMandate } from './mandate.store.ts'
import { happened } from './role.facts.ts'

/** Takes a mandate back at once, and what its holder delegated of it. What was signed by either stays signed. */
export const endMandate = command('end-mandate', z.object({ mandate: z.uuid() }), async (scope, input) => {
  const row = await lockMandate(scope, input.mandate)
  scope.must('mandate.grant')
  if (row.ended_at) return nothingChanged
  const ended = await endMandateRows(scope, row.id)
  return ended.map(({ id, account, office }) =>
    happened('mandate.ended', account, { mandate: id, office, as: officeInAll(office) }),
  )
})
