import { z } from 'zod'
import { command } from '../../platform/command.ts'
import type { Fact } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { languages } from '../../platform/words.ts'
import { happened as happenedToAccount } from '../accounts/account.facts.ts'
import { accountByEmail, insertAccount, lockAccount } from '../accounts/account.store.ts'
import { email } from '../accounts/account.ts'
import { accountByEsi, identityOf, insertIdentity, saveIdentity } from './identity.store.ts'
import { happened } from './session.facts.ts'
import { beginSession } from './session.ts'

export const claimedShape = z.object({
  issuer: z.url(),
  subject: z.string().min(1).max(255),
  esi: z.string().max(255).optional(),
  homeOrganisation: z.string().max(253).optional(),
  affiliations: z.array(z.string().max(255)),
  name: z.string().max(200).optional(),
  email: z.string().optional(),
})
export type ClaimedInput = z.output<typeof claimedShape>

/**
 * Opens a session for whom an OpenID provider has vouched: by issuer and subject, else by European Student Identifier. Never by
 * the mail address: whoever can make a provider state another's address would become them. An unknown person gets an account without roles.
 */
export const signInWithOpenId = command(
  'sign-in-with-openid',
  z.object({
    claimed: claimedShape,
    language: z.enum(languages),
    secretHash: z.string(),
    agent: z.string(),
    replaces: z.uuid().optional(),
  }),
  async (scope, input) => {
    scope.must('session.open', { published: true })
    const { id, facts } = await accountOf(scope, input.claimed, input.language)
    const account = await lockAccount(scope, id)
    const { issuer } = input.claimed
    return [...facts, ...(await beginSession(scope, account, { ...input, means: 'openid', issuer }))]
  },
)

type Found = { id: string; facts: Fact[] }

async function accountOf(scope: Scope, person: ClaimedInput, language: 'en' | 'it' | 'fr'): Promise<Found> {
  const known = await identityOf(scope, person.issuer, person.subject)
  if (known) {
    await saveIdentity(scope, known.id, stated(person, known.esi))
    return { id: known.account, facts: [] }
  }
  const byEsi = person.esi ? await accountByEsi(scope, person.esi) : undefined
  const id = byEsi ?? (await newAccount(scope, person, language))
  const facts = [await linkTo(scope, id, person)]
  return { id, facts: byEsi ? facts : [happenedToAccount('account.opened', id, {}), ...facts] }
}

async function newAccount(scope: Scope, person: ClaimedInput, language: 'en' | 'it' | 'fr'): Promise<string> {
  const address = email.safeParse(person.email)
  if (!address.success) throw new Refusal('identity.without-address')
  if (await accountByEmail(scope, address.data)) throw new Refusal('identity.address-known')
  const name = person.name?.trim() || address.data
  const id = await insertAccount(scope, { email: address.data, name, password: null, language, invented: false })
  if (!id) throw new Refusal('identity.address-known')
  return id
}

export async function linkTo(scope: Scope, account: string, person: ClaimedInput): Promise<Fact> {
  const { issuer, subject } = person
  const identity = await insertIdentity(scope, { account, issuer, subject, ...stated(person, null) })
  return happened('identity.linked', account, { identity, issuer: new URL(issuer).host })
}

/** A provider that once leaves the identifier out does not take it back. */
const stated = (person: ClaimedInput, before: string | null) => ({
  esi: person.esi ?? before,
  home_organisation: person.homeOrganisation ?? null,
  affiliations: person.affiliations,
})
