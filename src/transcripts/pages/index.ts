import type { Page } from '../../platform/page.ts'
import { addCoursePage } from './add-course-page.tsx'
import { decisionPages } from './decide-pages.tsx'
import { csvPage, excelPage } from './export-pages.ts'
import { bulkIssueDeed } from './list-deeds.tsx'
import { transcriptsPage } from './list-page.tsx'
import { gradesDeed, issueDeed, leaveDeed, officeFilePage, removeDeed } from './office-pages.tsx'
import { homeFilePage, homeListPage, ownFilePage, ownListPage } from './receiving-pages.tsx'
import { sheetPage, templatePage } from './sheet-pages.tsx'
import { leaveOutRowDeed, recordSheetDeed, sheetRowPage, sheetRowsPage } from './sheet-rows-pages.tsx'
import { versionPages } from './version-pages.tsx'

/** The student's copy, the home university's original, the office. Addresses of one word come before those of a file. */
export const transcriptPages: Page[] = [
  ownListPage,
  ownFilePage,
  homeListPage,
  homeFilePage,
  ...versionPages,
  transcriptsPage,
  csvPage,
  excelPage,
  bulkIssueDeed,
  sheetPage,
  templatePage,
  sheetRowsPage,
  recordSheetDeed,
  sheetRowPage,
  leaveOutRowDeed,
  officeFilePage,
  gradesDeed,
  addCoursePage,
  removeDeed,
  issueDeed,
  leaveDeed,
  ...decisionPages,
]
