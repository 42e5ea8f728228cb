import { todayOf } from '../institutions/index.ts'
import { addMonths } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import { endingsUntil, networksWithExamples } from './desk.store.ts'

const monthsAhead = 6
const most = 20

/** What an officer should look at: what ends within six months or is over, and what is only an example. */
export const listNetworkDuties = query('list-network-duties', async scope => {
  const today = await todayOf(scope)
  return {
    today,
    endings: await endingsUntil(scope, today, addMonths(today, monthsAhead), most),
    examples: await networksWithExamples(scope, most),
  }
})
