import { deploymentId } from '../../platform/ids.ts'
import type { Scope } from '../../platform/scope.ts'

/** Accounts are the deployment's: the roles that an institution gave say nothing about them. */
export function mustBeDeployment(scope: Scope): void {
  if (scope.institution !== deploymentId) throw new Error('an account is changed in the scope of the deployment only')
}
