import type { ActivityKind, AgreementType } from '../../../src/agreements/index.ts'
import type { Label } from '../content/types.ts'

/** Where an agreement that is not concluded stands: everything before the step is decided, the step itself waits or was refused. */
export type Standing =
  | { at: 'draft' }
  | { at: 'withdrawn'; because: string }
  | { at: 'step'; step: string; refused?: string }
  /** Waits for our signature; the partner has signed already, or not. */
  | { at: 'our-signature'; partnerSigned?: true }
  | { at: 'partner-signature' }

/** Student exchange by course of study, the same both ways unless `incoming` says otherwise. */
export type Places = {
  courses: readonly string[]
  persons: number
  months: number
  /** Academic years from … to …, counted from the present one. */
  years: readonly [from: number, to: number]
  incoming?: number
  staff?: number
}

/** An invented agreement with a university that exists. Months are counted from today: −30 is two and a half years ago. */
export type Entry = {
  /** Its own number within the office, which others refer to. */
  key: string
  type: AgreementType
  with: readonly string[]
  /** What it is about; without it, the names of its courses or units. */
  about?: Label
  units?: readonly string[]
  /** When the last side signed, or when it was proposed if it does not stand there yet. */
  signed?: number
  begun?: number
  stands?: Standing
  /** The month in which it ends; without it, it has no end. */
  ends?: number
  renewal?: { tacit: number; notice: number } | 'express'
  parent?: string
  framework?: string
  places?: Places
  activities?: readonly ActivityKind[]
  everyFaculty?: true
  terms?: Record<string, unknown>
  money?: true
  curricula?: true
  sdgs?: readonly number[]
  /** What came after it was concluded. */
  notice?: { month: number; by: 'us' | 'partner' }
  terminated?: { month: number; because: string }
  /** Out and in, by academic year, the last one first: [[out, in], …] for the year before the present and those before. */
  went?: readonly (readonly [out: number, back: number])[]
  unpublished?: true
}

/** Both sides exchange students of these courses under Erasmus+, in these academic years. */
export const erasmus = (
  key: string,
  partner: string,
  courses: string,
  persons: number,
  more: Partial<Entry> & { years?: Places['years']; months?: number; staff?: number } = {},
): Entry => {
  const { years = [-4, 2], months = 5, staff, signed, ...rest } = more
  return {
    // The numbers name the month in which the exchange begins; both sides sign half a year before.
    ...(signed !== undefined && { signed: signed - 6 }),
    key,
    type: 'erasmus',
    with: [partner],
    framework: 'erasmus-plus',
    places: { courses: courses.split(' '), persons, months: persons * months, years, ...(staff && { staff }) },
    ...rest,
  }
}

/** Student exchange outside Erasmus+: tuition is waived on both sides and the numbers must balance. */
export const exchange = (
  key: string,
  partner: string,
  courses: string,
  persons: number,
  more: Partial<Entry> & { years?: Places['years'] } = {},
): Entry => {
  const { years = [-3, 2], ...rest } = more
  return {
    key,
    type: 'bilateral',
    with: [partner],
    framework: 'inter-university',
    places: { courses: courses.split(' '), persons, months: persons * 5, years },
    terms: { tuitionWaived: 'both', balanceRule: 'over-years', balanceYears: 3, extensionPossible: true },
    activities: ['student-exchange'],
    ...rest,
  }
}

/** One plan of studies, two degrees. */
export const doubleDegree = (
  key: string,
  partner: string,
  courses: string,
  quota: number,
  more: Partial<Entry> & { degrees: readonly [ours: string, theirs: string] },
): Entry => {
  const { degrees, ...rest } = more
  return {
    key,
    type: 'double-degree',
    with: [partner],
    curricula: true,
    activities: ['joint-programmes', 'student-exchange'],
    places: { courses: courses.split(' '), persons: quota, months: quota * 12, years: [-3, 3] },
    terms: {
      quotaPerYear: quota,
      minimumCredits: 60,
      creditsAbroad: 60,
      feesPaidAt: 'home',
      ourDiploma: degrees[0],
      theirDiploma: degrees[1],
    },
    ...rest,
  }
}
