import { procedurePages } from './agreements/procedures/pages/index.ts'
import { deskPage } from './desk/pages/desk-page.tsx'
import { searchPage } from './desk/pages/search-page.tsx'
import { directoryPages } from './directory/pages/index.ts'
import { institutionPages } from './institutions/pages/index.ts'
import { messagePages } from './messages/pages/index.ts'
import { peoplePages } from './people/pages/index.ts'
import type { Page } from './platform/page.ts'
import { rulebookPages } from './rulebook/pages/index.ts'
import { sitePages } from './site/pages/index.ts'

/**
 * THE page of everything that can be asked: every door of every slice, in the order in which addresses are tried.
 * Addresses of the deployment come first, since `/:office/:language` would match them too.
 */
export const routes: Page[] = [
  ...peoplePages,
  ...directoryPages,
  ...messagePages,
  ...institutionPages,
  deskPage,
  ...procedurePages,
  searchPage,
  ...rulebookPages,
  ...sitePages,
]
