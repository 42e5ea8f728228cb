import type { Page } from '../../platform/page.ts'
import { deadlinePages } from './deadline-pages.tsx'
import { factsheetPage } from './factsheet-page.tsx'
import { calendarFeed, factsheetFeed, jsonFeed } from './feeds.ts'
import { newDeadlineDeed, newDeadlinePage } from './new-deadline-page.tsx'
import { newYearPages } from './new-year-page.tsx'
import { rulebookPage } from './overview-page.tsx'
import { recordPages } from './record-pages.tsx'
import type { RecordPart } from './record-part.ts'
import { yearPages } from './year-pages.tsx'

/** `parts`: where a rule is shown and what hangs on it, as higher slices know. */
export const rulebookPages = (parts: readonly RecordPart[]): Page[] => [
  calendarFeed,
  jsonFeed,
  factsheetFeed,
  rulebookPage,
  factsheetPage,
  newDeadlinePage,
  newDeadlineDeed,
  ...deadlinePages(parts),
  ...recordPages(parts),
  ...newYearPages,
  ...yearPages,
]
