import { createHash } from 'node:crypto'
import type { Problem } from '../platform/refusal.ts'
import { cefrLevels, isCountryCode, isLanguageTag } from '../reference/index.ts'
import { type AllAnswers, type Answers, type Question, questions, type StepName, stepNames } from './answers.ts'
import type { AskedPaper, Paper } from './application.ts'

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phone = /^\+?[0-9 ()/.-]{5,}$/
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** What each kind of answer must look like. */
const looks: Record<Question['as'], { right: (value: string, question: Question) => boolean; code: string }> = {
  text: { right: () => true, code: 'wrong-form' },
  long: { right: () => true, code: 'wrong-form' },
  date: { right: isDay, code: 'wrong-date' },
  email: { right: value => mail.test(value), code: 'wrong-email' },
  phone: { right: value => phone.test(value), code: 'wrong-phone' },
  country: { right: isCountryCode, code: 'not-in-list' },
  language: { right: isLanguageTag, code: 'not-in-list' },
  level: { right: value => (cefrLevels as readonly string[]).includes(value), code: 'not-in-list' },
  choice: { right: (value, { of }) => of?.includes(value) ?? false, code: 'not-in-list' },
}

function problemWith(question: Question, value: string): Problem | undefined {
  if (value === '') return question.asked ? { code: 'missing' } : undefined
  const { right, code } = looks[question.as]
  return right(value, question) ? undefined : { code }
}

/** What is wrong with the answers of a step, by field. `today` is the office's day. */
export function problemsOf(step: StepName, answers: Answers, today: string): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  for (const question of questions(step)) {
    const problem = problemWith(question, (answers[question.name] ?? '').trim())
    if (problem) problems[question.name] = problem
  }
  const { arriveOn = '', leaveOn = '', identityUntil = '', secondLanguage = '', secondLevel = '' } = answers
  if (step === 'stay' && !problems.leaveOn && !problems.arriveOn && leaveOn <= arriveOn)
    problems.leaveOn = { code: 'leaves-before-arriving' }
  if (step === 'personal' && !problems.identityUntil && identityUntil < today)
    problems.identityUntil = { code: 'has-run-out' }
  if (step === 'languages' && secondLanguage && !secondLevel) problems.secondLevel = { code: 'missing' }
  return problems
}

/** The same answers, whatever the order in which they are kept, have the same mark. */
export function markOf(all: AllAnswers): string {
  const said = stepNames.map(step => questions(step).map(({ name }) => (all[step]?.[name] ?? '').trim()))
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

export type Missing =
  | { kind: 'answer'; step: StepName; field: string; problem: Problem }
  | { kind: 'paper'; asked: AskedPaper; why: 'missing' | 'faulty' | 'outdated'; paper: Paper | undefined }

/** A step of which hardly anything is answered is one line to read, not one for each of its questions. */
export type MissingLine = Missing | { kind: 'step'; step: StepName; field: string; count: number }
const manyAnswers = 3

export function linesOf(missing: readonly Missing[]): MissingLine[] {
  const open = Map.groupBy(
    missing.filter(one => one.kind === 'answer' && one.problem.code === 'missing'),
    one => (one.kind === 'answer' ? one.step : undefined),
  )
  const isMany = (step: StepName) => (open.get(step)?.length ?? 0) >= manyAnswers
  return missing.flatMap((one): MissingLine[] => {
    if (one.kind !== 'answer' || one.problem.code !== 'missing' || !isMany(one.step)) return [one]
    const all = open.get(one.step) ?? []
    return all[0] === one ? [{ kind: 'step', step: one.step, field: one.field, count: all.length }] : []
  })
}

type Standing = { answers: AllAnswers; papers: readonly Paper[]; asked: readonly AskedPaper[]; today: string }

/** Everything that an application still lacks, in the order of its form: answers first, then papers. Advice is not among it. */
export function stillMissing({ answers, papers, asked, today }: Standing): Missing[] {
  const open = stepNames.flatMap(step =>
    Object.entries(problemsOf(step, answers[step] ?? {}, today)).map(
      ([field, problem]) => ({ kind: 'answer', step, field, problem }) as const,
    ),
  )
  const mark = markOf(answers)
  const lacking = asked.flatMap(one => {
    const paper = papers.find(({ requirement }) => requirement === one.key)
    const why = lackOf(one, paper, mark)
    return why ? [{ kind: 'paper', asked: one, why, paper } as const] : []
  })
  return [...open, ...lacking]
}

/** A recommended paper may be left out; one that was given and found faulty must be given anew. */
export function lackOf(asked: AskedPaper, paper: Paper | undefined, mark: string) {
  if (!paper) return asked.required ? 'missing' : undefined
  if (paper.finding === 'faulty') return 'faulty'
  return asked.isForm && paper.answersOf !== mark ? 'outdated' : undefined
}

/** Whether a file is the printed form itself, that form with a signature added at its end (PDF 32000-1, 12.8), or something else. */
export function traceOf(printed: Uint8Array, given: Uint8Array) {
  if (given.length < printed.length) return 'other'
  for (let at = 0; at < printed.length; at++) if (given[at] !== printed[at]) return 'other'
  return given.length === printed.length ? 'unsigned' : 'added-to'
}

/** Papers that nobody of the office has looked at since they came. */
export const unchecked = (papers: readonly Paper[]): Paper[] => papers.filter(({ finding }) => finding === null)
