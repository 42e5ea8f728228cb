import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { listMessagesAbout, sendMessage } from '../messages/index.ts'
import { findNomination } from '../nominations/index.ts'
import { aMomentBefore } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { deploymentId, hashOf, newSecret } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { Refusal } from '../platform/refusal.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { happened } from './application.facts.ts'
import {
  applicationFor,
  findApplication,
  insertApplication,
  lockApplication,
  saveApplication,
} from './application.store.ts'
import { applicationLife, isFillable } from './application.ts'
import { invitationOf } from './letters.ts'
import { linkEnds } from './link.rules.ts'
import { findLink, hasLinkSince, insertLink, lockLink, saveLink } from './link.store.ts'

/** With an accepted nomination its student may apply: the file is opened, and the mail brings a link to it. */
const openApplication = command('open-application', z.object({ nomination: z.uuid() }), async (scope, input) => {
  scope.must('application.mind')
  const nomination = await findNomination(scope, input.nomination)
  if (nomination?.state !== 'approved' || nomination.direction !== 'incoming') return nothingChanged
  const id = await insertApplication(scope, nomination.id)
  return id ? [happened('application.opened', id, { link: await insertLink(scope, id) })] : nothingChanged
})

export const openForNominated = reaction('open-application', async (caller, fact) => {
  await openApplication(caller, { nomination: fact.subject })
})

/** The student does not come: neither does the application go on. */
const followWithdrawal = command('follow-withdrawal', z.object({ nomination: z.uuid() }), async (scope, input) => {
  scope.must('application.mind')
  const found = await applicationFor(scope, input.nomination)
  if (!found || !applicationLife.can(found.state, 'withdraw')) return nothingChanged
  const { id, state } = await lockApplication(scope, found.id)
  await saveApplication(scope, id, { state: applicationLife.next(state, 'withdraw'), decidedAt: scope.now })
  return [happened('application.withdrawn', id, { reason: '' })]
})

export const withdrawWithNomination = reaction('withdraw-application', async (caller, fact) => {
  await followWithdrawal(caller, { nomination: fact.subject })
})

/** The first mail was lost, or its link has run out: another one, as long as nobody has taken the application up; two clicks send one. */
export const inviteAgain = command(
  'invite-to-apply-again',
  z.object({ application: z.uuid() }),
  async (scope, input) => {
    const application = await lockApplication(scope, input.application)
    scope.must('application.invite')
    if (application.account || !isFillable(application.state)) throw new Refusal('application.taken-up-already')
    if (await hasLinkSince(scope, application.id, aMomentBefore(scope.now))) return nothingChanged
    return [happened('application.link-asked', application.id, { link: await insertLink(scope, application.id) })]
  },
)

/** Gives a link its secret. Repeated, it gives another: the letter that could hold the first was never written. */
const issueApplicationLink = command(
  'issue-application-link',
  z.object({ link: z.uuid(), secretHash: z.string() }),
  async (scope, input) => {
    const link = await lockLink(scope, input.link)
    scope.must('message.send')
    if (link && !link.usedAt)
      await saveLink(scope, link.id, { secret_hash: input.secretHash, expires_at: linkEnds(scope.now) })
    return nothingChanged
  },
)

const showLinkToWrite = query('show-application-link-to-write', async (scope, id: string) => {
  scope.must('message.send')
  const link = await findLink(scope, id)
  const application = link && (await findApplication(scope, link.application))
  if (!application || link.usedAt || application.account) return undefined
  return { application, office: await officeOf(scope), rulebook: await rulebookIn(scope), link: link.id }
})

/** Into a letter of the deployment's ledger: whoever reads the link could apply in the student's name, so the office must not. */
export const mailApplicationLink = reaction('mail-application-link', async (caller, fact) => {
  const id = String(fact.facts.link)
  const deployment = { ...caller, institution: deploymentId }
  if ((await listMessagesAbout(deployment, id)).length) return
  const found = await showLinkToWrite(caller, id)
  if (!found) return
  const secret = newSecret()
  await issueApplicationLink(caller, { link: id, secretHash: hashOf(secret) })
  await sendMessage(deployment, invitationOf({ ...found, secret }))
})
