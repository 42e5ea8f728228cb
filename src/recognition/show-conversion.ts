import { organisationRecord, organisationsById } from '../directory/index.ts'
import { type GradingScale, gradingIn } from '../grading/index.ts'
import { type CourseOfStudy, unitsAbove, unitsIn } from '../institutions/index.ts'
import { partnerOf } from '../partners/index.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type Basis, basisFor, hostScaleOf, type LetterBasis, letterBasis, type Supply } from './chain.rules.ts'
import type { Scale } from './conversion.ts'
import { type Converted, convertGrade, ectsLetters } from './convert-grade.rules.ts'
import { policyFor } from './policy.rules.ts'
import { findPolicy, publishedPolicies } from './policy.store.ts'
import type { Policy } from './policy.ts'
import { distributionOf, type Span, spansOf } from './position.rules.ts'

/** For which course of study of ours, in which academic year; `policy` tries one that is not, or no longer, in force. */
export type Wanted = { partner: string; courseOfStudy: string; academicYear: string; policy?: string | undefined }

export type ConversionRow = { written: string; converted: Converted }
export type Conversion = {
  basis: Basis | LetterBasis
  rows: ConversionRow[]
  /** Where the grades of both sides stand, where there are two distributions. */
  spans: { host: Span[]; home: Span[] } | undefined
  hostScale: GradingScale | undefined
}

/** What every grade of a partner becomes, before anybody has one: table and plot are drawn from this. */
export const showConversion = query('show-conversion', async (scope, wanted: Wanted) => {
  scope.must('conversion.preview', { partners: [wanted.partner] })
  const organisation = await organisationRecord(scope, wanted.partner)
  if (!organisation || !(await isKnown(scope, wanted.partner))) throw new Refusal('organisation.not-found')
  const { units, courses } = await unitsIn(scope)
  const offered = courses.filter(({ closedOn }) => closedOn === null)
  const course = offered.find(({ id }) => id === wanted.courseOfStudy)
  const policy = course && (await policyOf(scope, wanted, { course, above: unitsAbove(units, course.unit) }))
  const supply = await supplyFor(scope, organisation.country, policy)
  return {
    ...{ organisation, units, courses: offered, course, policy, scales: supply.scales },
    ...(course && policy
      ? conversionsOf(supply, wanted, { course, policy })
      : { conversion: undefined, letters: undefined }),
  }
})

/** The directory has thousands: what is converted here are grades of our partners, and of those whose table we have. */
async function isKnown(scope: Scope, organisation: string): Promise<boolean> {
  const { tables } = await gradingIn(scope)
  return tables.some(table => table.organisation === organisation) || Boolean(await partnerOf(scope, organisation))
}

type Ours = { course: CourseOfStudy; above: readonly string[] }

async function policyOf(scope: Scope, wanted: Wanted, { course, above }: Ours): Promise<Policy | undefined> {
  if (wanted.policy && scope.may('conversion-policy.read')) return findPolicy(scope, wanted.policy)
  const asked = { courseOfStudy: course.id, units: above, academicYear: wanted.academicYear }
  return policyFor(await publishedPolicies(scope), asked)
}

/** All there is to convert by. Bodies that publish tables for a country are no universities: theirs are its national tables. */
async function supplyFor(scope: Scope, country: string, policy: Policy | undefined): Promise<Supply> {
  const { scales, tables } = await gradingIn(scope)
  const whose = [...new Set(tables.flatMap(({ organisation }) => organisation ?? []))]
  const known = await organisationsById(scope, whose)
  const national = known.filter(one => one.kind !== 'higher-education' && one.country === country).map(({ id }) => id)
  return {
    ...{ scales, tables, national, hostScale: undefined },
    fixed: policy?.fixed ?? [],
    fixedFirst: policy?.fixedFirst ?? false,
  }
}

function conversionsOf(
  supply: Supply,
  wanted: Wanted,
  { course, policy }: { course: CourseOfStudy; policy: Policy },
): { conversion: Conversion; letters: Conversion | undefined } {
  const { partner, academicYear: year } = wanted
  const question = { partner, field: course.field, cycle: course.level, year }
  const basis = basisFor(question, supply)
  const hostScale = hostScaleOf(supply, partner)
  const conversion = { ...convertAll(supply, basis, policy), hostScale }
  const byLetter = 'home' in basis ? undefined : letterBasis(question, supply)
  return { conversion, letters: byLetter && { ...convertAll(supply, byLetter, policy), hostScale: undefined } }
}

function convertAll({ scales }: Supply, basis: Basis | LetterBasis, choice: Policy): Omit<Conversion, 'hostScale'> {
  const scaleOf: ScaleOf = id => scales.find(scale => scale.id === id)
  const host = writtenIn(basis, scaleOf)
  const rows = (host?.passing ?? []).map(({ label }) => ({
    ...{ written: label, converted: convertGrade({ basis, scales, choice }, label) },
  }))
  return { basis, rows, spans: spansIn(basis, scaleOf) }
}

type ScaleOf = (id: string) => GradingScale | undefined

/** The scale in which the grades to be converted are written. */
function writtenIn(basis: Basis | LetterBasis, scaleOf: ScaleOf): Scale | undefined {
  if (basis.rung === 'ects-letter') return ectsLetters.scale
  if (basis.rung === 'linear') return basis.from
  if (basis.rung === 'fixed-table') return basis.scale
  return basis.rung === 'manual' ? undefined : scaleOf(basis.host.table.scale)
}

function spansIn(basis: Basis | LetterBasis, scaleOf: ScaleOf): Conversion['spans'] {
  if (!('home' in basis)) return undefined
  const homeScale = scaleOf(basis.home.table.scale)
  const hostScale = 'host' in basis ? scaleOf(basis.host.table.scale) : ectsLetters.scale
  const entries = 'host' in basis ? basis.host.table.entries : ectsLetters.entries
  if (!homeScale || !hostScale) return undefined
  return {
    host: spansOf(distributionOf(hostScale, entries)),
    home: spansOf(distributionOf(homeScale, basis.home.table.entries)),
  }
}
