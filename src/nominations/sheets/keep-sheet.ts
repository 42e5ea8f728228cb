import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { tick } from '../../platform/reaction.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../nomination.facts.ts'
import { sheetRowShape } from './send-row.ts'
import { insertSheet, lockRow, removeSheetsBefore, saveRow, sheetOr404 } from './sheet.store.ts'
import { mostRows, rowLife } from './sheet.ts'

const answers = z.record(z.string().max(40), z.string().max(2000))

/** Keeps the rows of a partner's sheet, so that they can be looked at and put right. Nobody is nominated yet. */
export const uploadSheet = command(
  'upload-sheet',
  z.object({
    partner: z.uuid(),
    fileName: z.string().trim().min(1).max(200),
    rows: z.array(z.object({ row: z.int().min(1), answers })).max(10_000),
  }),
  async (scope, input) => {
    scope.must('nomination.receive', { partners: [input.partner], units: [] })
    if (!input.rows.length) throw new Refusal('nomination-sheet.no-rows')
    if (input.rows.length > mostRows)
      throw new Refusal('nomination-sheet.too-many-rows', { rows: input.rows.length, most: mostRows })
    const sheet = await insertSheet(scope, input)
    return [happened('nomination-sheet.uploaded', sheet, { partner: input.partner, rows: input.rows.length })]
  },
)

/** Puts a row right; what the file says stays with whoever sent it. */
export const correctSheetRow = command('correct-sheet-row', sheetRowShape.extend({ answers }), async (scope, input) => {
  const { partner } = await sheetOr404(scope, input.sheet)
  scope.must('nomination.receive', { partners: [partner], units: [] })
  const { state } = await lockRow(scope, input.sheet, input.row)
  if (state === 'sent') throw new Refusal('nomination-sheet-row.not-possible-now')
  await saveRow(scope, input, { answers: input.answers, state: 'open' })
  return nothingChanged
})

/** Takes a row out of the sheet, or back into it. */
export const leaveOutSheetRow = command(
  'leave-out-sheet-row',
  sheetRowShape.extend({ back: z.boolean() }),
  async (scope, input) => {
    const { partner } = await sheetOr404(scope, input.sheet)
    scope.must('nomination.receive', { partners: [partner], units: [] })
    const { state } = await lockRow(scope, input.sheet, input.row)
    await saveRow(scope, input, { state: rowLife.next(state, input.back ? 'restore' : 'leave-out') })
    return nothingChanged
  },
)

const day = 24 * 60 * 60 * 1000
const keptMs = 60 * day

const forgetSheets = command('forget-sheets', z.object({ before: z.date() }), async (scope, { before }) => {
  scope.must('message.send')
  await removeSheetsBefore(scope, before)
  return nothingChanged
})

/** What was sent stands in the nominations; the rest of a sheet is of no use to anyone after two months. */
export const forgetSheetsTick = tick('forget-sheets', async caller => {
  await forgetSheets(caller, { before: new Date(caller.now.getTime() - keptMs) })
})
