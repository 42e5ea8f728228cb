import { documentsOf } from '../documents/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import {
  activitiesOf,
  agreementOr404,
  childrenOf,
  conditionsOf,
  contactsOf,
  findAgreement,
  partiesOf,
} from './agreement.store.ts'
import { currentContent } from './current-content.ts'
import { countsOf, personName } from './listing.store.ts'
import { signaturesOf, stepsOf } from './procedures/procedure.store.ts'

/** All of one agreement, as its file shows it: content, procedure, signatures, relatives, documents and what has happened. */
export const showAgreement = query('show-agreement', async (scope, id: string) => {
  const agreement = await agreementOr404(scope, id)
  scope.must('agreement.read', agreement)
  return {
    agreement,
    parties: await partiesOf(scope, id),
    conditions: await conditionsOf(scope, id),
    activities: await activitiesOf(scope, id),
    contacts: await contactsOf(scope, id),
    steps: await stepsOf(scope, id, agreement.round),
    signatures: await signaturesOf(scope, id),
    documents: await documentsOf(scope, id),
    children: await childrenOf(scope, id),
    parent: agreement.parent ? await findAgreement(scope, agreement.parent) : undefined,
    carriedBy: agreement.carriedBy ? await findAgreement(scope, agreement.carriedBy) : undefined,
    replaces: agreement.replaces ? await findAgreement(scope, agreement.replaces) : undefined,
    coordinator: agreement.coordinator ? await personName(scope, agreement.coordinator) : null,
    counts: await countsOf(scope, id),
    facts: await factsAbout(scope, id),
    hash: (await currentContent(scope, agreement)).hash,
  }
})
export type ShownAgreement = Awaited<ReturnType<typeof showAgreement>>
