import { z } from 'zod'
import { day, many, maybe } from '../../platform/input.ts'

export const activityKinds = ['visit-to-us', 'visit-to-them', 'meeting', 'project', 'event', 'other'] as const
export type PartnerActivityKind = (typeof activityKinds)[number]

/** What happened between the two beside agreements. */
export type PartnerActivity = {
  id: string
  partner: string
  kind: PartnerActivityKind
  title: string
  notes: string | null
  startsOn: string
  endsOn: string | null
  units: string[]
  revision: number
}

export const activityShape = z.object({
  kind: z.enum(activityKinds),
  title: z.string().trim().min(1).max(200),
  notes: maybe(z.string().trim().max(5000)),
  startsOn: day,
  endsOn: maybe(day),
  units: many(z.uuid(), 100),
})
export type WrittenActivity = z.output<typeof activityShape>
