import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** What it wants to reach, and what has been measured on the way. */
export const recordTarget = command('record-target', shapes.target, async (scope, input) =>
  keepPart(scope, 'target', input, { label: input.what }),
)
