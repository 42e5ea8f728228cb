import { deploymentId } from '../../platform/ids.ts'
import { localPath } from '../../platform/local-path.ts'
import type { Ask, Leads, SignedIn } from '../../platform/page.ts'
import { cookie, readCookies, sessionCookie } from '../../platform/session.ts'
import { findPerson } from '../sign-in/find-person.ts'
import { absoluteMs } from '../sign-in/session.rules.ts'
import { signInWithPassword } from '../sign-in/sign-in-with-password.ts'
import { say } from '../words/index.ts'

export const isSecure = (ask: Ask): boolean => ask.caller.on.settings.address.startsWith('https:')

const languageSeconds = 365 * 24 * 60 * 60

/** What is kept of the browser with a session, so that people recognise it in their list. */
export const visitOf = (ask: Ask) => ({
  agent: ask.request.headers.get('user-agent') ?? '',
  replaces: ask.person?.session,
})

/** Every way to sign in ends here: the new session's cookie, and the page that was wanted. */
export async function welcome(ask: Ask, secret: string, wanted: string): Promise<Leads> {
  const found = await findPerson(ask.caller.on, secret, ask.office)
  // What was chosen in this browser is closer than what the account says.
  const chosen = readCookies(ask.request.headers.get('cookie')).language
  const language = (!chosen && found?.person.language) || ask.language
  return {
    to: found ? wayIn({ ...ask, language }, found.person, wanted) : '/sign-in',
    notice: say(language)('signIn.done'),
    cookies: [
      sessionCookie(secret, absoluteMs / 1000, isSecure(ask)),
      ...(chosen
        ? []
        : [cookie({ name: 'language', value: language, seconds: languageSeconds, secure: isSecure(ask) })]),
    ],
  }
}

/** Signs in whoever has just opened an account on a page of an office, where sign-ins are not its own. */
export async function letIn(ask: Ask, given: { email: string; password: string }, wanted: string): Promise<Leads> {
  const caller = { ...ask.caller, institution: deploymentId }
  return welcome(ask, await signInWithPassword(caller, { ...given, from: ask.from, ...visitOf(ask) }), wanted)
}

/** The page that was wanted; else the desk, when there is one institution only; else the list of institutions. */
export function wayIn(ask: Ask, person: SignedIn, wanted: string | null): string {
  const to = localPath(wanted)
  const [only, ...others] = person.offices
  if (to !== '/' || !only || others.length) return to
  return `/${only.slug}/${only.languages.includes(ask.language) ? ask.language : 'en'}/desk`
}
