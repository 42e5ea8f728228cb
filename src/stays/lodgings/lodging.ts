import { z } from 'zod'
import type { Id } from '../../platform/ids.ts'
import { day, maybe, wholeFrom } from '../../platform/input.ts'
import { machine, type StateOf } from '../../platform/machine.ts'
import { isCurrency } from '../../reference/index.ts'

export type LodgingId = Id<'lodging'>

/** From the request to the deposit that was given back. */
export const lodgingLife = machine('lodging', {
  asked: { allocate: 'allocated', refuse: 'refused', withdraw: 'withdrawn' },
  allocated: { release: 'asked', 'give-keys': 'moved-in', withdraw: 'withdrawn' },
  'moved-in': { 'take-keys': 'moved-out' },
  'moved-out': { settle: 'settled' },
  settled: {},
  refused: { ask: 'asked' },
  withdrawn: { ask: 'asked' },
})
export type LodgingState = StateOf<typeof lodgingLife>
export const lodgingStates = lodgingLife.states

/** Who must act. What the student owes is the deposit, and then the keys. */
export const turns: Record<LodgingState, 'office' | 'student' | null> = {
  asked: 'office',
  allocated: 'student',
  'moved-in': 'student',
  'moved-out': 'office',
  settled: null,
  refused: null,
  withdrawn: null,
}
/** States in which a lodging takes a place of its dwelling. */
export const takingStates = ['allocated', 'moved-in'] as const satisfies LodgingState[]

export const dwellingKinds = ['single-room', 'shared-room', 'flat'] as const
export type DwellingKind = (typeof dwellingKinds)[number]

export type Dwelling = {
  id: string
  name: string
  address: string
  kind: DwellingKind
  places: number
  rent: number
  deposit: number
  currency: string
  fromOn: string
  untilOn: string
  notes: string | null
  withdrawnAt: Date | null
  revision: number
}

export type Lodging = {
  id: LodgingId
  stay: string
  state: LodgingState
  fromOn: string
  untilOn: string
  kind: DwellingKind | null
  mostRent: number | null
  wishes: string | null
  dwelling: string | null
  answer: string | null
  depositPaidOn: string | null
  keysGivenOn: string | null
  keysBackOn: string | null
  depositBackOn: string | null
  withheld: number | null
  withheldBecause: string | null
  askedAt: Date
  revision: number
}

/** An amount as people type it, in cents. */
export const money = z
  .string()
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,2})?$/, 'wrong-amount')
  .transform(text => Math.round(Number(text.replace(',', '.')) * 100))

export const dwellingShape = z.object({
  name: z.string().trim().min(1).max(200),
  address: z.string().trim().min(1).max(300),
  kind: z.enum(dwellingKinds),
  places: wholeFrom(1, 500),
  rent: money,
  deposit: money,
  currency: z.string().refine(isCurrency, 'not-in-list').default('EUR'),
  fromOn: day,
  untilOn: day,
  notes: maybe(z.string().trim().max(2000)),
})
