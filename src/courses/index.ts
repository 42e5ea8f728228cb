export { approveCatalogue, approveInstances } from './approve-courses.ts'
export { stateCalendarEntry } from './calendars/keep-calendar.ts'
export { copyCatalogue } from './copy-catalogue.ts'
export {
  type Course,
  type CourseInstance,
  type CourseState,
  courseInstanceLife,
  loiIdOf,
  losIdOf,
  type TermId,
  termKey,
} from './course.ts'
export { describeCourse } from './describe-course.ts'
export { type DeletionReason, type Drift, driftSince, reasonFor } from './drift.rules.ts'
export { fieldShape, readYear } from './imports/course-fields.ts'
export { levels as levelNames } from './imports/course-lists.ts'
export { coursesImport } from './imports/courses-import.ts'
export { coursesInSearch, coursesOnDesk } from './pages/desk.ts'
export { proposeCourse, proposeInstance } from './propose-course.ts'
export { publishCatalogues, publishCataloguesTick } from './publish-catalogue.ts'
export { isPublicYear } from './published.store.ts'
export { recordCatalogue } from './record-catalogue.ts'
export { reviseInstance } from './revise-instance.ts'
export type { FoundCourse } from './search.store.ts'
export { coursesInPublic, hasCatalogue, listCourseChoices, searchCourses } from './search-courses.ts'
export { showCourse, showPublishedCourse } from './show-course.ts'
export { type FrozenCourse, freezeCourses, listTimetables, snapshotCourses, timetablesOf } from './snapshot-courses.ts'
export { daysOfInstance, type NamedTerm, termName, termsOf } from './terms.rules.ts'
export { type Clash, clashesIn, type Slot, type Timetabled } from './timetable.rules.ts'
export { restoreInstance, withdrawInstances } from './withdraw-courses.ts'
