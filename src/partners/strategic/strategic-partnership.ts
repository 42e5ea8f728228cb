import type { Localised } from '../../platform/words.ts'

/** The ten kinds of activity of a strategic partnership, as Montpellier lists them. */
export const strategicKinds = [
  'student-exchange',
  'scientific-exchange',
  'cotutelle',
  'scientific-collaboration',
  'trainees',
  'joint-programmes',
  'summer-schools',
  'chairs',
  'symposia',
  'management',
] as const
export type StrategicKind = (typeof strategicKinds)[number]

/** `units`: which faculties do it; empty means all that take part. */
export type StrategicActivity = { kind: StrategicKind; units: string[]; note: string | null }

export type StrategicPartnership = {
  id: string
  partner: string
  description: Localised | null
  since: string | null
  endedOn: string | null
  /** Every faculty takes part. */
  allUnits: boolean
  published: boolean
  activities: StrategicActivity[]
  revision: number
}
