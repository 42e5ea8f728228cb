import { addCourseOfStudy, addUnit, foundInstitution } from '../../src/institutions/index.ts'
import { findRecord, recordsOf } from './content/index.ts'
import { type OfficeKey, offices } from './content/types.ts'
import { coursesOf, unitsOf } from './examples/units.ts'
import type { Trial } from './trial.ts'

/** The five offices with their schools, departments, faculties and courses of study. */
export async function seedInstitutions(trial: Trial): Promise<void> {
  for (const office of offices) {
    const record = findRecord('institution', office, office)
    if (!record) throw new Error(`no institution is called ${office}`)
    const { name, character, languages, timeZone } = record
    const founded = await foundInstitution(trial.asSystem(), {
      slug: office,
      kind: character,
      name,
      languages: [...languages],
      zone: timeZone,
      organisation: trial.id('organisation', office),
    })
    trial.keep('institution', office, founded)
    await seedUnits(trial, office)
    for (const { key, unit, ...course } of coursesOf(office)) {
      const added = await addCourseOfStudy(trial.asSystem(office), {
        ...course,
        code: key,
        unit: trial.id('unit', `${office} ${unit}`),
      })
      trial.keep('course', `${office} ${key}`, added)
    }
  }
}

async function seedUnits(trial: Trial, office: OfficeKey): Promise<void> {
  const named = recordsOf('unit', office).map(({ key, character, name, partOf }) => ({
    key,
    kind: character,
    name,
    parent: partOf,
  }))
  for (const { key, kind, name, parent } of [...named, ...unitsOf(office)]) {
    const added = await addUnit(trial.asSystem(office), {
      code: key,
      kind,
      name,
      ...(parent && { parent: trial.id('unit', `${office} ${parent}`) }),
    })
    trial.keep('unit', `${office} ${key}`, added)
  }
}
