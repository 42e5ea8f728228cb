import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened as happenedToAccount } from '../accounts/account.facts.ts'
import { accountByEmail, insertAccount } from '../accounts/account.store.ts'
import { email, personName, spoken } from '../accounts/account.ts'
import { insertLink } from '../sign-in/link.store.ts'
import { addRole, roleShape } from './grant-role.ts'
import { happened } from './role.facts.ts'

/**
 * Gives a role to whoever has this mail address, and tells them by mail. For a new address an account is opened, and the mail brings
 * a link to sign in; whoever has an account already signs in as ever, so that an invitation never opens another's account.
 */
export const invitePerson = command(
  'invite-person',
  roleShape.extend({ email, name: personName, language: spoken.default('en') }),
  async (scope, input) => {
    scope.must('role.grant')
    const known = await accountByEmail(scope, input.email)
    const fresh = known ? undefined : await openInvited(scope, input)
    const account = known?.id ?? fresh?.account ?? ''
    const held = await addRole(scope, { ...input, account })
    return [
      ...(fresh ? [happenedToAccount('account.opened', account, {})] : []),
      happened('role.granted', account, { held, role: input.role }),
      happened('person.invited', account, { role: input.role, link: fresh?.link ?? null }),
    ]
  },
)

type Invited = { email: string; name: string; language: 'en' | 'it' | 'fr' }

async function openInvited(scope: Scope, { email, name, language }: Invited) {
  const account = await insertAccount(scope, { email, name, language, password: null, invented: false })
  if (!account) throw new Refusal('account.exists-already', {}, { email: { code: 'account-exists' } })
  return { account, link: await insertLink(scope, { account, purpose: 'invitation', leads_to: '/account' }) }
}
