import { z } from 'zod'
import { type StayTerm, stayTerms } from '../agreements/index.ts'
import { readEsi } from '../directory/index.ts'
import type { Id } from '../platform/ids.ts'
import { day, maybe, whole } from '../platform/input.ts'
import { languages } from '../platform/language.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import { type CefrLevel, cefrLevels, isCountryCode, isLanguageTag, readIscedF } from '../reference/index.ts'

export type NominationId = Id<'nomination'>

/**
 * As the receiving side sees it. `approving` and `rejecting` wait until the sender's own server has taken the answer; where the sender has
 * none, they are passed at once. EWP omobilities 3: an approved nomination cannot be rejected, a cancelled one is final.
 */
export const nominationLife = machine('nomination', {
  pending: {
    correct: 'pending',
    'ask-for-correction': 'correction-asked',
    approve: 'approving',
    reject: 'rejecting',
    withdraw: 'cancelled',
  },
  'correction-asked': { correct: 'pending', 'take-back': 'pending', withdraw: 'cancelled' },
  approving: { confirm: 'approved', supersede: 'superseded', withdraw: 'cancelled' },
  approved: { withdraw: 'cancelled' },
  superseded: { correct: 'pending', withdraw: 'cancelled' },
  rejecting: { confirm: 'rejected', supersede: 'superseded', withdraw: 'cancelled' },
  rejected: { correct: 'pending', 'take-back': 'pending', withdraw: 'cancelled' },
  cancelled: {},
})
export type NominationState = StateOf<typeof nominationLife>
export const nominationStates = nominationLife.states

/** Who must act. `partner` may act in more states than these; here it is waited for. */
export const turns: Record<NominationState, 'office' | 'partner' | 'network' | null> = {
  pending: 'office',
  'correction-asked': 'partner',
  approving: 'network',
  approved: null,
  superseded: 'network',
  rejecting: 'network',
  rejected: null,
  cancelled: null,
}

/** States in which a nomination holds or may come to hold a place. */
export const liveStates = ['pending', 'correction-asked', 'approving', 'approved'] as const
/** Of these, those that hold none yet. */
export const waitingStates = ['pending', 'correction-asked'] as const

export const activityAttributes = ['long-term', 'short-term-blended', 'short-term-doctoral'] as const
export type ActivityAttributes = (typeof activityAttributes)[number]
/** ISO 5218, as EWP takes it: not known, male, female, not applicable. */
export const genders = [0, 1, 2, 9] as const

/** Who is nominated. The sender may change these at any time without a new proposal (EWP OM-15). */
export type Nominee = {
  givenNames: string
  familyName: string
  esi: string | null
  birthDate: string
  nationality: string
  gender: number
  email: string
  language: 'en' | 'it' | 'fr' | null
}

/** What is proposed: each change of it is a new proposal (EWP OM-8). */
export type Proposal = {
  condition: string
  academicYear: string
  term: StayTerm
  sendingTerm: string | null
  nonStandard: boolean
  activityAttributes: ActivityAttributes
  agreementIsced: string | null
  nomineeIsced: string
  eqfLevel: number
  months: number
  courseOfStudy: string | null
  skillLanguage: string | null
  skillLevel: CefrLevel | null
  comment: string | null
}

export type Nomination = Nominee &
  Proposal & {
    id: NominationId
    direction: 'incoming' | 'outgoing'
    omobilityId: string
    keeper: 'ours' | 'theirs'
    proposalId: string
    version: number
    partner: string
    agreement: string
    units: string[]
    state: NominationState
    answer: string | null
    late: boolean
    admittedBecause: string | null
    nominatedAt: Date
    decidedAt: Date | null
    changedAt: Date
    revision: number
  }

const academicYear = z.string().regex(/^\d{4}\/\d{4}$/, 'wrong-year')
const isced = z
  .string()
  .trim()
  .refine(text => readIscedF(text).valid, 'wrong-isced')

export const nomineeShape = z.object({
  givenNames: z.string().trim().min(1).max(120),
  familyName: z.string().trim().min(1).max(120),
  esi: maybe(
    z
      .string()
      .trim()
      .max(255)
      .refine(text => readEsi(text).valid, 'wrong-esi'),
  ),
  birthDate: day,
  nationality: z.string().trim().toUpperCase().refine(isCountryCode, 'not-in-list'),
  gender: whole.pipe(z.union(genders.map(value => z.literal(value)))).default(0),
  email: z.email().trim().toLowerCase().max(254),
  language: maybe(z.enum(languages)),
})

export const proposalShape = z.object({
  condition: z.uuid(),
  academicYear,
  term: z.enum(stayTerms),
  sendingTerm: maybe(
    z
      .string()
      .trim()
      .regex(/^\d{4}\/\d{4}-[1-9]\/[1-9]$/, 'wrong-form'),
  ),
  nonStandard: z.boolean().default(false),
  activityAttributes: z.enum(activityAttributes).default('long-term'),
  nomineeIsced: isced,
  eqfLevel: whole.pipe(z.int().min(1).max(8)),
  months: z.coerce.number('not-a-number').min(0.5).max(24).multipleOf(0.5),
  courseOfStudy: maybe(z.uuid()),
  skillLanguage: maybe(z.string().trim().refine(isLanguageTag, 'not-in-list')),
  skillLevel: maybe(z.enum(cefrLevels)),
  comment: maybe(z.string().trim().max(2000)),
})
export type GivenProposal = z.output<typeof proposalShape>
export type GivenNominee = z.output<typeof nomineeShape>

/** What permissions ask about a nomination. */
export const subjectOf = ({ partner, units }: Pick<Nomination, 'partner' | 'units'>) => ({ partners: [partner], units })
