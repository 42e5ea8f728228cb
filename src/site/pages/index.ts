import type { Page } from '../../platform/page.ts'
import { deadlinesPage } from './deadlines-page.tsx'
import { frontPage } from './front-page.tsx'
import { networkTextPage, programmePage, textPage } from './text-page.tsx'

export const sitePages: Page[] = [
  frontPage,
  deadlinesPage,
  textPage('partners'),
  textPage('agreements'),
  textPage('agreement-types'),
  textPage('procedures'),
  textPage('networks'),
  networkTextPage,
  textPage('alliance'),
  textPage('outgoing'),
  textPage('incoming'),
  textPage('contacts'),
  programmePage,
  textPage('privacy'),
  textPage('accessibility'),
]
