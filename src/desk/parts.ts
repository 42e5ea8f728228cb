import { agreementsInSearch, agreementsOnDesk } from '../agreements/index.ts'
import { applicationsInSearch, applicationsOnDesk } from '../applications/index.ts'
import { callsOnDesk } from '../calls/index.ts'
import { coursesInSearch, coursesOnDesk } from '../courses/index.ts'
import { importsOnDesk } from '../imports/index.ts'
import { learningAgreementsInSearch, learningAgreementsOnDesk } from '../learning-agreements/index.ts'
import { messagesOnDesk } from '../messages/index.ts'
import { networksInSearch, networksOnDesk } from '../networks/index.ts'
import { nominationsInSearch, nominationsOnDesk } from '../nominations/index.ts'
import { partnersInSearch, partnersOnDesk } from '../partners/index.ts'
import { peopleOnDesk } from '../people/index.ts'
import type { DeskPart, SearchPart } from '../platform/waiting.ts'
import { rulebookOnDesk } from '../rulebook/index.ts'
import { staysInSearch, staysOnDesk } from '../stays/index.ts'
import { transcriptsInSearch, transcriptsOnDesk } from '../transcripts/index.ts'

/** THE list of what comes to the desk, in the order in which it is shown. */
export const deskParts: DeskPart[] = [
  nominationsOnDesk,
  applicationsOnDesk,
  learningAgreementsOnDesk,
  staysOnDesk,
  transcriptsOnDesk,
  callsOnDesk,
  agreementsOnDesk,
  partnersOnDesk,
  coursesOnDesk,
  importsOnDesk,
  networksOnDesk,
  rulebookOnDesk,
  messagesOnDesk,
  peopleOnDesk,
]

/** THE list of what the search looks through. */
export const searchParts: SearchPart[] = [
  agreementsInSearch,
  partnersInSearch,
  nominationsInSearch,
  applicationsInSearch,
  learningAgreementsInSearch,
  staysInSearch,
  transcriptsInSearch,
  coursesInSearch,
  networksInSearch,
]
