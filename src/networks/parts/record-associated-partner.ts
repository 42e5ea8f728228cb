import { command } from '../../platform/command.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** Who stands beside the members: a kind of organisation with its number, or one organisation by name. */
export const recordAssociatedPartner = command(
  'record-associated-partner',
  shapes['associated-partner'],
  async (scope, input) => keepPart(scope, 'associated-partner', input, { label: input.label }),
)
