import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import { attestedIn } from './keep-membership.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** Who stands beside the members: a kind of organisation with its number, or one organisation by name. */
export const recordAssociatedPartner = command(
  'record-associated-partner',
  shapes['associated-partner'],
  async (scope, input) => {
    if (input.number !== undefined && input.organisation !== undefined)
      throw new Refusal('input.wrong', { count: 1 }, { number: { code: 'number-or-organisation' } })
    const attested = await attestedIn(scope, input)
    return keepPart(scope, 'associated-partner', { ...input, attested }, { label: input.label })
  },
)
