const day = 24 * 60 * 60 * 1000

/** From the moment the mail is written: an invitation outlasts holidays, a link that somebody has just asked for does not need to. */
const lives = { invitation: 14 * day, return: day } as const
export type LinkPurpose = keyof typeof lives

export const linkEnds = (purpose: LinkPurpose, now: Date): Date => new Date(now.getTime() + lives[purpose])

type Link = { expiresAt: Date | null; usedAt: Date | null }
export const isUsable = (link: Link, now: Date): boolean =>
  link.usedAt === null && link.expiresAt !== null && link.expiresAt > now

/** A partner nominates twice a year: a browser is remembered from one round to the next, and forgotten after two missed ones. */
export const rememberedMs = 365 * day
const idleMs = 210 * day

export const deviceEnds = (now: Date): Date => new Date(now.getTime() + rememberedMs)
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs)
/** Links and devices are of no use to anyone so long after their end. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - 45 * day)
