import { z } from 'zod'
import type { Id } from '../../platform/ids.ts'
import { many, maybe } from '../../platform/input.ts'
import { machine, type StateOf } from '../../platform/machine.ts'
import { isLanguageTag } from '../../reference/index.ts'

export type BuddyRequestId = Id<'buddy-request'>

export const buddyRequestLife = machine('buddy-request', {
  asked: { match: 'matched', end: 'ended' },
  matched: { part: 'asked', end: 'ended' },
  ended: { ask: 'asked' },
})
export type BuddyRequestState = StateOf<typeof buddyRequestLife>
export const buddyRequestStates = buddyRequestLife.states

export type Buddy = {
  id: string
  account: string
  languages: string[]
  about: string | null
  most: number
  pausedAt: Date | null
  revision: number
}

export type BuddyRequest = {
  id: BuddyRequestId
  stay: string
  state: BuddyRequestState
  languages: string[]
  interests: string | null
  buddy: string | null
  askedAt: Date
  revision: number
}

export const spoken = many(z.string().refine(isLanguageTag, 'not-in-list'), 8)
export const aboutOneself = maybe(z.string().trim().max(1000))
