import { query } from '../platform/query.ts'
import type { Scope } from '../platform/scope.ts'
import type { Localised } from '../platform/words.ts'
import { loiIdOf, losIdOf, type TermId } from './course.ts'
import { instancesById } from './published.store.ts'
import type { Timetabled } from './timetable.rules.ts'

/** What a learning agreement keeps of a course as it was when it was chosen, in the fields of EWP's component. */
export type FrozenCourse = {
  instance: string
  course: string
  losId: string
  losCode: string
  loiId: string
  title: Localised
  academicYear: string
  termId: TermId
  /** Of the scheme `ects`. */
  credits: string
  language: string | null
  level: number
  /** ISCED-F. */
  field: string | null
  unit: string
  withdrawn: boolean
  revision: number
}

/** For commands of higher slices: the published catalogue as it stands at this moment, for these instances. */
export async function freezeCourses(scope: Scope, instances: readonly string[]): Promise<FrozenCourse[]> {
  const rows = await instancesById(scope, instances)
  return rows
    .filter(({ publishedAt }) => publishedAt !== null)
    .map(
      ({
        id,
        course,
        kind,
        code,
        title,
        year,
        term,
        terms,
        credits,
        language,
        level,
        field,
        unit,
        state,
        revision,
      }) => ({
        instance: id,
        course,
        losId: losIdOf({ kind, id: course }),
        losCode: code,
        loiId: loiIdOf(kind, id),
        title,
        academicYear: year,
        termId: { term, terms },
        credits,
        language,
        level,
        field,
        unit,
        withdrawn: state === 'withdrawn',
        revision,
      }),
    )
}

export const snapshotCourses = query('snapshot-courses', (scope, instances: readonly string[]) => {
  scope.must('course.see', { published: true })
  return freezeCourses(scope, instances)
})

/** For commands of higher slices: when and in which term the published ones among these instances are held, in their order. */
export async function timetablesOf(scope: Scope, instances: readonly string[]) {
  const rows = await instancesById(scope, instances)
  return rows
    .filter(({ state }) => state === 'published')
    .sort((a, b) => instances.indexOf(a.id) - instances.indexOf(b.id))
    .map(({ id, year, term, terms, startsOn, endsOn, slots }) => ({ id, year, term, terms, startsOn, endsOn, slots }))
}

/** What decides whether chosen instances clash. */
export const listTimetables = query(
  'list-timetables',
  async (scope, instances: readonly string[]): Promise<Timetabled[]> => {
    scope.must('course.see', { published: true })
    return timetablesOf(scope, instances)
  },
)
