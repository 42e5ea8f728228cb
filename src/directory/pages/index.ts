import type { Page } from '../../platform/page.ts'
import { directoryPage } from './directory-page.tsx'
import { addOrganisationPage, editOrganisationPage } from './edit-organisation-page.tsx'
import { importPage } from './import-page.tsx'
import { importsPage } from './imports-page.tsx'
import { organisationPage } from './organisation-page.tsx'
import { suggestPage } from './suggest.ts'

/** Addresses of the deployment stand before those of an office, which would match them too. */
export const directoryPages: Page[] = [
  importsPage,
  importPage,
  directoryPage,
  suggestPage,
  addOrganisationPage,
  organisationPage,
  editOrganisationPage,
]
