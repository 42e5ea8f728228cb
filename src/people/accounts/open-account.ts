import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './account.facts.ts'
import { insertAccount } from './account.store.ts'
import { email, newPassword, personName, spoken } from './account.ts'
import { hashPassword } from './password.ts'

/** Opens an account of the deployment; it has no role anywhere. Without a password one signs in by mail link. */
export const openAccount = command(
  'open-account',
  z.object({
    email,
    name: personName,
    language: spoken.default('en'),
    password: newPassword.optional(),
    invented: z.boolean().default(false),
  }),
  async (scope, { password, ...account }) => {
    scope.must('account.open')
    const id = await insertAccount(scope, { ...account, password: password ? await hashPassword(password) : null })
    if (!id) throw new Refusal('account.exists-already', {}, { email: { code: 'account-exists' } })
    return [happened('account.opened', id, {})]
  },
)
