import {
  approveCatalogue,
  copyCatalogue,
  publishCatalogues,
  recordCatalogue,
  reviseInstance,
  searchCourses,
  showCourse,
  stateCalendarEntry,
  withdrawInstances,
} from '../../src/courses/index.ts'
import { type Day, toDay } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import type { Diary } from './diary.ts'
import { type CatalogueOffice, catalogueOf, catalogueOffices } from './examples/courses.ts'
import type { Trial } from './trial.ts'

/** The catalogues of last year and this one, approved by each department in June and public since; that of the next one, in preparation. */
export function seedCourses(trial: Trial, diary: Diary): void {
  for (const [at, office] of catalogueOffices.entries()) {
    const [lastYear, thisYear, nextYear] = [trial.year(-1), trial.year(0), trial.year(1)]
    const dayIn = (year: string, monthDay: string): Day => toDay(`${year.slice(0, 4)}-${monthDay}`)
    const units = [...new Set(catalogueOf(office).map(({ unit }) => unit))]
    const copied = async (from: string, to: string) => {
      await copyCatalogue(trial.as(officerOf[office], office), { from, to })
    }
    diary.on(dayIn(lastYear, `05-1${at}`), () => record(trial, office, lastYear))
    diary.on(dayIn(thisYear, `05-1${at}`), () => copied(lastYear, thisYear))
    for (const year of [lastYear, thisYear])
      for (const [n, unit] of units.entries())
        diary.on(dayIn(year, `06-${String(3 + n * 2).padStart(2, '0')}`), () => approve(trial, office, unit, year, n))
    for (const year of [lastYear, thisYear])
      diary.on(dayIn(year, '07-02'), async () => {
        await publishCatalogues(trial.asSystem(office), {})
      })
    diary.on(dayIn(thisYear, `06-2${at}`), () => calendar(trial, office, thisYear))
    diary.on(trial.inDays(-34 + at), () => copied(thisYear, nextYear))
    diary.on(trial.inDays(-12 + at), () => approve(trial, office, units[1] ?? '', nextYear, 1))
    diary.on(trial.inDays(-5), () => drift(trial, office, thisYear))
  }
}

async function record(trial: Trial, office: CatalogueOffice, year: string): Promise<void> {
  const offers = catalogueOf(office).map(({ unit, ...given }) => ({
    ...given,
    year,
    unit: trial.id('unit', `${office} ${unit}`),
  }))
  await recordCatalogue(trial.as(officerOf[office], office), { offers, example: true } as never)
}

async function approve(trial: Trial, office: CatalogueOffice, unit: string, year: string, n: number): Promise<void> {
  await approveCatalogue(trial.as(officerOf[office], office), {
    unit: trial.id('unit', `${office} ${unit}`),
    year,
    resolution: `${n + 4}/${year.slice(0, 4)}`,
  })
}

/** What happens in every year: one course moves to the other semester, another is not held after all. */
async function drift(trial: Trial, office: CatalogueOffice, year: string): Promise<void> {
  const by = () => trial.as(officerOf[office], office)
  const { rows } = await searchCourses(by(), { filter: { year, term: '2/2' }, language: 'en', size: 2 })
  const [moving, ending] = rows
  if (!moving || !ending) return
  const held = (await showCourse(by(), moving.course)).instances.find(({ id }) => id === moving.id)
  if (held) await reviseInstance(by(), { ...held, instance: held.id, version: held.revision, term: '1/2' } as never)
  const reason = { bergamo: 'The teacher is on leave', pavia: 'Too few students', milano: 'The laboratory is rebuilt' }
  await withdrawInstances(by(), {
    instances: [ending.id],
    reason: office === 'montpellier' ? 'The teacher is on leave' : reason[office],
  })
}

const spans = {
  bergamo: [
    ['teaching', undefined, 'Lessons of the first semester', 'Lezioni del primo semestre', '09-21', '12-19'],
    ['holiday', undefined, 'Christmas break', 'Vacanze di Natale', '12-23', '+01-06'],
    ['exams', undefined, 'Winter examinations', 'Sessione invernale degli esami', '+01-11', '+02-12'],
    ['teaching', undefined, 'Lessons of the second semester', 'Lezioni del secondo semestre', '+02-15', '+05-29'],
    ['exams', undefined, 'Summer examinations', 'Sessione estiva degli esami', '+06-03', '+07-24'],
    ['other', 'languages', 'Language placement tests', 'Test di livello di lingua', '09-07', '09-11'],
    ['teaching', 'engineering', 'Laboratories', 'Laboratori', '10-05', '12-18'],
  ],
  pavia: [
    ['teaching', undefined, 'Lessons of the first semester', 'Lezioni del primo semestre', '09-28', '12-22'],
    ['exams', undefined, 'Winter examinations', 'Esami della sessione invernale', '+01-11', '+02-19'],
    ['holiday', undefined, 'Feast of Saint Syrus', 'Festa di San Siro', '12-09', '12-09'],
    ['teaching', 'medicine', 'Clinical rotations', 'Tirocini clinici', '10-05', '+05-28'],
  ],
  milano: [
    ['teaching', undefined, 'Lessons of the first semester', 'Lezioni del primo semestre', '09-14', '12-18'],
    ['exams', undefined, 'First examination session', 'Prima sessione di esami', '+01-11', '+02-12'],
    ['other', 'design', 'Week of workshops', 'Settimana dei workshop', '+02-08', '+02-12'],
  ],
  montpellier: [
    ['teaching', undefined, 'Courses of the first semester', 'Cours du premier semestre', '09-07', '12-11'],
    ['exams', undefined, 'First examination session', 'Première session d’examens', '+01-04', '+01-15'],
    ['holiday', undefined, 'Christmas break', 'Vacances de Noël', '12-19', '+01-03'],
    ['other', 'sciences', 'Field work', 'Stage de terrain', '10-19', '10-30'],
  ],
} as const

async function calendar(trial: Trial, office: CatalogueOffice, year: string): Promise<void> {
  const [first = '', second = ''] = year.split('/')
  const onDay = (text: string) => (text.startsWith('+') ? `${second}-${text.slice(1)}` : `${first}-${text}`)
  for (const [kind, unit, en, ours, from, to] of spans[office])
    await stateCalendarEntry(trial.as(officerOf[office], office), {
      year,
      unit: unit ? trial.id('unit', `${office} ${unit}`) : '',
      kind,
      name: { en, [office === 'montpellier' ? 'fr' : 'it']: ours },
      startsOn: onDay(from),
      endsOn: onDay(to),
      example: true,
    })
}
