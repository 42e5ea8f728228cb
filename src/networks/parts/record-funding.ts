import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** Who pays for it, and the sentence that must be printed for it. */
export const recordFunding = command('record-funding', shapes.funding, async (scope, input) =>
  keepPart(scope, 'funding', input, { label: input.what }),
)
