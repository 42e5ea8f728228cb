import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { day } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './contact.facts.ts'
import { lockResponsibility, saveResponsibility } from './contact.store.ts'

/** Sets the last day, today if none is given. Who follows is said by another responsibility. */
export const endResponsibility = command(
  'end-responsibility',
  z.object({ responsibility: z.uuid(), until: day.optional() }),
  async (scope, input) => {
    const row = await lockResponsibility(scope, input.responsibility)
    scope.must('person.name')
    const until = input.until ?? (await todayOf(scope))
    if (row.until !== null && row.until <= until) return nothingChanged
    if (until < row.since) throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'ends-before-it-begins' } })
    await saveResponsibility(scope, row.id, { until })
    return [happened('responsibility.ended', row.person, { responsibility: row.id, kind: row.kind })]
  },
)
