import { z } from 'zod'
import type { Id } from '../platform/ids.ts'
import { languages } from '../platform/words.ts'

export type GuestId = Id<'guest'>

/** A person of another university who may come into our workspace for it, without an account here. */
export type WorkspaceGuest = {
  id: GuestId
  organisation: string
  name: string
  email: string
  language: 'en' | 'it' | 'fr'
  invitedBy: string | null
  invitedAt: Date
  seenAt: Date | null
  endedAt: Date | null
}

export const guestEmail = z.string().trim().toLowerCase().pipe(z.email().max(254))

export const guestShape = z.object({
  organisation: z.uuid(),
  name: z.string().trim().min(1).max(200),
  email: guestEmail,
  language: z.enum(languages).default('en'),
})

/** Where the workspace stands, below the office and the language. */
export const entrance = '/workspace'
