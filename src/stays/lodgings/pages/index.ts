import type { Page } from '../../../platform/page.ts'
import { dwellingPage, dwellingsPage, offerPage, withdrawDwellingDeed } from './dwelling-pages.tsx'
import { allocateDeed, lodgingsPage } from './list-pages.tsx'
import { lodgingPages } from './lodging-pages.tsx'
import { askPage, withdrawDeed } from './student-pages.tsx'

/** Addresses of one word come before those of a request. */
export const accommodationPages: Page[] = [
  askPage,
  withdrawDeed,
  lodgingsPage,
  allocateDeed,
  dwellingsPage,
  offerPage,
  dwellingPage,
  withdrawDwellingDeed,
  ...lodgingPages,
]
