import { z } from 'zod'
import { isAcademicYear } from '../platform/calendar.ts'
import { day, localised, many, maybe, ticked, whole, wholeFrom } from '../platform/input.ts'
import { cefrLevels, frameworks, languageCodes, readIscedF } from '../reference/index.ts'
import { activityKinds, agreementTypes, conditionKinds, directions, partyRoles, renewals } from './agreement.ts'

const text = (most: number) => maybe(z.string().trim().min(1).max(most))
const email = maybe(z.email().max(254))
const frameworkKeys = frameworks.map(({ key }) => key)
const optionalLocalised = (most: number) =>
  z.preprocess(
    value => (value && typeof value === 'object' && Object.values(value).some(Boolean) ? value : undefined),
    localised(most).optional(),
  ) as unknown as z.ZodOptional<ReturnType<typeof localised>>

/** Up to two decimals, as `5`, `5.5` or `5,50`. */
const amount = z
  .union([z.number(), z.string().transform(written => Number(written.replace(',', '.')))])
  .pipe(z.number().positive().max(99_999.99))
  .refine(value => Number.isInteger(Math.round(value * 1e6) / 1e4), 'two-decimals')

export const academicYear = z.string().refine(isAcademicYear, 'wrong-academic-year')
const language = z.enum(languageCodes as [string, ...string[]])

export const partyShape = z.object({
  organisation: z.uuid(),
  role: z.enum(partyRoles).default('party'),
  signs: z.union([z.boolean(), z.enum(['yes', 'no']).transform(answer => answer === 'yes')]).default(true),
  code: text(60),
  unit: text(300),
  signatory: text(200),
  signatoryOffice: text(200),
})

const fieldOfStudy = z
  .string()
  .regex(/^\d{4}$/, 'four-digits')
  .refine(code => readIscedF(code).valid, 'unknown-field')
const subject = z.object({
  // EWP IIA-13: four digits, the Beneficiary Module takes nothing else.
  isced: fieldOfStudy,
  clarification: text(200),
})
const skill = z.object({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not-in-list'),
  level: z.enum(cefrLevels),
  isced: maybe(fieldOfStudy),
})

export const conditionShape = z
  .object({
    kind: z.enum(conditionKinds),
    direction: z.enum(directions),
    /** The other side, by organisation; needed only where there are several. */
    partner: maybe(z.uuid()),
    firstYear: academicYear,
    lastYear: academicYear,
    persons: wholeFrom(1, 100_000),
    per: z.enum(['year', 'semester']).default('year'),
    months: maybe(amount),
    days: maybe(amount),
    blended: ticked,
    eqfLevels: many(wholeFrom(1, 8), 8),
    subjects: many(subject, 40),
    languages: many(skill, 12),
    units: many(z.uuid(), 60),
    coursesOfStudy: many(z.uuid(), 200),
    partnerUnit: text(300),
    contacts: many(
      z.object({
        side: z.enum(['sending', 'receiving']),
        name: z.string().trim().min(1).max(200),
        email,
        role: text(200),
      }),
      10,
    ),
    otherTerms: text(4000),
  })
  .refine(condition => condition.lastYear >= condition.firstYear, { path: ['lastYear'], message: 'ends-before-begin' })
  .refine(condition => condition.months === undefined || condition.kind.startsWith('student'), {
    path: ['months'],
    message: 'months-for-students',
  })
  .refine(condition => condition.days === undefined || condition.kind.startsWith('staff'), {
    path: ['days'],
    message: 'days-for-staff',
  })
export type ConditionInput = z.output<typeof conditionShape>

export const activityShape = z.object({ kind: z.enum(activityKinds), units: many(z.uuid(), 60), note: text(1000) })

export const contactShape = z.object({
  /** Of which other side; nobody's means ours. */
  partner: maybe(z.uuid()),
  name: z.string().trim().min(1).max(200),
  role: text(200),
  email,
  telephone: text(60),
})

/** What an agreement says, whoever writes it: a form, a sheet, a seed. */
export const contentShape = z.object({
  title: localised(300),
  scope: optionalLocalised(4000),
  framework: maybe(z.enum(frameworkKeys as [string, ...string[]])),
  ourRole: z.enum(partyRoles).default('party'),
  parties: many(partyShape, 60),
  units: many(z.uuid(), 60),
  coordinator: maybe(z.uuid()),
  languages: many(language, 10),
  sdgs: many(wholeFrom(1, 17), 17),
  terms: z.record(z.string(), z.unknown()).default({}),
  spendsMoney: ticked,
  moneyNote: text(2000),
  touchesCurricula: ticked,
  departsFromModel: ticked,
  startsOn: maybe(day),
  endsOn: maybe(day),
  durationMonths: maybe(wholeFrom(1, 1200)),
  renewal: z.enum(renewals).default('none'),
  renewalMonths: maybe(wholeFrom(1, 600)),
  noticeDays: maybe(wholeFrom(0, 1100)),
  renewalsMost: maybe(wholeFrom(1, 50)),
  notes: text(8000),
})
export type ContentInput = z.output<typeof contentShape>

export const proposalShape = contentShape.extend({
  type: z.enum(agreementTypes),
  code: text(60),
  parent: maybe(z.uuid()),
  conditions: many(conditionShape, 400),
  activities: many(activityShape, 100),
  contacts: many(contactShape, 60),
})

export const revisionField = { version: whole }
