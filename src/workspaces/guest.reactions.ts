import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { listMessagesAbout, sendMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { deploymentId, hashOf, newSecret } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction, tick } from '../platform/reaction.ts'
import { forgottenBefore, linkEnds } from './guest.rules.ts'
import { guestById } from './guest.store.ts'
import { letterWithLink } from './letters.ts'
import { findLink, lockLink, removeOld, saveLink } from './way-in.store.ts'

/** Gives a link its secret. Repeated, it gives another: the letter that could hold the first was never written. */
const issueGuestLink = command(
  'issue-guest-link',
  z.object({ link: z.uuid(), secretHash: z.string() }),
  async (scope, input) => {
    const link = await lockLink(scope, input.link)
    scope.must('message.send')
    if (!link.usedAt)
      await saveLink(scope, link.id, {
        secret_hash: input.secretHash,
        expires_at: linkEnds(link.purpose, scope.now),
      })
    return nothingChanged
  },
)

const showLinkToWrite = query('show-link-to-write', async (scope, id: string) => {
  scope.must('message.send')
  const link = await findLink(scope, id)
  const guest = link && (await guestById(scope, link.guest))
  return link && guest && !link.usedAt && !guest.endedAt ? { link, guest, office: await officeOf(scope) } : undefined
})

/**
 * Writes a guest's link into a letter of the deployment's ledger: whoever reads it could act as the partner, so the office's own people
 * must not.
 */
export const mailGuestLink = reaction('mail-guest-link', async (caller, fact) => {
  const id = String(fact.facts.link)
  const deployment = { ...caller, institution: deploymentId }
  if ((await listMessagesAbout(deployment, id)).length) return
  const found = await showLinkToWrite(caller, id)
  if (!found) return
  const secret = newSecret()
  await issueGuestLink(caller, { link: id, secretHash: hashOf(secret) })
  await sendMessage(deployment, letterWithLink({ ...found, secret }))
})

const pruneWorkspaces = command('prune-workspaces', z.object({ before: z.date() }), async (scope, { before }) => {
  scope.must('session.prune')
  await removeOld(scope, before)
  return nothingChanged
})

export const pruneWorkspacesTick = tick('prune-workspaces', async caller => {
  if (caller.institution !== deploymentId) await pruneWorkspaces(caller, { before: forgottenBefore(caller.now) })
})
