import type { Page } from '../../platform/page.ts'
import { appointmentPages } from '../appointments/pages/index.ts'
import { buddyPages } from '../buddies/pages/index.ts'
import { extensionPages } from '../extensions/pages/extension-pages.tsx'
import { accommodationPages } from '../lodgings/pages/index.ts'
import { confirmDueDeed, duePage } from './due-pages.tsx'
import { csvPage, excelPage } from './export-pages.ts'
import { homeFilePage, officeFilePage, studentFilePage } from './file-pages.tsx'
import { itemPages } from './item-pages.ts'
import { listDeeds } from './list-deeds.tsx'
import { staysPage } from './list-page.tsx'
import { homeListPage, ownPage } from './own-pages.tsx'
import { planPages } from './plan-pages.tsx'
import { registerPages } from './register-pages.tsx'

/** The student's own pages, the partner's workspace, the office. Addresses of one word come before those of a file. */
export const stayPages: Page[] = [
  ownPage,
  studentFilePage,
  homeListPage,
  homeFilePage,
  staysPage,
  csvPage,
  excelPage,
  ...listDeeds,
  officeFilePage,
  ...planPages,
  ...registerPages,
  ...itemPages,
  duePage,
  confirmDueDeed,
  ...appointmentPages,
  ...buddyPages,
  ...accommodationPages,
  ...extensionPages,
]
