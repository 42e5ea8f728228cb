import { officeOf } from '../institutions/index.ts'
import type { RoleName } from '../permissions.ts'
import { deploymentId } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { sendNewRole } from './send-new-role.ts'
import { sendSignInLink } from './send-sign-in-link.ts'

const inviting = query('show-inviting-office', async scope => {
  scope.must('message.send')
  return officeOf(scope)
})

/** A link that somebody asked for on the sign-in page. */
export const mailSignInLink = reaction('mail-sign-in-link', async (caller, fact) => {
  await sendSignInLink(caller, { link: String(fact.facts.link) })
})

/** An invitation: with a link for a new account, without one for whoever can sign in already. */
export const mailInvitation = reaction('mail-invitation', async (caller, fact) => {
  const { role, link } = fact.facts as { role: RoleName; link: string | null }
  if (!link) {
    await sendNewRole(caller, { account: fact.subject, role, cause: `event ${fact.id}` })
    return
  }
  const { name } = await inviting(caller, undefined)
  await sendSignInLink({ ...caller, institution: deploymentId }, { link, invitation: { role, institution: name } })
})
