import { factsAbout } from '../platform/event.store.ts'
import type { Kept } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { findCourse } from './course.store.ts'
import type { Course, CourseInstance } from './course.ts'
import { instancesOf } from './instance.store.ts'
import { instancesById, seenInstances } from './published.store.ts'

export type CourseFile = { course: Course; instances: CourseInstance[]; happened: Kept[] }

/** A course with every year in which it is or was held, and all that happened to it. */
export const showCourse = query('show-course', async (scope, id: string): Promise<CourseFile> => {
  const course = await findCourse(scope, id)
  const subject = { units: course ? [course.unit] : [] }
  if (!course || !scope.may('course.read', subject)) {
    scope.reach('course.read')
    throw new Refusal('course.not-found')
  }
  scope.must('course.read', subject)
  return { course, instances: await instancesOf(scope, id), happened: await factsAbout(scope, id) }
})

/** The course of an instance, for whoever has only the instance's address. */
export const findCourseOf = query('find-course-of', async (scope, instance: string): Promise<string> => {
  const [found] = await instancesById(scope, [instance])
  scope.reach('course.read')
  if (!found || !scope.may('course.read', { units: [found.unit] })) throw new Refusal('course.not-found')
  return found.course
})

/** By which the public sees that what it had read has changed. */
const drifts = new Set([
  'course.term-changed',
  'course.credits-changed',
  'course.language-changed',
  'course.timetable-changed',
  'course.withdrawn',
])

/** A course as the public may read it: what is or was published of it, and what changed after it had been. */
export const showPublishedCourse = query('show-published-course', async (scope, id: string): Promise<CourseFile> => {
  scope.must('course.see', { published: true })
  const course = await findCourse(scope, id)
  const instances = course ? await seenInstances(scope, id) : []
  if (!course || !instances.length) throw new Refusal('course.not-found')
  const happened = await factsAbout(scope, id)
  return {
    course,
    instances,
    happened: happened.filter(({ name, facts }) => drifts.has(name) && facts.published === true),
  }
})
