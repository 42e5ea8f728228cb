import { z } from 'zod'
import { localised, partialDate, revision, whole } from '../../platform/input.ts'
import { machine } from '../../platform/machine.ts'
import type { PartialDate, Tenure } from '../../platform/partial-date.ts'
import type { Localised } from '../../platform/words.ts'
import { isSdg } from '../../reference/index.ts'
import { type Origin, originShape } from '../../rulebook/index.ts'
import { partKey, webAddress } from '../network.ts'

/** The parts of a network, each with the fields that its form asks for. The shapes serve command, page and seed alike. */

export const roles = ['coordinator', 'lead', 'member', 'partner', 'associated', 'represented'] as const
export type Role = (typeof roles)[number]
export const associateKinds = [
  'municipalities',
  'technology-poles',
  'student-associations',
  'chambers-of-commerce',
  'companies',
  'research-organisations',
  'public-bodies',
  'others',
] as const
export const milestoneKinds = [
  'origin',
  'founded',
  'created',
  'launched',
  'joined',
  'left',
  'selected',
  'started',
  'phase',
  'funded',
  'ended',
  'other',
] as const
export const projectRoles = ['coordinator', 'partner'] as const
export const qualifiers = ['exactly', 'over', 'almost'] as const
export const lengthUnits = ['day', 'week', 'month', 'semester', 'year'] as const
export const levels = [5, 6, 7, 8] as const

/** A project is planned, runs, and has ended; one that is recorded late may begin in any of the three. */
export const projectLife = machine('project', {
  planned: { start: 'running', 'give-up': 'ended' },
  running: { end: 'ended' },
  ended: {},
})
export const projectStates = ['planned', 'running', 'ended'] as const
export type ProjectState = (typeof projectStates)[number]

const text = localised(2000)
const organisation = z.uuid('not-in-list')
const goal = whole.refine(isSdg, 'not-in-list')
const period = { since: partialDate.optional(), until: partialDate.optional() }
const tenure = { ...period, attested: partialDate.optional() }
const decimal = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*-?\d{1,12}([.,]\d{1,6})?\s*$/, 'not-a-number')
    .transform(number => Number(number.replace(',', '.'))),
])

/** What every part says: to which network, whether a row is corrected, how it is known. */
const part = {
  network: z.uuid(),
  origin: originShape.optional(),
  /** The row to correct; without it a new one is recorded. */
  id: z.uuid().optional(),
  version: revision.optional(),
}
const keyed = { ...part, key: partKey.optional(), position: z.int().min(0).optional() }

export const shapes = {
  membership: z.object({ ...part, ...tenure, organisation, role: z.enum(roles), note: text.optional() }),
  'associated-partner': z.object({
    ...keyed,
    ...tenure,
    character: z.enum(associateKinds),
    label: text,
    number: whole.refine(number => number > 0, 'wrong-count').optional(),
    organisation: organisation.optional(),
  }),
  milestone: z.object({
    ...keyed,
    character: z.enum(milestoneKinds),
    what: text,
    since: partialDate,
    until: partialDate.optional(),
  }),
  funding: z.object({
    ...keyed,
    ...period,
    funder: localised(300),
    programme: localised(300).optional(),
    call: localised(300).optional(),
    what: text,
    /** The sentence that the funder prescribes, word for word in each official translation. */
    formula: z.object({ key: partKey, text, because: z.string().trim().max(500).optional() }).optional(),
  }),
  'work-package': z.object({
    ...part,
    ...period,
    key: partKey.optional(),
    number: whole.refine(number => number > 0 && number < 1000, 'wrong-count'),
    title: localised(300),
    area: localised(300).optional(),
    lead: organisation.optional(),
    deliverables: z
      .array(z.object({ title: localised(300), due: partialDate.optional(), delivered: partialDate.optional() }))
      .max(100)
      .default([]),
  }),
  'virtual-institute': z.object({
    ...keyed,
    ...period,
    theme: localised(300),
    goal: goal.optional(),
    lead: organisation.optional(),
    website: webAddress.optional(),
  }),
  'joint-programme': z.object({
    ...keyed,
    ...period,
    name: localised(300),
    level: whole.refine(level => (levels as readonly number[]).includes(level), 'not-in-list').optional(),
    goal: goal.optional(),
    website: webAddress.optional(),
  }),
  project: z.object({
    ...keyed,
    ...period,
    /** Only when it is recorded; afterwards it starts and ends by deeds of their own. */
    state: z.enum(projectStates).optional(),
    name: localised(300),
    shortName: z.string().trim().max(60).optional(),
    role: z.enum(projectRoles),
    programme: localised(300).optional(),
    description: text,
    aims: z.array(localised(1000)).max(30).default([]),
    website: webAddress.optional(),
    periodOrigin: originShape.optional(),
  }),
  session: z.object({
    ...part,
    key: partKey.optional(),
    label: localised(300),
    month: whole.refine(month => month >= 1 && month <= 12, 'not-in-list'),
    length: whole.refine(length => length > 0 && length < 1000, 'wrong-count'),
    unit: z.enum(lengthUnits),
    what: text.optional(),
  }),
  figure: z.object({
    ...keyed,
    value: whole.refine(value => value >= 0, 'wrong-count'),
    qualifier: z.enum(qualifiers).default('exactly'),
    noun: localised(200),
    /** Absent: undated, as its source stood. */
    asOf: partialDate.optional(),
  }),
  target: z.object({
    ...keyed,
    what: text,
    noun: localised(200).optional(),
    value: decimal.optional(),
    due: partialDate.optional(),
    measured: z
      .array(z.object({ on: partialDate, value: decimal }))
      .max(200)
      .default([]),
  }),
  publication: z.object({ ...keyed, title: localised(300), url: webAddress, publishedOn: partialDate.optional() }),
} as const

export type PartKind = keyof typeof shapes
export const partKinds = Object.keys(shapes) as PartKind[]
export const isPartKind = (kind: string): kind is PartKind => Object.hasOwn(shapes, kind)

/** What a command's input becomes in a row: what is not said is null, and a new row has a key, a place and an origin. */
type Input<K extends PartKind> = z.output<(typeof shapes)[K]>
type Absent<T> = undefined extends T ? Exclude<T, undefined> | null : T
export type Values<K extends PartKind> = {
  [F in Exclude<keyof Input<K>, 'network' | 'id' | 'version' | 'origin' | 'key' | 'position' | 'state'>]-?: Absent<
    Input<K>[F]
  >
}
type Kept = { id: string; origin: Origin; revision: number }
type Extra = {
  membership: { ours: boolean }
  project: { key: string; position: number; state: ProjectState }
  'work-package': { key: string }
  session: { key: string }
}
/** A row of a part, as queries give it. */
export type Part<K extends PartKind> = Kept &
  Values<K> &
  (K extends keyof Extra ? Extra[K] : { key: string; position: number })

export type Goal = { id: string; number: number; since: PartialDate; until: PartialDate | null; origin: Origin }

/** The organisation that a row names, as the directory has it. */
export type Named = {
  id: string
  name: string
  names: Partial<Localised>
  country: string
  city: string | null
  erasmusCode: string | null
}

export const tenureOf = (row: {
  since: PartialDate | null
  until: PartialDate | null
  attested?: PartialDate | null
}): Tenure => ({ since: row.since, until: row.until, attested: row.attested ?? null })
