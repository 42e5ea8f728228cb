import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './partner.facts.ts'
import { partnerShape, wrong } from './partner.rules.ts'
import { insertPartner, isInDirectory, mustBeOurs } from './partner.store.ts'

/** Opens the file of an organisation of the directory as a partner of this institution. */
export const addPartner = command(
  'add-partner',
  partnerShape.extend({
    organisation: z.uuid(),
    state: z.enum(['prospective', 'active', 'dormant']).default('prospective'),
    origin: z.enum(['here', 'request', 'imported']).default('here'),
  }),
  async (scope, input) => {
    scope.must('partner.add')
    if (!(await isInDirectory(scope, input.organisation))) throw wrong('organisation', 'not-in-list')
    await mustBeOurs(scope, input)
    const id = await insertPartner(scope, {
      ...input,
      since: input.since ?? null,
      coordinator: input.coordinator ?? null,
      notes: input.notes ?? null,
    })
    if (!id) throw new Refusal('partner.known-already')
    return [happened('partner.added', id, { state: input.state })]
  },
)
