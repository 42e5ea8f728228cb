import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { freezeCourses } from '../courses/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { insertComponents, removeComponents, replaceComponent } from './component.store.ts'
import {
  type Component,
  fromCourse,
  fromTyped,
  lists,
  listsOf,
  type NewComponent,
  reasonShape,
  typedShape,
} from './component.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement, saveLearningAgreement } from './learning-agreement.store.ts'
import { isWritable, type LearningAgreement, mobilityTypes, subjectOf } from './learning-agreement.ts'
import { deletion, resultOf, standing } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { partsOf, versionIn } from './versions.rules.ts'

/** The tables of the version that is being written, held until the command ends. */
export async function lockTables(scope: Scope, id: string) {
  const agreement = await lockLearningAgreement(scope, id)
  scope.must('learning-agreement.fill', subjectOf(agreement))
  if (!isWritable(agreement.state)) throw new Refusal('learning-agreement.not-writable')
  const whole = await readWhole(scope, agreement)
  const version = versionIn(whole)
  const { first, changes } = partsOf(whole, version)
  const place = { agreement: id, version: version.number }
  return {
    agreement,
    version,
    place,
    changes,
    first,
    lines: resultOf(first, changes),
    isChange: version.kind === 'change',
  }
}
type Tables = Awaited<ReturnType<typeof lockTables>>

const mostLines = 60

/** Puts lines into the tables: plainly in a first version, as insertions into what was agreed in a change. */
async function put(scope: Scope, tables: Tables, added: readonly NewComponent[], reason: z.output<typeof reasonShape>) {
  const { agreement, place, lines, isChange } = tables
  const given = { reasonCode: reason.reasonCode ?? null, reasonText: reason.reasonText ?? null }
  if (isChange) mustFit('inserted', given.reasonCode)
  for (const { list } of added)
    if (!listsOf[mobilityTypes[agreement.activityAttributes]].includes(list))
      throw new Refusal('learning-agreement.no-such-table')
  if (standing(lines).length + added.length > mostLines)
    throw new Refusal('learning-agreement.too-many-lines', { most: mostLines })
  await insertComponents(
    scope,
    place,
    added.map(line => (isChange ? { ...line, status: 'inserted', ...given } : line)),
  )
  await saveLearningAgreement(scope, agreement.id, {})
  return added.map(({ list, title }) => about('learning-agreement.line-added', tables, { list, title }))
}

const about = (
  name: 'learning-agreement.line-added' | 'learning-agreement.line-changed' | 'learning-agreement.line-removed',
  { agreement, version }: { agreement: LearningAgreement; version: { number: number } },
  { list, title }: Pick<Component, 'list' | 'title'>,
): Fact => happened(name, agreement.id, { version: version.number, list, course: title })

/** Each code of the network fits one way only (EWP LA-18). */
function mustFit(status: 'inserted' | 'deleted', code: Component['reasonCode']): void {
  const deleting = code === 'not-available' || code === 'language-mismatch' || code === 'timetable-conflict'
  if (code && deleting !== (status === 'deleted'))
    throw new Refusal('input.wrong', { count: 1 }, { reasonCode: { code: 'reason-does-not-fit' } })
}

/** Takes courses out of the published catalogue, as it stands, into a table. */
export const chooseCourses = command(
  'choose-courses',
  reasonShape.extend({
    agreement: z.uuid(),
    list: z.enum(lists).exclude(['recognised']).default('studied'),
    instances: z.array(z.uuid()).min(1).max(20),
  }),
  async (scope, { agreement, list, instances, ...reason }) => {
    const tables = await lockTables(scope, agreement)
    const courses = (await freezeCourses(scope, instances)).filter(({ withdrawn }) => !withdrawn)
    const first = courses[0]
    if (!first || courses.length < new Set(instances).size) throw new Refusal('learning-agreement.course-not-public')
    const twice = standing(tables.lines).find(line => line.list === list && instances.includes(line.instance ?? ''))
    if (twice) throw new Refusal('learning-agreement.course-chosen-already', { course: twice.title })
    return put(
      scope,
      tables,
      courses.map(course => fromCourse(list, course)),
      reason,
    )
  },
)

/** Writes down a component that no catalogue of ours knows: at home, or here where no catalogue is public. */
export const addComponent = command(
  'add-component',
  typedShape.extend({ agreement: z.uuid(), ...reasonShape.shape }),
  async (scope, { agreement, reasonCode, reasonText, ...given }) => {
    const tables = await lockTables(scope, agreement)
    mustSuit(given)
    return put(scope, tables, [fromTyped(given, tables.agreement.academicYear)], { reasonCode, reasonText })
  },
)

/** Conditions belong to what is recognised, descriptions to what is virtual (EWP LA-19, LA-20). */
function mustSuit({ list, recognitionConditions, shortDescription }: z.output<typeof typedShape>): void {
  const wrong = {
    ...(recognitionConditions && list !== 'recognised' && list !== 'virtual'
      ? { recognitionConditions: { code: 'not-in-this-table' } }
      : {}),
    ...(shortDescription && (list === 'studied' || list === 'recognised')
      ? { shortDescription: { code: 'not-in-this-table' } }
      : {}),
  }
  if (Object.keys(wrong).length) throw new Refusal('input.wrong', { count: Object.keys(wrong).length }, wrong)
}

const ofVersion = (tables: Tables, component: string): Component => {
  const own = tables.isChange ? tables.changes : tables.first
  const found = own.find(({ id }) => id === component)
  if (!found) throw new Refusal('learning-agreement.no-such-line')
  return found
}

/** Corrects a line of the version that is being written. What the catalogue says of a course is not the student's to change. */
export const correctComponent = command(
  'correct-component',
  typedShape.omit({ list: true }).extend({ agreement: z.uuid(), component: z.uuid(), ...reasonShape.shape }),
  async (scope, { agreement, component, reasonCode, reasonText, ...given }) => {
    const tables = await lockTables(scope, agreement)
    const line = ofVersion(tables, component)
    mustSuit({ ...given, list: line.list })
    const typed = fromTyped({ ...given, list: line.list }, tables.agreement.academicYear)
    const said = { shortDescription: typed.shortDescription, recognitionConditions: typed.recognitionConditions }
    const reason = line.status ? { reasonCode: reasonCode ?? null, reasonText: reasonText ?? null } : {}
    if (line.status) mustFit(line.status, reasonCode ?? null)
    const corrected = line.frozen ? said : typed
    const now = { ...line, ...(line.status === 'deleted' ? {} : corrected), ...reason, id: line.id }
    if (isDeepStrictEqual(now, line)) return nothingChanged
    await replaceComponent(scope, tables.place, now)
    await saveLearningAgreement(scope, agreement, {})
    return [about('learning-agreement.line-changed', tables, line)]
  },
)

/**
 * Takes a line out. In a change, a line of the first version is listed as deleted, with its reason; what only the change had inserted is
 * simply left out (EWP LA-12).
 */
export const removeComponent = command(
  'remove-component',
  reasonShape.extend({ agreement: z.uuid(), component: z.uuid() }),
  async (scope, { agreement, component, reasonCode, reasonText }) => {
    const tables = await lockTables(scope, agreement)
    const line = standing(tables.lines).find(({ id }) => id === component)
    if (!line) throw new Refusal('learning-agreement.no-such-line')
    if (!tables.isChange || line.status === 'inserted') await removeComponents(scope, tables.place, [component])
    else {
      mustFit('deleted', reasonCode ?? null)
      await insertComponents(scope, tables.place, [deletion(line, { reasonCode, reasonText })])
    }
    await saveLearningAgreement(scope, agreement, {})
    return [about('learning-agreement.line-removed', tables, line)]
  },
)

/** A deletion that was not meant: the line stands again as it was agreed. */
export const keepComponent = command(
  'keep-component',
  z.object({ agreement: z.uuid(), component: z.uuid() }),
  async (scope, { agreement, component }) => {
    const tables = await lockTables(scope, agreement)
    const line = ofVersion(tables, component)
    if (line.status !== 'deleted') return nothingChanged
    await removeComponents(scope, tables.place, [component])
    await saveLearningAgreement(scope, agreement, {})
    return [about('learning-agreement.line-added', tables, line)]
  },
)

/** Takes over how the catalogue has changed a course since it was chosen, in the version that is being written. */
export const renewCourse = command(
  'renew-course',
  z.object({ agreement: z.uuid(), component: z.uuid() }),
  async (scope, { agreement, component }) => {
    const tables = await lockTables(scope, agreement)
    const line = ofVersion(tables, component)
    const [course] = line.instance ? await freezeCourses(scope, [line.instance]) : []
    if (!course || course.withdrawn || line.status === 'deleted')
      throw new Refusal('learning-agreement.course-not-public')
    const { status, reasonCode, reasonText, recognitionConditions, shortDescription } = line
    const said = { status, reasonCode, reasonText, recognitionConditions, shortDescription }
    await replaceComponent(scope, tables.place, { ...fromCourse(line.list, course), ...said, id: line.id })
    await saveLearningAgreement(scope, agreement, {})
    return [about('learning-agreement.line-changed', tables, line)]
  },
)
