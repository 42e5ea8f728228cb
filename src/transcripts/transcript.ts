import { z } from 'zod'
import type { StayTerm } from '../agreements/index.ts'
import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'

export type TranscriptId = Id<'transcript'>

/**
 * What becomes of a transcript. Nobody outside sees it before it is issued, nor after it is withdrawn (EWP TOR-2); what was issued stays in sight
 * while it is corrected. `complete` follows by itself when the last result is there.
 */
export const transcriptLife = machine('transcript', {
  collecting: { record: 'collecting', complete: 'ready', cancel: 'cancelled' },
  ready: { record: 'collecting', issue: 'issued', cancel: 'cancelled' },
  issued: { correct: 'correcting', withdraw: 'withdrawn' },
  correcting: { record: 'correcting', issue: 'issued', 'leave-as-it-was': 'issued' },
  withdrawn: { correct: 'correcting' },
  cancelled: {},
})
export type TranscriptState = StateOf<typeof transcriptLife>
export const transcriptStates = transcriptLife.states

/** Who must act. */
export const turns: Record<TranscriptState, 'office' | null> = {
  collecting: 'office',
  ready: 'office',
  issued: null,
  correcting: 'office',
  withdrawn: null,
  cancelled: null,
}

export const isOpen = (state: TranscriptState): boolean => transcriptLife.can(state, 'record')

export const outcomes = ['passed', 'failed', 'not-taken'] as const
export type Outcome = (typeof outcomes)[number]
/** In the learning agreement; a course of the host's language; anything else that the student did. */
export const origins = ['agreement', 'language-course', 'extra'] as const
export type Origin = (typeof origins)[number]

/** What is studied: as the learning agreement or the catalogue says it. */
export type Studied = {
  instance: string | null
  losId: string | null
  loiId: string | null
  code: string
  title: Localised
  academicYear: string | null
  term: number | null
  terms: number | null
  /** A decimal as text, of the scheme `ects`. */
  credits: string
  language: string | null
  field: string | null
}

export type Result = Studied & {
  id: string
  origin: Origin
  /** The component of the learning agreement; it keeps its id through all versions. */
  component: string | null
  outcome: Outcome
  /** A label of the institution's scale; failed ones may have none. */
  grade: string | null
  takenOn: string | null
  recordedAt: Date
}

export type Transcript = {
  id: TranscriptId
  nomination: string
  state: TranscriptState
  /** Of the newest issued one; 0 before the first. */
  version: number
  /** Why it is being corrected, or why it was withdrawn. */
  reason: string | null
  openedAt: Date
  issuedAt: Date | null
  changedAt: Date
  revision: number
  /** Of its nomination and application. */
  account: string | null
  omobilityId: string
  partner: string
  units: string[]
  givenNames: string
  familyName: string
  esi: string | null
  birthDate: string
  nationality: string
  gender: number
  email: string
  spoken: 'en' | 'it' | 'fr' | null
  academicYear: string
  term: StayTerm
  eqfLevel: number
}

/** What permissions ask about a transcript. */
export const subjectOf = ({ account, partner, units }: Pick<Transcript, 'account' | 'partner' | 'units'>) => ({
  student: account,
  partners: [partner],
  units,
})

export const reasonShape = z.string().trim().min(3).max(500)
