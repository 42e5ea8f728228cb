import { limitedMatters, provisions, topics } from '../factsheet-shapes.ts'
import type { Field } from './field.ts'
import { optional, postalAddress } from './shared-fields.ts'

const about: Field = { name: 'about', label: 'fields.about', as: 'localised', rows: 4 }
const reach: readonly Field[] = [
  optional({ name: 'email', label: 'fields.email', as: 'text', most: 254 }),
  optional({ name: 'phone', label: 'fields.phone', hint: 'fields.phoneHint', as: 'text', most: 40 }),
  optional({ name: 'websites', label: 'fields.websites', hint: 'fields.oneALine', as: 'texts' }),
]

/** What partners and students are told beforehand. */
export const factsheetFields = {
  site: [
    postalAddress,
    optional({ ...about, label: 'fields.siteAbout' }),
    optional({ name: 'website', label: 'fields.website', as: 'text', most: 500 }),
  ],
  'time-limit': [
    { name: 'what', label: 'fields.limited', as: 'choice', of: limitedMatters, says: 'fields.limits' },
    { name: 'weeks', label: 'fields.weeks', hint: 'fields.weeksHint', as: 'number', from: 1, to: 52 },
  ],
  information: [{ name: 'topic', label: 'fields.topic', as: 'choice', of: topics, says: 'topics' }, about, ...reach],
  accessibility: [
    { name: 'provides', label: 'fields.provides', as: 'choice', of: provisions, says: 'provisions' },
    optional(about),
    ...reach,
  ],
} as const satisfies Record<string, readonly Field[]>
