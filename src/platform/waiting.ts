import type { Ask } from './page.ts'
import type { Language } from './words.ts'

/** One thing that waits for somebody: what must be done, until when, and what happens then. In the reader's words. */
export type Waiting = {
  whose: 'yours' | 'others' | 'coming'
  /** A verb with its object: "Decide 12 requests". For what waits for others: who must do what. */
  deed: string
  href: string
  about?: string | undefined
  /** The day since which it waits. */
  since?: string | undefined
  until?: Date | undefined
  /** What happens when nobody does it. */
  otherwise?: string | undefined
}

/** What a slice contributes to the desk: never more than `most` items, the oldest date first. */
export type DeskPart = { title: (language: Language) => string; waiting: (ask: Ask) => Promise<Waiting[]> }

/** What a slice contributes to the search over everything that a person may see: at most eight, the best first. */
export type Found = { label: string; href: string; about?: string | undefined }
export type SearchPart = { title: (language: Language) => string; find: (ask: Ask, text: string) => Promise<Found[]> }
