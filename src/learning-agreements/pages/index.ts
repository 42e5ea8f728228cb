import type { Page } from '../../platform/page.ts'
import { coursePages } from './course-pages.tsx'
import { csvPage, excelPage } from './export-pages.ts'
import { filePages, officeFilePage, printPages } from './file-pages.tsx'
import { linePages } from './line-pages.tsx'
import { homeListPage, learningAgreementsPage } from './list-page.tsx'
import { particularsPages } from './particulars-pages.tsx'
import { decisionPages } from './sign-pages.tsx'
import { versionPages } from './version-pages.tsx'

/** The student's own pages, the partner's workspace, the office. Addresses of one word come before those of a file. */
export const learningAgreementPages: Page[] = [
  homeListPage,
  learningAgreementsPage,
  csvPage,
  excelPage,
  ...filePages,
  officeFilePage,
  ...versionPages,
  ...printPages,
  ...coursePages,
  ...linePages,
  ...particularsPages,
  ...decisionPages,
]
