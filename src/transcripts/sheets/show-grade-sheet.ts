import { type GradingScale, gradingIn } from '../../grading/index.ts'
import { isDay } from '../../platform/calendar.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Agreed } from '../listed.rules.ts'
import { programmesOf } from '../programme.ts'
import { readResult } from '../read-result.rules.ts'
import { resultsAmong, transcriptsAmong } from '../transcript.store.ts'
import { isOpen, type Result, type Transcript } from '../transcript.ts'
import { candidatesFor, type GradeRow, gradeRowsOf, gradeSheetOr404, openGradeSheets } from './grade-sheet.store.ts'

/** What a row would do: which course of which transcript, and what stands there already. */
export type RowMeaning = {
  transcript: Transcript
  component: string
  course: Agreed
  before: Pick<Result, 'grade' | 'outcome'> | undefined
}
export type CheckedGrade = GradeRow & { refusal: Refusal | undefined; meaning: RowMeaning | undefined }

type Around = {
  scale: GradingScale | undefined
  candidates: Map<number, Transcript[]>
  programmes: Map<string, readonly Agreed[]>
  results: Map<string, Result[]>
  seen: Set<string>
}

/** A sheet as it would go now: of each row, what it means, whether it can be recorded, and why not. Nothing is changed. */
export const showGradeSheet = query('show-grade-sheet', async (scope, id: string) => {
  scope.must('transcript.import')
  const sheet = await gradeSheetOr404(scope, id)
  const rows = await gradeRowsOf(scope, id)
  const around = await aroundOf(
    scope,
    rows.filter(({ state }) => state === 'open'),
  )
  const checked = rows.map(
    (row): CheckedGrade =>
      row.state === 'open' ? check(around, row) : { ...row, refusal: undefined, meaning: undefined },
  )
  return { sheet, rows: checked }
})

export const listOpenGradeSheets = query('list-open-grade-sheets', (scope, _: undefined) => {
  scope.must('transcript.import')
  return openGradeSheets(scope)
})

async function aroundOf(scope: Scope, rows: readonly GradeRow[]): Promise<Around> {
  const found = await candidatesFor(scope, rows)
  const transcripts = await transcriptsAmong(scope, [...new Set(found.map(({ transcript }) => transcript))])
  const byId = new Map(transcripts.map(transcript => [transcript.id as string, transcript]))
  const candidates = new Map<number, Transcript[]>()
  for (const { row, transcript } of found) {
    const one = byId.get(transcript)
    if (one) candidates.set(row, [...(candidates.get(row) ?? []), one])
  }
  const programmes = await programmesOf(
    scope,
    transcripts.map(({ nomination }) => nomination),
  )
  const results = Map.groupBy(await resultsAmong(scope, [...byId.keys()]), ({ transcript }) => transcript)
  const scale = (await gradingIn(scope)).scales.find(({ own }) => own)
  return { scale, candidates, programmes, results, seen: new Set() }
}

/** Judges a row by what stands already and by the rows before it, which would be recorded first. */
function check(around: Around, row: GradeRow): CheckedGrade {
  try {
    return { ...row, refusal: undefined, meaning: meaningOf(around, row) }
  } catch (error) {
    if (error instanceof Refusal) return { ...row, refusal: error, meaning: undefined }
    throw error
  }
}

function meaningOf({ scale, candidates, programmes, results, seen }: Around, { row, answers }: GradeRow): RowMeaning {
  const { code = '', grade = '', takenOn } = answers
  const students = candidates.get(row) ?? []
  if (!students.length) throw new Refusal('grade-sheet.student-unknown')
  if (!code) throw new Refusal('input.wrong', { count: 1 }, { code: { code: 'missing' } })
  const matches = students.flatMap(transcript =>
    (programmes.get(transcript.nomination) ?? [])
      .filter(course => !course.deleted && course.code.toLowerCase() === code.toLowerCase())
      .map(course => ({ transcript, course })),
  )
  const [match] = matches
  if (!match) throw new Refusal('grade-sheet.course-not-agreed', { course: code })
  if (matches.length > 1) throw new Refusal('grade-sheet.ambiguous', { count: matches.length })
  if (!scale) throw new Refusal('transcript.no-scale')
  if (!grade || !readResult(scale, grade))
    throw new Refusal(
      'input.wrong',
      { count: 1 },
      { grade: grade ? { code: 'grade-not-on-scale', facts: { grade } } : { code: 'missing' } },
    )
  if (takenOn && !isDay(takenOn)) throw new Refusal('input.wrong', { count: 1 }, { takenOn: { code: 'wrong-date' } })
  if (!isOpen(match.transcript.state)) throw new Refusal('transcript.closed')
  if (seen.has(match.course.id)) throw new Refusal('grade-sheet.row-twice', { course: code })
  seen.add(match.course.id)
  const before = results.get(match.transcript.id)?.find(({ component }) => component === match.course.id)
  return { ...match, component: match.course.id, before }
}
