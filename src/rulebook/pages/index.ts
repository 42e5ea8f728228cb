import type { Page } from '../../platform/page.ts'
import { deadlinePage, deadlinesListPage } from './deadline-pages.tsx'
import { calendarFeed, jsonFeed } from './feeds.ts'
import { rulebookPage } from './overview-page.tsx'

export const rulebookPages: Page[] = [calendarFeed, jsonFeed, rulebookPage, deadlinesListPage, deadlinePage]
