import type { z } from 'zod'
import { parseInput } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { agreementOr404, knownIds, ourselves, type PartyRow, partiesOf, saveParties } from './agreement.store.ts'
import type { Agreement, AgreementType, Party } from './agreement.ts'
import type { ConditionInput, ContentInput, contactShape } from './agreement-input.ts'
import { cohortProblems } from './cohort.rules.ts'
import type { ConditionRow } from './condition.store.ts'
import { contentProblems, refuseProblems } from './content.rules.ts'
import { fitsFrame, mayHaveParent } from './frame.rules.ts'
import { termsShape } from './terms.ts'

type About = { type: AgreementType; parent: string | null }

/** Checks what an agreement is to say against the rules and against what is known; gives the columns to save. */
export async function checkedContent(scope: Scope, about: About, input: ContentInput): Promise<Partial<Agreement>> {
  const us = await ourselves(scope)
  const { ourRole: _, parties, terms, ...columns } = input
  refuseProblems({ ...contentProblems({ ...input, ...about }, us.organisation), ...cohortProblems(terms) })
  await refuseUnknown(scope, input)
  if (about.parent) {
    if (!mayHaveParent(about.type)) throw new Refusal('agreement.type-has-no-parent')
    const frame = await agreementOr404(scope, about.parent)
    fitsFrame({ endsOn: input.endsOn ?? null }, frame)
    if (!parties.some(party => frame.partners.includes(party.organisation)))
      throw new Refusal('agreement.framework-of-others', { code: frame.code })
  }
  return {
    ...nulled(columns),
    terms: { type: about.type, ...termsOf(about.type, terms) },
  }
}

/** Problems of a term carry the term's own field name. */
function termsOf(type: AgreementType, terms: Record<string, unknown>): Record<string, unknown> {
  const { type: _, ...given } = terms
  try {
    const kept = parseInput(termsShape(type), given) as Record<string, unknown>
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problems = Object.entries(error.problems).map(([field, problem]) => [`terms.${field}`, problem])
    throw new Refusal(error.code, error.facts, Object.fromEntries(problems))
  }
}

const nulled = (columns: Record<string, unknown>): Partial<Agreement> =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, value ?? null])) as Partial<Agreement>

async function refuseUnknown(scope: Scope, input: ContentInput): Promise<void> {
  const organisations = input.parties.map(party => party.organisation)
  const [units, people, known] = [
    await knownIds(scope, 'unit', input.units),
    await knownIds(scope, 'person', input.coordinator ? [input.coordinator] : []),
    await knownIds(scope, 'organisation', organisations),
  ]
  const problems: Record<string, { code: string }> = {}
  if (input.units.some(unit => !units.has(unit))) problems.units = { code: 'not-in-list' }
  if (input.coordinator && !people.has(input.coordinator)) problems.coordinator = { code: 'not-in-list' }
  const stranger = organisations.findIndex(organisation => !known.has(organisation))
  if (stranger >= 0) problems[`parties.${stranger}.organisation`] = { code: 'organisation-unknown' }
  refuseProblems(problems)
}

/** Ourselves first, then the others in the order in which they were given. */
export async function keepParties(scope: Scope, agreement: string, input: ContentInput): Promise<void> {
  const us = await ourselves(scope)
  const ours: PartyRow = {
    organisation: us.organisation,
    ours: true,
    role: input.ourRole,
    position: 0,
    signs: true,
    code: null,
    unit: null,
    signatory: null,
    signatoryOffice: null,
  }
  const others = input.parties.map((party, index) => ({
    organisation: party.organisation,
    ours: false,
    role: party.role,
    position: index + 1,
    signs: party.signs,
    code: party.code ?? null,
    unit: party.unit ?? null,
    signatory: party.signatory ?? null,
    signatoryOffice: party.signatoryOffice ?? null,
  }))
  await saveParties(scope, agreement, [ours, ...others])
}

const partyFor = (parties: readonly Party[], organisation: string | undefined): string => {
  const others = parties.filter(party => !party.ours)
  const found = organisation ? others.find(party => party.organisation === organisation) : others[0]
  if (!found) throw new Refusal('input.wrong', { count: 1 }, { partner: { code: 'not-in-list' } })
  return found.id
}

/** Conditions as rows: the other side by its place among the parties, units and courses of study checked. */
export async function conditionRows(
  scope: Scope,
  agreement: string,
  conditions: readonly ConditionInput[],
): Promise<ConditionRow[]> {
  const parties = await partiesOf(scope, agreement)
  const units = await knownIds(scope, 'unit', [...new Set(conditions.flatMap(condition => condition.units))])
  return conditions.map(({ partner, months, days, partnerUnit, otherTerms, ...condition }, index) => {
    if (condition.units.some(unit => !units.has(unit)))
      throw new Refusal('input.wrong', { count: 1 }, { [`conditions.${index}.units`]: { code: 'not-in-list' } })
    return {
      ...condition,
      position: index + 1,
      party: partyFor(parties, partner),
      months: months ?? null,
      days: days ?? null,
      partnerUnit: partnerUnit ?? null,
      otherTerms: otherTerms ?? null,
    }
  })
}

export async function contactRows(scope: Scope, agreement: string, contacts: readonly z.output<typeof contactShape>[]) {
  const parties = await partiesOf(scope, agreement)
  return contacts.map(({ partner, name, role, email, telephone }) => ({
    party: partner ? partyFor(parties, partner) : null,
    name,
    role: role ?? null,
    email: email ?? null,
    telephone: telephone ?? null,
  }))
}
