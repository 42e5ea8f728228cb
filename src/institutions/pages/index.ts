import type { Page } from '../../platform/page.ts'
import { addCourseDeed, addCoursePage, closeCourseDeed, correctCourseDeed, correctCoursePage } from './course-forms.tsx'
import { officesPage } from './offices-page.tsx'
import { changeSettingsDeed, settingsPage } from './settings-page.tsx'
import { addUnitDeed, addUnitPage, closeUnitDeed, correctUnitDeed, correctUnitPage } from './unit-forms.tsx'
import { unitsPage } from './units-page.tsx'

export const institutionPages: Page[] = [
  officesPage,
  unitsPage,
  addUnitPage,
  addUnitDeed,
  correctUnitPage,
  correctUnitDeed,
  closeUnitDeed,
  addCoursePage,
  addCourseDeed,
  correctCoursePage,
  correctCourseDeed,
  closeCourseDeed,
  settingsPage,
  changeSettingsDeed,
]
