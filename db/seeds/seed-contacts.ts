import { assignResponsibility, namePerson } from '../../src/people/index.ts'
import { people } from './accounts.ts'
import { type OfficeKey, offices } from './content/types.ts'
import { coursesOf } from './examples/units.ts'
import type { Trial } from './trial.ts'

/** Who answers for which school, department and course of study: all of them invented, and shown as such. */
export async function seedContacts(trial: Trial): Promise<void> {
  for (const office of offices)
    for (const { key, name, email, roles } of people) {
      const units = roles.filter(({ in: where, role }) => where === office && role === 'coordinator')
      if (!units.length) continue
      const person = trial.keep('person', `${office} ${key}`, await named(trial, office, { name, email, key }))
      for (const unit of units.flatMap(role => role.units ?? [])) await answersFor(trial, office, { person, unit })
    }
  await seedProfessors(trial)
}

async function named(
  trial: Trial,
  office: OfficeKey,
  { name, email, key }: { name: string; email: string; key: string },
) {
  const [title, given = '', ...family] = name.startsWith('Prof.') ? name.split(' ') : [undefined, ...name.split(' ')]
  return namePerson(trial.asSystem(office), {
    ...(title && { title }),
    givenName: given,
    familyName: family.join(' '),
    email,
    account: trial.id('account', key),
    invented: true,
  })
}

/** Promoters at Milano, as its page calls them; coordinators elsewhere. Both answer for the courses of their school too. */
async function answersFor(trial: Trial, office: OfficeKey, { person, unit }: { person: string; unit: string }) {
  const kind = office === 'milano' ? 'promoter' : 'coordinator'
  const since = trial.inMonths(-60)
  await assignResponsibility(trial.asSystem(office), {
    person,
    kind,
    unit: trial.id('unit', `${office} ${unit}`),
    since,
  })
  for (const course of coursesOf(office).filter(one => one.unit === unit))
    await assignResponsibility(trial.asSystem(office), {
      person,
      kind,
      courseOfStudy: trial.id('course', `${office} ${course.key}`),
      since,
    })
}

/** Whom students of a course ask first; names without an account. */
const professors = [
  'Alba Bozze',
  'Bruno Canovacci',
  'Clelia Tracce',
  'Donato Sagome',
  'Elvira Stampi',
  'Fausto Ricalchi',
  'Gemma Profili',
  'Ivo Schemi',
  'Lia Cornici',
  'Mauro Filigrane',
  'Nora Sinopie',
  'Oscar Palinsesti',
  'Pia Miniature',
  'Remo Calchi',
  'Sara Trafori',
  'Tito Impronte',
  'Uma Vignette',
  'Zeno Collage',
]

async function seedProfessors(trial: Trial): Promise<void> {
  for (const [index, { key }] of coursesOf('milano').entries()) {
    const [givenName = '', familyName = ''] = professors[index]?.split(' ') ?? []
    const named = await namePerson(trial.asSystem('milano'), { title: 'Prof.', givenName, familyName, invented: true })
    await assignResponsibility(trial.asSystem('milano'), {
      person: trial.keep('person', `milano professor ${key}`, named),
      kind: 'contact',
      courseOfStudy: trial.id('course', `milano ${key}`),
      since: trial.inMonths(-48),
    })
  }
}
