import { z } from 'zod'
import { wholeFrom } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockRow, saveRow, sheetOr404 } from './sheet.store.ts'
import { rowLife } from './sheet.ts'

export const sheetRowShape = z.object({ sheet: z.uuid(), row: wholeFrom(1, 1_000_000) })

/** In the transaction that nominates: a row is sent once, and only for the partner whose sheet it is. */
export async function sendRow(
  scope: Scope,
  { sheet, row, partner, nomination }: { sheet: string; row: number; partner: string; nomination: string },
): Promise<void> {
  if ((await sheetOr404(scope, sheet)).partner !== partner) throw new Refusal('nomination-sheet.not-found')
  const { state } = await lockRow(scope, sheet, row)
  await saveRow(scope, { sheet, row }, { state: rowLife.next(state, 'send'), nomination })
}
