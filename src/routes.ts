import { offeredTypes } from './agreements/index.ts'
import { agreementPages } from './agreements/pages/index.ts'
import { procedurePages } from './agreements/procedures/pages/index.ts'
import { applicationPages } from './applications/pages/index.ts'
import { callPages } from './calls/pages/index.ts'
import { coursePages } from './courses/pages/index.ts'
import { deskPage } from './desk/pages/desk-page.tsx'
import { officePage } from './desk/pages/office-page.tsx'
import { searchPage } from './desk/pages/search-page.tsx'
import { directoryPages } from './directory/pages/index.ts'
import { gradingPages } from './grading/pages/index.ts'
import { importPages } from './imports/pages/index.ts'
import { institutionPages } from './institutions/pages/index.ts'
import { learningAgreementPages } from './learning-agreements/pages/index.ts'
import { messagePages } from './messages/pages/index.ts'
import { networkPages } from './networks/pages/index.ts'
import { nominationPages } from './nominations/pages/index.ts'
import { partnerParts } from './partner-parts.tsx'
import { partnerPages } from './partners/pages/index.ts'
import { accountPages, peoplePages } from './people/pages/index.ts'
import { officeRooms } from './places.ts'
import type { Page } from './platform/page.ts'
import { recognitionPages } from './recognition/pages/index.ts'
import { rulebookPages } from './rulebook/pages/index.ts'
import { sitePages, whereShown } from './site/pages/index.ts'
import { stayPages } from './stays/pages/index.ts'
import { transcriptPages } from './transcripts/pages/index.ts'
import { workspacePages } from './workspaces/pages/index.ts'

/**
 * THE page of everything that can be asked: every door of every slice, in the order in which addresses are tried.
 * Addresses of the deployment come first, since `/:office/:language` would match them too.
 */
export const routes: Page[] = [
  ...directoryPages,
  ...accountPages,
  ...messagePages,
  ...peoplePages(async (caller, language) =>
    (await offeredTypes(caller, language)).map(({ type, name }) => ({ value: type, label: name })),
  ),
  ...institutionPages,
  ...importPages,
  deskPage,
  officePage(officeRooms),
  ...procedurePages,
  ...agreementPages,
  ...coursePages,
  ...gradingPages,
  ...callPages,
  ...recognitionPages,
  ...workspacePages,
  ...nominationPages,
  ...applicationPages,
  ...transcriptPages,
  ...learningAgreementPages,
  ...stayPages,
  ...partnerPages(partnerParts),
  searchPage,
  ...rulebookPages([whereShown]),
  ...networkPages,
  ...sitePages,
]
