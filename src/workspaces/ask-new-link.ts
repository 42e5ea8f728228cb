import { z } from 'zod'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { localPath } from '../platform/local-path.ts'
import { happened } from './guest.facts.ts'
import { guestsWithEmail } from './guest.store.ts'
import { entrance, guestEmail } from './guest.ts'
import { insertLink } from './way-in.store.ts'

/**
 * Asks for a link by mail. Nothing tells whether the address is a guest's: for any other nothing happens. The door counts the attempt
 * first. Who acts for two universities gets a link for each.
 */
export const askNewLink = command(
  'ask-new-link',
  z.object({ email: guestEmail, leadsTo: z.string().default(entrance) }),
  async (scope, { email, leadsTo }) => {
    scope.must('workspace.enter', { published: true })
    const facts: Fact[] = []
    for (const guest of await guestsWithEmail(scope, email)) {
      const link = await insertLink(scope, {
        guest: guest.id,
        purpose: 'return',
        leadsTo: localPath(leadsTo, entrance),
      })
      facts.push(happened('workspace-guest.asked-for-link', guest.id, { link }))
    }
    return facts
  },
)
