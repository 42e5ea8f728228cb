import type { Page } from '../../platform/page.ts'
import { accountPage, endOtherSessionsPage, endSessionPage, passwordPage, removeIdentityPage } from './account-page.tsx'
import { accountsPages } from './accounts-pages.tsx'
import { languagePage, lookPage } from './choice-pages.ts'
import { addContactPage, assignPage, contactPage, endResponsibilityPage } from './contact-pages.tsx'
import { contactsPage } from './contacts-page.tsx'
import { mandatePage } from './mandate-page.tsx'
import { fromProviderPage, toProviderPage } from './openid-pages.tsx'
import { peoplePage } from './people-page.tsx'
import { personPages } from './person-page.tsx'
import { giveRolePage, invitePage } from './role-pages.tsx'
import { askLinkPage, useLinkPage } from './sign-in-link-pages.tsx'
import { signInPage } from './sign-in-page.tsx'
import { signOutPage } from './sign-out-page.ts'
import type { AgreementTypes } from './vocabulary.ts'

/** What belongs to the deployment: signing in, and one's own account. */
export const accountPages: Page[] = [
  signInPage,
  askLinkPage,
  useLinkPage,
  toProviderPage,
  fromProviderPage,
  signOutPage,
  accountPage,
  passwordPage,
  endSessionPage,
  endOtherSessionsPage,
  removeIdentityPage,
  ...accountsPages,
  lookPage,
  languagePage,
]

/** What belongs to an institution: its people, and whom it names to others. */
export const peoplePages = (types: AgreementTypes): Page[] => [
  peoplePage,
  // Before the files of accounts, whose addresses would match these too.
  contactsPage,
  addContactPage,
  contactPage,
  assignPage,
  endResponsibilityPage,
  invitePage,
  giveRolePage,
  mandatePage(types),
  ...personPages(types),
]
