import { sendingPartners } from '../agreements/index.ts'
import { query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { periodsOf } from './periods.rules.ts'

/** The universities whose agreements in force let them send students in the terms that one may think of now. */
export const listSendingPartners = query('list-sending-partners', async (scope, _: undefined) => {
  scope.must('nomination.admit')
  const years = [...new Set(periodsOf(await rulebookIn(scope)).map(({ year }) => year))]
  return sendingPartners(scope, years)
})
