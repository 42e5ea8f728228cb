import type { PublishedPages } from '../platform/published-pages.ts'
import { keptQuery, query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import {
  anythingPublished,
  countCoursePages,
  countPublished,
  coursePages,
  feedRows,
  type Position,
  type PublishedFilter,
  publishedChoices,
  publishedRows,
} from './published.store.ts'

type Wish = { filter: PublishedFilter; language: Language; after?: Position | undefined; size: number }

/** What is public of a year's catalogue, as anybody may read it: rows from a position on, and how many there are, up to a bound. */
export const searchCourses = query('search-courses', async (scope, wish: Wish) => {
  scope.must('course.see', { published: true })
  const total = await countPublished(scope, wish.filter)
  return { rows: await publishedRows(scope, { ...wish, found: total }), total }
})

/** The years, departments, languages and levels of what is public. */
export const listCourseChoices = keptQuery('list-course-choices', (scope, wish: { year: string | undefined }) => {
  scope.must('course.see', { published: true })
  return publishedChoices(scope, wish.year)
})

/** Whether the public can read a catalogue at all. */
export const hasCatalogue = keptQuery('has-catalogue', (scope, _: undefined) => {
  scope.must('course.see', { published: true })
  return anythingPublished(scope)
})

/** The next part of a year's published catalogue, for feeds. */
export const readCourseFeed = query(
  'read-course-feed',
  (scope, wish: { year: string; after: string | undefined; size: number }) => {
    scope.must('course.see', { published: true })
    return feedRows(scope, wish)
  },
)

/** The courses that have a page in public: something of them is in a published catalogue. */
export const coursesInPublic: PublishedPages = {
  collection: 'courses',
  count: query('count-course-pages', async scope => {
    scope.must('course.see', { published: true })
    return countCoursePages(scope)
  }),
  list: query('list-course-pages', async (scope, part) => {
    scope.must('course.see', { published: true })
    return coursePages(scope, part)
  }),
}

export { countedAtMost } from './published.store.ts'
