import type { Deployment } from '../../platform/scope.ts'
import { type TrialAccount, trialAccounts } from './trial.store.ts'

/** The password of every invented account; the sign-in page of a trial says it. */
export const trialPassword = 'a trial of Habita'

export const listTrialAccounts = (on: Deployment): Promise<TrialAccount[]> => trialAccounts(on)
