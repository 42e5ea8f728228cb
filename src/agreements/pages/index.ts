import type { Page } from '../../platform/page.ts'
import { conditionOrderPages, conditionPage, conditionsPage } from './condition-pages.tsx'
import { proposeDeed, proposePage, reviseDeed, revisePage } from './content-form.tsx'
import {
  noticeDeed,
  noticePage,
  publishOneDeed,
  renewDeed,
  renewPage,
  sendBackDeed,
  sendBackPage,
  submitDeed,
  takeBackDeed,
  terminateDeed,
  terminatePage,
  unpublishOneDeed,
  withdrawDeed,
  withdrawPage,
} from './deeds.tsx'
import { attachDeed, downloadPage, printPage, removeDeed } from './document-pages.ts'
import { exchangesDeed, exchangesPage } from './exchanges-page.tsx'
import { agreementPage } from './file-page.tsx'
import { assignDeed, csvPage, excelPage, publishDeed, unpublishDeed } from './list-deeds.ts'
import { agreementsPage } from './list-page.tsx'
import { activitiesDeed, activitiesPage, contactsDeed, contactsPage } from './part-pages.tsx'
import {
  decideDeed,
  decidePage,
  partnerSignatureDeed,
  partnerSignaturePage,
  signDeed,
  signPage,
} from './step-pages.tsx'

/** The register of agreements for those who work in the office. Addresses of one word come before those of a file. */
export const agreementPages: Page[] = [
  agreementsPage,
  proposePage,
  proposeDeed,
  publishDeed,
  unpublishDeed,
  assignDeed,
  csvPage,
  excelPage,
  agreementPage,
  revisePage,
  reviseDeed,
  conditionsPage,
  conditionPage,
  ...conditionOrderPages,
  activitiesPage,
  activitiesDeed,
  contactsPage,
  contactsDeed,
  submitDeed,
  decidePage,
  decideDeed,
  signPage,
  signDeed,
  partnerSignaturePage,
  partnerSignatureDeed,
  withdrawPage,
  withdrawDeed,
  sendBackPage,
  sendBackDeed,
  noticePage,
  noticeDeed,
  takeBackDeed,
  terminatePage,
  terminateDeed,
  renewPage,
  renewDeed,
  publishOneDeed,
  unpublishOneDeed,
  downloadPage,
  printPage,
  attachDeed,
  removeDeed,
  exchangesPage,
  exchangesDeed,
]
