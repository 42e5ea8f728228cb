import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A day, month or year of its history, or a period. */
export const recordMilestone = command('record-milestone', shapes.milestone, async (scope, input) =>
  keepPart(scope, 'milestone', input, { label: input.what }),
)
