import { command } from '../platform/command.ts'
import { happened } from './agreement.facts.ts'
import { insertAgreement, nextCode, saveActivities, saveContacts, saveUnits } from './agreement.store.ts'
import { proposalShape } from './agreement-input.ts'
import { saveConditions } from './condition.store.ts'
import { conditionProblems, refuseProblems } from './content.rules.ts'
import { checkedContent, conditionRows, contactRows, keepParties } from './keep-content.ts'

/** A new agreement as a draft. Without a number of the office's own it takes the next of the year. */
export const proposeAgreement = command('propose-agreement', proposalShape, async (scope, input) => {
  const { type, code, parent, conditions, activities, contacts, ...content } = input
  scope.must('agreement.propose', { units: content.units, type })
  const columns = await checkedContent(scope, { type, parent: parent ?? null }, content)
  refuseProblems(conditionProblems(type, conditions))
  const number = code ?? (await nextCode(scope, scope.now.getUTCFullYear()))
  const id = await insertAgreement(scope, { ...columns, type, code: number, parent: parent ?? null })
  await keepParties(scope, id, content)
  await saveUnits(scope, id, content.units)
  await saveConditions(scope, id, await conditionRows(scope, id, conditions))
  await saveActivities(
    scope,
    id,
    activities.map(activity => ({ ...activity, note: activity.note ?? null })),
  )
  await saveContacts(scope, id, await contactRows(scope, id, contacts))
  return [happened('agreement.proposed', id, { code: number, type })]
})
