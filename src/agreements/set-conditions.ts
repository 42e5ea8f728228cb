import { z } from 'zod'
import { command } from '../platform/command.ts'
import { many, revision } from '../platform/input.ts'
import { happened } from './agreement.facts.ts'
import { mayChangeContent } from './agreement.rules.ts'
import { lockAgreement, saveActivities, saveAgreement, saveContacts } from './agreement.store.ts'
import { activityShape, conditionShape, contactShape } from './agreement-input.ts'
import { saveConditions } from './condition.store.ts'
import { conditionProblems, refuseProblems } from './content.rules.ts'
import { conditionRows, contactRows } from './keep-content.ts'
import { keepSettledNumbers } from './keep-settled-numbers.ts'
import { refuseStale } from './stale.ts'

const about = { agreement: z.uuid(), version: revision.optional() }

/** All conditions of mobility at once, in the order in which they shall stand. */
export const setConditions = command(
  'set-conditions',
  z.object({ ...about, conditions: many(conditionShape, 400) }),
  async (scope, { agreement: id, version, conditions }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    refuseStale(agreement, version)
    mayChangeContent(agreement)
    refuseProblems(conditionProblems(agreement.type, conditions))
    await keepSettledNumbers(scope, agreement, conditions)
    await saveConditions(scope, id, await conditionRows(scope, id, conditions))
    await saveAgreement(scope, id, {})
    return [happened('agreement.conditions-set', id, { count: conditions.length })]
  },
)

/** What the parties do together, each for all schools or for some. */
export const setActivities = command(
  'set-activities',
  z.object({ ...about, activities: many(activityShape, 100) }),
  async (scope, { agreement: id, version, activities }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    refuseStale(agreement, version)
    mayChangeContent(agreement)
    await saveActivities(
      scope,
      id,
      activities.map(activity => ({ ...activity, note: activity.note ?? null })),
    )
    await saveAgreement(scope, id, {})
    return [happened('agreement.activities-set', id, { count: activities.length })]
  },
)

/** Whom to write to about it, on either side. No part of what is agreed, so it may change at any time. */
export const setContacts = command(
  'set-contacts',
  z.object({ ...about, contacts: many(contactShape, 60) }),
  async (scope, { agreement: id, version, contacts }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    refuseStale(agreement, version)
    await saveContacts(scope, id, await contactRows(scope, id, contacts))
    await saveAgreement(scope, id, {})
    return [happened('agreement.contacts-set', id, { count: contacts.length })]
  },
)
