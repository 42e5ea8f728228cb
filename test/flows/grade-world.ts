import { addOrganisation } from '../../src/directory/index.ts'
import { describeScale, recordGradingTable, standardScales } from '../../src/grading/index.ts'
import { addCourseOfStudy, addUnit } from '../../src/institutions/index.ts'
import { academicYearOf, addAcademicYears, dayIn, toMonthDay, type Zone } from '../../src/platform/calendar.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { aRole, asSystem, type TestAccount } from '../support/people.ts'

/** Partners whose grades are told, each by its own scale: invented counts, the best grade first. */
const partners = [
  ['École de Lyon', 'FR', 'fr-20', [0, 5, 15, 35, 75, 120, 170, 210, 240, 200, 180]],
  ['Hochschule Aachen', 'DE', 'de-5', [56, 96, 120, 112, 104, 96, 80, 56, 48, 32]],
  ['Universidad de Sevilla', 'ES', 'es-4', [40, 130, 430, 400]],
  ['Universitatea Cluj', 'RO', 'ro-10', [60, 100, 100, 70, 40, 30]],
] as const
const own = [120, 240, 150, 280, 260, 220, 170, 160, 110, 90, 64, 60, 36, 40]

/** A university with a School of two courses of study, its scale and table, and those of four partners. Sofia is on the way to three of them. */
export async function welcomeConversions(
  on: Deployment,
  institution: string,
  { officer, sofia }: { officer: Caller; sofia: TestAccount },
): Promise<void> {
  const system = asSystem(on, institution)
  const [school] = await addUnit(system, { kind: 'school', code: 'ENG', name: { en: 'School of Engineering' } })
  const course = { unit: school?.subject ?? '', level: 7, field: '0715' }
  await addCourseOfStudy(system, { ...course, code: 'MEC', name: { en: 'Mechanics' } })
  await addCourseOfStudy(system, { ...course, code: 'DES', name: { en: 'Industrial Design' } })
  await record(officer, { key: 'it-30', counts: own })
  const told: string[] = []
  for (const [name, country, key, counts] of partners) {
    const [organisation] = await addOrganisation(asSystem(on), { kind: 'higher-education', name, country, city: name })
    told.push(organisation?.subject ?? '')
    await record(officer, { key, counts, organisation: organisation?.subject ?? '' })
  }
  await aRole(on, { institution, account: sofia.id, role: 'student', partners: told.slice(0, 3) })
}

type Told = { key: string; counts: readonly number[]; organisation?: string }

async function record(officer: Caller, { key, counts, organisation = '' }: Told): Promise<void> {
  const scale = standardScales.find(one => one.key === key)
  if (!scale) throw new Error(`no scale ${key}`)
  const [described] = await describeScale(officer, { ...scale, own: key === 'it-30' })
  const year = academicYearOf(dayIn(officer.now, 'Europe/Rome' as Zone), toMonthDay('09-01'))
  await recordGradingTable(officer, {
    ...{ firstYear: addAcademicYears(year, -2), lastYear: addAcademicYears(year, -1), cycle: 7, field: '0715' },
    ...{ scale: described?.subject ?? '', organisation: organisation || null },
    entries: scale.passing.map(({ label }, at) => ({ label, count: counts[at] ?? 0 })),
  })
}
