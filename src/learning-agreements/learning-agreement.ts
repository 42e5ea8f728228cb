import { z } from 'zod'
import type { StayTerm } from '../agreements/index.ts'
import type { ActivityAttributes } from '../nominations/index.ts'
import type { Id } from '../platform/ids.ts'
import { partialDate } from '../platform/input.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import { isLanguageTag } from '../reference/index.ts'

export type LearningAgreementId = Id<'learning-agreement'>

/**
 * What becomes of its newest version. `approving` and `declining` wait until the sender's own server has taken our answer; where the sender
 * has none, they are passed at once. EWP omobility-las: whatever three have signed is never taken away, only followed by a change.
 */
export const learningAgreementLife = machine('learning-agreement', {
  draft: { write: 'draft', 'sign-as-student': 'student-signed', cancel: 'cancelled' },
  changing: { write: 'changing', 'sign-as-student': 'student-signed', drop: 'agreed', cancel: 'cancelled' },
  'student-signed': {
    'sign-for-sending': 'proposed',
    decline: 'declined',
    revise: 'draft',
    change: 'changing',
    cancel: 'cancelled',
  },
  proposed: {
    'sign-for-receiving': 'approving',
    comment: 'declining',
    revise: 'draft',
    change: 'changing',
    cancel: 'cancelled',
  },
  approving: { confirm: 'agreed', supersede: 'superseded', cancel: 'cancelled' },
  declining: { confirm: 'declined', supersede: 'superseded', cancel: 'cancelled' },
  declined: { revise: 'draft', change: 'changing', drop: 'agreed', cancel: 'cancelled' },
  superseded: { revise: 'draft', change: 'changing', drop: 'agreed', cancel: 'cancelled' },
  agreed: { change: 'changing', cancel: 'cancelled' },
  cancelled: {},
})
export type LearningAgreementState = StateOf<typeof learningAgreementLife>
export const learningAgreementStates = learningAgreementLife.states

export const parties = ['student', 'sending', 'receiving'] as const
export type Party = (typeof parties)[number]

/** Who must act. Others may act in more states than these; here they are waited for. */
export const turns: Record<LearningAgreementState, Party | 'network' | null> = {
  draft: 'student',
  changing: 'student',
  'student-signed': 'sending',
  proposed: 'receiving',
  approving: 'network',
  declining: 'network',
  declined: 'student',
  superseded: 'network',
  agreed: null,
  cancelled: null,
}

export const writableStates = ['draft', 'changing'] as const satisfies LearningAgreementState[]
export const isWritable = (state: LearningAgreementState): boolean =>
  (writableStates as readonly string[]).includes(state)

/** EWP derives the type from the lists that are there; here it follows from what was nominated. */
export const mobilityTypes: Record<ActivityAttributes, 'semester' | 'blended' | 'doctoral'> = {
  'long-term': 'semester',
  'short-term-blended': 'blended',
  'short-term-doctoral': 'doctoral',
}
export type MobilityType = (typeof mobilityTypes)[ActivityAttributes]

export type LearningAgreement = {
  id: LearningAgreementId
  nomination: string
  state: LearningAgreementState
  version: number
  firstVersion: number | null
  agreedVersion: number | null
  extendedUntil: Date | null
  extendedBecause: string | null
  movedSince: Date | null
  openedAt: Date
  changedAt: Date
  revision: number
  /** Of its application and nomination. */
  application: string
  account: string | null
  omobilityId: string
  keeper: 'ours' | 'theirs'
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
  months: number
  nomineeIsced: string
  eqfLevel: number
  activityAttributes: ActivityAttributes
}

/** `NS`: the native language, beside the levels of the CEFR. */
export const skillLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NS'] as const
export type SkillLevel = (typeof skillLevels)[number]

/** What stands beside the tables. EWP takes the planned days as days or as months. */
const day = partialDate.refine(text => text.length >= 7, 'wrong-partial-date')
const web = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)
export const particularsShape = z.object({
  startOn: day.optional(),
  endOn: day.optional(),
  language: z.string().trim().refine(isLanguageTag, 'not-in-list').optional(),
  level: z.enum(skillLevels).optional(),
  sendingUnit: z.string().trim().min(1).max(200).optional(),
  fieldClarification: z.string().trim().min(1).max(300).optional(),
  provisionsUrl: web.optional(),
  /** Why what counts at home is less than what is studied here. */
  remark: z.string().trim().min(1).max(1000).optional(),
})
export type Particulars = z.output<typeof particularsShape>

/** Responsible for one university, as EWP names contact persons, with the position that stands beside a signature. */
export const personShape = z.object({
  givenNames: z.string().trim().min(1).max(100),
  familyName: z.string().trim().min(1).max(100),
  position: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
})
export type Responsible = z.output<typeof personShape>

/** Of the student, what may change only by a new version (EWP LA-14). */
export type SignedStudent = Pick<LearningAgreement, 'givenNames' | 'familyName' | 'esi' | 'birthDate'>
export const studentIn = ({ givenNames, familyName, esi, birthDate }: SignedStudent): SignedStudent => ({
  givenNames,
  familyName,
  esi,
  birthDate,
})

export type Outcome = 'agreed' | 'declined' | 'superseded' | 'dropped'
export type Version = {
  number: number
  kind: 'first' | 'change'
  particulars: Particulars
  sendingPerson: Responsible | null
  receivingPerson: Responsible | null
  student: SignedStudent | null
  proposalId: string | null
  begunAt: Date
  askedAt: Date | null
  outcome: Outcome | null
  answer: string | null
  answeredBy: 'sending' | 'receiving' | null
  answeredAt: Date | null
  becauseOfCatalogue: boolean
}

export type Signature = {
  version: number
  party: Party
  account: string | null
  guest: string | null
  name: string | null
  position: string | null
  email: string | null
  signedAt: Date
}

/** What permissions ask about a learning agreement. */
export const subjectOf = ({ account, partner, units }: Pick<LearningAgreement, 'account' | 'partner' | 'units'>) => ({
  student: account,
  partners: [partner],
  units,
})

export const answerShape = z.string().trim().min(3).max(2000)
