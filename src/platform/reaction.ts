import type { Caller } from './deployment.ts'
import type { Kept } from './facts.ts'

/** What follows a fact, done by the worker after the commit. It may run twice, so it must be safe to repeat. */
export type Reaction = { reactionName: string; react: (caller: Caller, fact: Kept) => Promise<void> }

export const reaction = (reactionName: string, react: Reaction['react']): Reaction => ({ reactionName, react })

/** What the clock does, once a minute and by the worker: `tick('expire-agreements', …)`. It finds by itself what is due. */
export type Tick = { tickName: string; run: (caller: Caller) => Promise<void> }

export const tick = (tickName: string, run: Tick['run']): Tick => ({ tickName, run })
