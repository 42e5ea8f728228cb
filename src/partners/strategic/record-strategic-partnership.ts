import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { day, localised, many, maybe, revision, ticked } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { lockPartner, mustBeOurs, touchPartner } from '../partner.store.ts'
import {
  endStrategic,
  insertStrategic,
  presentOf,
  replaceActivities,
  saveStrategic,
} from './strategic-partnership.store.ts'
import { strategicKinds } from './strategic-partnership.ts'

const activity = z.object({
  kind: z.enum(strategicKinds),
  units: many(z.uuid(), 100),
  note: maybe(z.string().trim().max(500)),
})

/** Makes a partnership strategic, or says anew what it does and which faculties take part. `version` is what the form showed; 0 where it was none. */
export const recordStrategicPartnership = command(
  'record-strategic-partnership',
  z.object({
    partner: z.uuid(),
    description: localised(2000).optional(),
    since: maybe(day),
    allUnits: ticked,
    published: ticked,
    activities: z.array(activity).max(strategicKinds.length),
    version: maybe(revision),
  }),
  async (scope, input) => {
    const partner = await lockPartner(scope, input.partner)
    scope.must('partner.edit', partner)
    const present = await presentOf(scope, partner.id)
    if ((present?.revision ?? 0) !== (input.version ?? 0)) throw new Refusal('partner.changed-meanwhile')
    const kinds = input.activities.map(({ kind }) => kind)
    if (new Set(kinds).size < kinds.length) throw wrong('activities', 'twice')
    await mustBeOurs(scope, { units: [...new Set(input.activities.flatMap(({ units }) => units))] })
    const { description = null, since = null, allUnits, published } = input
    const written = { description, since, allUnits, published }
    if (present) await saveStrategic(scope, present.id, written)
    const id = present?.id ?? (await insertStrategic(scope, partner.id, written))
    await replaceActivities(
      scope,
      id,
      input.activities.map(({ kind, units, note }) => ({ kind, units, note: note ?? null })),
    )
    await touchPartner(scope, partner.id)
    return [happened('partner.strategic-recorded', partner.id, { activities: kinds.length })]
  },
)

/** The partnership goes on, but is no longer a strategic one. */
export const endStrategicPartnership = command(
  'end-strategic-partnership',
  z.object({ partner: z.uuid(), on: maybe(day), version: maybe(revision) }),
  async (scope, input) => {
    const partner = await lockPartner(scope, input.partner)
    scope.must('partner.edit', partner)
    const present = await presentOf(scope, partner.id)
    if (!present) throw new Refusal('partner.not-strategic')
    if (input.version !== undefined && input.version !== present.revision)
      throw new Refusal('partner.changed-meanwhile')
    const on = input.on ?? (await todayOf(scope))
    if (present.since && on < present.since) throw wrong('on', 'before-start')
    await endStrategic(scope, present.id, on)
    await touchPartner(scope, partner.id)
    return [happened('partner.strategic-ended', partner.id, { on })]
  },
)
