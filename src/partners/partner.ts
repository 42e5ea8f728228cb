import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'

export type PartnerId = Id<'partner'>

export const partnerLife = machine('partner', {
  prospective: { activate: 'active', end: 'ended' },
  active: { rest: 'dormant', end: 'ended' },
  dormant: { activate: 'active', end: 'ended' },
  ended: { resume: 'active' },
})
export type PartnerState = StateOf<typeof partnerLife>
export const partnerStates = partnerLife.states

/** Why an office thinks of a partner first. That a partnership is strategic follows from its record. */
export const partnerMarks = ['preferred', 'alliance', 'network'] as const
export type PartnerMark = (typeof partnerMarks)[number]

export type Partner = {
  id: PartnerId
  organisation: string
  state: PartnerState
  since: string | null
  endedOn: string | null
  endReason: string | null
  coordinator: string | null
  units: string[]
  marks: PartnerMark[]
  tags: string[]
  notes: string | null
  published: boolean
  origin: 'here' | 'request' | 'imported'
  changedAt: Date
  revision: number
}
