const day = 24 * 60 * 60 * 1000

/** From the moment the mail is written: nobody applies on the day of the acceptance. */
export const linkEnds = (now: Date): Date => new Date(now.getTime() + 45 * day)
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - 120 * day)

type Link = { expiresAt: Date | null; usedAt: Date | null }
export const isUsable = (link: Link, now: Date): boolean =>
  link.usedAt === null && link.expiresAt !== null && link.expiresAt > now
