import { z } from 'zod'
import { wholeFrom } from '../../platform/input.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockGradeRow, saveGradeRow } from './grade-sheet.store.ts'
import { gradeRowLife } from './grade-sheet.ts'

export const rowShape = z.object({ sheet: z.uuid(), row: wholeFrom(1, 1_000_000) })

/** In the transaction that records the grade: a row is recorded once. */
export async function recordedRow(
  scope: Scope,
  { sheet, row, transcript }: z.output<typeof rowShape> & { transcript: string },
): Promise<void> {
  const { state } = await lockGradeRow(scope, sheet, row)
  await saveGradeRow(scope, { sheet, row }, { state: gradeRowLife.next(state, 'record'), transcript })
}
