import { z } from 'zod'
import type { StayTerm } from '../agreements/index.ts'
import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'

export type ApplicationId = Id<'application'>

/** What becomes of an application. What is returned can be cured and handed in again, until the deadline. */
export const applicationLife = machine('application', {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { return: 'returned', admit: 'admitted', refuse: 'refused', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', refuse: 'refused', withdraw: 'withdrawn' },
  admitted: { withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
})
export type ApplicationState = StateOf<typeof applicationLife>
export const applicationStates = applicationLife.states

/** Who must act. Of what the applicant's side still owes, some may be the home university's. */
export const turns: Record<ApplicationState, 'applicant' | 'office' | null> = {
  draft: 'applicant',
  submitted: 'office',
  returned: 'applicant',
  admitted: null,
  refused: null,
  withdrawn: null,
}

/** States in which answers and papers may be changed. */
export const fillableStates = ['draft', 'returned'] as const satisfies ApplicationState[]
export const isFillable = (state: ApplicationState): boolean => (fillableStates as readonly string[]).includes(state)

export const faults = ['unsigned', 'unstamped', 'handwritten', 'altered', 'unreadable', 'other'] as const
export type Fault = (typeof faults)[number]

export type Application = {
  id: ApplicationId
  nomination: string
  account: string | null
  state: ApplicationState
  remark: string | null
  extendedUntil: Date | null
  extendedBecause: string | null
  printedDocument: string | null
  printedOf: string | null
  printedAskedAt: Date | null
  letterDocument: string | null
  openedAt: Date
  submittedAt: Date | null
  decidedAt: Date | null
  changedAt: Date
  revision: number
  /** Of its nomination. */
  partner: string
  units: string[]
  givenNames: string
  familyName: string
  birthDate: string
  nationality: string
  email: string
  language: 'en' | 'it' | 'fr' | null
  academicYear: string
  term: StayTerm
  months: number
}

export type Trace = 'unsigned' | 'added-to' | 'other'
export type Paper = {
  requirement: string
  document: string
  trace: Trace | null
  answersOf: string | null
  finding: 'in-order' | 'faulty' | null
  faults: Fault[]
  note: string | null
  givenAt: Date
}

/** A paper that the rulebook asks for with an application. */
export type AskedPaper = {
  key: string
  label: Localised
  /** It is the form itself, printed from the answers. */
  isForm: boolean
  required: boolean
  from: 'student' | 'home'
  signedBy: readonly string[]
  stampedBy: readonly string[]
  formats: readonly string[]
  megabytes: number
}

/** What permissions ask about an application. */
export const subjectOf = ({ account, partner, units }: Pick<Application, 'account' | 'partner' | 'units'>) => ({
  student: account,
  partners: [partner],
  units,
})

export const remarkShape = z.string().trim().min(3).max(2000)
