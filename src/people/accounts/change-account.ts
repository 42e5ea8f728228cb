import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './account.facts.ts'
import { lockAccount, saveAccount } from './account.store.ts'
import { personName, spoken, zone } from './account.ts'
import { mustBeDeployment } from './of-deployment.ts'

/** One's own name, language and time zone. The mail address is what one signs in with, and stays. */
export const changeAccount = command(
  'change-account',
  z.object({ account: z.uuid(), name: personName, language: spoken, zone: maybe(zone), revision }),
  async (scope, input) => {
    mustBeDeployment(scope)
    const account = await lockAccount(scope, input.account)
    scope.must('account.change', { student: account.id })
    if (account.revision !== input.revision) throw new Refusal('account.changed-meanwhile')
    await saveAccount(scope, account.id, { name: input.name, language: input.language, zone: input.zone ?? null })
    return [happened('account.changed', account.id, {})]
  },
)
