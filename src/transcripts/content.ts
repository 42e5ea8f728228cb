import type { StayTerm } from '../agreements/index.ts'
import type { Localised } from '../platform/words.ts'
import type { Line } from './listed.rules.ts'

/** A university as a document names it. */
export type Named = {
  name: Localised
  country: string | null
  schac: string | null
  erasmusCode: string | null
  pic: string | null
  website: string | null
  /** By which we know it, where nobody else does. */
  local: string
}

/** One line as it was issued; its term has its days. */
export type IssuedLine = Omit<Line, 'outcome' | 'key'> & {
  key: string
  outcome: 'passed' | 'failed' | 'not-taken'
  period: { name: Localised; from: string; to: string } | null
}

/** How often each grade was given, as it was attached: for one field of study. */
export type IssuedTable = {
  field: string
  cycle: number
  firstYear: string
  lastYear: string
  table: string
  version: number
  /** How near the reference group is to the field. */
  rung: 'field' | 'narrow-field' | 'broad-field' | 'whole-institution'
  small: boolean
  /** All grades, failing ones last; counts where they were counted. */
  all: { label: string; percent: string; count: number | null }[]
  /** Of those who passed, best first. */
  passing: { label: string; percent: string; upTo: string }[]
}

/** All that a transcript says, frozen when it is issued: PDF and ELMO are made of this, whenever they are asked for. */
export type TranscriptContent = {
  omobilityId: string
  number: number
  /** Of the version that it takes the place of, and why. */
  correction: string | null
  academicYear: string
  term: StayTerm
  issuer: Named
  home: Named
  learner: {
    givenNames: string
    familyName: string
    birthDate: string
    esi: string | null
    nationality: string
    gender: number
  }
  /** First and last day on which presence was required. */
  stay: { from: string; to: string } | null
  level: number
  scale: { name: Localised; passing: string[]; failing: string[]; ungraded: string[] }
  lines: IssuedLine[]
  credits: string
  tables: IssuedTable[]
}
