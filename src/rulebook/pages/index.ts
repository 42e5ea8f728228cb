import type { Page } from '../../platform/page.ts'
import { calendarFeed, jsonFeed } from './feeds.ts'

export const rulebookPages: Page[] = [calendarFeed, jsonFeed]
