import type { Query } from './query.ts'

/** A record's page in public, and when what it says last changed. */
export type PublishedPage = { id: string; at: Date }

/** The records of a slice that have a page of their own in public, at `/COLLECTION/ID`: what a site map asks of it. */
export type PublishedPages = {
  collection: string
  count: Query<undefined, number>
  /** A part of them, in an order that stays. */
  list: Query<{ offset: number; limit: number }, PublishedPage[]>
}
