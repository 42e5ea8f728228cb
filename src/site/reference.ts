/**
 * What a text may quote: `{{kind:key}}`, or `{{kind}}` where the office has one of it, optionally as it was on a day (`@2020-11-01`).
 * `line` stands inside of a sentence; `block` stands alone, as a paragraph of its own; `either` says more when it stands alone.
 */
export const referenceKinds = {
  deadline: 'line',
  month: 'line',
  level: 'line',
  strength: 'line',
  amount: 'line',
  count: 'line',
  date: 'line',
  period: 'line',
  duration: 'line',
  year: 'line',
  since: 'line',
  founded: 'line',
  signatory: 'line',
  institution: 'line',
  unit: 'line',
  publication: 'line',
  rule: 'line',
  programme: 'either',
  'network-name': 'line',
  formula: 'line',
  list: 'block',
  contact: 'block',
  address: 'block',
  networks: 'block',
  network: 'block',
  members: 'block',
  milestones: 'block',
  goals: 'block',
  associates: 'block',
  projects: 'block',
  institutes: 'block',
  'work-packages': 'block',
  'joint-programmes': 'block',
  partners: 'block',
  'agreement-types': 'block',
  procedures: 'block',
  procedure: 'block',
  sessions: 'block',
  promoters: 'block',
} as const satisfies Record<string, 'line' | 'block' | 'either'>

export type ReferenceKind = keyof typeof referenceKinds
export type Reference = { kind: ReferenceKind; key: string; on: string | undefined; written: string }

export const isReferenceKind = (word: string): word is ReferenceKind => Object.hasOwn(referenceKinds, word)
