import { todayOf } from '../../institutions/index.ts'
import type { RoleName } from '../../permissions.ts'
import { query } from '../../platform/query.ts'
import { pageOfPeople } from './people.store.ts'

type Sought = { text: string; role: RoleName | undefined; page: number; size: number }

/** Who has, or had, a role or a mandate in this institution. */
export const listPeople = query('list-people', async (scope, sought: Sought) => {
  scope.must('role.read')
  return pageOfPeople(scope, { ...sought, today: await todayOf(scope) })
})
