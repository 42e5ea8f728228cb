import type { Around, ImportKind, Prepared } from '../../imports/index.ts'
import type { Fact } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from '../agreement.facts.ts'
import { ourselves } from '../agreement.store.ts'
import { isFrame } from '../frame.rules.ts'
import { typesOf } from '../type.store.ts'
import { agreementFields } from './agreement-fields.ts'
import {
  insertListed,
  keepListedConditions,
  keepListedParties,
  keepListedUnits,
  type Listed,
  type ListedCondition,
  type ListedParty,
  saveListed,
} from './agreement-write.store.ts'
import { withoutChanges } from './changes.ts'
import { type AgreementChange, prepareAgreements } from './prepare-agreements.ts'
import { nobody } from './who-is-meant.ts'
import { say } from './words/index.ts'

type One = Prepared<AgreementChange>

/** What the list says of the agreement itself, and what the office has where it says nothing. */
function columnsOf({ change }: One): Listed {
  const { content, standing, before, parent, published } = change
  const { title, units, renewal, languages } = content
  return {
    ...{ title, units, renewal, languages, ...standing },
    framework: content.framework ?? null,
    coordinator: content.coordinator ?? null,
    startsOn: content.startsOn ?? null,
    endsOn: content.endsOn ?? null,
    durationMonths: content.durationMonths ?? null,
    renewalMonths: content.renewalMonths ?? null,
    noticeDays: content.noticeDays ?? null,
    notes: content.notes ?? null,
    parent: parent ?? before?.parent ?? null,
    published: published ?? before?.published ?? false,
  }
}

/** Concluded agreements as they stand by their dates: no procedure, and no signature that nobody gave here. */
async function add(scope: Scope, fresh: readonly One[]): Promise<Map<string, string>> {
  const ids = await insertListed(
    scope,
    fresh.map(one => ({ ...columnsOf(one), code: one.change.code, type: one.change.type })),
  )
  const taken = fresh.find(({ change }) => !ids.has(change.code))
  if (taken) throw new Refusal('agreement.code-taken', { code: taken.change.code })
  return ids
}

type Kept = One & { id: string }

/** Ourselves and the partners of each record; what a list does not say of a party stays as it is. */
const partiesOf = (us: string | null, { id, change }: Kept): ListedParty[] => [
  { agreement: id, organisation: us, ours: true, role: change.ourRole ?? null },
  ...change.content.parties.map(({ organisation }) => ({
    agreement: id,
    organisation,
    ours: false,
    role: change.roles.get(organisation) ?? null,
  })),
]

function conditionsOf({ id, change }: Kept, parties: ReadonlyMap<string, string>): ListedCondition[] {
  const first = change.content.parties[0]?.organisation
  return change.conditions.map(({ partner = first, ...condition }, at) => ({
    ...condition,
    agreement: id,
    position: at + 1,
    party: parties.get(`${id} ${partner}`) ?? '',
    months: condition.months ?? null,
    days: condition.days ?? null,
    partnerUnit: condition.partnerUnit ?? null,
    otherTerms: condition.otherTerms ?? null,
  }))
}

function factsOf({ id, row, change }: Kept, { fileName: file }: Around): Fact[] {
  const { before, code, signedOn, standing } = change
  if (before) {
    const moved = isFrame(before) && before.expiresOn !== standing.expiresOn
    const until = standing.expiresOn ?? 'none'
    return [
      happened('agreement.import-updated', id, { file, row }),
      ...(moved ? [happened('agreement.term-changed', id, { until })] : []),
    ]
  }
  const paper = signedOn ? [happened('agreement.signed-on-paper', id, { on: signedOn })] : []
  return [...paper, happened('agreement.imported', id, { code, file, row })]
}

/** Writes all records of a portion together: as many statements as there are tables, however many records there are. */
async function apply(scope: Scope, prepared: readonly One[], around: Around) {
  const all = prepared.filter(({ outcome }) => outcome !== 'unchanged')
  for (const { change } of all) scope.must('agreement.import', { units: change.content.units, type: change.type })
  const fresh = await add(
    scope,
    all.filter(({ change }) => !change.before),
  )
  const kept = all.map((one): Kept => ({ ...one, id: one.change.before?.id ?? fresh.get(one.change.code) ?? '' }))
  await saveListed(
    scope,
    kept.filter(({ change }) => change.before).map(one => ({ ...columnsOf(one), id: one.id })),
  )
  const us = (await ourselves(scope)).organisation
  const parties = await keepListedParties(
    scope,
    kept.flatMap(one => partiesOf(us, one)),
  )
  await keepListedUnits(
    scope,
    kept.map(({ id, change }) => ({ id, units: change.content.units })),
  )
  const saying = kept.filter(({ change }) => change.saidConditions)
  await keepListedConditions(
    scope,
    saying.map(({ id }) => id),
    saying.flatMap(one => conditionsOf(one, parties)),
  )
  return {
    facts: kept.flatMap(one => factsOf(one, around)),
    subjects: new Map(kept.map(({ key, id }) => [key, id])),
  }
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
  without: withoutChanges,
  prepare: prepareAgreements,
  apply,
}
