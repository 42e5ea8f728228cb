import { formulas } from '../../src/allocations/index.ts'
import { drawUpCall, listOfferable, offerPlaces, publishCall } from '../../src/calls/index.ts'
import { addAcademicYears, toAcademicYear } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import type { Trial } from './trial.ts'

const name = (year: string) => ({
  en: `Mobility abroad ${year}`,
  it: `Mobilità all’estero ${year}`,
  fr: `Mobilité à l’étranger ${year}`,
})
const about = {
  en: 'Invented for the trial. One or two semesters at a partner university, for courses or for a thesis.',
  it: 'Inventato per la prova. Uno o due semestri presso un’università partner, per corsi o per la tesi.',
  fr: 'Inventé pour l’essai. Un ou deux semestres dans une université partenaire, pour des cours ou un mémoire.',
}

/** Milano calls for applications: open for the next academic year, and in preparation for the one after. Invented, with its agreements. */
export async function seedCalls(trial: Trial): Promise<void> {
  const next = addAcademicYears(toAcademicYear(trial.year(0)), 1)
  await call(trial, { year: next, opensOn: trial.inDays(-12), closesOn: trial.inDays(19), publishes: true })
  const after = addAcademicYears(next, 1)
  await call(trial, { year: after, opensOn: trial.inDays(340), closesOn: trial.inDays(372), publishes: false })
}

type Wish = { year: string; opensOn: string; closesOn: string; publishes: boolean }

async function call(trial: Trial, { year, opensOn, closesOn, publishes }: Wish): Promise<void> {
  const by = () => trial.as(officerOf.milano, 'milano')
  const drawn = await drawUpCall(by(), {
    ...{ year, name: name(year), about, opensOn, closesOn, mostPreferences: 6, formula: formulas['polimi-spinelli'] },
    ...{ ties: ['ects', 'previousMobilityDays'], mechanism: 'serial-dictatorship' },
  })
  const id = trial.keep('call', `milano ${year}`, drawn)
  const { rows } = await listOfferable(by(), { call: id, limit: 500, offset: 0 })
  if (rows.length > 0) await offerPlaces(by(), { call: id, conditions: rows.map(row => row.id) })
  if (publishes) await publishCall(by(), { call: id })
}
