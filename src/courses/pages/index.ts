import type { Page } from '../../platform/page.ts'
import { changeEntryPage, newEntryPage, removeEntryDeed } from './calendar-forms.tsx'
import { calendarsFeed, calendarsPage } from './calendars-page.tsx'
import { copyPage } from './copy-page.tsx'
import { coursePage } from './course-page.tsx'
import { coursesPage } from './courses-page.tsx'
import { approvalPage, departmentsPage } from './departments-page.tsx'
import { coursesFeed } from './feed.ts'
import { approveYearDeed, filePage, instancePage, restoreDeed } from './file-page.tsx'
import { editCoursePage, newCoursePage, newYearPage, reviseYearPage, withdrawYearPage } from './form-pages.tsx'
import { approveDeed, csvPage, excelPage, withdrawDeed } from './list-deeds.ts'
import { listPage } from './list-page.tsx'

export const coursePages: Page[] = [
  coursesFeed,
  coursesPage,
  coursePage,
  calendarsFeed,
  calendarsPage,
  newEntryPage,
  changeEntryPage,
  removeEntryDeed,
  listPage,
  newCoursePage,
  departmentsPage,
  approvalPage,
  copyPage,
  approveDeed,
  withdrawDeed,
  csvPage,
  excelPage,
  instancePage,
  filePage,
  editCoursePage,
  newYearPage,
  reviseYearPage,
  withdrawYearPage,
  approveYearDeed,
  restoreDeed,
]
