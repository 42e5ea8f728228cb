import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { lockPartner, mustBeOurs, touchPartner } from '../partner.store.ts'
import { deleteActivity, insertActivity, lockActivity, saveActivity } from './activity.store.ts'
import { activityShape, type WrittenActivity } from './activity.ts'

const mustBeInOrder = ({ startsOn, endsOn }: WrittenActivity) => {
  if (endsOn && endsOn < startsOn) throw wrong('endsOn', 'before-start')
}

/** Writes down a visit, a meeting, a project with a partner, past or to come. */
export const recordActivity = command(
  'record-activity',
  activityShape.extend({ partner: z.uuid() }),
  async (scope, input) => {
    const partner = await lockPartner(scope, input.partner)
    scope.must('partner.edit', partner)
    mustBeInOrder(input)
    await mustBeOurs(scope, input)
    const activity = await insertActivity(scope, partner.id, input)
    await touchPartner(scope, partner.id)
    return [happened('partner.activity-recorded', partner.id, { activity, kind: input.kind, title: input.title })]
  },
)

export const reviseActivity = command(
  'revise-activity',
  activityShape.extend({ activity: z.uuid(), version: revision }),
  async (scope, input) => {
    const activity = await lockActivity(scope, input.activity)
    const partner = await lockPartner(scope, activity.partner)
    scope.must('partner.edit', partner)
    if (activity.revision !== input.version) throw new Refusal('partner-activity.changed-meanwhile')
    mustBeInOrder(input)
    await mustBeOurs(scope, input)
    await saveActivity(scope, activity.id, input)
    await touchPartner(scope, partner.id)
    return [
      happened('partner.activity-revised', partner.id, { activity: activity.id, kind: input.kind, title: input.title }),
    ]
  },
)

export const removeActivity = command(
  'remove-activity',
  z.object({ activity: z.uuid(), version: maybe(revision) }),
  async (scope, input) => {
    const { id, kind, title, revision: kept, partner: of } = await lockActivity(scope, input.activity)
    const partner = await lockPartner(scope, of)
    scope.must('partner.edit', partner)
    if (input.version !== undefined && kept !== input.version) throw new Refusal('partner-activity.changed-meanwhile')
    await deleteActivity(scope, id)
    await touchPartner(scope, partner.id)
    return [happened('partner.activity-removed', partner.id, { activity: id, kind, title })]
  },
)
