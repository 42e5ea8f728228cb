import { organisationRecord } from '../directory/index.ts'
import { type Document, documentsOf, openDocument } from '../documents/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { closedNow, rulebookIn } from '../rulebook/index.ts'
import { applicationFor, applicationsOf, findApplication, stepsOf } from './application.store.ts'
import { subjectOf } from './application.ts'
import { standingOf, turnOf } from './requirements.rules.ts'
import { standsNow } from './submit-application.ts'

/** Whoever may not read it is told that it is not there. */
async function readable(scope: Scope, id: string) {
  const application = await findApplication(scope, id)
  if (!application || !scope.may('application.read', subjectOf(application))) {
    scope.reach('application.read')
    throw new Refusal('application.not-found')
  }
  scope.must('application.read', subjectOf(application))
  return application
}

/** All of one application: answers, papers, what is missing, whose turn it is, what has happened. */
export const showApplication = query('show-application', async (scope, id: string) => {
  const application = await readable(scope, id)
  const rulebook = await rulebookIn(scope)
  const partner = await organisationRecord(scope, application.partner)
  if (!partner) throw new Refusal('application.not-found')
  const documents = new Map((await documentsOf(scope, id)).map(document => [document.id, document]))
  const closed = closedNow(rulebook, standingOf(rulebook, application))
  const extended = application.extendedUntil !== null && scope.now <= application.extendedUntil
  return {
    application,
    partner,
    steps: await stepsOf(scope, id),
    ...(await standsNow(scope, id)),
    documents: documents as ReadonlyMap<string, Document>,
    turn: turnOf(rulebook, application),
    /** Why it cannot be handed in now, were it complete. */
    closed: extended ? undefined : closed,
    happened: await factsAbout(scope, id),
  }
})
export type ApplicationFile = Awaited<ReturnType<typeof showApplication>>

/** The application that followed a nomination, if one did. */
export const applicationOf = query('find-application-of', async (scope, nomination: string) => {
  scope.reach('application.read')
  const found = await applicationFor(scope, nomination)
  return found && scope.may('application.read', subjectOf(found)) ? found.id : undefined
})

/** One file of the application, for whoever may read the application. */
export const showPaper = query('show-paper', async (scope, wish: { application: string; document: string }) => {
  const { id } = await readable(scope, wish.application)
  return openDocument(scope, id, wish.document)
})

/** The applications of whoever is signed in. */
export const listOwnApplications = query('list-own-applications', async (scope, _: undefined) => {
  const account = scope.actor.kind === 'user' ? scope.actor.account : undefined
  scope.must('application.fill', { student: account ?? null })
  return account ? applicationsOf(scope, account) : []
})
