import { type Clash, driftSince, type FrozenCourse } from '../courses/index.ts'
import type { Problem } from '../platform/refusal.ts'
import { type CefrLevel, reachesCefr } from '../reference/index.ts'
import { type Component, hostLists, type List, listsOf } from './component.ts'
import { expectedCredits, farFrom, stayLengthProblem } from './duration.rules.ts'
import type { MobilityType, Particulars, Responsible, SkillLevel } from './learning-agreement.ts'
import { creditsIn, inList, type Resulting, resultOf, standing } from './programme.rules.ts'

export type AskedLevel = { language: string; from: CefrLevel; strength: 'recommended' | 'required' }
export type Skill = { language: string; level: SkillLevel }

/** All that a version is judged by. */
export type Judged = {
  type: MobilityType
  kind: 'first' | 'change'
  particulars: Particulars
  sendingPerson: Responsible | null
  student: { email: string; esi: string | null; onNetwork: boolean; changed: boolean }
  stay: { term: 'winter' | 'spring' | 'year'; months: number; academicYear: string }
  first: readonly Component[]
  changes: readonly Component[]
  /** The catalogue as it stands, for every course that is named, and whether this year's is public at all. */
  catalogue: readonly FrozenCourse[]
  hasCatalogue: boolean
  /** Terms of the stay as the catalogue counts them: `1/2`. */
  terms: readonly string[]
  termsInYear: number
  asked: readonly AskedLevel[]
  skills: readonly Skill[]
  clashes: readonly Clash[]
}

/** `at` is where it is put right: a table, the particulars, or the person who signs. */
export type Finding = Problem & { at: List | 'particulars' | 'person' | 'changes'; component?: string | undefined }
export type Checks = { errors: Finding[]; warnings: Finding[] }

/** Errors refuse, each by its name; warnings are said. That A and B match line by line is never asked. */
export function checksOf(judged: Judged): Checks {
  const lines = standing(resultOf(judged.first, judged.changes))
  return {
    errors: [
      ...particularsMissing(judged),
      ...lengthWrong(judged),
      ...listsWrong(judged, lines),
      ...componentsWrong(lines),
      ...coursesWrong(judged, lines),
      ...changesWrong(judged),
      ...levels(judged, lines, 'required'),
    ],
    warnings: [
      ...totals(judged, lines),
      ...levels(judged, lines, 'recommended'),
      ...withoutCatalogue(judged, lines),
      ...withoutReason(judged),
      ...clashing(judged, lines),
      ...outsideYear(judged),
      ...(judged.student.esi || judged.student.onNetwork ? [] : [finding('particulars', 'esi-unknown')]),
    ],
  }
}

const finding = (at: Finding['at'], code: string, facts: Problem['facts'] = {}, component?: string): Finding => ({
  ...{ at, code, facts },
  ...(component ? { component } : {}),
})
const about = (line: Component, code: string, facts: Problem['facts'] = {}): Finding =>
  finding(line.list, code, { course: line.title, ...facts }, line.id)

function particularsMissing({ particulars, sendingPerson, student }: Judged): Finding[] {
  const wanted = ['startOn', 'endOn', 'language', 'level', 'sendingUnit'] as const
  return [
    ...wanted
      .filter(name => particulars[name] === undefined)
      .map(name => finding('particulars', `${codes[name]}-missing`)),
    ...(sendingPerson ? [] : [finding('person', 'sending-person-missing')]),
    ...(sendingPerson?.email === student.email.toLowerCase() ? [finding('person', 'signs-for-both')] : []),
    ...(student.esi || !student.onNetwork ? [] : [finding('particulars', 'esi-missing')]),
  ]
}
const codes = {
  startOn: 'start',
  endOn: 'end',
  language: 'instruction',
  level: 'instruction-level',
  sendingUnit: 'sending-unit',
} as const

function lengthWrong({ type, particulars: { startOn, endOn } }: Judged): Finding[] {
  if (!startOn || !endOn) return []
  if (endOn < startOn) return [finding('particulars', 'ends-before-it-starts')]
  const wrong = stayLengthProblem(type, startOn, endOn)
  return wrong ? [finding('particulars', `${wrong}-stay-length`)] : []
}

/** Summer schools begin before the academic year and examinations end after it: a quarter is left to either side. */
function outsideYear({ particulars: { startOn, endOn }, stay: { academicYear: year } }: Judged): Finding[] {
  const first = Number(year.slice(0, 4))
  const outside = (startOn && startOn < `${first}-06`) || (endOn && endOn > `${first + 1}-12`)
  return outside ? [finding('particulars', 'days-outside-year', { year })] : []
}

function listsWrong({ type }: Judged, lines: readonly Resulting[]): Finding[] {
  const compulsory: readonly List[] = type === 'semester' ? ['studied', 'recognised'] : listsOf[type]
  const empty = compulsory.filter(list => !inList(lines, list).length).map(list => finding(list, `${list}-empty`))
  if (type !== 'blended' || !lines.length) return empty
  return [
    ...empty,
    ...(lines.some(({ shortDescription }) => shortDescription) ? [] : [finding('blended', 'virtual-part-missing')]),
    ...(Number(creditsIn(lines)) < 3 ? [finding('blended', 'too-few-credits', { credits: creditsIn(lines) })] : []),
  ]
}

function componentsWrong(lines: readonly Resulting[]): Finding[] {
  const seen = new Set<string>()
  const twice = lines.filter(line => {
    const key = [line.list, line.instance ?? `${line.losCode ?? ''} ${line.title.en} ${line.term}/${line.terms}`].join()
    return seen.size === seen.add(key).size
  })
  return [
    ...twice.map(line => about(line, 'component-twice')),
    ...inList(lines, 'studied', 'recognised')
      .filter(({ term }) => term === null)
      .map(line => about(line, 'component-term-missing')),
    ...inList(lines, 'virtual')
      .filter(({ shortDescription }) => !shortDescription)
      .map(line => about(line, 'virtual-description-missing')),
  ]
}

/** A course that is agreed exists, is published in that year and term, and is written down as it is held. */
export function coursesWrong({ catalogue, hasCatalogue, terms }: Judged, lines: readonly Resulting[]): Finding[] {
  const now = new Map(catalogue.map(course => [course.instance, course]))
  return inList(lines, ...hostLists).flatMap(line => {
    const outside = line.list === 'studied' && line.term !== null && !terms.includes(`${line.term}/${line.terms}`)
    const wrong = outside ? [about(line, 'course-outside-stay')] : []
    if (!line.frozen) return line.list === 'studied' && hasCatalogue ? [about(line, 'course-not-in-catalogue')] : wrong
    const course = now.get(line.frozen.instance)
    if (!course || course.withdrawn) return [about(line, 'course-withdrawn')]
    const moved = driftSince([line.frozen], [course]).length > 0
    return moved ? [about(line, 'course-moved')] : wrong
  })
}

function changesWrong({ kind, first, changes, student }: Judged): Finding[] {
  if (kind === 'first') return []
  const known = new Set(first.map(({ id }) => id))
  return [
    ...(changes.length || student.changed ? [] : [finding('changes', 'nothing-changes')]),
    ...changes
      .filter(({ id, status }) => (status === 'deleted') !== known.has(id))
      .map(line => about(line, 'deleted-was-never-agreed')),
  ]
}

/** The office's levels for each language in which something is taught: `NS` reaches every one. */
function levels({ asked, skills }: Judged, lines: readonly Resulting[], strength: AskedLevel['strength']): Finding[] {
  return inList(lines, ...hostLists).flatMap(line => {
    const level = asked.find(one => one.language === line.language && one.strength === strength)
    if (!level || reaches(skills, level)) return []
    const code = strength === 'required' ? 'course-level-required' : 'course-level-recommended'
    return [about(line, code, { language: level.language, level: level.from })]
  })
}

const reaches = (skills: readonly Skill[], { language, from }: AskedLevel): boolean =>
  skills.some(held => held.language === language && (held.level === 'NS' || reachesCefr(held.level, from)))

function totals({ type, particulars, stay, termsInYear }: Judged, lines: readonly Resulting[]): Finding[] {
  if (type !== 'semester') return []
  const studied = creditsIn(inList(lines, 'studied', 'virtual'))
  const recognised = creditsIn(inList(lines, 'recognised'))
  const expected = expectedCredits(stay, termsInYear)
  const empty = !inList(lines, 'studied').length
  return [
    ...(!empty && farFrom(Number(studied), expected)
      ? [finding('studied', 'credits-far-off', { credits: studied, expected: Math.round(expected) })]
      : []),
    ...(Number(recognised) < Number(studied) && !particulars.remark && inList(lines, 'recognised').length
      ? [finding('recognised', 'less-recognised', { credits: recognised, studied })]
      : []),
  ]
}

const withoutCatalogue = ({ hasCatalogue }: Judged, lines: readonly Resulting[]): Finding[] =>
  hasCatalogue
    ? []
    : inList(lines, 'studied')
        .filter(({ frozen }) => !frozen)
        .map(line => about(line, 'no-catalogue-yet'))

const withoutReason = ({ changes }: Judged): Finding[] =>
  changes.filter(line => !line.reasonCode && !line.reasonText).map(line => about(line, 'reason-missing'))

function clashing({ clashes }: Judged, lines: readonly Resulting[]): Finding[] {
  const named = (instance: string) => lines.find(line => line.instance === instance)
  return clashes.flatMap(({ one, other, slots: [slot] }) => {
    const [line, against] = [named(one), named(other)]
    return line && against ? [about(line, 'timetable-clash', { other: against.title, at: slot.from })] : []
  })
}
