import { z } from 'zod'
import { enrolStudent, newPassword } from '../people/index.ts'
import { command } from '../platform/command.ts'
import { hashOf } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { languages } from '../platform/words.ts'
import { happened } from './application.facts.ts'
import { findApplication, lockApplication, saveApplication } from './application.store.ts'
import { isFillable } from './application.ts'
import { isUsable } from './link.rules.ts'
import { linkBySecret, lockLinkBySecret, useUpLinks } from './link.store.ts'

/**
 * By the link from the mail, once: the application becomes the file of one account, and its holder a student of this institution.
 * Without a password it is taken up by whoever is signed in; the mail has shown that the address of a new account is theirs.
 */
export const takeUpApplication = command(
  'take-up-application',
  z.object({
    secret: z.string().max(200),
    password: newPassword.optional(),
    language: z.enum(languages).default('en'),
  }),
  async (scope, { secret, password, language }) => {
    const link = await lockLinkBySecret(scope, hashOf(secret))
    scope.must('application.enter', { published: true })
    if (!link || !isUsable(link, scope.now)) throw new Refusal('application-link.not-valid')
    const application = await lockApplication(scope, link.application)
    if (application.account || !isFillable(application.state)) throw new Refusal('application-link.not-valid')
    const { givenNames, familyName, email } = application
    const name = `${givenNames} ${familyName}`.slice(0, 200)
    const who = password ? { email: email.toLowerCase(), name, password, language } : { account: signedIn(scope) }
    const { account, facts } = await enrolStudent(scope, who)
    await useUpLinks(scope, application.id)
    await saveApplication(scope, application.id, { account })
    return [...facts, happened('application.taken-up', application.id, {})]
  },
)

function signedIn({ actor }: Scope): string {
  if (actor.kind !== 'user') throw new Refusal('input.wrong', { count: 1 }, { password: { code: 'missing' } })
  return actor.account
}

/** Whose link it is. Looking uses nothing up, since programs open links in mails too. */
export const showApplicationLink = query('show-application-link', async (scope, secret: string) => {
  scope.must('application.enter', { published: true })
  const link = await linkBySecret(scope, hashOf(secret))
  const application = link && isUsable(link, scope.now) && (await findApplication(scope, link.application))
  if (!application || application.account) throw new Refusal('application-link.not-valid')
  const { id, givenNames, email, academicYear, term } = application
  return { id, givenNames, email: email.toLowerCase(), academicYear, term }
})
