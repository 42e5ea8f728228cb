import { z } from 'zod'
import { isAcademicYear } from '../platform/calendar.ts'
import { day, localised, many, maybe, wholeFrom } from '../platform/input.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'

/** Whether it is open is told by the clock (`phaseOf`): opening and closing are no deeds of anybody. */
export const callLife = machine('call', {
  draft: { publish: 'published', discard: 'discarded' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
  discarded: {},
})
export type CallState = StateOf<typeof callLife>

/** What breaks ties before the lottery does. */
export const callTies = ['ects', 'previousMobilityDays', 'younger'] as const
export type CallTie = (typeof callTies)[number]
export const callMechanisms = ['serial-dictatorship', 'deferred-acceptance'] as const
export type CallMechanism = (typeof callMechanisms)[number]
export const callTerms = ['winter', 'spring', 'year'] as const
export type CallTerm = (typeof callTerms)[number]

/** What a formula may ask for. Each is a column of the student record or a mark of the selection. */
export const criteria = [
  'average',
  'credits',
  'year',
  'yearsEnrolled',
  'avgFirst',
  'creditsFirst',
  'avgSecond',
  'creditsSecond',
  'previousExchanges',
  'languagePoints',
  'interview',
  'motivation',
  'portfolio',
] as const
export type Criterion = (typeof criteria)[number]

export type CallContent = {
  year: string
  name: Localised
  about: Localised | null
  opensOn: string
  closesOn: string
  mostPreferences: number
  formula: string
  ties: CallTie[]
  mechanism: CallMechanism
}
export type Call = CallContent & {
  id: string
  seed: string
  state: CallState
  withdrawnBecause: string | null
  changedAt: Date
  revision: number
}

type Skill = { language: string; level?: string | null | undefined }
export type CallPlace = {
  id: string
  call: string
  agreement: string
  organisation: string
  persons: number
  per: 'year' | 'semester'
  /** Of all its stays together; nothing where only persons are counted. */
  totalMonths: number | null
  terms: CallTerm[]
  months: number
  eqfLevels: number[]
  subjects: { isced: string; clarification?: string | null | undefined }[]
  languages: Skill[]
  units: string[]
  coursesOfStudy: string[]
  revision: number
}

const maybeLocalised = z.preprocess(
  value => (typeof value === 'object' && value !== null && 'en' in value && value.en ? value : null),
  localised(2000).nullable(),
) as unknown as z.ZodDefault<z.ZodType<Localised | null, { en: string; it?: string; fr?: string } | null>>

export const callFields = {
  year: z.string().trim().refine(isAcademicYear, 'wrong-year'),
  name: localised(200),
  about: maybeLocalised,
  opensOn: day,
  closesOn: day,
  mostPreferences: wholeFrom(1, 20),
  formula: z.string().trim().min(1).max(500),
  ties: many(z.enum(callTies), 3),
  mechanism: z.enum(callMechanisms),
}
export const callShape = z.object(callFields)

const decimal = z.preprocess(
  value => (typeof value === 'string' ? Number(value.trim().replace(',', '.') || Number.NaN) : value),
  z.number('not-a-number'),
)
export const placeFields = {
  persons: wholeFrom(1, 1000),
  totalMonths: maybe(decimal.pipe(z.number().min(0.1).max(9999))),
  terms: many(z.enum(callTerms), 3),
  months: decimal.pipe(z.number().min(1).max(12)),
}

/** Asked for once the call is published; before that nobody is owed one. */
export const reason = maybe(z.string().trim().min(3).max(1000))
