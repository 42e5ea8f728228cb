const hour = 60 * 60 * 1000

/** A working day with a long lunch: whoever comes back the next morning signs in again. */
export const idleMs = 12 * hour
/** However busy it is, a session ends after a week. */
export const absoluteMs = 7 * 24 * hour

export const endOfSession = (now: Date): Date => new Date(now.getTime() + absoluteMs)
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs)
