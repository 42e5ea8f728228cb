import { addDays, dayIn, startOfDay } from '../../platform/calendar.ts'
import { factsCalled } from '../../platform/event.store.ts'
import { query } from '../../platform/query.ts'
import { datesOf, plannedYears } from '../dates.rules.ts'
import { rulebookIn } from '../read-rulebook.ts'
import { type MoveTold, moveTold } from './tell-of-move.ts'

const [lookBack, lookAhead] = [14, 60]

export type Moved = MoveTold & { at: Date }

/** What the desk shows of the rulebook: deadlines that were moved in the last two weeks, and what comes in the next two months. */
export const showDates = query('show-dates-of-rulebook', async (scope, most: number) => {
  scope.must('rulebook.edit')
  const rulebook = await rulebookIn(scope)
  const { zone } = rulebook.office
  const today = dayIn(scope.now, zone)
  const since = startOfDay(addDays(today, -lookBack), zone)
  const moves = await factsCalled(scope, 'deadline.moved', { since, limit: most })
  const until = addDays(today, lookAhead)
  return {
    moved: moves.map(({ at, facts }): Moved => ({ ...moveTold.parse(facts), at })),
    coming: datesOf(rulebook, plannedYears(rulebook))
      .filter(({ at, on }) => at >= scope.now && on <= until)
      .slice(0, most),
    zone,
  }
})
