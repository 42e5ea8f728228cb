import { todayOf } from '../../institutions/index.ts'
import type { Fact } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened as happenedToAccount } from '../accounts/account.facts.ts'
import { insertAccount, lockAccount } from '../accounts/account.store.ts'
import { hashPassword } from '../accounts/password.ts'
import { addRole } from './grant-role.ts'
import { happened } from './role.facts.ts'
import { holdsOn } from './role.rules.ts'
import { rolesOf } from './role.store.ts'

type Newcomer = { email: string; name: string; language: 'en' | 'it' | 'fr'; password: string }
type Enrolled = { account: string; facts: Fact[] }

/**
 * Makes somebody a student here, with an account that they have or with a new one, in the transaction of a command that has asked its
 * own permission. It must have been shown that the mail address is theirs.
 */
export async function enrolStudent(scope: Scope, who: { account: string } | Newcomer): Promise<Enrolled> {
  const opened = 'account' in who ? undefined : await openFor(scope, who)
  const account = opened ?? (await lockAccount(scope, 'account' in who ? who.account : '')).id
  const today = await todayOf(scope)
  const held = (await rolesOf(scope, account)).some(row => row.role === 'student' && holdsOn(row, today))
  const facts = opened ? [happenedToAccount('account.opened', account, {})] : []
  if (held) return { account, facts }
  const role = await addRole(scope, { account, role: 'student', units: [], coursesOfStudy: [], partners: [] })
  return { account, facts: [...facts, happened('role.granted', account, { held: role, role: 'student' })] }
}

async function openFor(scope: Scope, { password, ...newcomer }: Newcomer): Promise<string> {
  const id = await insertAccount(scope, { ...newcomer, password: await hashPassword(password), invented: false })
  if (!id) throw new Refusal('account.exists-already', {}, { password: { code: 'account-exists' } })
  return id
}
