import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { activitiesOf, childrenOf, conditionsOf, findAgreement, partiesOf } from './agreement.store.ts'
import { bindingStates } from './agreement.ts'

/** What a visitor may know of one agreement: nothing of notes, money, people, contacts, documents or decisions. */
export const showPublishedAgreement = query('show-published-agreement', async (scope, id: string) => {
  const agreement = await findAgreement(scope, id)
  const visible = agreement?.published === true && (bindingStates as readonly string[]).includes(agreement.state)
  if (!agreement || !visible) throw new Refusal('agreement.not-found')
  scope.must('agreement.see', { published: true })
  const { code, type, title, scope: text, framework, units, sdgs, languages, renewal } = agreement
  const parties = await partiesOf(scope, id)
  const children = await childrenOf(scope, id)
  return {
    ...{ id, code, type, title, scope: text, framework, units, sdgs, languages, renewal },
    since: agreement.inForceSince,
    until: agreement.expiresOn,
    changedAt: agreement.changedAt,
    parties: parties.map(({ organisation, ours, role, name, country, unit }) => ({
      ...{ organisation, ours, role, name, country, unit },
    })),
    conditions: (await conditionsOf(scope, id)).map(({ contacts: _, ...condition }) => ({
      ...condition,
      partner: parties.find(party => party.id === condition.party)?.organisation ?? null,
    })),
    activities: await activitiesOf(scope, id),
    protocols: children
      .filter(child => child.published && (bindingStates as readonly string[]).includes(child.state))
      .map(child => ({ id: child.id, code: child.code, title: child.title, type: child.type })),
  }
})
