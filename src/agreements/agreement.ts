import { machine } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'
import type { CefrLevel } from '../reference/index.ts'

/** What kinds of agreement there are. An office may call them otherwise and offer only some. */
export const agreementTypes = [
  'memorandum',
  'letter-of-intent',
  'framework-agreement',
  'implementing-protocol',
  'erasmus',
  'bilateral',
  'double-degree',
  'delocalised-degree',
  'cotutelle',
  'research',
  'strategic-partnership',
  'consortium',
  'bci-quebec',
  'erasmus-mundus',
] as const
export type AgreementType = (typeof agreementTypes)[number]

export const agreementLife = machine('agreement', {
  draft: { submit: 'in-procedure', withdraw: 'withdrawn' },
  'in-procedure': {
    'clear-for-signature': 'ready-to-sign',
    'clear-signed-by-partner': 'partly-signed',
    'send-back': 'draft',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  'ready-to-sign': {
    'sign-in-part': 'partly-signed',
    'sign-last': 'signed',
    'send-back': 'draft',
    withdraw: 'withdrawn',
  },
  'partly-signed': {
    'sign-in-part': 'partly-signed',
    'sign-last': 'signed',
    'send-back': 'draft',
    withdraw: 'withdrawn',
  },
  signed: { begin: 'in-force' },
  'in-force': {
    'give-notice': 'notice-given',
    expire: 'expired',
    terminate: 'terminated',
    'give-way': 'renewed',
  },
  'notice-given': {
    'take-back-notice': 'in-force',
    end: 'terminated',
    expire: 'expired',
    terminate: 'terminated',
    'give-way': 'renewed',
  },
  expired: { 'give-way': 'renewed' },
  terminated: {},
  renewed: {},
  refused: { revise: 'draft', withdraw: 'withdrawn' },
  withdrawn: {},
})
export type AgreementState = (typeof agreementLife)['states'][number]

/** The states in which an agreement binds both sides. */
export const bindingStates = ['in-force', 'notice-given'] as const satisfies AgreementState[]

/** A step of the procedure as one agreement goes through it. */
export const stepLife = machine('step', {
  waiting: { open: 'open', pass: 'not-needed' },
  open: {
    approve: 'approved',
    'approve-with-changes': 'approved-with-changes',
    advise: 'favourable',
    'advise-against': 'unfavourable',
    refuse: 'refused',
    'send-back': 'sent-back',
    sign: 'signed',
    finish: 'done',
    pass: 'not-needed',
  },
  approved: {},
  'approved-with-changes': {},
  favourable: {},
  unfavourable: {},
  refused: {},
  'sent-back': {},
  signed: {},
  done: {},
  'not-needed': {},
})
export type StepState = (typeof stepLife)['states'][number]

export const stepKinds = [
  'preparation',
  'review',
  'opinion',
  'approval',
  'our-signature',
  'partner-signature',
  'filing',
] as const
export type StepKind = (typeof stepKinds)[number]

export const partyRoles = ['party', 'lead', 'member', 'associated'] as const
export type PartyRole = (typeof partyRoles)[number]

export const renewals = ['none', 'express', 'tacit'] as const
export type Renewal = (typeof renewals)[number]

export const conditionKinds = ['student-studies', 'student-traineeships', 'staff-teaching', 'staff-training'] as const
export type ConditionKind = (typeof conditionKinds)[number]
export const directions = ['outgoing', 'incoming'] as const
export type Direction = (typeof directions)[number]

/** What the parties do together. The first ten make up a strategic partnership at Montpellier, the rest come from other offices. */
export const activityKinds = [
  'student-exchange',
  'scientific-exchange',
  'cotutelle',
  'scientific-collaboration',
  'trainees',
  'joint-programmes',
  'summer-schools',
  'chairs',
  'symposia',
  'management',
  'teacher-mobility',
  'researcher-mobility',
  'staff-training',
  'joint-research',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** EWP: `recommended-language-skill`. */
export type LanguageSkill = { language: string; level: CefrLevel; isced?: string | undefined }
/** EWP: `subject-area`. Four digits of ISCED-F 2013; the clarification never repeats the official title. */
export type SubjectArea = { isced: string; clarification?: string | undefined }
/** EWP: `sending-contact`, `receiving-contact`; never part of what is approved. */
export type ConditionContact = {
  side: 'sending' | 'receiving'
  name: string
  email?: string | undefined
  role?: string | undefined
}

export type Party = {
  id: string
  organisation: string | null
  ours: boolean
  role: PartyRole
  position: number
  signs: boolean
  /** The other side's own number of the agreement; EWP: `iia-code`. */
  code: string | null
  /** Unit of the other side, in its own words. */
  unit: string | null
  name: string
  country: string | null
  signatory: string | null
  signatoryOffice: string | null
}

/** One line of mobility: EWP's `…-mobility-spec`, for one direction. `party` is the other side. */
export type Condition = {
  id: string
  position: number
  kind: ConditionKind
  direction: Direction
  party: string
  firstYear: string
  lastYear: string
  /** EWP: `mobilities-per-year`. */
  persons: number
  per: 'year' | 'semester'
  months: number | null
  days: number | null
  blended: boolean
  eqfLevels: number[]
  subjects: SubjectArea[]
  languages: LanguageSkill[]
  units: string[]
  coursesOfStudy: string[]
  partnerUnit: string | null
  contacts: ConditionContact[]
  otherTerms: string | null
}

export type Activity = { position: number; kind: ActivityKind; units: string[]; note: string | null }
export type Contact = {
  position: number
  party: string | null
  name: string
  role: string | null
  email: string | null
  telephone: string | null
}

/** The row itself; what belongs to it stands in `Party`, `Condition`, `Activity`, `Contact`, `Step`, `Signature`. */
export type Agreement = {
  id: string
  code: string
  type: AgreementType
  state: AgreementState
  /** The framework that it says it stands under. */
  parent: string | null
  /** The framework under which it goes on, since that one gave way. */
  carriedBy: string | null
  replaces: string | null
  framework: string | null
  title: Localised
  /** Of the first of the other sides, as the directory has it. */
  partnerName: string
  scope: Localised | null
  units: string[]
  partners: string[]
  coordinator: string | null
  languages: string[]
  sdgs: number[]
  terms: Record<string, unknown>
  spendsMoney: boolean
  moneyNote: string | null
  touchesCurricula: boolean
  departsFromModel: boolean
  startsOn: string | null
  endsOn: string | null
  durationMonths: number | null
  renewal: Renewal
  renewalMonths: number | null
  noticeDays: number | null
  renewalsMost: number | null
  renewalsDone: number
  inForceSince: string | null
  expiresOn: string | null
  noticeOn: string | null
  noticeBy: 'us' | 'partner' | null
  noticeEndsOn: string | null
  endedOn: string | null
  endReason: string | null
  notes: string | null
  published: boolean
  origin: 'here' | 'imported'
  round: number
  procedureVersion: number | null
  warnedMonths: number | null
  nextLookOn: string | null
  /** One side has sent more than the agreement allows; kept for the desk. */
  overBalance: boolean
  balancedOn: string | null
  changedAt: Date
  revision: number
}

export type Step = {
  id: string
  round: number
  position: number
  key: string
  name: Localised
  body: Localised
  kind: StepKind
  actsAs: 'office' | 'unit' | 'mandate' | 'partner'
  unit: string | null
  office: string | null
  party: string | null
  needsSitting: boolean
  needsResolution: boolean
  state: StepState
  openedOn: string | null
  dueOn: string | null
  sittingOn: string | null
  resolution: string | null
  comment: string | null
  decidedAt: Date | null
  decidedBy: string | null
}

export type Signature = {
  id: string
  round: number
  step: string
  party: string
  ours: boolean
  mandate: string | null
  account: string | null
  office: string | null
  signatory: string
  signedOn: string
  signedAt: Date
  contentHash: string
  /** By which act the mandate was granted. */
  granted?: string | null
  /** Whose right it was, where it was used by delegation. */
  delegator?: string | null
  /** What the party was called in the text that was signed. */
  called?: string | null
}
