import type { Page } from '../../platform/page.ts'
import { decisionPages } from './decide-pages.tsx'
import { csvPage, excelPage } from './export-pages.ts'
import { linkPage } from './link-pages.tsx'
import { applicationsPage } from './list-page.tsx'
import { admitDeed, checkDeed, inviteDeed, officeFilePage } from './office-pages.tsx'
import { paperPages } from './paper-pages.tsx'
import { keepDeed, stepPage } from './step-pages.tsx'
import { ownPage, printDeed, studentFilePage, submitDeed, withdrawPages } from './student-pages.tsx'
import { homeFilePage, homeListPage } from './workspace-pages.tsx'

/** The student's own pages, the partner's workspace, the office. Addresses of one word come before those of a file. */
export const applicationPages: Page[] = [
  linkPage,
  ownPage,
  studentFilePage,
  stepPage,
  keepDeed,
  printDeed,
  submitDeed,
  ...withdrawPages,
  homeListPage,
  homeFilePage,
  ...paperPages,
  applicationsPage,
  csvPage,
  excelPage,
  officeFilePage,
  checkDeed,
  admitDeed,
  inviteDeed,
  ...decisionPages,
]
