import { deskPage } from './desk/pages/desk-page.tsx'
import { searchPage } from './desk/pages/search-page.tsx'
import { officesPage } from './institutions/pages/offices-page.tsx'
import type { Page } from './platform/page.ts'

/** THE page of everything that can be asked: every door of every slice, in the order in which addresses are tried. */
export const routes: Page[] = [officesPage, deskPage, searchPage]
