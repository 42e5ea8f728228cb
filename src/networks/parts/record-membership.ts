import { command } from '../../platform/command.ts'
import { keepMembership } from './keep-membership.ts'
import { shapes } from './part.ts'

/** Who belongs to a network, as what, and from when to when as far as that is known. */
export const recordMembership = command('record-membership', shapes.membership, async (scope, input) =>
  keepMembership(scope, input, false),
)
