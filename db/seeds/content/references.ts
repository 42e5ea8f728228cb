/**
 * What a text may quote. A reference is `{{kind:key}}`; a few kinds stand alone (`{{networks}}`). Keys are the office's own
 * (`incoming.nomination.winter`), or a network's, optionally on a day: `{{members:ec2u@2020-11-01}}`.
 */
export const inlineReferences = {
  deadline: 'the day of a deadline, as the reader writes days',
  month: 'the months of an issue, or the month in which a window opens',
  level: 'the CEFR level or levels: A2/B1',
  strength: 'the word recommended or required of a level, requirement or checklist item',
  count: 'a figure with its qualifier and what is counted: over 850 members',
  date: 'the day, month or year in which a milestone began',
  period: 'the years of milestone.<key>, programme.<key>, project.<key> or funding.<key>: 2023–2027',
  duration: 'a length: offering.<key>, extension.<key>, session.<key>, checklist.<key>, milestone.<key>',
  year: 'the academic year for which a deadline or publication was given: 2018/2019',
  since: 'since when a member belongs to a network: <network>.<member>',
  founded: 'when a network was founded, to the precision that is known',
  signatory: 'who alone may sign',
  institution: 'the name, the short name or the city of the office: name, short, city',
  unit: 'the name of a unit',
  publication: 'the name of a publication, linked where it has an address or page',
  rule: 'the sentence of a requirement, document rule, transcript rule, grading rule, extension rule or statement',
  programme: 'the name of a programme, linked to its page',
  'network-name': 'the name of a network, linked to its page',
  formula: "a funder's prescribed wording, verbatim",
} as const

export const blockReferences = {
  list: 'a named list: checklist items, activities, frameworks, requirements, rules or plain labels, in order',
  contact: 'a contact: name, address, languages, by appointment or not, what one gets there, people',
  address: 'the postal address of the institution or of a network',
  networks: "the office's networks with kind, description and membership",
  network: 'one network: kind, region, foundation, figures, aims, membership of this office',
  members: 'the members of a network with country and role, today or on a day',
  milestones: "a network's history, oldest first",
  goals: 'the goals of the United Nations of a network, today or on a day',
  associates: "a network's associated partners by kind",
  projects: "a network's projects with status, role and aims",
  institutes: "a network's virtual institutes with theme and goal",
  'work-packages': 'the themes of the work packages',
  'joint-programmes': 'the joint programmes with their goal',
  partners: "the office's partners of one ground (strategic, preferred, alliance), with city and country",
  'agreement-types': "the office's types of agreement with character and parent",
  procedures: "the office's procedures with types and steps, the example marked",
  procedure: 'one procedure with its steps',
  sessions: 'the sessions of a programme: month and length',
  promoters: 'who answers for mobility per School and course of study',
} as const

export type InlineReference = keyof typeof inlineReferences
export type BlockReference = keyof typeof blockReferences
export type ReferenceKind = InlineReference | BlockReference

export type Reference = { kind: ReferenceKind; key: string; on?: string; written: string }

const pattern = /\{\{([a-z-]+)(?::([^}@]+))?(?:@(\d{4}(?:-\d{2}){0,2}))?\}\}/g

export const isReferenceKind = (word: string): word is ReferenceKind =>
  word in inlineReferences || word in blockReferences

/** Every reference of a text in order. Throws on braces that are no reference, and on an unknown kind. */
export function referencesIn(body: string): Reference[] {
  const found = [...body.matchAll(pattern)].map(([written, kind = '', key = '', on]) => {
    if (!isReferenceKind(kind)) throw new Error(`${written}: there is no reference of kind "${kind}"`)
    return { kind, key, written, ...(on ? { on } : {}) }
  })
  const braces = body.match(/\{\{|\}\}/g)?.length ?? 0
  if (braces !== found.length * 2) throw new Error(`braces that are no reference in: ${body.slice(0, 80)}`)
  return found
}

/** The text with each reference replaced by what `read` says of it. */
export const withReferences = (body: string, read: (reference: Reference) => string): string =>
  referencesIn(body).reduce((text, reference) => text.replace(reference.written, () => read(reference)), body)
