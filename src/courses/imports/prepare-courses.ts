import { z } from 'zod'
import { type Around, type Prepared, plain, type SheetRecord } from '../../imports/index.ts'
import { parseInput } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { changesBetween, offerFields, offerOf, titleFrom } from '../course.rules.ts'
import { coursesCoded, type OwnUnit, openUnits, type WrittenCourse } from '../course.store.ts'
import { type Course, type CourseInstance, courseInstanceLife, type Offer, termKey } from '../course.ts'
import { lockInstancesOf } from '../instance.store.ts'
import type { KeptOffer } from '../keep-offers.ts'
import { writeTimetable } from '../timetable.rules.ts'

const text = (value: unknown) => (value === undefined ? undefined : String(value))
const offerShape = z.object(offerFields)

type Known = { units: OwnUnit[]; courses: Map<string, Course>; instances: Map<string, CourseInstance> }

/** What a list of courses would change now. An empty cell changes nothing; a new course needs all that a form asks for. */
export async function prepareCourses(
  scope: Scope,
  records: readonly SheetRecord[],
  around: Around,
): Promise<Prepared<KeptOffer>[]> {
  const courses = await coursesCoded(
    scope,
    records.map(({ values }) => String(values.code)),
  )
  const years = [...new Set(records.map(({ values }) => String(values.year)))]
  const instances = await lockInstancesOf(
    scope,
    [...courses.values()].map(({ id }) => id),
    years,
  )
  const known: Known = {
    units: await openUnits(scope),
    courses,
    instances: new Map(instances.map(one => [`${one.course} ${one.year} ${one.section}`, one])),
  }
  return records.map(record => prepareOne(record, known, around))
}

function prepareOne(record: SheetRecord, known: Known, around: Around): Prepared<KeptOffer> {
  const { key, row, values } = record
  const course = known.courses.get(String(values.code))
  const section = text(values.section) ?? ''
  const before = course && known.instances.get(`${course.id} ${values.year} ${section}`)
  const prepared: Prepared<KeptOffer> = {
    key,
    row,
    outcome: before ? 'changed' : 'new',
    subject: before?.id ?? null,
    problems: [],
    questions: [],
    changes: {},
    change: undefined as never,
  }
  const complain = (field: string, code: string) =>
    prepared.problems.push({ row, field, code, grave: true, value: text(values[field]) })
  const unit = unitIn(record, course, known, around, prepared)
  const written = unit === undefined ? undefined : courseIn(record, course, unit, complain)
  const offer = offerIn(record, before, complain)
  if (!written || !offer || prepared.problems.some(({ grave }) => grave)) return prepared
  if (before && !courseInstanceLife.can(before.state, 'revise') && changesBetween(before, offer).length)
    complain('code', 'course-import.withdrawn-here')
  prepared.change = { course: written, offer }
  const fields = { offer, course: written, units: known.units }
  prepared.said = Object.fromEntries(Object.entries(shownFields(fields)).filter(([field]) => field in values))
  if (before && course) {
    const now = shownFields({ offer: before, course, units: known.units })
    prepared.changes = Object.fromEntries(
      Object.entries(shownFields(fields)).flatMap(([field, after]) =>
        now[field] === after ? [] : [[field, [now[field] ?? '', after]]],
      ),
    )
  }
  if (before && !Object.keys(prepared.changes).length) prepared.outcome = 'unchanged'
  return prepared
}

/** The department that a row names, by its code or name; the course's own where it names none. */
function unitIn(
  { values, row, wrong: unread }: SheetRecord,
  course: Course | undefined,
  { units }: Known,
  around: Around,
  told: Pick<Prepared, 'problems' | 'questions'>,
): string | undefined {
  const written = text(values.unit)
  if (written === undefined) {
    if (course) return course.unit
    if (!unread.has('unit')) told.problems.push({ row, field: 'unit', code: 'missing', grave: true })
    return undefined
  }
  const own = units.find(({ code, name }) =>
    [code, ...Object.values(name)].some(one => one && plain(one) === plain(written)),
  )
  if (own) return own.id
  const answer = around.meaning('unit', written)?.value ?? null
  const choices = units.map(({ id, code, name }) => ({ value: id, label: `${name.en} (${code})` }))
  told.questions.push({ domain: 'unit', field: 'unit', written, answer, choices })
  if (answer && units.some(({ id }) => id === answer)) return answer
  told.problems.push({ row, field: 'unit', code: 'course-import.unit-unknown', grave: true, value: written })
  return undefined
}

type Complain = (field: string, code: string) => void

function courseIn(
  { values, wrong: unread }: SheetRecord,
  course: Course | undefined,
  unit: string,
  complain: Complain,
): WrittenCourse | undefined {
  const said = titleFrom({ en: text(values.title), it: text(values.titleIt), fr: text(values.titleFr) })
  // A list that says the title in one language leaves those that it does not say.
  const title =
    said && course ? { ...course.title, ...onlySaid(values), ...(values.title ? {} : { en: course.title.en }) } : said
  const level = values.level === undefined ? course?.level : Number(values.level)
  if (!title && !course && !unread.has('title')) complain('title', 'missing')
  if (level === undefined && !unread.has('level')) complain('level', 'missing')
  const kept = title ?? course?.title
  if (!kept || level === undefined) return undefined
  const prose = (name: 'description' | 'prerequisites') =>
    values[name] === undefined ? (course?.[name] ?? null) : { ...(course?.[name] ?? {}), en: String(values[name]) }
  return {
    code: String(values.code),
    kind: course?.kind ?? 'course',
    unit,
    title: kept,
    level,
    field: text(values.field) ?? course?.field ?? null,
    description: prose('description'),
    prerequisites: prose('prerequisites'),
    example: course?.example ?? false,
  }
}

const onlySaid = ({ title, titleIt, titleFr }: SheetRecord['values']) => ({
  ...(title ? { en: String(title) } : {}),
  ...(titleIt ? { it: String(titleIt) } : {}),
  ...(titleFr ? { fr: String(titleFr) } : {}),
})

/** By the same shape as the form; what the list does not say stays as it was. */
function offerIn(
  { values, wrong: unread }: SheetRecord,
  before: CourseInstance | undefined,
  complain: Complain,
): Offer | undefined {
  const given = {
    ...(before ? { ...before, term: termKey(before) } : {}),
    ...Object.fromEntries(Object.entries(values).filter(([name]) => name in offerFields)),
    section: text(values.section) ?? '',
    ...(values.timetable === undefined ? {} : { slots: String(values.timetable) }),
  }
  try {
    return offerOf(parseInput(offerShape, given))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const [name, { code }] of Object.entries(error.problems)) {
      const field = name.split('.')[0] ?? name
      if (!unread.has(field)) complain(field === 'slots' ? 'timetable' : field, code)
    }
    return undefined
  }
}

type Shown = { offer: Offer; course: WrittenCourse | Course; units: readonly OwnUnit[] }

/** Each column as a person compares it: what stands here, and what a list says. */
function shownFields({ offer, course, units }: Shown): Record<string, string> {
  const { title, unit, level, field, description, prerequisites } = course
  return {
    title: title.en,
    titleIt: title.it ?? '',
    titleFr: title.fr ?? '',
    unit: units.find(({ id }) => id === unit)?.code ?? '',
    level: String(level),
    field: field ?? '',
    term: termKey(offer),
    section: offer.section,
    credits: offer.credits,
    language: offer.language ?? '',
    teachers: offer.teachers.join(', '),
    places: String(offer.places ?? ''),
    hours: String(offer.hours ?? ''),
    programme: offer.programme ?? '',
    timetable: writeTimetable(offer.slots, 'en').replaceAll('\n', '; '),
    description: description?.en ?? '',
    prerequisites: prerequisites?.en ?? '',
  }
}
