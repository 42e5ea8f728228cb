import type { StayTerm } from '../agreements/index.ts'
import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'

export type StayId = Id<'stay'>

/**
 * What becomes of an admitted student's stay. A wrong date is corrected or taken back (EWP imobilities IM-5); whoever was noted as
 * absent may still come.
 */
export const stayLife = machine('stay', {
  expected: { arrive: 'arrived', 'note-absence': 'absent', cancel: 'cancelled' },
  arrived: { correct: 'arrived', 'take-back': 'expected', leave: 'left' },
  left: { correct: 'left', 'take-back': 'arrived', end: 'ended' },
  ended: {},
  absent: { arrive: 'arrived' },
  cancelled: {},
})
export type StayState = StateOf<typeof stayLife>
export const stayStates = stayLife.states

/** Who must act. Until the planned day of arrival, and again until that of departure, it is the student; then the office notes it. */
export const turns: Record<StayState, 'student' | 'office' | null> = {
  expected: 'student',
  arrived: 'student',
  left: 'office',
  ended: null,
  absent: null,
  cancelled: null,
}

/** States in which items of the checklists are confirmed. */
export const liveStates = ['expected', 'arrived', 'left'] as const satisfies StayState[]
export const isLive = (state: StayState): boolean => (liveStates as readonly string[]).includes(state)

export type Stay = {
  id: StayId
  application: string
  state: StayState
  arrivesOn: string | null
  leavesOn: string | null
  agreedUntil: string | null
  arrivedOn: string | null
  leftOn: string | null
  comment: string | null
  earlyBecause: string | null
  endedBecause: string | null
  arrivalDocument: string | null
  attendanceDocument: string | null
  openedAt: Date
  endedAt: Date | null
  changedAt: Date
  revision: number
  /** Of its application and nomination. */
  account: string | null
  nomination: string
  omobilityId: string
  condition: string
  partner: string
  units: string[]
  givenNames: string
  familyName: string
  birthDate: string
  email: string
  language: 'en' | 'it' | 'fr' | null
  academicYear: string
  term: StayTerm
}

export type Confirmed = { item: string; note: string | null; confirmedAt: Date }

export const phases = ['welcome', 'departure'] as const
export type Phase = (typeof phases)[number]
export type Confirmer = 'student' | 'host-office' | 'home-university' | 'home-coordinator' | 'promoter' | 'partner'

/** An item of a checklist of the rulebook, for one stay. */
export type ChecklistEntry = {
  key: string
  label: Localised
  because: Localised | undefined
  phase: Phase
  order: number
  required: boolean
  confirmedBy: Confirmer
  /** The code of the unit where it is done. */
  at: string
  ways: readonly string[]
  /** The last instant; nothing while the day from which it is counted is not known. */
  until: Date | undefined
  confirmed: Confirmed | undefined
}

/** What permissions ask about a stay. */
export const subjectOf = ({ account, partner, units }: Pick<Stay, 'account' | 'partner' | 'units'>) => ({
  student: account,
  partners: [partner],
  units,
})
