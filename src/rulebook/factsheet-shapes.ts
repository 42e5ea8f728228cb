import { z } from 'zod'
import { address, reach, text, webAddress } from './shape-parts.ts'

/** What partners and students ask before they ask us: EWP Factsheet 1.2.0, and the profile of the inter-institutional agreement. */

export const limitedMatters = ['decision', 'transcript'] as const
export type LimitedMatter = (typeof limitedMatters)[number]
export const topics = ['application', 'grading', 'housing', 'visa', 'insurance', 'other'] as const
export type Topic = (typeof topics)[number]
export const provisions = ['infrastructure', 'service'] as const
export type Provision = (typeof provisions)[number]

export const factsheetShapes = {
  site: z.strictObject({ about: text.optional(), address, website: webAddress.optional() }),
  /** Within so many weeks: of an application that was handed in, or of the end of the exams. */
  'time-limit': z.strictObject({ what: z.enum(limitedMatters), weeks: z.int().min(1).max(52) }),
  information: z.strictObject({ topic: z.enum(topics), about: text, ...reach }),
  accessibility: z.strictObject({ provides: z.enum(provisions), about: text.optional(), ...reach }),
}
