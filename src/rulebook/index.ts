export { changeAcademicYear } from './change-academic-year.ts'
export {
  type Asked,
  type DateOfRule,
  datesOf,
  lastOf,
  movedNow,
  nextOf,
  plannedYears,
  quotedDue,
  type SubjectStanding,
  standingFor,
} from './dates.rules.ts'
export { type Due, dueIn, opensOn, type Standing } from './deadline.rules.ts'
export {
  type CalendarSubject,
  calendarSubjects,
  decideBy,
  type Factsheet,
  factsheetOf,
  saysSomething,
} from './factsheet.rules.ts'
export { provisions, topics } from './factsheet-shapes.ts'
export { type LikelyRecord, likelyRecords, type QuotableRecord } from './likely-records.rules.ts'
export { findMentions, type Mention } from './mentions.rules.ts'
export { moveDeadline } from './move-deadline.ts'
export { rulebookOnDesk } from './moved/on-desk.ts'
export { type MoveTold, moveTold, tellFollowersOfMove } from './moved/tell-of-move.ts'
export { closedNow, mustBeInTime, refuseClosed } from './must-be-in-time.ts'
export { openAcademicYear } from './open-academic-year.ts'
export type { RecordPart } from './pages/record-part.ts'
export { readRulebook, rulebookIn } from './read-rulebook.ts'
export {
  type ContentOf,
  type Deadline,
  type Direction,
  type Duration,
  isRecordKind,
  type Origin,
  originShape,
  type RecordKind,
  recordKinds,
  type Stated,
  type StatedDay,
  type Subject,
  type Term,
} from './record.ts'
export { orLonger, reminderDays, reminderDue } from './reminders.rules.ts'
export { deadlineOf, type Rulebook, recordOf, recordsOf, type Year } from './rulebook.ts'
export { showDeadline, showRecord } from './show-record.ts'
export { stateDeadline } from './state-deadline.ts'
export { type RecordInput, stateRecord } from './state-record.ts'
export { withdrawRecord } from './withdraw-record.ts'
export { say as sayRulebook } from './words/index.ts'
