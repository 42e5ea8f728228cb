import type { Page } from '../../platform/page.ts'
import { agreementPage } from './agreement-page.tsx'
import { agreementsPage } from './agreements-page.tsx'
import { deadlinesPage } from './deadlines-page.tsx'
import { dropDeed, editorPage, publishDeed, withdrawDeed, writeDeed } from './editor-page.tsx'
import { factsheetPage } from './factsheet-page.tsx'
import { frontPage } from './front-page.tsx'
import { incomingPage } from './incoming-page.tsx'
import { moveDeadlineDeed, moveDeadlinePage } from './move-deadline-page.tsx'
import { pagesListPage } from './pages-list-page.tsx'
import { partnerPage } from './partner-page.tsx'
import { partnersPage } from './partners-page.tsx'
import { placesPage } from './places-page.tsx'
import { previewPage } from './preview-page.tsx'
import { quoteDeed, reportPage } from './report-page.tsx'
import { robots, sitemap, sitemapPart } from './sitemap.ts'
import { networkTextPage, programmePage, textPage } from './text-page.tsx'
import { verifyPage } from './verify-page.tsx'

export const sitePages: Page[] = [
  sitemap,
  sitemapPart,
  robots,
  moveDeadlinePage,
  moveDeadlineDeed,
  pagesListPage,
  reportPage,
  quoteDeed,
  editorPage,
  writeDeed,
  previewPage,
  publishDeed,
  withdrawDeed,
  dropDeed,
  frontPage,
  verifyPage,
  deadlinesPage,
  factsheetPage,
  partnersPage,
  partnerPage,
  placesPage,
  agreementsPage,
  agreementPage,
  textPage('agreement-types'),
  textPage('procedures'),
  textPage('networks'),
  networkTextPage,
  textPage('alliance'),
  textPage('outgoing'),
  incomingPage,
  textPage('contacts'),
  programmePage,
  textPage('privacy'),
  textPage('accessibility'),
]

export { whereShown } from './where-shown.tsx'
