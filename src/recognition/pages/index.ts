import type { Page } from '../../platform/page.ts'
import { partnerConversionPage } from './partner-page.tsx'
import { partnersPage } from './partners-page.tsx'
import { policiesPage } from './policies-page.tsx'
import { editPolicyDeed, editPolicyPage, newPolicyDeed, newPolicyPage } from './policy-form.tsx'
import { discardDeed, discardPage, policyPage, publishDeed, publishPage } from './policy-page.tsx'

/** Addresses of one word come before those of a rule. */
export const recognitionPages: Page[] = [
  policiesPage,
  newPolicyPage,
  newPolicyDeed,
  partnersPage,
  partnerConversionPage,
  policyPage,
  editPolicyPage,
  editPolicyDeed,
  publishPage,
  publishDeed,
  discardPage,
  discardDeed,
]
