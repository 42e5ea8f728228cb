import type { Scope } from '../platform/scope.ts'
import { componentsOf } from './component.store.ts'
import { versionsOf } from './learning-agreement.store.ts'
import type { LearningAgreement } from './learning-agreement.ts'
import type { Whole } from './versions.rules.ts'

/** A learning agreement with all its versions. */
export async function readWhole(scope: Scope, agreement: LearningAgreement): Promise<Whole> {
  const components = Map.groupBy(await componentsOf(scope, agreement.id), ({ version }) => version)
  return { agreement, versions: await versionsOf(scope, agreement.id), components }
}
