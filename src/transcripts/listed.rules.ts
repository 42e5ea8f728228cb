import { type Rulebook, recordsOf } from '../rulebook/index.ts'
import type { Outcome, Result, Studied } from './transcript.ts'

/** A component of the final learning agreement that the receiving university teaches. */
export type Agreed = Studied & { id: string; virtual: boolean; deleted: boolean }

/** What the rulebook says of transcripts. */
export type Policy = {
  /** Only what stands in the final learning agreement. */
  agreedOnly: boolean
  languageCourses: boolean
  /** How what was not passed is shown, whatever grade it had. */
  notPassed: { grade: string; shown: string; credits: number } | undefined
  /** Whether one may leave before its month. */
  preliminary: boolean
}

export function policyOf(rulebook: Rulebook): Policy {
  const rules = recordsOf(rulebook, 'transcript-rule').map(({ content }) => content)
  const agreedOnly = rules.some(({ lists }) => lists === 'learning-agreement-as-changed')
  return {
    agreedOnly,
    languageCourses: !agreedOnly || rules.some(({ lists }) => lists === 'italian-language-courses'),
    notPassed: rules.find(({ notPassed }) => notPassed)?.notPassed,
    preliminary: rules.some(({ preliminary }) => preliminary === true),
  }
}

/** A line of the transcript. `pending` lines have no result yet. */
export type Line = Studied & {
  key: string
  outcome: Outcome | 'pending'
  /** As people read it. */
  shown: string
  /** As the network’s `resultLabel`: a label of the grading table where it has one. */
  label: string
  awarded: string
  takenOn: string | null
  virtual: boolean
  /** Not in the learning agreement: recognised by a decision of its own at most. */
  outside: boolean
}

type Given = { programme: readonly Agreed[]; results: readonly Result[]; policy: Policy }

/**
 * What stands on the transcript: the final learning agreement as changed by the deadline, its language courses, and what else the rulebook lets in.
 * Results of courses that were deleted since are none of it.
 */
export function listedOn({ programme, results, policy }: Given): Line[] {
  const byComponent = new Map(results.map(result => [result.component, result]))
  const agreed = programme
    .filter(({ deleted }) => !deleted)
    .map(({ id, deleted: _, ...course }) => lineOf(course, { key: id, outside: false }, byComponent.get(id), policy))
  const more = results
    .filter(({ origin }) =>
      origin === 'language-course' ? policy.languageCourses : origin === 'extra' && !policy.agreedOnly,
    )
    .map(result =>
      lineOf({ ...result, virtual: false }, { key: result.id, outside: result.origin === 'extra' }, result, policy),
    )
  return [...agreed, ...more]
}

function lineOf(
  course: Studied & { virtual: boolean },
  { key, outside }: { key: string; outside: boolean },
  result: Result | undefined,
  policy: Policy,
): Line {
  const { instance, losId, loiId, code, title, academicYear, term, terms, credits, language, field, virtual } = course
  const passed = result?.outcome === 'passed'
  return {
    ...{
      key,
      outside,
      instance,
      losId,
      loiId,
      code,
      title,
      academicYear,
      term,
      terms,
      credits,
      language,
      field,
      virtual,
    },
    outcome: result?.outcome ?? 'pending',
    shown: passed || !result ? (result?.grade ?? '') : (policy.notPassed?.shown ?? result.grade ?? ''),
    label: passed || !result ? (result?.grade ?? '') : (policy.notPassed?.grade ?? result.grade ?? ''),
    // What is not passed is worth nothing, whatever the rulebook calls it.
    awarded: passed ? credits : '0',
    takenOn: result?.takenOn ?? null,
  }
}

export const pendingOn = (lines: readonly Line[]): Line[] => lines.filter(({ outcome }) => outcome === 'pending')

const hundredths = (credits: string): number => Math.round(Number(credits) * 100)

/** The sum of what was passed, as a decimal without needless zeros. */
export const creditsOf = (lines: readonly Pick<Line, 'awarded'>[]): string =>
  String(lines.reduce((sum, { awarded }) => sum + hundredths(awarded), 0) / 100)

/** The same course, however it came in: its instance, else its code in the same term. */
export const courseKey = ({ instance, code, academicYear, term, terms }: Studied): string =>
  instance ?? [code.toLowerCase(), academicYear, term, terms].join(' ')

/** What stands on the transcript twice: credits must not be counted twice. */
export function twiceOn(lines: readonly Line[]): Line[] {
  const groups = Map.groupBy(lines, courseKey)
  return [...groups.values()].flatMap(group => group.slice(1))
}
