import { z } from 'zod'
import type { Id } from '../platform/ids.ts'
import { maybe } from '../platform/input.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { FixedTable } from './chain.rules.ts'
import { type Choice, honoursRules, selectors, tieRules } from './conversion.ts'

export type PolicyId = Id<'conversion-policy'>

/** A draft is worked on; a published one never changes, another version takes its place. */
export const policyLife = machine('conversion-policy', {
  draft: { publish: 'published', discard: 'discarded' },
  published: { replace: 'replaced' },
  replaced: {},
  discarded: {},
})
export type PolicyState = StateOf<typeof policyLife>

/** For whom: a unit with all its parts, one course of study, or, with neither, the whole institution. */
export type PolicyScope = { unit: string | null; courseOfStudy: string | null; academicYear: string }

export type PolicyContent = Choice & {
  fixedFirst: boolean
  fixed: FixedTable[]
  /** Which body fixed it, and when: a conversion stands on a decision. */
  decidedBy: string
}

export type Policy = PolicyScope &
  PolicyContent & {
    id: PolicyId
    version: number
    state: PolicyState
    draftedAt: Date
    publishedAt: Date | null
    revision: number
  }

const label = z.string().trim().min(1).max(20)
const fixedShape = z.object({
  scale: z.uuid(),
  partner: maybe(z.uuid()).transform(partner => partner ?? null),
  rows: z
    .array(z.object({ from: label, to: label, home: label }))
    .min(1)
    .max(60),
})

export const contentShape = z.object({
  selector: z.enum(selectors),
  ties: z.enum(tieRules).default('better'),
  honours: z.enum(honoursRules).default('as-computed'),
  fixedFirst: z.boolean().default(false),
  fixed: z.array(fixedShape).max(60).default([]),
  decidedBy: z.string().trim().min(3).max(300),
})

export const scopeShape = z.object({
  unit: maybe(z.uuid()).transform(id => id ?? null),
  courseOfStudy: maybe(z.uuid()).transform(id => id ?? null),
  academicYear: z
    .string()
    .trim()
    .regex(/^\d{4}\/\d{4}$/, 'wrong-year'),
})
