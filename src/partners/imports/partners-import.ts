import { keepUnlisted } from '../../directory/index.ts'
import { type Around, type ImportKind, type Prepared, plain } from '../../imports/index.ts'
import type { Fact } from '../../platform/facts.ts'
import type { Scope } from '../../platform/scope.ts'
import { insertContact, saveContact } from '../contacts/contact.store.ts'
import { happened } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { insertPartner, savePartner } from '../partner.store.ts'
import { partnerFields } from './partner-fields.ts'
import { partnersAt } from './partner-import.store.ts'
import { type PartnerChange, preparePartners, toBeAdded } from './prepare-partners.ts'
import { say } from './words/index.ts'

/** Writes one record as the commands of this slice write it, and says so by the same facts and by the row it came from. */
async function keep(
  scope: Scope,
  { change, outcome, row }: Prepared<PartnerChange>,
  { fileName }: Around,
): Promise<{ id: string; facts: Fact[] }> {
  const organisation = change.organisation ?? (change.create && (await keepUnlisted(scope, change.create)))
  if (!organisation) throw wrong('organisation', 'missing')
  const { before, said } = change
  const id = before?.id ?? (await insertNew(scope, organisation, said))
  if (before) {
    scope.must('partner.edit', before)
    const { state: _, ...columns } = said
    if (Object.keys(columns).length) await savePartner(scope, id, columns)
  }
  const facts: Fact[] = []
  for (const { before: old, written } of change.contacts) {
    if (old) {
      await saveContact(scope, old.id, written)
      continue
    }
    const contact = await insertContact(scope, id, written)
    facts.push(happened('partner.contact-added', id, { contact }))
  }
  const name = outcome === 'new' ? 'partner.imported' : 'partner.import-updated'
  return { id, facts: [happened(name, id, { file: fileName, row }), ...facts] }
}

async function insertNew(scope: Scope, organisation: string, said: PartnerChange['said']): Promise<string> {
  scope.must('partner.add')
  const id = await insertPartner(scope, {
    organisation,
    state: said.state ?? 'active',
    since: said.since ?? null,
    coordinator: null,
    units: [],
    marks: [],
    tags: said.tags ?? [],
    notes: said.notes ?? null,
    published: said.published ?? false,
    origin: 'imported',
  })
  // Two records of one file may mean one organisation: the second joins the first.
  if (id) return id
  return (await partnersAt(scope, [organisation])).get(organisation)?.id ?? ''
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
  prepare: preparePartners,
  async apply(scope, prepared, around) {
    const facts: Fact[] = []
    const subjects = new Map<string, string>()
    for (const one of prepared) {
      if (one.outcome === 'unchanged') continue
      const kept = await keep(scope, one, around)
      subjects.set(one.key, kept.id)
      facts.push(...kept.facts)
    }
    return { facts, subjects }
  },
}
