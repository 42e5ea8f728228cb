import { type GradingScale, outcomeOf, readGrade } from '../grading/index.ts'
import type { Outcome } from './transcript.ts'

export type ReadResult = { outcome: Outcome; grade: string | null }

const words = (list: string): ReadonlySet<string> => new Set(list.split(', '))
/** As teachers write it, in the languages of their lists. */
const notTaken = words(
  'not taken, not-taken, absent, did not sit, np, n.p., assente, non sostenuto, ritirato, withdrawn, absent(e), non présenté, défaillant, abi, abj, nicht angetreten',
)
const failed = words(
  'fail, failed, f, fx, not passed, respinto, insufficiente, non superato, ajourné, échec, non acquis, nicht bestanden',
)

/** What a grade that somebody wrote says on the institution’s scale; nothing where it says nothing. */
export function readResult(scale: GradingScale, written: string): ReadResult | undefined {
  const text = written.trim()
  const grade = readGrade(scale, text)
  const outcome = grade && outcomeOf(scale, grade)
  if (grade && outcome) return { outcome: outcome === 'failed' ? 'failed' : 'passed', grade }
  if (notTaken.has(text.toLowerCase())) return { outcome: 'not-taken', grade: null }
  return failed.has(text.toLowerCase()) ? { outcome: 'failed', grade: null } : undefined
}
