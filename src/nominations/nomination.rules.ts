import { createHash } from 'node:crypto'
import type { OfferedCondition } from '../agreements/index.ts'
import { sameEsi } from '../directory/index.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import { type CefrLevel, fieldCovers, reachesCefr } from '../reference/index.ts'
import type { GivenNominee, GivenProposal, Nomination, Nominee, Proposal } from './nomination.ts'

/** The keys of a proposal, in the order in which two versions are read beside each other. */
export const proposalKeys = [
  'condition',
  'academicYear',
  'term',
  'sendingTerm',
  'nonStandard',
  'activityAttributes',
  'agreementIsced',
  'nomineeIsced',
  'eqfLevel',
  'months',
  'courseOfStudy',
  'skillLanguage',
  'skillLevel',
  'comment',
] as const satisfies (keyof Proposal)[]

export const proposalIn = (nomination: Proposal): Proposal =>
  Object.fromEntries(proposalKeys.map(key => [key, nomination[key]])) as Proposal

/** The same content has the same id, another content another one (EWP OM-8). */
export const proposalIdOf = (omobilityId: string, proposal: Proposal): string =>
  createHash('sha256')
    .update(JSON.stringify([omobilityId, ...proposalKeys.map(key => proposal[key])]))
    .digest('hex')

/** Keys whose values differ, of what is proposed or of the student. */
export const changedKeys = <T extends object>(before: T, after: T, keys: readonly (keyof T)[]): (keyof T)[] =>
  keys.filter(key => (before[key] ?? null) !== (after[key] ?? null))

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** The student of a nomination never changes, only what is known of them (EWP OM-5): somebody else needs a nomination of their own. */
export function isOtherStudent(before: Nominee, after: Nominee): boolean {
  if (before.esi && after.esi) return !sameEsi(before.esi, after.esi)
  const names =
    plain(before.familyName) !== plain(after.familyName) && plain(before.givenNames) !== plain(after.givenNames)
  return names && before.birthDate !== after.birthDate
}

type Offer = Pick<
  OfferedCondition,
  'code' | 'eqfLevels' | 'subjects' | 'blended' | 'firstYear' | 'lastYear' | 'direction' | 'kind'
>
type InForce = Pick<OfferedCondition, 'code' | 'state' | 'expiresOn' | 'endedOn'>

/** Whether the agreement provides such a place: year, field, level, kind of stay. Refuses with what it provides instead. */
export function mustBeProvided(offer: Offer, wish: GivenProposal): void {
  const { code } = offer
  if (wish.academicYear < offer.firstYear || offer.lastYear < wish.academicYear)
    throw new Refusal('nomination.year-not-agreed', { code, first: offer.firstYear, last: offer.lastYear })
  if (offer.eqfLevels.length && !offer.eqfLevels.includes(wish.eqfLevel))
    throw wrong('nomination.level-not-agreed', { code, levels: offer.eqfLevels.join(', ') }, 'eqfLevel')
  if (offer.subjects.length && !agreedField(offer, wish.nomineeIsced))
    throw wrong(
      'nomination.field-not-agreed',
      { code, fields: offer.subjects.map(({ isced }) => isced).join(', ') },
      'nomineeIsced',
    )
  if (wish.activityAttributes === 'short-term-blended' && !offer.blended)
    throw wrong('nomination.not-blended', { code }, 'activityAttributes')
}

/** The field of the condition that takes in the student's, the narrowest first. */
export const agreedField = ({ subjects }: Pick<Offer, 'subjects'>, nominee: string): string | null =>
  subjects
    .map(({ isced }) => isced)
    .filter(isced => fieldCovers(isced, nominee))
    .sort((a, b) => zeros(a) - zeros(b))[0] ?? null

const zeros = (code: string) => code.length - code.replace(/0+$/, '').length

/** The agreement binds on the first day of the stay's year, as far as that day is known. */
export function mustBeInForce(agreement: InForce, firstDay: string | undefined): void {
  const { code, state, expiresOn, endedOn } = agreement
  if (state !== 'in-force' && state !== 'notice-given') throw new Refusal('nomination.agreement-not-in-force', { code })
  const last = [expiresOn, endedOn].filter(day => day !== null).sort()[0]
  if (last && firstDay && last < firstDay) throw new Refusal('nomination.agreement-ends-before', { code, on: last })
}

export type AskedLevel = { language: string; from: CefrLevel; strength: 'recommended' | 'required' }

/** What is asked of the student's languages: a recommended level that is not reached is advice, a required one refuses. */
export function languageAdvice(asked: readonly AskedLevel[], { skillLanguage, skillLevel }: GivenProposal): Problem[] {
  const held = asked.find(({ language }) => language === skillLanguage)
  const reached = held && skillLevel && reachesCefr(skillLevel, held.from)
  const required = asked.filter(({ strength }) => strength === 'required')
  if (required.length && !(reached && held.strength === 'required')) {
    const { language, from } = required.find(each => each.language === skillLanguage) ?? (required[0] as AskedLevel)
    throw wrong('nomination.language-required', { language, level: from }, 'skillLevel')
  }
  return held && held.strength === 'recommended' && !reached
    ? [{ code: 'nomination.language-recommended', facts: { language: held.language, level: held.from } }]
    : []
}

/** A birth date is a day that has passed, of somebody who may study. */
export function mustBeBorn({ birthDate }: Pick<GivenNominee, 'birthDate'>, today: string): void {
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  if (age < 15 || age > 90) throw wrong('nomination.birth-date-implausible', { on: birthDate }, 'birthDate')
}

const wrong = (code: string, facts: Refusal['facts'], field: string): Refusal =>
  new Refusal(code, facts, { [field]: { code, facts } })

/** Late, and nobody has admitted it yet: it can wait and be refused, but not accepted. */
export const waitsForAdmission = ({ late, admittedBecause }: Pick<Nomination, 'late' | 'admittedBecause'>): boolean =>
  late && admittedBecause === null
