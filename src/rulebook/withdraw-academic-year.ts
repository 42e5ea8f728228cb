import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'
import { deleteYear, lockYear } from './year.store.ts'

/** Takes back a year that was opened by mistake. One that has begun stays: files count by it. */
export const withdrawAcademicYear = command(
  'withdraw-academic-year',
  z.object({ year: yearShape, reason: z.string().trim().min(1).max(500), version: revision }),
  async (scope, { year, reason, version }) => {
    const known = await lockYear(scope, year)
    scope.must('rulebook.edit')
    if (!known) throw new Refusal('academic-year.not-found', { year })
    if (known.revision !== version) throw new Refusal('academic-year.changed-meanwhile')
    if (known.startOn <= (await todayOf(scope)))
      throw new Refusal('academic-year.has-begun', { year, startOn: known.startOn })
    await deleteYear(scope, known.id)
    return [happened('academic-year.withdrawn', known.id, { year, reason })]
  },
)
