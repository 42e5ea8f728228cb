import type { Kysely } from 'kysely'
import type { Actor } from '../permissions.ts'
import type { AnyTables, Database } from './database.ts'
import type { InstitutionId } from './ids.ts'

export type Job = { institution: string; event: number; reaction: string }

export interface Jobs {
  /** Queues in the given transaction: the job exists only if its cause is committed. */
  queue(transaction: Kysely<AnyTables>, jobs: Job[]): Promise<void>
  /** Lets this process's worker look at once instead of at its next poll. */
  wake(): void
  /** Takes jobs until stopped, and minds the clock. */
  work(on: Deployment): Promise<void>
  /**
   * Does all that is queued now, and gives how many jobs that was: for tests, seeds and the command line. In several lanes one job
   * keeps the database busy while another waits for a document to be set.
   */
  drain(on: Deployment, lanes?: number): Promise<number>
  stop(): Promise<void>
}

/** What slices may know of the configuration (`config.ts`). */
export type Settings = {
  /** The address that people and partners see, without a slash at the end; links in mail begin with it. */
  address: string
  /** Runs on invented people, whose accounts the sign-in page names. */
  trial: boolean
  /** The mail server; without one, mail is kept and read in the ledger. */
  mail: { url: string | undefined; from: string }
  openId:
    | { issuer: string; clientId: string; clientSecret: string | undefined; scope: string; name: string }
    | undefined
}

/** What one running Habita has: a database, a queue, the only clock, and how it was configured. */
export type Deployment = { database: Database; jobs: Jobs; clock: () => Date; settings: Settings }

/** Who asks, for which institution, at what time. Doors make it; commands and queries turn it into a scope. */
export type Caller = {
  on: Deployment
  institution: InstitutionId
  actor: Actor
  now: Date
  /** Another one after every command, where a page is only read: what was answered under it may be answered again. */
  changes?: string | undefined
}
