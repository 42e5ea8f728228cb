import type { proposeAgreement } from '../../src/agreements/index.ts'
import { addDays, addMonths, type Day } from '../../src/platform/calendar.ts'
import { people } from './accounts.ts'
import { findRecord } from './content/index.ts'
import type { Label, OfficeKey } from './content/types.ts'
import type { Entry } from './examples/register.ts'
import { bergamo } from './examples/register-bergamo.ts'
import { ec2u } from './examples/register-ec2u.ts'
import { milano } from './examples/register-milano.ts'
import { montpellier } from './examples/register-montpellier.ts'
import { pavia } from './examples/register-pavia.ts'
import { coursesOf, unitsOf } from './examples/units.ts'
import type { Trial } from './trial.ts'

export type Proposal = Parameters<typeof proposeAgreement>[1]
export type Case = { office: OfficeKey; number: number; entry: Entry }

const registers: Record<OfficeKey, readonly Entry[]> = { pavia, milano, bergamo, montpellier, ec2u }

/** The invented register of an office, numbered. */
export const casesOf = (office: OfficeKey): Case[] =>
  registers[office].map((entry, index) => ({ office, entry, number: index + 1 }))

/** The language in which most courses of the house are taught. */
const taughtIn: Record<OfficeKey, 'it' | 'fr' | 'en'> = {
  pavia: 'it',
  milano: 'en',
  bergamo: 'it',
  montpellier: 'fr',
  ec2u: 'en',
}

const titles = {
  memorandum: { en: 'Memorandum of Understanding', it: 'Memorandum d’intesa', fr: 'Protocole d’entente' },
  'letter-of-intent': { en: 'Letter of intent', it: 'Lettera d’intenti', fr: 'Lettre d’intention' },
  'framework-agreement': { en: 'Framework agreement', it: 'Accordo quadro', fr: 'Accord-cadre' },
  'implementing-protocol': { en: 'Protocol', it: 'Protocollo attuativo', fr: 'Protocole d’application' },
  erasmus: { en: 'Erasmus+', it: 'Erasmus+', fr: 'Erasmus+' },
  bilateral: { en: 'Exchange', it: 'Scambio', fr: 'Échange' },
  'double-degree': { en: 'Double degree', it: 'Doppio titolo', fr: 'Double diplôme' },
  'delocalised-degree': { en: 'Delocalised degree', it: 'Titolo delocalizzato', fr: 'Diplôme délocalisé' },
  cotutelle: { en: 'Cotutelle', it: 'Cotutela', fr: 'Cotutelle' },
  research: { en: 'Research', it: 'Ricerca', fr: 'Recherche' },
  'strategic-partnership': {
    en: 'Strategic partnership',
    it: 'Partenariato strategico',
    fr: 'Partenariat stratégique',
  },
  consortium: { en: 'Consortium agreement', it: 'Accordo di consorzio', fr: 'Accord de consortium' },
  'bci-quebec': { en: 'BCI Québec', it: 'BCI Québec', fr: 'BCI Québec' },
  'erasmus-mundus': { en: 'Erasmus Mundus', it: 'Erasmus Mundus', fr: 'Erasmus Mundus' },
} as const satisfies Record<Entry['type'], Label>

type Name = { en: string } & Partial<Label>

/** The units that an entry names, else those of its courses of study. */
export function unitKeysOf({ office, entry }: Case): string[] {
  if (entry.everyFaculty) return unitsOf(office).map(({ key }) => key)
  if (entry.units) return [...entry.units]
  const courses = coursesOf(office).filter(({ key }) => entry.places?.courses.includes(key))
  return [...new Set(courses.map(({ unit }) => unit))]
}

/** What it is about: as said, else the courses of study, else the units. */
function subjectOf(given: Case): Name | undefined {
  const { office, entry } = given
  if (entry.about) return entry.about
  if (entry.everyFaculty) return undefined
  const courses: { name: Name }[] = coursesOf(office).filter(({ key }) => entry.places?.courses.includes(key))
  const units: { name: Name }[] = unitKeysOf(given).flatMap(
    key => unitsOf(office).find(unit => unit.key === key) ?? findRecord('unit', key, office) ?? [],
  )
  const names = (courses.length ? courses : units).map(({ name }) => name)
  if (!names.length) return undefined
  const all = (language: 'en' | 'it' | 'fr') => names.map(name => name[language] ?? name.en).join(', ')
  return { en: all('en'), it: all('it'), fr: all('fr') }
}

function titleOf(given: Case): Label {
  const title = titles[given.entry.type]
  const subject = subjectOf(given)
  const say = (language: 'en' | 'it' | 'fr') =>
    subject ? `${title[language]}: ${subject[language] ?? subject.en}` : title[language]
  return { en: say('en'), it: say('it'), fr: say('fr') }
}

/** Everybody who reads it is to know. */
const invented: Label = {
  en: 'Invented for the trial: the partner exists, this agreement does not.',
  it: 'Inventato per la prova: il partner esiste, questo accordo no.',
  fr: 'Inventé pour la démonstration : le partenaire existe, cet accord n’existe pas.',
}

/** The day on which something so many months from today happened: spread over the month by its number. */
export const dayIn = (trial: Trial, months: number, number: number): Day =>
  addDays(trial.inMonths(months), -((number * 11) % 25))

/** How many days before its signature an agreement is proposed; those that bodies of the whole house approve take longer. */
const prepared = (type: Entry['type']): number => (type === 'erasmus' || type === 'bilateral' ? 80 : 150)

/** The day of the proposal, and that of the last signature where there is one. */
export function whenOf(trial: Trial, { entry, number }: Case): { begins: Day; signed?: Day } {
  if (entry.signed === undefined) return { begins: dayIn(trial, entry.begun ?? -1, number) }
  const signed = dayIn(trial, entry.signed, number)
  return { begins: addDays(signed, -prepared(entry.type)), signed }
}

/** An Erasmus+ agreement lasts as long as the programme at most. */
function lastYearOf(trial: Trial, type: Entry['type'], { years }: NonNullable<Entry['places']>): string {
  const last = trial.year(years[1])
  return type === 'erasmus' && last > '2028/2029' ? '2028/2029' : last
}

function datesOf(trial: Trial, { entry }: Case): Partial<Proposal> {
  const { type, places, ends } = entry
  const last = places && lastYearOf(trial, type, places).slice(5)
  if (type === 'erasmus' && last && ends === undefined) return { endsOn: `${last}-09-30` }
  return ends === undefined ? {} : { endsOn: addDays(addMonths(trial.today, ends), 10 - (entry.key.length % 20)) }
}

function renewalOf({ renewal }: Entry): Partial<Proposal> {
  if (!renewal) return {}
  if (renewal === 'express') return { renewal }
  return { renewal: 'tacit', renewalMonths: renewal.tacit, noticeDays: renewal.notice }
}

/** What the office writes into the proposal. */
export function proposalOf(trial: Trial, given: Case): Proposal {
  const { office, number, entry } = given
  const units = unitKeysOf(given).map(key => trial.id('unit', `${office} ${key}`))
  const lead = entry.type === 'consortium' ? { ourRole: 'lead' as const } : {}
  return {
    type: entry.type,
    code: `Example ${String(number).padStart(3, '0')}`,
    title: titleOf(given),
    scope: invented,
    parties: entry.with.map(key => ({
      organisation: trial.id('organisation', key),
      ...(entry.type === 'consortium' && { role: 'member' as const }),
    })),
    units,
    ...coordinatorOf(trial, office, unitKeysOf(given)),
    languages: [...new Set(['en', taughtIn[office]])],
    sdgs: [...(entry.sdgs ?? [])],
    terms: entry.terms ?? {},
    spendsMoney: entry.money ?? false,
    touchesCurricula: entry.curricula ?? false,
    ...(entry.money && { moneyNote: 'From the fund for internationalisation (example).' }),
    ...(entry.framework && { framework: entry.framework }),
    ...(entry.parent && { parent: trial.id('agreement', `${office} ${entry.parent}`) }),
    ...lead,
    ...datesOf(trial, given),
    ...renewalOf(entry),
    conditions: conditionsOf(trial, given, units),
    activities: (entry.activities ?? []).map(kind => ({ kind, units: entry.everyFaculty ? units : [] })),
  }
}

/** Whoever coordinates one of its units. */
export function coordinatorOf(trial: Trial, office: OfficeKey, units: readonly string[]): { coordinator?: string } {
  const person = people.find(({ roles }) =>
    roles.some(
      role => role.in === office && role.role === 'coordinator' && role.units?.some(unit => units.includes(unit)),
    ),
  )
  return person ? { coordinator: trial.id('person', `${office} ${person.key}`) } : {}
}

type Condition = NonNullable<Proposal['conditions']>
type Line = Extract<Condition, readonly unknown[]>[number]

function conditionsOf(trial: Trial, { office, entry }: Case, units: string[]): Line[] {
  const { places } = entry
  if (!places) return []
  const courses = coursesOf(office).filter(({ key }) => places.courses.includes(key))
  const subjects = [...new Set(courses.map(({ field }) => field))].map(isced => ({ isced }))
  const levels = [...new Set(courses.map(({ level }) => level))].sort()
  const years = { firstYear: trial.year(places.years[0]), lastYear: lastYearOf(trial, entry.type, places) }
  const students = { kind: 'student-studies' as const, ...years, subjects, eqfLevels: levels, units }
  const lines: Line[] = [
    {
      ...students,
      direction: 'outgoing',
      persons: places.persons,
      months: places.months,
      languages: [{ language: 'en', level: 'B2' }],
      coursesOfStudy: courses.map(({ key }) => trial.id('course', `${office} ${key}`)),
    },
    {
      ...students,
      direction: 'incoming',
      persons: places.incoming ?? places.persons,
      months: places.months,
      languages: [{ language: taughtIn[office], level: 'B1' }],
    },
  ]
  if (!places.staff) return lines
  const staff = {
    kind: 'staff-teaching' as const,
    ...years,
    subjects,
    units,
    persons: places.staff,
    days: places.staff * 5,
  }
  const languages = [{ language: 'en', level: 'B2' as const }]
  return [...lines, { ...staff, direction: 'outgoing', languages }, { ...staff, direction: 'incoming', languages }]
}
