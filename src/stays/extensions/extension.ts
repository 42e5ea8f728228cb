import type { Id } from '../../platform/ids.ts'
import { machine, type StateOf } from '../../platform/machine.ts'

export type ExtensionId = Id<'extension'>

export const extensionLife = machine('extension', {
  asked: { authorise: 'authorised', decline: 'declined', withdraw: 'withdrawn' },
  authorised: {},
  declined: {},
  withdrawn: {},
})
export type ExtensionState = StateOf<typeof extensionLife>

export type Extension = {
  id: ExtensionId
  stay: string
  state: ExtensionState
  until: string
  reason: string
  answer: string | null
  promoter: string | null
  askedAt: Date
  decidedAt: Date | null
  revision: number
}
