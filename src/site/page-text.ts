import { z } from 'zod'
import { languages } from '../platform/language.ts'

/** One page of an office in one language: as the public reads it, and as the office is writing it. */
export type PageWords = { title: string; description: string; body: string }

/** The pages that every office has a place for; networks and programmes have one page each, `network:ec2u`. */
export const pageNames = [
  'home',
  'partners',
  'agreements',
  'places',
  'agreement-types',
  'procedures',
  'networks',
  'alliance',
  'outgoing',
  'incoming',
  'factsheet',
  'deadlines',
  'contacts',
  'privacy',
  'accessibility',
] as const
export type PageName = (typeof pageNames)[number] | `network:${string}` | `programmes:${string}`

export const pageShape = z.string().trim().refine(isPageName, 'wrong-page')

export function isPageName(name: string): name is PageName {
  return (pageNames as readonly string[]).includes(name) || /^(network|programmes):[a-z0-9][a-z0-9.-]{0,79}$/.test(name)
}

/** Where a page stands: `network:ec2u` is `/networks/ec2u`. */
export function pathOf(page: PageName): string {
  if (page === 'home') return '/'
  if (page.startsWith('network:')) return `/networks/${page.slice(8)}`
  return page.startsWith('programmes:') ? `/programmes/${page.slice(11)}` : `/${page}`
}

export const languageShape = z.enum(languages)
/** A search engine shows about 155 characters of a description. */
export const wordsShape = {
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(155),
  body: z.string().trim().max(50_000),
}
