import type { Child } from 'hono/jsx'
import type { Language } from '../platform/words.ts'
import type { Reader } from './reader.ts'

export type NavItem = {
  label: string
  href: string
  /** This page, or the part of the site in which it lies. */
  current?: boolean | undefined
  /** How much waits there. */
  count?: number | undefined
}

/** A place of the main menu, or an area: several places under one name, which leads to the first of them. */
export type MenuItem = NavItem & { parts?: readonly NavItem[] | undefined }

export type Look = 'auto' | 'light' | 'dark'

export type Account = {
  name: string
  /** In words: `Officer, signatory`. */
  roles?: string | undefined
  links?: readonly NavItem[] | undefined
  /** Other institutions in which this person has a role. */
  institutions?: readonly NavItem[] | undefined
  /** Where the POST form to sign out goes. */
  signOut: string
}

export type Notice = { tone: 'done' | 'info' | 'warning' | 'trouble'; text: Child }

/** All that surrounds a page, made once for each request by whoever knows the institution and the person. */
export type Frame = {
  /** `public` is the institution's site; `office` is where people work when signed in. */
  kind: 'public' | 'office'
  reader: Reader
  institution: { name: string; href: string; mark?: string | undefined }
  navigation: readonly MenuItem[]
  /** This page in each language that the institution publishes; hrefs absolute where the site's address is known. */
  languages: readonly { language: Language; href: string }[]
  canonical?: string | undefined
  look: Look
  /** Where the POST form with `look=auto|light|dark` goes. */
  lookAction: string
  account?: Account | undefined
  signIn?: string | undefined
  search?: { action: string; label: string; value?: string | undefined } | undefined
  footer: { links: readonly NavItem[]; contact?: Child }
  /** What the last deed did, said once on the page it led to. */
  notice?: Notice | undefined
}
