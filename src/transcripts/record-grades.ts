import { z } from 'zod'
import { freezeCourses } from '../courses/index.ts'
import { type GradingScale, gradingIn } from '../grading/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { day, maybe } from '../platform/input.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { isLanguageTag, readIscedF } from '../reference/index.ts'
import { courseKey, pendingOn } from './listed.rules.ts'
import { type Standing, standsNow } from './programme.ts'
import { readResult } from './read-result.rules.ts'
import { recordedRow, rowShape } from './sheets/record-row.ts'
import { happened } from './transcript.facts.ts'
import { keepResults, lockTranscript, type NewResult, removeResult, saveTranscript } from './transcript.store.ts'
import { subjectOf, type Transcript, transcriptLife } from './transcript.ts'

const grade = z.string().trim().min(1).max(40)
const onDay = maybe(day)

async function lockToRecord(scope: Scope, id: string): Promise<Transcript> {
  const transcript = await lockTranscript(scope, id)
  scope.must('transcript.grade', subjectOf(transcript))
  if (!transcriptLife.can(transcript.state, 'record')) throw new Refusal('transcript.closed')
  return transcript
}

async function ownScale(scope: Scope): Promise<GradingScale> {
  const own = (await gradingIn(scope)).scales.find(scale => scale.own)
  if (!own) throw new Refusal('transcript.no-scale')
  return own
}

/** Grades of courses that stand in the final learning agreement, one or many at once. */
export const recordGrades = command(
  'record-grades',
  z.object({
    transcript: z.uuid(),
    grades: z
      .array(z.object({ component: z.uuid(), grade, takenOn: onDay }))
      .min(1)
      .max(60),
    row: rowShape.optional(),
  }),
  async (scope, input) => {
    const transcript = await lockToRecord(scope, input.transcript)
    const scale = await ownScale(scope)
    const { programme } = await standsNow(scope, transcript)
    const problems: Record<string, Problem> = {}
    const recorded = input.grades.flatMap(({ component, grade: written, takenOn }): NewResult[] => {
      const course = programme.find(({ id, deleted }) => id === component && !deleted)
      const read = readResult(scale, written)
      if (!course) problems[`grade.${component}`] = { code: 'not-agreed' }
      else if (!read) problems[`grade.${component}`] = { code: 'grade-not-on-scale', facts: { grade: written } }
      if (!course || !read) return []
      const { id, virtual: _v, deleted: _d, ...studied } = course
      return [{ ...studied, ...read, origin: 'agreement', component: id, takenOn: takenOn ?? null }]
    })
    refuse(problems)
    await keepResults(scope, transcript.id, recorded)
    if (input.row) await recordedRow(scope, { ...input.row, transcript: transcript.id })
    return [
      ...recorded.map(one => happened('transcript.graded', transcript.id, { course: one.title, grade: said(one) })),
      ...(await follow(scope, transcript)),
    ]
  },
)

/** As the sentences of the history choose by it. */
const said = ({ grade: label, outcome }: Pick<NewResult, 'grade' | 'outcome'>): string =>
  label ?? (outcome === 'not-taken' ? 'absent' : outcome)

function refuse(problems: Record<string, Problem>): void {
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}

/** From what is there now it follows whether the transcript is complete. */
async function follow(scope: Scope, { id, nomination, state }: Transcript): Promise<Fact[]> {
  const standing = await standsNow(scope, { id, nomination })
  const recorded = transcriptLife.next(state, 'record')
  const complete = isComplete(standing) && transcriptLife.can(recorded, 'complete')
  const next = complete ? transcriptLife.next(recorded, 'complete') : recorded
  await saveTranscript(scope, id, { state: next, resultsOn: standing.known ?? null })
  return complete && state !== 'ready' ? [happened('transcript.complete', id, {})] : []
}

const isComplete = ({ agreed, lines }: Standing): boolean => agreed && lines.length > 0 && pendingOn(lines).length === 0

const otherCourse = {
  transcript: z.uuid(),
  origin: z.enum(['language-course', 'extra']),
  /** Of the catalogue; what follows is asked only without it. */
  instance: maybe(z.uuid()),
  code: maybe(z.string().trim().max(60)),
  title: maybe(z.string().trim().max(300)),
  credits: maybe(
    z
      .string()
      .trim()
      .transform(text => text.replace(',', '.'))
      .refine(text => /^\d{1,3}(\.\d{1,2})?$/.test(text), 'two-decimals'),
  ),
  language: maybe(z.string().trim().refine(isLanguageTag, 'not-in-list')),
  field: maybe(
    z
      .string()
      .trim()
      .refine(text => readIscedF(text).valid, 'wrong-isced'),
  ),
  grade,
  takenOn: onDay,
}

/** A course that does not stand in the learning agreement: of the host’s language, or whatever else the student did. */
export const recordOtherCourse = command(
  'record-other-course',
  z.object({ ...otherCourse, row: rowShape.optional() }),
  async (scope, input) => {
    const transcript = await lockToRecord(scope, input.transcript)
    const read = readResult(await ownScale(scope), input.grade)
    const course = input.instance ? await fromCatalogue(scope, input.instance) : typed(input, transcript)
    const problems = 'problems' in course ? course.problems : {}
    refuse({ ...problems, ...(read ? {} : { grade: { code: 'grade-not-on-scale', facts: { grade: input.grade } } }) })
    if ('problems' in course || !read) return nothingChanged
    const { programme, results } = await standsNow(scope, transcript)
    // The same course twice would count its credits twice.
    const agreed = programme.filter(({ deleted }) => !deleted)
    const others = results.filter(({ origin }) => origin !== 'agreement' && origin !== input.origin)
    if ([...agreed, ...others].some(one => courseKey(one) === courseKey(course)))
      throw new Refusal('transcript.course-twice', { course: course.title })
    const result: NewResult = {
      ...course,
      ...read,
      origin: input.origin,
      component: null,
      takenOn: input.takenOn ?? null,
    }
    await keepResults(scope, transcript.id, [result])
    if (input.row) await recordedRow(scope, { ...input.row, transcript: transcript.id })
    const about = { course: result.title, grade: said(result) }
    return [happened('transcript.course-added', transcript.id, about), ...(await follow(scope, transcript))]
  },
)

type Course = Omit<NewResult, 'origin' | 'component' | 'outcome' | 'grade' | 'takenOn'>

async function fromCatalogue(scope: Scope, instance: string): Promise<Course | { problems: Record<string, Problem> }> {
  const [found] = await freezeCourses(scope, [instance])
  if (!found) return { problems: { instance: { code: 'not-in-list' } } }
  const { losId, loiId, losCode: code, title, academicYear, termId, credits, language, field } = found
  return { instance, losId, loiId, code, title, academicYear, ...termId, credits, language, field }
}

type Typed = {
  code?: string | undefined
  title?: string | undefined
  credits?: string | undefined
  language?: string | undefined
  field?: string | undefined
}

function typed(given: Typed, { academicYear }: Transcript): Course | { problems: Record<string, Problem> } {
  const { code, title, credits, language = null, field = null } = given
  const lacking = (['code', 'title', 'credits'] as const).filter(name => !given[name])
  if (!code || !title || !credits)
    return { problems: Object.fromEntries(lacking.map(name => [name, { code: 'missing' }])) }
  const nowhere = { instance: null, losId: null, loiId: null, term: null, terms: null }
  return { ...nowhere, code, title: { en: title }, academicYear, credits: String(Number(credits)), language, field }
}

/** It should not stand there after all. */
export const removeOtherCourse = command(
  'remove-other-course',
  z.object({ transcript: z.uuid(), result: z.uuid() }),
  async (scope, input) => {
    const transcript = await lockToRecord(scope, input.transcript)
    const { results } = await standsNow(scope, transcript)
    const found = results.find(({ id, origin }) => id === input.result && origin !== 'agreement')
    if (!found) throw new Refusal('transcript.course-not-found')
    await removeResult(scope, transcript.id, found.id)
    return [
      happened('transcript.course-removed', transcript.id, { course: found.title }),
      ...(await follow(scope, transcript)),
    ]
  },
)
