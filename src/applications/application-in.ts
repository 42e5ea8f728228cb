import type { Scope } from '../platform/scope.ts'
import { answersIn, applicationFor, stepsOf } from './application.store.ts'

/** For commands of higher slices: the application that followed a nomination, with what the student has answered so far. */
export async function applicationIn(scope: Scope, nomination: string) {
  const application = await applicationFor(scope, nomination)
  return application && { application, answers: answersIn(await stepsOf(scope, application.id)) }
}
