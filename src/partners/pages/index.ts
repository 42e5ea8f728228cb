import type { Page } from '../../platform/page.ts'
import { addActivityPage, editActivityPage, removeActivityDeed } from './activity-pages.tsx'
import { askPage, sentPage } from './ask-page.tsx'
import { addContactPage, editContactPage, removeContactPage } from './contact-pages.tsx'
import { addPartnerPage, editPartnerPage } from './edit-pages.tsx'
import { assignDeed, csvPage, excelPage, publishDeed, unpublishDeed } from './list-deeds.ts'
import { partnerPage } from './partner-page.tsx'
import type { PartnerPart } from './partner-part.ts'
import { partnersPage } from './partners-page.tsx'
import { acceptDeed, declineDeed, discardPage, forwardDeed, takeBackDeed, takeUpDeed } from './request-deeds.tsx'
import { requestPage } from './request-page.tsx'
import { requestsPage } from './requests-page.tsx'
import { endStrategicPage, strategicPage } from './strategic-pages.tsx'
import { activateDeed, endPage, restDeed, resumeDeed } from './turn-pages.tsx'

export type { PartnerPart } from './partner-part.ts'

/** `parts`: what higher slices show on a partner's page. */
export const partnerPages = (parts: readonly PartnerPart[]): Page[] => [
  askPage,
  sentPage,
  requestsPage,
  requestPage,
  takeUpDeed,
  forwardDeed,
  takeBackDeed,
  acceptDeed,
  declineDeed,
  discardPage,
  partnersPage,
  addPartnerPage,
  publishDeed,
  unpublishDeed,
  assignDeed,
  csvPage,
  excelPage,
  partnerPage(parts),
  editPartnerPage,
  activateDeed,
  restDeed,
  resumeDeed,
  endPage,
  addContactPage,
  editContactPage,
  removeContactPage,
  addActivityPage,
  editActivityPage,
  removeActivityDeed,
  strategicPage,
  endStrategicPage,
]
