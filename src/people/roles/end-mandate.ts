import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { officeInAll } from '../words/spoken.ts'
import { endMandateRow, lockMandate } from './mandate.store.ts'
import { happened } from './role.facts.ts'

/** Takes a mandate back at once. What was signed by it stays signed. */
export const endMandate = command('end-mandate', z.object({ mandate: z.uuid() }), async (scope, input) => {
  const row = await lockMandate(scope, input.mandate)
  scope.must('mandate.grant')
  if (row.ended_at) return nothingChanged
  await endMandateRow(scope, row.id)
  return [happened('mandate.ended', row.account, { mandate: row.id, office: row.office, as: officeInAll(row.office) })]
})
