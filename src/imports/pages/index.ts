import type { Page } from '../../platform/page.ts'
import { columnsPage, mapDeed } from './columns-page.tsx'
import { confirmDeed, confirmPage, discardDeed, discardPage } from './confirm-pages.tsx'
import { importPage } from './import-page.tsx'
import { importsPage } from './imports-page.tsx'
import { reportDownloads } from './report-download.ts'
import { rowPage } from './row-page.tsx'
import { startPage, templatePages } from './start-page.tsx'
import { decideDeed, textsPage } from './texts-page.tsx'

export const importPages: Page[] = [
  importsPage,
  startPage,
  ...templatePages,
  importPage,
  columnsPage,
  mapDeed,
  rowPage,
  textsPage,
  decideDeed,
  confirmPage,
  confirmDeed,
  discardPage,
  discardDeed,
  ...reportDownloads,
]
