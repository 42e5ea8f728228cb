/**
 * The shape of what the five offices of the seed pages publish: records (dates, levels, lists, contacts, networks, procedures)
 * and texts that quote those records by reference. Nothing here is a table; every field is something that a table must be able to hold.
 *
 * A text contains no date, level, amount, count or list of its own. It says `{{deadline:incoming.nomination.winter}}`, and the page
 * shows whatever the record says today. `references.ts` lists what each reference means.
 */
import type { Language } from '../../../src/platform/words.ts'

export type { Language }

export const offices = ['pavia', 'milano', 'bergamo', 'montpellier', 'ec2u'] as const
export type OfficeKey = (typeof offices)[number]

/** `1985`, `1991-10` or `2020-11-01`: a date known to the year, the month or the day. Never completed with invented days. */
export type PartialDate = `${number}` | `${number}-${string}`

/** How we know. Shown to officers beside the record; `example` and `invented` are shown to everybody. */
export type Origin =
  /** Stated on the office's seed page, in these lines. */
  | { from: 'page'; page: OfficeKey; lines: readonly number[] }
  /** Not on the seed page, but published elsewhere, at this address. */
  | { from: 'public'; url: string }
  /** The page only points to it: a plausible example, to be replaced by the office. */
  | { from: 'example'; after: string }
  /** Nobody and nothing real. */
  | { from: 'invented' }

export type Recorded<K extends string> = { kind: K; key: string; office: OfficeKey; origin: Origin }
/** Belongs to a network, not to one office: every office that keeps the network shows it. */
export type NetworkRecord<K extends string> = { kind: K; key: string; network: string; origin: Origin }

/** `en`, `it` and `fr` in every seeded label, so that any office may publish in any of the three. */
export type Label = Record<Language, string>

/** A published figure: `over 850`, `almost 650`, `19`. With `counts` it is not stored but counted from records (a reference without braces). */
export type Figure = Recorded<'figure'> & {
  value: number
  qualifier: 'exactly' | 'over' | 'almost'
  /** What is counted, in the plural: `universities`. */
  noun: Label
  /** When it was true; `page` = undated, as the page stood. */
  asOf: PartialDate | 'page'
  counts?: string
}

export type Duration = { value: number; unit: 'day' | 'week' | 'semester' | 'year' }
export type Period = { from: PartialDate; until?: PartialDate }

// ---------------------------------------------------------------- offices, units, people

export type Place = { city: string; country: string; latitude: number; longitude: number }
export type Address = { lines: readonly string[]; postcode: string; city: string; country: string; phone?: string }

export type Institution = Recorded<'institution'> & {
  name: Label
  shortName: string
  character: 'university' | 'alliance'
  /** Canonical, with its two spaces: `I  PAVIA01`. Absent for the alliance. */
  erasmusCode?: string
  schac: string
  website: string
  timeZone: string
  languages: readonly Language[]
  address: Address
  place: Place
}

export type Unit = Recorded<'unit'> & {
  name: Label
  character: 'office' | 'school' | 'department' | 'body' | 'library'
  partOf?: string
}

/** Where to turn. People are always invented (`invented: true`): the pages name none. */
export type Contact = Recorded<'contact'> & {
  name: Label
  unit: string
  serves: readonly (
    | 'incoming'
    | 'outgoing'
    | 'partners'
    | 'partnership-requests'
    | 'accommodation'
    | 'alliance'
    | 'privacy'
    | 'accessibility'
  )[]
  address?: Address
  channels: readonly ('appointment' | 'email' | 'form' | 'phone')[]
  byAppointmentOnly: boolean
  languages: readonly Language[]
  /** What one gets there, one sentence. */
  offers: Label
  people: readonly { name: string; role: Label; invented: true }[]
}

/** Who answers for mobility in a School or a course of study (Milano's promoters). */
export type Promoter = Recorded<'promoter'> & { unit: string; courseOfStudy?: Label; name: string; invented: true }

// ---------------------------------------------------------------- rulebook

export type Term = 'winter' | 'spring' | 'year'
export type Direction = 'incoming' | 'outgoing'

/**
 * A day that comes back every academic year, end of day in the institution's time zone unless the page says otherwise.
 * `yearOffset` 0 = the calendar year in which the academic year begins, 1 = the next.
 */
export type Deadline = Recorded<'deadline'> & {
  label: Label
  direction: Direction
  subject: 'nomination' | 'application' | 'learning-agreement'
  terms: readonly Term[]
  month: number
  day: number
  yearOffset: 0 | 1
  time: '23:59'
  timeStated: boolean
  owedBy: 'home-university' | 'student'
  /** The academic year for which the page gave it, where it named one; the day recurs. */
  statedFor?: string
}

/** When something may be done or is there: `opens` may be known to the month only; `closes` is a deadline's key. */
export type Window = Recorded<'window'> & {
  label: Label
  subject: 'nomination' | 'application' | 'learning-agreement' | 'course-catalogue'
  opens?: { month: number; day?: number; yearOffset: 0 | 1 }
  closes?: string
}

/** Months in which something is issued: one (`3`) or two alternatives (`7`, `8`). */
export type Issue = Recorded<'issue'> & {
  label: Label
  subject: 'transcript'
  terms: readonly Term[]
  months: readonly number[]
  yearOffset: 0 | 1
}

export type Cefr = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2'
export type Level = Recorded<'level'> & {
  label: Label
  direction: Direction
  /** The language of the courses, BCP 47. */
  language: 'it' | 'en' | 'fr'
  from: Cefr
  to?: Cefr
  /** `recommended` is advice and never a ground for refusal. */
  strength: 'recommended' | 'required'
  framework: 'CEFR'
  programme: 'erasmus'
}

/** Something to do or to hand in. `subject` = the form or step that asks for it. */
export type Requirement = Recorded<'requirement'> & {
  label: Label
  direction: Direction
  subject: 'nomination' | 'application' | 'learning-agreement' | 'accommodation' | 'extension' | 'departure'
  document?: string
  strength: 'required' | 'recommended'
  owedBy: 'student' | 'home-university' | 'promoter' | 'host-office'
}

/** How a document must look and who puts what on it. `onBreach` says what happens otherwise. */
export type DocumentRule = Recorded<'document-rule'> & {
  label: Label
  document: 'application' | 'learning-agreement'
  typed?: true
  alteredAccepted?: false
  incompleteAccepted?: false
  missing?: readonly ('signatures' | 'answers' | 'documents')[]
  signedBy?: readonly ('student' | 'home-coordinator' | 'home-university')[]
  stampedBy?: readonly ('student' | 'home-coordinator' | 'home-university')[]
  sentBy?: 'home-university' | 'student'
  before?: 'mobility'
  compulsoryTables?: readonly ('A' | 'B')[]
  onBreach?: 'refused'
}

export type ChecklistItem = Recorded<'checklist-item'> & {
  list: string
  order: number
  label: Label
  strength: 'required' | 'recommended'
  /** At the latest this long before leaving. */
  due: { before: 'departure' | 'arrival'; by: Duration }
  at: string
  by?: readonly ('appointment' | 'email' | 'in-person' | 'online')[]
  /** Why it is asked, where the page says so. */
  because?: Label
}

export type TranscriptRule = Recorded<'transcript-rule'> & {
  label: Label
  sentTo?: 'home-university'
  copyTo?: 'student'
  copyBy?: 'email'
  preliminary?: false
  lists?: 'learning-agreement-as-changed' | 'italian-language-courses'
  /** Applies to components not taken or failed. */
  notPassed?: { grade: 'F'; shown: 'F – fail'; credits: 0 }
}

export type GradingRule = Recorded<'grading-rule'> & {
  label: Label
  method: 'percentage-distribution' | 'fixed-table' | 'by-course-of-study' | 'full-recognition' | 'credit-system'
  unit?: string
  /** What it did away with. */
  replaces?: Label
  direction?: Direction
}

export type Offering = Recorded<'offering'> & {
  label: Label
  direction: Direction
  character:
    | 'short-mobility'
    | 'double-degree'
    | 'network-mobility'
    | 'accommodation'
    | 'staff-mobility'
    | 'english-taught-courses'
  length?: Duration | 'variable'
  /** Where, and on what ground. */
  routes?: readonly {
    region: 'eu' | 'outside-eu'
    ground: 'erasmus' | 'bilateral-agreement' | 'double-degree-agreement'
  }[]
  purposes?: readonly ('credits' | 'thesis')[]
  networks?: readonly string[]
  unit?: string
}

/** `further` at most, only if the agreement with the host provides for it and the named person authorises it. */
export type ExtensionRule = Recorded<'extension-rule'> & {
  label: Label
  offering: string
  further: Duration
  conditions: readonly ('agreement-provides' | 'promoter-authorises')[]
}

/** Where something is published: by us (`page` of the public site) or elsewhere. */
export type Publication = Recorded<'publication'> & {
  name: Label
  what: Label
  page?: PageName
  url?: string
  languages?: readonly Language[]
  /** By whom it is set and approved, per year, and what may still change. */
  setBy?: 'department'
  approvedBy?: 'department'
  perYear?: boolean
  mayChange?: readonly 'term'[]
  statedFor?: string
}

// ---------------------------------------------------------------- facts for partners and students

export type Site = Recorded<'site'> & { label: Label; about?: Label; address: Address; website?: string }
export type TimeLimit = Recorded<'time-limit'> & { label: Label; what: 'decision' | 'transcript'; weeks: number }
type Reached = { email: string; phone: string; websites: readonly string[] }
export type Information = Recorded<'information'> &
  Reached & {
    label: Label
    topic: 'application' | 'grading' | 'housing' | 'visa' | 'insurance' | 'other'
    about: Label
  }
export type Accessibility = Recorded<'accessibility'> &
  Reached & { label: Label; provides: 'infrastructure' | 'service'; about: Label }

// ---------------------------------------------------------------- agreements

export type AgreementType = Recorded<'agreement-type'> & {
  name: Label
  description: Label
  character: 'generic' | 'negotiated' | 'erasmus' | 'training' | 'research' | 'network'
  /** A protocol implements a framework agreement: the key of the parent's type. */
  implements?: string
}

export type Activity = Recorded<'activity'> & { label: Label; list: string; order: number }
export type Framework = Recorded<'framework'> & { name: Label; description: Label; order: number }

export type Procedure = Recorded<'procedure'> & {
  name: Label
  description: Label
  types: readonly string[]
  /** Shown with the mark "example" until the office has confirmed it. */
  example: boolean
  publishedIn?: readonly Language[]
}

/**
 * Steps with the same `order` run side by side. `when` = only then; otherwise always.
 * A step of act `sign` names the signatory rule that nobody may bypass.
 */
export type ProcedureStep = Recorded<'procedure-step'> & {
  procedure: string
  order: number
  act: 'propose' | 'draft' | 'check' | 'give-opinion' | 'resolve' | 'sign' | 'file'
  body: string
  label: Label
  when?: 'curricula-touched' | 'money-spent' | 'no-money-spent' | 'double-degree'
  sittings?: Label
  records?: readonly ('date' | 'resolution-number' | 'outcome' | 'document')[]
  example: true
}

export type SignatoryRule = Recorded<'signatory-rule'> & {
  label: Label
  signatory: Label
  body: 'rector' | 'president'
  types: 'all'
  /** True: nobody else, whatever their role. */
  exclusive: boolean
}

// ---------------------------------------------------------------- partners and networks

/** An organisation that exists. Universities may carry the Erasmus code that links them to the directory. */
export type Organisation = {
  kind: 'organisation'
  key: string
  name: string
  /** As one says it in each language, where that differs. */
  also?: Partial<Label>
  character:
    | 'university'
    | 'school'
    | 'research-organisation'
    | 'hospital'
    | 'municipality'
    | 'association'
    | 'company'
    | 'public-body'
    | 'intergovernmental'
  erasmusCode?: string
  place?: Place
  website?: string
  origin: Origin
}

export type Partner = Recorded<'partner'> & {
  organisation: string
  because: readonly ('strategic' | 'preferred' | 'alliance' | 'network')[]
}

export type StrategicPartnership = Recorded<'strategic-partnership'> & {
  partner: string
  /** Every faculty takes part. */
  allFaculties: boolean
  /** Key of the list of activities. */
  activities: string
}

export type NetworkKind = 'network' | 'association' | 'alliance' | 'consortium' | 'project' | 'agency' | 'initiative'

export type Network = {
  kind: 'network'
  key: string
  keptBy: readonly OfficeKey[]
  character: NetworkKind
  name: Label
  /** Spelled out. */
  fullName?: Label
  founded?: PartialDate
  region?: Label
  website?: string
  description: Label
  /** What it does or wants, one item each. */
  aims: readonly Label[]
  address?: Address
  /** Names of the figures (keys) published about it. */
  figures: readonly string[]
  origin: Origin
}

export type Membership = NetworkRecord<'membership'> & {
  member: string
  role: 'member' | 'coordinator' | 'lead' | 'partner' | 'represented'
  since?: PartialDate
  until?: PartialDate
  /** A day on which the membership is attested, where its beginning is not known. */
  attested?: PartialDate
}

export type AssociatedPartner = NetworkRecord<'associated-partner'> & {
  character: 'municipalities' | 'technology-poles' | 'student-associations' | 'chambers-of-commerce' | 'others'
  label: Label
  number?: number
  since: PartialDate
  until?: PartialDate
}

/** A goal of the United Nations that a network took up, from when (and until when). */
export type Goal = NetworkRecord<'sdg'> & { number: number; name: Label; since: PartialDate; until?: PartialDate }

export type Milestone = NetworkRecord<'milestone'> & {
  character:
    | 'founded'
    | 'created'
    | 'launched'
    | 'joined'
    | 'selected'
    | 'started'
    | 'phase'
    | 'funded'
    | 'origin'
    | 'ended'
  period: Period
  what: Label
}

export type Funding = NetworkRecord<'funding'> & {
  funder: Label
  programme?: Label
  call?: Label
  period?: Period
  what: Label
}
/** `verbatim`: the funder's grant agreement prescribes the wording, in each official translation. */
export type FundingFormula = NetworkRecord<'formula'> & { text: Label; verbatim: true; because: string }

export type Project = NetworkRecord<'project'> & {
  name: Label
  shortName?: string
  status: 'running' | 'ended'
  role: 'coordinator' | 'partner'
  programme?: Label
  period?: Period
  /** Where the period was read, if not on the page. */
  periodOrigin?: Origin
  description: Label
  aims: readonly Label[]
}

export type WorkPackage = NetworkRecord<'work-package'> & { order: number; theme: Label }
export type VirtualInstitute = NetworkRecord<'virtual-institute'> & { theme: Label; goal?: number }
export type JointProgramme = NetworkRecord<'joint-programme'> & { name: Label; goal?: number; example: boolean }

export type Programme = Recorded<'programme'> & {
  name: Label
  fullName?: Label
  description: Label
  period?: Period
  aims: readonly Label[]
  network?: string
  unit?: string
  /** Past: shown as history, with its years. */
  dated: boolean
  example: boolean
}

export type Session = Recorded<'session'> & { programme: string; label: Label; month: number; length: Duration }

/** A position or mission without data in it; the text of the page says it. */
export type Statement = Recorded<'statement'> & { label: Label }

/** A named list that `{{list:key}}` shows: plain labels, or records of the same office, in order. */
export type ListItem = Label | { kind: RecordKind; key: string }
export type List = Recorded<'list'> & { items: readonly ListItem[] }

export type SeedRecord =
  | Institution
  | Unit
  | Contact
  | Promoter
  | Figure
  | Deadline
  | Window
  | Issue
  | Level
  | Requirement
  | DocumentRule
  | ChecklistItem
  | TranscriptRule
  | GradingRule
  | Offering
  | ExtensionRule
  | Publication
  | Site
  | TimeLimit
  | Information
  | Accessibility
  | AgreementType
  | Activity
  | Framework
  | Procedure
  | ProcedureStep
  | SignatoryRule
  | Organisation
  | Partner
  | StrategicPartnership
  | Network
  | Membership
  | AssociatedPartner
  | Goal
  | Milestone
  | Funding
  | FundingFormula
  | Project
  | WorkPackage
  | VirtualInstitute
  | JointProgramme
  | Programme
  | Session
  | Statement
  | List
export type RecordKind = SeedRecord['kind']

// ---------------------------------------------------------------- public texts

export type PageName =
  | 'home'
  | 'partners'
  | 'agreements'
  | 'places'
  | 'agreement-types'
  | 'procedures'
  | 'networks'
  | `network:${string}`
  | 'alliance'
  | 'outgoing'
  | 'incoming'
  | 'factsheet'
  | 'deadlines'
  | 'contacts'
  | `programmes:${string}`
  | 'privacy'
  | 'accessibility'

/** `description` at most 155 characters. `body`: paragraphs, `##` headings, `-` items, `[words](page:incoming)` links and `{{references}}`. */
export type PageText = { title: string; description: string; body: string }

/** English always; the office's other languages beside it, with the same references in each. */
export type PublicText = {
  office: OfficeKey
  page: PageName
  texts: { en: PageText } & Partial<Record<Language, PageText>>
}
