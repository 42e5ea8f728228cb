import type { Page } from './platform/page.ts'
import { officesPage } from './institutions/pages/offices-page.tsx'

/** THE page of everything that can be asked: every door of every slice, in the order in which addresses are tried. */
export const routes: Page[] = [officesPage]
