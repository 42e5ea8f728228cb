import { z } from 'zod'
import type { Id } from '../../platform/ids.ts'
import { maybe } from '../../platform/input.ts'
import { machine, type StateOf } from '../../platform/machine.ts'
import type { Language } from '../../platform/words.ts'
import { findCountry } from '../../reference/index.ts'

export type PartnershipRequestId = Id<'partnership-request'>

/** From outside, by way of the public page. `forwarded`: a faculty answers; the office still decides when it does not. */
export const requestLife = machine('partnership-request', {
  new: { review: 'under-review', decline: 'declined', discard: 'discarded' },
  'under-review': { forward: 'forwarded', accept: 'accepted', decline: 'declined', discard: 'discarded' },
  forwarded: { forward: 'forwarded', 'take-back': 'under-review', accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: {},
  discarded: {},
})
export type RequestState = StateOf<typeof requestLife>
export const requestStates = requestLife.states

/** Training: exchanges of students, double and delocalised degrees. */
export const requestKinds = ['exchanges', 'double-degree', 'delocalised-degree', 'research', 'other'] as const
export type RequestKind = (typeof requestKinds)[number]

export type PartnershipRequest = {
  id: PartnershipRequestId
  state: RequestState
  kind: RequestKind
  unit: string | null
  organisation: string | null
  organisationName: string
  country: string | null
  name: string
  position: string | null
  email: string
  message: string
  language: Language
  receivedAt: Date
  decideBy: string
  forwardedUnit: string | null
  forwardedTo: string | null
  forwardedOn: string | null
  answerBy: string | null
  decidedAt: Date | null
  reason: string | null
  partner: string | null
  revision: number
}

/** What somebody outside writes. The organisation is one of the directory, or typed with its country. */
export const requestShape = z.object({
  name: z.string().trim().min(2).max(200),
  position: maybe(z.string().trim().max(200)),
  email: z.email().max(254),
  organisation: maybe(z.uuid()),
  organisationName: maybe(z.string().trim().min(2).max(300)),
  country: maybe(z.string().refine(code => findCountry(code)?.code === code, 'not-in-list')),
  kind: z.enum(requestKinds),
  unit: maybe(z.uuid()),
  message: z.string().trim().min(20).max(5000),
  consent: z.literal('yes', 'consent-missing'),
})

/** Within how many days the office decides, and a faculty answers, where the office has set nothing else. */
export const usualTarget = { decideDays: 30, answerDays: 14 } as const
export type Target = { decideDays: number; answerDays: number; revision: number | null }
