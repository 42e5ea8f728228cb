import { keepUnlisted } from '../../directory/index.ts'
import { type Around, type ImportKind, type Prepared, plain } from '../../imports/index.ts'
import type { Fact } from '../../platform/facts.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { partnerFields } from './partner-fields.ts'
import { partnersAt } from './partner-import.store.ts'
import { insertListed, insertListedContacts, saveListed, saveListedContacts } from './partner-write.store.ts'
import { type PartnerChange, preparePartners, toBeAdded, withoutChanges } from './prepare-partners.ts'
import { say } from './words/index.ts'

type One = Prepared<PartnerChange>
type Kept = One & { id: string }

/** The organisation of each record: as the directory has it, or added to it now. */
async function organisationsOf(scope: Scope, all: readonly One[]): Promise<string[]> {
  const missing = all.flatMap(({ change }) => (change.organisation ? [] : (change.create ?? [])))
  const added = await keepUnlisted(scope, missing)
  return all.map(({ change }) => {
    const organisation = change.organisation ?? (change.create ? added[missing.indexOf(change.create)] : undefined)
    if (!organisation) throw wrong('organisation', 'missing')
    return organisation
  })
}

/** The file of each record; two records of one list may mean one organisation: the second joins the first. */
async function filesOf(scope: Scope, all: readonly One[]): Promise<Kept[]> {
  const organisations = await organisationsOf(scope, all)
  const fresh = all.flatMap(({ change: { before, said } }, at) =>
    before ? [] : [{ ...said, organisation: organisations[at] ?? '' }],
  )
  if (fresh.length) scope.must('partner.add')
  const added = await insertListed(scope, fresh)
  const there = await partnersAt(
    scope,
    fresh.flatMap(({ organisation }) => (added.has(organisation) ? [] : [organisation])),
  )
  return all.map((one, at) => {
    const organisation = organisations[at] ?? ''
    return { ...one, id: one.change.before?.id ?? added.get(organisation) ?? there.get(organisation)?.id ?? '' }
  })
}

/** Writes all records of a portion together, and says so by the facts of this slice's commands and by the rows they came from. */
async function apply(scope: Scope, prepared: readonly One[], { fileName: file }: Around) {
  const kept = await filesOf(
    scope,
    prepared.filter(({ outcome }) => outcome !== 'unchanged'),
  )
  for (const { change } of kept) if (change.before) scope.must('partner.edit', change.before)
  await saveListed(
    scope,
    kept.flatMap(({ id, change: { before, said } }) => (before ? [{ ...said, id }] : [])),
  )
  const contacts = kept.flatMap(({ id, change }) => change.contacts.map(contact => ({ ...contact, partner: id })))
  await saveListedContacts(
    scope,
    contacts.flatMap(({ before, written }) => (before ? [{ id: before.id, written }] : [])),
  )
  const added = await insertListedContacts(
    scope,
    contacts.filter(({ before }) => !before),
  )
  const facts: Fact[] = kept.map(({ id, outcome, row }) =>
    happened(outcome === 'new' ? 'partner.imported' : 'partner.import-updated', id, { file, row }),
  )
  facts.push(...added.map(({ id: contact, partner }) => happened('partner.contact-added', partner, { contact })))
  return { facts, subjects: new Map(kept.map(({ key, id }) => [key, id])) }
}

/** Partners and the people there: one row for each person, rows of one partner together. */
export const partnersImport: ImportKind<PartnerChange> = {
  name: 'partners',
  permission: 'partner.add',
  domains: ['organisation', 'organisation-kind', 'partner-state'],
  fields: partnerFields,
  words(language) {
    const own = say(language)
    return {
      title: own('title'),
      deed: own('deed'),
      lead: own('lead'),
      rows: own('rows'),
      field: key => {
        const name = key as 'name'
        return {
          label: own(`fields.${name}.label`),
          hint: own(`fields.${name}.hint`),
          example: own(`fields.${name}.example`),
        }
      },
      question: domain => own(`questions.${domain as 'organisation'}`),
      choice: (domain, value) =>
        domain === 'organisation' && value === toBeAdded ? own('newOrganisation') : undefined,
    }
  },
  keyFields: ['erasmusCode', 'pic', 'name'],
  keyOf({ erasmusCode, pic, name, country }) {
    if (erasmusCode) return `code ${erasmusCode}`
    if (pic) return `pic ${pic}`
    return name ? `name ${plain(String(name))} ${country ?? ''}` : null
  },
  labelOf: ({ name, erasmusCode, pic }) => String(name ?? erasmusCode ?? pic ?? ''),
  addressOf: partner => `/partners/${partner}`,
  without: withoutChanges,
  prepare: preparePartners,
  apply,
}
