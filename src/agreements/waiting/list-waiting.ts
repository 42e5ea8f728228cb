import { todayOf } from '../../institutions/index.ts'
import { addMonths } from '../../platform/calendar.ts'
import { query } from '../../platform/query.ts'
import { endingBy, openSteps, unbalanced } from './waiting.store.ts'

/** Months before an agreement's end from which it stands on the desk. */
const ahead = 6

/** For the desk: the steps that wait for this person, those that wait for others, what is out of balance, and what ends soon. */
export const listWaitingAgreements = query('list-waiting-agreements', async (scope, _: undefined) => ({
  theirs: await openSteps(scope, 'theirs', 30),
  others: await openSteps(scope, 'others', 15),
  unbalanced: await unbalanced(scope, 10),
  ending: await endingBy(scope, addMonths(await todayOf(scope), ahead), 10),
}))
