import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { deploymentId } from '../../platform/ids.ts'
import { tick } from '../../platform/reaction.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../transcript.facts.ts'
import { insertGradeSheet, lockGradeRow, removeGradeSheetsBefore, saveGradeRow } from './grade-sheet.store.ts'
import { gradeRowLife, mostRows } from './grade-sheet.ts'
import { rowShape } from './record-row.ts'

const answers = z.record(z.string().max(40), z.string().max(2000))

/** Keeps the rows of a list of grades, so that they can be looked at and put right. Nothing is recorded yet. */
export const uploadGradeSheet = command(
  'upload-grade-sheet',
  z.object({
    fileName: z.string().trim().min(1).max(200),
    rows: z.array(z.object({ row: z.int().min(1), answers })).max(10_000),
  }),
  async (scope, input) => {
    scope.must('transcript.import')
    if (!input.rows.length) throw new Refusal('grade-sheet.no-rows')
    if (input.rows.length > mostRows)
      throw new Refusal('grade-sheet.too-many-rows', { rows: input.rows.length, most: mostRows })
    const sheet = await insertGradeSheet(scope, input)
    return [happened('grade-sheet.uploaded', sheet, { rows: input.rows.length })]
  },
)

/** Puts a row right; what the file says stays with whoever sent it. */
export const correctGradeRow = command('correct-grade-row', rowShape.extend({ answers }), async (scope, input) => {
  scope.must('transcript.import')
  const { state } = await lockGradeRow(scope, input.sheet, input.row)
  if (state === 'recorded') throw new Refusal('grade-sheet-row.not-possible-now')
  await saveGradeRow(scope, input, { answers: input.answers, state: 'open' })
  return nothingChanged
})

/** Takes a row out of the sheet, or back into it. */
export const leaveOutGradeRow = command(
  'leave-out-grade-row',
  rowShape.extend({ back: z.boolean() }),
  async (scope, input) => {
    scope.must('transcript.import')
    const { state } = await lockGradeRow(scope, input.sheet, input.row)
    await saveGradeRow(scope, input, { state: gradeRowLife.next(state, input.back ? 'restore' : 'leave-out') })
    return nothingChanged
  },
)

const day = 24 * 60 * 60 * 1000
const keptMs = 60 * day

const forgetGradeSheets = command('forget-grade-sheets', z.object({ before: z.date() }), async (scope, { before }) => {
  scope.must('transcript.mind')
  await removeGradeSheetsBefore(scope, before)
  return nothingChanged
})

/** What was recorded stands in the transcripts; the rest of a sheet is of no use to anyone after two months. */
export const forgetGradeSheetsTick = tick('forget-grade-sheets', async caller => {
  if (caller.institution !== deploymentId)
    await forgetGradeSheets(caller, { before: new Date(caller.now.getTime() - keptMs) })
})
