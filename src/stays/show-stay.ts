import { organisationRecord } from '../directory/index.ts'
import { documentsOf, openDocument } from '../documents/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { confirmerOf, entriesOf } from './checklist.rules.ts'
import { confirmedOf, findStay, stayFor, staysOf, unitsByCode } from './stay.store.ts'
import { type Stay, subjectOf } from './stay.ts'
import { turnOf } from './turn.rules.ts'

/** Whoever may not read it is told that it is not there. */
export async function readable(scope: Scope, id: string): Promise<Stay> {
  const stay = await findStay(scope, id)
  if (!stay || !scope.may('stay.read', subjectOf(stay))) {
    scope.reach('stay.read')
    throw new Refusal('stay.not-found')
  }
  scope.must('stay.read', subjectOf(stay))
  return stay
}

/** All of one stay: its days, its checklists, whose turn it is, what has happened. */
export const showStay = query('show-stay', async (scope, id: string) => {
  const stay = await readable(scope, id)
  const rulebook = await rulebookIn(scope)
  const partner = await organisationRecord(scope, stay.partner)
  if (!partner) throw new Refusal('stay.not-found')
  const entries = entriesOf(rulebook, stay, await confirmedOf(scope, id))
  const units = await unitsByCode(scope, [...new Set(entries.map(({ at }) => at))])
  return {
    stay,
    partner,
    entries: entries.map(entry => ({
      ...entry,
      /** Whether the reader is the one who confirms it. */
      mine: scope.may('stay.confirm', confirmerOf(entry, stay, units.get(entry.at))),
    })),
    turn: turnOf(rulebook, stay, entries),
    documents: new Map((await documentsOf(scope, id)).map(document => [document.id, document])),
    happened: await factsAbout(scope, id),
  }
})
export type StayFile = Awaited<ReturnType<typeof showStay>>

/** The stay that followed an application, if one did. */
export const stayOf = query('find-stay-of', async (scope, by: { application: string } | { nomination: string }) => {
  scope.reach('stay.read')
  const found = await stayFor(scope, by)
  return found && scope.may('stay.read', subjectOf(found)) ? found.id : undefined
})

/** One certificate of the stay, for whoever may read the stay. */
export const showCertificate = query('show-certificate', async (scope, wish: { stay: string; document: string }) => {
  const { id } = await readable(scope, wish.stay)
  return openDocument(scope, id, wish.document)
})

/** The stays of whoever is signed in. */
export const listOwnStays = query('list-own-stays', async (scope, _: undefined) => {
  const account = scope.actor.kind === 'user' ? scope.actor.account : undefined
  scope.must('stay.use', { student: account ?? null })
  return account ? staysOf(scope, account) : []
})
