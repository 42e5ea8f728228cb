const minute = 60_000

/** From the moment the mail is written: long enough to open it, or to come back from the holidays to an invitation. */
const lives = { 'sign-in': 15 * minute, invitation: 14 * 24 * 60 * minute } as const

export const linkEnds = (purpose: keyof typeof lives, now: Date): Date => new Date(now.getTime() + lives[purpose])

type Link = { expires_at: Date | null; used_at: Date | null }
export const isUsable = (link: Link, now: Date): boolean =>
  link.used_at === null && link.expires_at !== null && link.expires_at > now
