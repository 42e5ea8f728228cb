import type { Page } from '../../platform/page.ts'
import { addTableDeed, addTablePage } from './add-table-page.tsx'
import { gradingPage } from './grading-page.tsx'
import { scaleDeed, scalePage } from './scale-page.tsx'
import { tablePage, withdrawTablePage } from './table-page.tsx'

/** Addresses of one word come before those of a table. */
export const gradingPages: Page[] = [
  gradingPage,
  addTablePage,
  addTableDeed,
  scalePage,
  scaleDeed,
  tablePage,
  withdrawTablePage,
]
