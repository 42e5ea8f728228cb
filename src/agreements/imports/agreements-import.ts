import type { Around, ImportKind, Prepared } from '../../imports/index.ts'
import type { Fact } from '../../platform/facts.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from '../agreement.facts.ts'
import { insertAgreement, partiesOf, saveAgreement, saveConditions, saveUnits } from '../agreement.store.ts'
import type { Agreement } from '../agreement.ts'
import { conditionRows, keepParties } from '../keep-content.ts'
import { typesOf } from '../type.store.ts'
import { agreementFields } from './agreement-fields.ts'
import { type AgreementChange, prepareAgreements } from './prepare-agreements.ts'
import { nobody } from './who-is-meant.ts'
import { say } from './words/index.ts'

const columnsOf = ({ change }: Prepared<AgreementChange>): Partial<Agreement> => {
  const { content, standing, parent, published } = change
  const { ourRole: _, parties: __, terms: ___, ...columns } = content
  const nulled = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, value ?? null]))
  return {
    ...(nulled as Partial<Agreement>),
    ...standing,
    ...(parent ? { parent } : {}),
    ...(published === undefined ? {} : { published }),
  }
}

/** A concluded agreement as it stands by its dates: no procedure, and no signature that nobody gave here. */
async function add(scope: Scope, one: Prepared<AgreementChange>): Promise<string> {
  const { type, code, content } = one.change
  const row = { ...columnsOf(one), type, code, terms: { type }, origin: 'imported' as const }
  const id = await insertAgreement(scope, row)
  await keepParties(scope, id, content)
  if (content.units.length) await saveUnits(scope, id, content.units)
  return id
}

async function update(scope: Scope, one: Prepared<AgreementChange>, before: Agreement): Promise<string> {
  const { content } = one.change
  await saveAgreement(scope, before.id, columnsOf(one))
  await saveUnits(scope, before.id, content.units)
  const parties = (await partiesOf(scope, before.id)).filter(({ ours }) => !ours)
  const kept = parties.flatMap(({ organisation, role, signs, code, unit, signatory, signatoryOffice }) =>
    organisation && !content.parties.some(party => party.organisation === organisation)
      ? [
          {
            organisation,
            role,
            signs,
            code: code ?? undefined,
            unit: unit ?? undefined,
            signatory: signatory ?? undefined,
            signatoryOffice: signatoryOffice ?? undefined,
          },
        ]
      : [],
  )
  await keepParties(scope, before.id, { ...content, parties: [...kept, ...content.parties] })
  return before.id
}

async function keep(
  scope: Scope,
  one: Prepared<AgreementChange>,
  { fileName: file }: Around,
): Promise<{ id: string; facts: Fact[] }> {
  const { before, code, conditions, content, saidConditions, signedOn, type } = one.change
  scope.must('agreement.import', { units: content.units, type })
  const id = before ? await update(scope, one, before) : await add(scope, one)
  if (saidConditions) await saveConditions(scope, id, await conditionRows(scope, id, conditions))
  const row = one.row
  if (before) return { id, facts: [happened('agreement.import-updated', id, { file, row })] }
  const paper = signedOn ? [happened('agreement.signed-on-paper', id, { on: signedOn })] : []
  return { id, facts: [...paper, happened('agreement.imported', id, { code, file, row })] }
}

/** Agreements that were concluded before this office worked here. */
export const agreementsImport: ImportKind<AgreementChange> = {
  name: 'agreements',
  permission: 'agreement.import',
  domains: [
    'agreement-type',
    'organisation',
    'unit',
    'person',
    'party-role',
    'renewal',
    'programme',
    'language',
    'mobility-kind',
    'level',
    'cefr',
  ],
  fields: agreementFields,
  words(language) {
    const own = say(language)
    return {
      title: own('title'),
      deed: own('deed'),
      lead: own('lead'),
      rows: own('rows'),
      field: key => {
        const name = key as 'code'
        return {
          label: own(`fields.${name}.label`),
          hint: own(`fields.${name}.hint`),
          example: own(`fields.${name}.example`),
        }
      },
      question: domain => own(`questions.${domain as 'organisation'}`),
      choice: (domain, value) =>
        value === nobody && (domain === 'unit' || domain === 'person') ? own('nobody') : undefined,
    }
  },
  async ownNames(scope) {
    const types = await typesOf(scope)
    return types.flatMap(({ type, name }) =>
      Object.values(name).flatMap(called =>
        called ? [{ domain: 'agreement-type', name: called, value: type as string }] : [],
      ),
    )
  },
  keyFields: ['code'],
  keyOf: ({ code }) => (code === undefined ? null : String(code)),
  labelOf: ({ code, partner, title }) => [code, partner ?? title].filter(Boolean).join(' · '),
  addressOf: agreement => `/register/${agreement}`,
  // What refers to a framework comes after all that may be one.
  rankOf: ({ parent }) => (parent === undefined ? 0 : 1),
  prepare: prepareAgreements,
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
