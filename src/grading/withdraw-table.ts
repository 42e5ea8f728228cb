import { z } from 'zod'
import { command } from '../platform/command.ts'
import { happened } from './grading.facts.ts'
import { lockTable, turnTables } from './grading.store.ts'
import { gradingTableLife } from './grading.ts'

/** It was wrong from the beginning: nobody converts by it any more. Who did can still read it. */
export const withdrawGradingTable = command(
  'withdraw-grading-table',
  z.object({ table: z.uuid(), reason: z.string().trim().min(3).max(1000) }),
  async (scope, { table, reason }) => {
    const { id, state } = await lockTable(scope, table)
    scope.must('grading.edit')
    await turnTables(scope, [id], { state: gradingTableLife.next(state, 'withdraw'), because: reason })
    return [happened('grading-table.withdrawn', id, { reason })]
  },
)
