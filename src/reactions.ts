import type { Reaction, Tick } from './platform/reaction.ts'

/** THE page of what follows from what. Left: a fact. Right: work queued in the same transaction, done after it. */
export const reactions: Record<string, Reaction[]> = {}

/** What the clock does by itself, once a minute. */
export const ticks: Tick[] = []
