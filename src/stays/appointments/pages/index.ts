import type { Page } from '../../../platform/page.ts'
import { bookPage, publishPage } from './office-pages.tsx'
import { noteDeed, slotPage, withdrawPage } from './slot-pages.tsx'
import * as student from './student-pages.tsx'

export const appointmentPages: Page[] = [
  student.choosePage,
  student.bookPage,
  student.cancelDeed,
  student.calendarPage,
  bookPage,
  publishPage,
  slotPage,
  noteDeed,
  withdrawPage,
]
