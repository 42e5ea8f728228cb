import type { Page } from '../../platform/page.ts'
import { acceptDeed, decisionPages, takeBackDeed, withdrawInWorkspace } from './decide-pages.tsx'
import { csvPage, excelPage } from './export-pages.ts'
import { nominationInWorkspace, nominationPage } from './file-pages.tsx'
import { correctInWorkspace, correctPage, nominatePage } from './form-pages.tsx'
import { bulkDeeds } from './list-deeds.tsx'
import { nominationsPage } from './list-page.tsx'
import { onBehalfPage } from './on-behalf-pages.tsx'
import { roundPage } from './round-page.tsx'
import { sheetPage, templatePage } from './sheet-pages.tsx'
import { leaveOutDeed, sendSheetDeed, sheetRowPage, sheetRowsPage } from './sheet-rows-pages.tsx'
import { workspacePage } from './workspace-page.tsx'

/** The office's pages and the partner's workspace. Addresses of one word come before those of a file. */
export const nominationPages: Page[] = [
  workspacePage,
  nominatePage,
  sheetPage,
  templatePage,
  sheetRowsPage,
  sendSheetDeed,
  sheetRowPage,
  leaveOutDeed,
  nominationInWorkspace,
  correctInWorkspace,
  ...withdrawInWorkspace,
  nominationsPage,
  onBehalfPage,
  roundPage,
  ...bulkDeeds,
  csvPage,
  excelPage,
  nominationPage,
  correctPage,
  acceptDeed,
  takeBackDeed,
  ...decisionPages,
]
