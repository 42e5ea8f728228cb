import { approveInstances, proposeCourse } from '../../src/courses/index.ts'
import { addUnit } from '../../src/institutions/index.ts'
import {
  type AcademicYear,
  academicYearOf,
  addAcademicYears,
  dayIn,
  toMonthDay,
  type Zone,
} from '../../src/platform/calendar.ts'
import type { Deployment } from '../../src/platform/scope.ts'
import { openAcademicYear } from '../../src/rulebook/index.ts'
import { asSystem } from '../support/people.ts'

/** The next academic year (or another) with its two semesters, and a few courses of it that are public: their instances. */
export async function welcomeStudies(on: Deployment, institution: string, year = nextYear(on)): Promise<string[]> {
  const system = asSystem(on, institution)
  const today = dayIn(on.clock(), 'Europe/Berlin' as Zone)
  const first = Number(year.slice(0, 4))
  await openAcademicYear(system, {
    ...{ year, startOn: `${first}-09-01`, endOn: `${first + 1}-08-31` },
    terms: [
      {
        ...{
          number: 1,
          total: 2,
          term: 'winter',
          name: { en: 'First semester', it: 'Primo semestre', fr: 'Premier semestre' },
        },
        ...{ startOn: `${first}-09-20`, endOn: `${first + 1}-01-31` },
      },
      {
        ...{
          number: 2,
          total: 2,
          term: 'spring',
          name: { en: 'Second semester', it: 'Secondo semestre', fr: 'Second semestre' },
        },
        ...{ startOn: `${first + 1}-02-14`, endOn: `${first + 1}-07-31` },
      },
    ],
  })
  const [unit] = await addUnit(system, { kind: 'department', code: 'MATH', name: { en: 'Department of Mathematics' } })
  const instances: string[] = []
  for (const [code, title, credits, slots, term = '1/2'] of [
    ['ALG-1', 'Linear algebra', '9', 'Mon 10:00-12:00 Room 4'],
    ['ANA-1', 'Real analysis', '9', 'Tue 10:00-12:00 Room 4'],
    ['PRO-1', 'Probability', '6', 'Wed 10:00-12:00 Room 1'],
    ['NUM-1', 'Numerical methods', '6', 'Mon 11:00-13:00 Room 2'],
    ['TOP-1', 'Topology', '9', 'Thu 10:00-12:00 Room 4', '2/2'],
  ] as const) {
    const facts = await proposeCourse(system, {
      ...{ code, title: { en: title }, unit: unit?.subject ?? '', level: '6', field: '0541' },
      ...{ year, term, credits, language: 'en', teachers: 'Ada Esempi', slots },
    } as Parameters<typeof proposeCourse>[1])
    instances.push(String(facts[1]?.facts.instance))
  }
  await approveInstances(system, { instances, on: today, resolution: '1' })
  return instances
}

const nextYear = (on: Deployment): AcademicYear =>
  addAcademicYears(academicYearOf(dayIn(on.clock(), 'Europe/Berlin' as Zone), toMonthDay('09-01')), 1)
