import type { Fact } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened, revised } from './course.facts.ts'
import { changesBetween } from './course.rules.ts'
import { coursesCoded, insertCourses, saveCourses, type WrittenCourse } from './course.store.ts'
import { type Course, type CourseInstance, courseInstanceLife, type Offer, termKey } from './course.ts'
import { insertInstances, lockInstancesOf, saveOffers } from './instance.store.ts'

/** A course and how it is held in one year, as a list says it. */
export type KeptOffer = { course: WrittenCourse; offer: Offer }
export type Kept = { facts: Fact[]; instances: Map<string, { id: string; course: string; fresh: boolean }> }

/** By what a list knows an instance again. */
export const offerKey = (code: string, { year, section }: Pick<Offer, 'year' | 'section'>): string =>
  `${code} ${year} ${section}`

export const sameCourse = (a: WrittenCourse | Course, b: WrittenCourse | Course): boolean => ownPart(a) === ownPart(b)

/** By value, whatever the order in which the database gives the languages. */
const ownPart = ({ unit, title, level, field, prerequisites, description }: WrittenCourse | Course): string => {
  const text = (said: Course['title'] | null) => said && [said.en, said.it ?? null, said.fr ?? null]
  return JSON.stringify([unit, text(title), level, field, text(prerequisites), text(description)])
}

/**
 * Keeps any number of courses with their instances in a handful of statements: what is new is proposed, what changed is revised,
 * and every change is a fact. A withdrawn instance is not brought back by a list.
 */
export async function keepOffers(scope: Scope, given: readonly KeptOffer[]): Promise<Kept> {
  const { ids, facts } = await keepCourses(scope, given)
  const years = [...new Set(given.map(({ offer }) => offer.year))]
  const before = new Map(
    (await lockInstancesOf(scope, [...new Set(ids.values())], years)).map(one => [
      `${one.course} ${one.year} ${one.section}`,
      one,
    ]),
  )
  const fresh: (Offer & { course: string })[] = []
  const changed: (Offer & { id: string })[] = []
  const instances: Kept['instances'] = new Map()
  for (const { course, offer } of given) {
    const id = ids.get(course.code) ?? ''
    const known = before.get(`${id} ${offer.year} ${offer.section}`)
    if (!known) fresh.push({ ...offer, course: id })
    else {
      instances.set(offerKey(course.code, offer), { id: known.id, course: id, fresh: false })
      facts.push(...revise(scope, known, offer, changed))
    }
  }
  await saveOffers(scope, changed)
  const added = new Map(
    (await insertInstances(scope, fresh)).map(one => [`${one.course} ${one.year} ${one.section}`, one.id]),
  )
  for (const { course, offer } of given) {
    const id = ids.get(course.code) ?? ''
    const instance = added.get(`${id} ${offer.year} ${offer.section}`)
    if (!instance) continue
    instances.set(offerKey(course.code, offer), { id: instance, course: id, fresh: true })
    facts.push(happened('course.proposed', id, { instance, year: offer.year, term: termKey(offer) }))
  }
  return { facts, instances }
}

function revise(scope: Scope, known: CourseInstance, offer: Offer, changed: (Offer & { id: string })[]): Fact[] {
  if (!changesBetween(known, offer).length) return []
  scope.must('course.edit', { units: [known.unit] })
  courseInstanceLife.next(known.state, 'revise')
  changed.push({ ...offer, id: known.id })
  return revised(known, offer)
}

/** A list says of a course once what it says of it in several rows; the last row decides. */
async function keepCourses(scope: Scope, given: readonly KeptOffer[]) {
  const wanted = new Map(given.map(({ course }) => [course.code, course]))
  const known = await coursesCoded(scope, [...wanted.keys()])
  const facts: Fact[] = []
  const rewritten = [...wanted.values()].flatMap(course => {
    const before = known.get(course.code)
    if (!before || sameCourse(before, course)) return []
    // Whoever moves a course to another department answers for both.
    scope.must('course.edit', { units: [before.unit] })
    facts.push(happened('course.described', before.id, {}))
    return [{ ...course, id: before.id }]
  })
  for (const unit of new Set([...wanted.values()].map(course => course.unit)))
    scope.must('course.edit', { units: [unit] })
  await saveCourses(scope, rewritten)
  const added = await insertCourses(
    scope,
    [...wanted.values()].filter(({ code }) => !known.has(code)),
  )
  for (const [code, id] of added) facts.push(happened('course.added', id, { code }))
  const ids = new Map([...known.values()].map(({ code, id }) => [code, id as string]))
  for (const [code, id] of added) ids.set(code, id)
  // Somebody else added the same code meanwhile.
  if (ids.size < wanted.size) throw new Refusal('course.code-taken')
  return { ids, facts }
}
