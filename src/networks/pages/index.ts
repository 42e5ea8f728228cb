import type { Page } from '../../platform/page.ts'
import { csvExport, excelExport } from './export-page.ts'
import { networkFilePage } from './file-page.tsx'
import { goalsPage } from './goals-form.tsx'
import { joinPage } from './join-form.tsx'
import { networkListPage } from './list-page.tsx'
import { correctNetworkPage, publishPage, recordNetworkPage, unpublishPage } from './network-form.tsx'
import { endMembershipPage, endProjectPage, giveUpProjectPage, startProjectPage, strikePage } from './part-deeds.tsx'
import { addPartPage, correctPartPage } from './part-form.tsx'

/** What has a name of its own stands before what is found by an id. */
export const networkPages: Page[] = [
  networkListPage,
  csvExport,
  excelExport,
  recordNetworkPage,
  networkFilePage,
  correctNetworkPage,
  publishPage,
  unpublishPage,
  joinPage,
  goalsPage,
  addPartPage,
  endMembershipPage,
  startProjectPage,
  endProjectPage,
  giveUpProjectPage,
  strikePage,
  correctPartPage,
]
