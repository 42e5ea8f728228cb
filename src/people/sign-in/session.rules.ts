const hour = 60 * 60 * 1000

/** A working day with a long lunch: whoever comes back the next morning signs in again. */
export const idleMs = 12 * hour
/** However busy it is, a session ends after a week. */
export const absoluteMs = 7 * 24 * hour

export const endOfSession = (now: Date): Date => new Date(now.getTime() + absoluteMs)
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs)

/** For an hour, having opened a link from one's mail stands in for a password that one has forgotten. */
export const isFreshLink = (session: { means: string; created_at: Date }, now: Date): boolean =>
  session.means === 'link' && now.getTime() - session.created_at.getTime() <= hour
