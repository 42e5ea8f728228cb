import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { rulebookIn } from './read-rulebook.ts'

/** One academic year with its history, for those who keep the rulebook. */
export const showYear = query('show-academic-year', async (scope, year: string) => {
  scope.must('rulebook.edit')
  const rulebook = await rulebookIn(scope)
  const found = rulebook.years.find(one => one.year === year)
  if (!found) throw new Refusal('academic-year.not-found', { year })
  return { found, rulebook, history: await factsAbout(scope, found.id) }
})
