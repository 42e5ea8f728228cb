import { z } from 'zod'
import { isAcademicYear } from '../platform/calendar.ts'
import { day, whole } from '../platform/input.ts'
import type { AgreementType } from './agreement.ts'

/**
 * What only one type of agreement has. One table, three readers: the check of a command's input, the fields of the form,
 * the lines of the file. Labels stand in the words under `terms`.
 */
export type TermField =
  | { kind: 'text' | 'long'; most: number }
  | { kind: 'whole'; least: number; most: number }
  | { kind: 'yes' }
  | { kind: 'day' }
  | { kind: 'year' }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'language' }

const text = (most = 200) => ({ kind: 'text', most }) as const
const long = (most = 4000) => ({ kind: 'long', most }) as const
const number = (least: number, most: number) => ({ kind: 'whole', least, most }) as const
const choice = <const Of extends readonly string[]>(...of: Of) => ({ kind: 'choice', of }) as const
const yes = { kind: 'yes' } as const
const onDay = { kind: 'day' } as const
const inYear = { kind: 'year' } as const
const language = { kind: 'language' } as const

const sides = choice('ours', 'theirs', 'both')
const degrees = {
  quotaPerYear: number(1, 1000),
  minimumCredits: number(0, 600),
  creditsHere: number(0, 600),
  creditsAbroad: number(0, 600),
  studyPlan: long(),
  gradeConversion: long(),
  feesPaidAt: choice('home', 'host', 'both', 'nowhere'),
  ourDiploma: text(300),
  theirDiploma: text(300),
  thesis: long(2000),
  firstCohort: inYear,
  lastCohort: inYear,
} as const
const exchange = {
  tuitionWaived: choice('both', 'ours', 'theirs', 'none'),
  balanceRule: choice('no-rule', 'each-year', 'over-years'),
  balanceYears: number(1, 10),
  balanceLimit: number(0, 1000),
  balanceUnit: choice('persons', 'months', 'semesters'),
  extensionPossible: yes,
  nominationBy: text(100),
  insurance: long(1000),
  languageOfTeaching: text(200),
} as const

export const termFields = {
  memorandum: { intentions: long() },
  'letter-of-intent': { intentions: long() },
  'framework-agreement': { fieldsOfCooperation: long(), steering: long(2000) },
  'implementing-protocol': { purpose: long(), resources: long(2000), responsibleAtPartner: text(200) },
  // The disclaimer, the notice of one academic year and the 31 January belong to the template and are not written again.
  erasmus: { programme: choice('2021-2029'), otherTerms: long(), extensionPossible: yes },
  bilateral: exchange,
  'double-degree': degrees,
  'delocalised-degree': {
    degree: text(300),
    taughtAt: text(300),
    quotaPerYear: number(1, 1000),
    feesPaidAt: sides,
    ourDiploma: text(300),
    quality: long(2000),
  },
  cotutelle: {
    candidate: text(200),
    thesisTitle: text(500),
    ourSupervisor: text(200),
    theirSupervisor: text(200),
    ourDoctoralSchool: text(300),
    theirDoctoralSchool: text(300),
    firstEnrolledOn: onDay,
    // Paris: within the first year; Geneva: within the first four semesters.
    concludedWithin: choice('first-year', 'four-semesters'),
    thesisLanguage: language,
    summaryLanguage: language,
    defenceLanguage: language,
    defenceAt: choice('ours', 'theirs'),
    feesPaidAt: choice('ours', 'theirs', 'in-turn'),
    intellectualProperty: long(2000),
    // France: order of 25 May 2016 on doctoral training, title III.
    legalBasis: choice('fr-order-2016-05-25', 'other'),
  },
  research: { subject: long(), intellectualProperty: long(2000), resources: long(2000) },
  'strategic-partnership': { aims: long(), allFaculties: yes, steering: long(2000) },
  consortium: {
    projectTitle: text(300),
    projectNumber: text(60),
    programme: text(200),
    aims: long(),
    steering: long(2000),
  },
  'bci-quebec': { ...exchange, choicesMost: number(1, 10), creditsPerPoint: text(100) },
  'erasmus-mundus': { ...degrees, projectTitle: text(300), projectNumber: text(60) },
} as const satisfies Record<AgreementType, Record<string, TermField>>

const blank = (value: unknown) => (value === '' ? undefined : value)

function shapeOf(field: TermField): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'long':
      return z.preprocess(blank, z.string().trim().max(field.most).optional())
    case 'whole':
      return z.preprocess(blank, whole.pipe(z.int().min(field.least).max(field.most)).optional())
    case 'yes':
      return z.preprocess(value => value === true || value === 'yes' || value === 'true', z.boolean())
    case 'day':
      return z.preprocess(blank, day.optional())
    case 'year':
      return z.preprocess(blank, z.string().refine(isAcademicYear, 'wrong-academic-year').optional())
    case 'choice':
      return z.preprocess(blank, z.enum(field.of).optional())
    case 'language':
      return z.preprocess(
        blank,
        z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not-in-list')
          .optional(),
      )
  }
}

const shapes = new Map<AgreementType, z.ZodType>(
  Object.entries(termFields).map(([type, fields]) => [
    type as AgreementType,
    z.strictObject(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, shapeOf(field).optional()]))),
  ]),
)

type ValueOf<Field> = Field extends { kind: 'whole' }
  ? number
  : Field extends { kind: 'yes' }
    ? boolean
    : Field extends { kind: 'choice'; of: readonly (infer One)[] }
      ? One
      : string
/** The terms of one type, each of them optional while the agreement is a draft. */
export type Terms<T extends AgreementType = AgreementType> = {
  -readonly [K in keyof (typeof termFields)[T]]?: ValueOf<(typeof termFields)[T][K]> | undefined
}

export const termsShape = (type: AgreementType): z.ZodType => shapes.get(type) ?? z.never()
export const fieldsOfTerms = (type: AgreementType): [string, TermField][] => Object.entries(termFields[type])

/** What an agreement of the type must say before it can go through its procedure. */
export const neededTerms: Partial<Record<AgreementType, readonly string[]>> = {
  'double-degree': ['quotaPerYear', 'ourDiploma', 'theirDiploma'],
  cotutelle: ['candidate', 'ourSupervisor', 'theirSupervisor', 'thesisLanguage'],
}
