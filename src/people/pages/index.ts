import type { Page } from '../../platform/page.ts'
import { accountPage, endOtherSessionsPage, endSessionPage, passwordPage, removeIdentityPage } from './account-page.tsx'
import { languagePage, lookPage } from './choice-pages.ts'
import { fromProviderPage, toProviderPage } from './openid-pages.tsx'
import { askLinkPage, useLinkPage } from './sign-in-link-pages.tsx'
import { signInPage } from './sign-in-page.tsx'
import { signOutPage } from './sign-out-page.ts'

export const peoplePages: Page[] = [
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
  lookPage,
  languagePage,
]
