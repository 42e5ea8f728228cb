import type { Page } from '../../../platform/page.ts'
import { buddiesPage, matchDeed, partDeed } from './office-pages.tsx'
import { askPage, endDeed, pauseDeed, volunteerPage } from './own-pages.tsx'

export const buddyPages: Page[] = [askPage, endDeed, volunteerPage, pauseDeed, buddiesPage, matchDeed, partDeed]
