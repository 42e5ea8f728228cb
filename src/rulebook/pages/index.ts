import type { Page } from '../../platform/page.ts'
import { deadlinePage, deadlinesListPage } from './deadline-pages.tsx'
import { calendarFeed, jsonFeed } from './feeds.ts'
import { newDeadlineDeed, newDeadlinePage } from './new-deadline-page.tsx'
import { rulebookPage } from './overview-page.tsx'
import { newRecordDeed, newRecordPage, recordDeed, recordPage, recordsPage, withdrawDeed } from './record-pages.tsx'
import { changeYearDeed, newYearPage, openYearDeed, yearPage } from './year-pages.tsx'

export const rulebookPages: Page[] = [
  calendarFeed,
  jsonFeed,
  rulebookPage,
  deadlinesListPage,
  newDeadlinePage,
  newDeadlineDeed,
  deadlinePage,
  recordsPage,
  newRecordPage,
  newRecordDeed,
  recordPage,
  recordDeed,
  withdrawDeed,
  newYearPage,
  openYearDeed,
  yearPage,
  changeYearDeed,
]
