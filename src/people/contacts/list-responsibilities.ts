import { todayOf } from '../../institutions/index.ts'
import { addDays } from '../../platform/calendar.ts'
import { query } from '../../platform/query.ts'
import { responsibilitiesOn, vacanciesUntil } from './contact.store.ts'

export type Responsibility = Awaited<ReturnType<typeof responsibilitiesOn>>[number]

/** Who answers for which unit or course of study today: to the public what is published, to the office all. */
export const listResponsibilities = query('list-responsibilities', async scope =>
  responsibilitiesOn(scope, scope.reach('person.read'), await todayOf(scope)),
)

/** How long before a last day a successor is asked for. */
const notice = 60

/** Responsibilities that nobody has taken over, or whose last day comes within 60 days without a successor. */
export const listVacancies = query('list-vacancies', async scope => {
  scope.must('person.name')
  return vacanciesUntil(scope, addDays(await todayOf(scope), notice))
})
