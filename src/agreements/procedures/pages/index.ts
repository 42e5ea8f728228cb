import type { Page } from '../../../platform/page.ts'
import { describeTypeDeed, describeTypePage } from './describe-page.tsx'
import { designDeed, designerPage } from './designer-page.tsx'
import { typesPage } from './types-page.tsx'

export const procedurePages: Page[] = [typesPage, designerPage, designDeed, describeTypePage, describeTypeDeed]
