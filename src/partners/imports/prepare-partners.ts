import {
  type Match,
  matchOrganisations,
  namesAlike,
  type Organisation,
  type OrganisationKind,
} from '../../directory/index.ts'
import {
  type Around,
  type Changes,
  type Prepared,
  type Question,
  type RowProblem,
  type SheetRecord,
  without,
} from '../../imports/index.ts'
import { parseInput } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { countryName } from '../../reference/index.ts'
import { type Contact, contactShape, type WrittenContact } from '../contacts/contact.ts'
import { partnerShape } from '../partner.rules.ts'
import type { Partner } from '../partner.ts'
import { contactsAt, organisationsNamed, partnersAt } from './partner-import.store.ts'
import { contactsIn, defined, type SaidContact, shownContact } from './partner-row.rules.ts'

export type NewOrganisation = {
  name: string
  country: string
  kind: OrganisationKind
  city?: string | undefined
  website?: string | undefined
}
export type KeptContact = { before: Contact | undefined; written: WrittenContact }
export type PartnerChange = {
  organisation: string | null
  create: NewOrganisation | null
  before: Partner | undefined
  said: Partial<Pick<Partner, 'state' | 'since' | 'tags' | 'notes' | 'published'>>
  contacts: KeptContact[]
}

/** `new`, as the meaning of a text: the organisation is nobody in the directory. */
export const toBeAdded = 'new'

export const labelOf = ({ name, city, country, erasmusCode }: Organisation): string =>
  [name, [city, countryName(country, 'en')].filter(Boolean).join(', '), erasmusCode].filter(Boolean).join(' · ')

type Who = {
  organisation: string | null
  create: NewOrganisation | null
  problems: RowProblem[]
  questions: Question[]
}

const text = (value: unknown) => (value === undefined ? undefined : String(value))

/** How a row calls its partner, as it is asked about. */
const calledIn = ({ name, erasmusCode, pic, country }: SheetRecord['values']): string => {
  const called = text(name) ?? text(erasmusCode) ?? text(pic) ?? ''
  return country && name ? `${called} (${country})` : called
}

/** Which organisation a record means: as a person said, as the directory knows it, or nobody that can be sure. */
export function whoIs(record: SheetRecord, match: Match, around: Around): Who {
  const { values, row } = record
  const written = calledIn(values)
  const answer = around.meaning('organisation', written)?.value ?? null
  const create: NewOrganisation | null =
    values.name && values.country
      ? {
          name: String(values.name),
          country: String(values.country),
          kind: (text(values.kind) ?? 'higher-education') as OrganisationKind,
          city: text(values.city),
          website: text(values.website),
        }
      : null
  if (match.one) {
    const other = values.name && !namesAlike(String(values.name), match.one)
    const note: RowProblem = {
      row,
      field: values.erasmusCode ? 'erasmusCode' : 'name',
      code: 'partner.named-otherwise',
      facts: { name: match.one.name },
      grave: false,
    }
    return { organisation: match.one.id, create: null, problems: other ? [note] : [], questions: [] }
  }
  const choices = [
    ...match.near.map(one => ({ value: one.id, label: labelOf(one) })),
    ...(create ? [{ value: toBeAdded }] : []),
  ]
  const question: Question = { domain: 'organisation', field: 'name', written, answer, choices }
  const grave = (code: string): RowProblem => ({ row, field: 'name', code, grave: true, value: written })
  if (answer === toBeAdded)
    return create
      ? { organisation: null, create, problems: [], questions: [question] }
      : { organisation: null, create: null, problems: [grave('partner.cannot-be-new')], questions: [question] }
  if (answer) return { organisation: answer, create: null, problems: [], questions: [question] }
  const code = choices.length ? 'partner.nobody-sure' : 'partner.cannot-be-new'
  return { organisation: null, create: null, problems: [grave(code)], questions: choices.length ? [question] : [] }
}

/** Judges a shape of the slice's own commands, and says what is wrong at the row. */
function judged<T>(read: () => T, row: number): { value: T | undefined; problems: RowProblem[] } {
  try {
    return { value: read(), problems: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problems = Object.entries(error.problems).map(([field, problem]) => ({
      ...problem,
      row,
      field: field.split('.')[0] ?? field,
      grave: true,
    }))
    return { value: undefined, problems }
  }
}

/** What a record of a list of partners would change now. */
export async function preparePartners(
  scope: Scope,
  records: readonly SheetRecord[],
  around: Around,
): Promise<Prepared<PartnerChange>[]> {
  const matches = await matchOrganisations(
    scope,
    records.map(({ values: { erasmusCode, pic, name, country } }) => ({
      erasmusCode: text(erasmusCode),
      pic: text(pic),
      name: text(name),
      country: text(country),
    })),
  )
  const who = records.map((record, at) => whoIs(record, matches[at] ?? { one: null, near: [] }, around))
  const added = await organisationsNamed(
    scope,
    who.flatMap(({ create }) => create ?? []),
  )
  const organisations = who.map(
    ({ organisation, create }) =>
      organisation ?? (create ? (added.get(`${create.country} ${create.name}`) ?? null) : null),
  )
  const partners = await partnersAt(
    scope,
    organisations.flatMap(id => id ?? []),
  )
  const contacts = await contactsAt(
    scope,
    [...partners.values()].map(({ id }) => id),
  )
  return records.map((record, at) => {
    const one = who[at]
    if (!one) throw new Error('a record was left out')
    const organisation = organisations[at] ?? null
    const before = organisation ? partners.get(organisation) : undefined
    const known = before ? (contacts.get(before.id) ?? []) : []
    return prepareOne(record, { ...one, organisation, create: organisation ? null : one.create }, before, known)
  })
}

function prepareOne(
  record: SheetRecord,
  who: Who,
  before: Partner | undefined,
  known: Contact[],
): Prepared<PartnerChange> {
  const { values, row, key } = record
  const checked = judged(
    () => parseInput(partnerShape, { since: values.since, tags: values.tags, notes: values.notes }),
    row,
  )
  const said = saidOf(record, checked.value)
  const { contacts, problems: told } = contactsIn(record)
  const problems = [...who.problems, ...checked.problems, ...told, ...stateNote(record, before)]
  const kept: KeptContact[] = []
  for (const contact of contacts) {
    const like = likeOf(known, contact)
    const { row: _, ...named } = contact
    const written = judged(() => parseInput(contactShape, { ...like, ...defined(named) }), contact.row)
    problems.push(...written.problems)
    if (written.value) kept.push({ before: like, written: written.value })
  }
  const inWords = shownSaid(said, kept)
  const changes = changesOf(before, inWords, kept)
  const outcome = !before ? 'new' : Object.keys(changes).length ? 'changed' : 'unchanged'
  const change = { organisation: who.organisation, create: who.create, before, said, contacts: kept }
  return {
    key,
    row,
    outcome,
    subject: before?.id ?? null,
    problems,
    questions: who.questions,
    changes,
    said: inWords,
    change,
  }
}

const likeOf = (known: readonly Contact[], { email, givenName, familyName }: SaidContact): Contact | undefined =>
  known.find(one =>
    email
      ? one.email?.toLowerCase() === email
      : one.familyName === familyName && (one.givenName ?? undefined) === givenName,
  )

function saidOf({ values }: SheetRecord, checked: { tags: string[] } | undefined): PartnerChange['said'] {
  return defined({
    state: values.state as Partner['state'] | undefined,
    since: text(values.since),
    tags: values.tags === undefined ? undefined : checked?.tags,
    notes: text(values.notes),
    published: values.published as boolean | undefined,
  }) as PartnerChange['said']
}

/** A partner's standing changes by deeds of the office, with their reasons; a list only says what it thinks of it. */
function stateNote({ values, row }: SheetRecord, before: Partner | undefined): RowProblem[] {
  if (!before || values.state === undefined || values.state === before.state) return []
  return [{ row, field: 'state', code: 'partner.other-state', facts: { state: before.state }, grave: false }]
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value ?? '')

/** People are told apart by their address, else by their name: each is a change of its own. */
const keyOfContact = ({ email, givenName, familyName }: Pick<WrittenContact, 'email' | 'givenName' | 'familyName'>) =>
  `contact/${email?.toLowerCase() ?? `${givenName ?? ''} ${familyName}`.trim()}`

/** What the record says of each field and of each person, in a form to compare and to show. */
function shownSaid(said: PartnerChange['said'], contacts: KeptContact[]): Record<string, string> {
  const own = Object.entries(said).flatMap(([field, value]) =>
    field === 'state' ? [] : [[field, shown(value)] as const],
  )
  const people = contacts.map(({ written }) => [keyOfContact(written), shownContact(written)] as const)
  return Object.fromEntries([...own, ...people])
}

function changesOf(before: Partner | undefined, said: Record<string, string>, contacts: KeptContact[]): Changes {
  const people = new Map(contacts.map(({ before: old, written }) => [keyOfContact(written), old]))
  const changes: Changes = {}
  for (const [field, fresh] of Object.entries(said)) {
    const person = people.get(field)
    const old = people.has(field)
      ? person
        ? shownContact(plainContact(person))
        : ''
      : shown(before?.[field as keyof Partner])
    if (old !== fresh) changes[field] = [old, fresh]
  }
  return changes
}

const ofPerson = ['person', 'familyName', 'givenName', 'role', 'email', 'telephone']

/** The record without what some changes come from: a person stands in several cells of a line. */
export function withoutChanges(record: SheetRecord, changes: readonly string[]): SheetRecord {
  const rest = without(record, changes)
  const lines = rest.lines.map(line => {
    const [contact] = contactsIn({ ...rest, lines: [line] }).contacts
    if (!contact || !changes.includes(keyOfContact(contact))) return line
    const values = Object.entries(line.values).filter(([field]) => !ofPerson.includes(field))
    return { ...line, values: Object.fromEntries(values) }
  })
  return { ...rest, lines }
}

const plainContact = ({ givenName, familyName, role, email, telephone }: Contact) => ({
  givenName: givenName ?? undefined,
  familyName,
  role: role ?? undefined,
  email: email ?? undefined,
  telephone: telephone ?? undefined,
})
