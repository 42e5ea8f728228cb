import type { Page } from '../../platform/page.ts'
import { languagePage, lookPage } from './choice-pages.ts'
import { signInPage } from './sign-in-page.tsx'
import { signOutPage } from './sign-out-page.tsx'

export const peoplePages: Page[] = [signInPage, signOutPage, lookPage, languagePage]
