import { z } from 'zod'
import { releasePlace } from '../agreements/index.ts'
import { command } from '../platform/command.ts'
import { maybe } from '../platform/input.ts'
import { happened } from './nomination.facts.ts'
import { lockNomination, saveNomination } from './nomination.store.ts'
import { nominationLife, subjectOf } from './nomination.ts'

/** The student does not come. Possible from every state, and final (EWP OM-17); a place that was taken is free again. */
export const withdrawNomination = command(
  'withdraw-nomination',
  z.object({ nomination: z.uuid(), reason: maybe(z.string().trim().max(1000)) }),
  async (scope, input) => {
    const nomination = await lockNomination(scope, input.nomination)
    scope.must('nomination.correct', subjectOf(nomination))
    const state = nominationLife.next(nomination.state, 'withdraw')
    await releasePlace(scope, nomination.id)
    await saveNomination(scope, nomination.id, { state, untoldSince: null })
    return [happened('nomination.withdrawn', nomination.id, { reason: input.reason ?? '' })]
  },
)
