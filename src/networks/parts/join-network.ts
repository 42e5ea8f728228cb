import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keepMembership } from './keep-membership.ts'
import { ownOrganisation } from './part.store.ts'
import { shapes } from './part.ts'

/** Our own membership. Which organisation we are the office has said once; a caller may name it. */
export const joinNetwork = command(
  'join-network',
  shapes.membership.omit({ id: true, version: true }).partial({ organisation: true, role: true }),
  async (scope, input) => {
    const organisation = input.organisation ?? (await ownOrganisation(scope))
    if (!organisation) {
      scope.must('network.edit')
      throw new Refusal('network.own-organisation-unknown', {}, { organisation: { code: 'missing' } })
    }
    return keepMembership(scope, { ...input, organisation, role: input.role ?? 'member' }, true)
  },
)
