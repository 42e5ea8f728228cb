import type { Page } from '../../platform/page.ts'
import { filePage } from './file-page.tsx'
import { editDeed, editPage, newDeed, newPage } from './form-page.tsx'
import { listPage } from './list-page.tsx'
import { offerDeed, offerPage } from './offer-page.tsx'
import { placeDeed, placePage, removeDeed, removePage } from './place-page.tsx'
import { callPage, callsPage, previewPage } from './public-page.tsx'
import { discardDeed, discardPage, publishDeed, publishPage, withdrawDeed, withdrawPage } from './turn-page.tsx'

/** Addresses of one word come before those of a call. */
export const callPages: Page[] = [
  callsPage,
  callPage,
  listPage,
  newPage,
  newDeed,
  filePage,
  previewPage,
  editPage,
  editDeed,
  offerPage,
  offerDeed,
  placePage,
  placeDeed,
  removePage,
  removeDeed,
  publishPage,
  publishDeed,
  withdrawPage,
  withdrawDeed,
  discardPage,
  discardDeed,
]
