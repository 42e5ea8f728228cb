import type { Deployment } from '../../platform/scope.ts'
import { type TrialAccount, trialAccounts } from './trial.store.ts'

/** The password of every invented account, which the sign-in page of a trial says: the law of 1155 from which Habita has its name. */
export const trialPassword = 'authentica-habita'

export const listTrialAccounts = (on: Deployment): Promise<TrialAccount[]> => trialAccounts(on)
