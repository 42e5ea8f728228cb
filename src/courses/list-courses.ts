import { query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import {
  type CourseWish,
  catalogues,
  catalogueYears,
  countRows,
  exportRows,
  foundIds,
  listRows,
} from './listing.store.ts'
import type { CourseFilter } from './search.store.ts'

/** The instances of a year that the actor may read: one page, and how many there are. */
export const listCourses = query('list-courses', async (scope, wish: CourseWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

/** A portion of an export, after the given id. */
export const exportCourses = query(
  'export-courses',
  (scope, wish: { filter: CourseFilter; language: Language; after: string | undefined; size: number }) =>
    exportRows(scope, wish),
)

export const findInstanceIds = query('find-instance-ids', (scope, wish: { filter: CourseFilter; most: number }) =>
  foundIds(scope, wish.filter, wish.most),
)

/** Each department's catalogue by year, with how many of its courses stand where. */
export const listCatalogues = query('list-catalogues', (scope, wish: { year?: string | undefined }) =>
  catalogues(scope, wish.year),
)

export const listCatalogueYears = query('list-catalogue-years', (scope, _: undefined) => {
  scope.reach('course.read')
  return catalogueYears(scope)
})

export { courseSortings } from './listing.store.ts'
