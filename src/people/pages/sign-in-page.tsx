import { text } from '../../platform/form.ts'
import { localPath } from '../../platform/local-path.ts'
import { type Ask, type Leads, page, type SignedIn } from '../../platform/page.ts'
import { sessionCookie } from '../../platform/session.ts'
import { Button, Deeds, EmailField, Form, Hidden, PageTitle, PasswordField } from '../../ui/index.ts'
import { findPerson } from '../sign-in/find-person.ts'
import { absoluteMs } from '../sign-in/session.rules.ts'
import { signInWithPassword } from '../sign-in/sign-in-with-password.ts'
import { say } from '../words/index.ts'

export const signInPage = page({
  at: '/sign-in',
  who: 'anyone',
  async get(ask) {
    if (ask.person) return { to: wayIn(ask, ask.person, ask.url.searchParams.get('to')) }
    return signInView(ask)
  },
  async post(ask, { fields }) {
    const secret = await signInWithPassword(ask.caller, {
      email: text(fields, 'email'),
      password: text(fields, 'password'),
      from: ask.from,
      agent: ask.request.headers.get('user-agent') ?? '',
      replaces: ask.person?.session,
    })
    return welcome(ask, secret, text(fields, 'to'))
  },
  again: async ask => signInView(ask),
})

async function signInView(ask: Ask) {
  const words = say(ask.language)
  const to = localPath(ask.url.searchParams.get('to') ?? String(ask.entered?.values.to ?? ''))
  return {
    title: words('signIn.title'),
    description: words('signIn.lead'),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('signIn.lead')}>{words('signIn.title')}</PageTitle>
        <Form action="/sign-in" entered={ask.entered}>
          <Hidden name="to" value={to} />
          <EmailField name="email" label={words('signIn.email')} required autocomplete="username" />
          <PasswordField name="password" label={words('signIn.password')} required />
          <Deeds>
            <Button>{words('signIn.deed')}</Button>
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** Every way to sign in ends here: the new session's cookie, and the page that was wanted. */
export async function welcome(ask: Ask, secret: string, wanted: string): Promise<Leads> {
  const found = await findPerson(ask.caller.on, secret, ask.office)
  const secure = ask.caller.on.settings.address.startsWith('https:')
  return {
    to: found ? wayIn(ask, found.person, wanted) : '/sign-in',
    notice: say(ask.language)('signIn.done'),
    cookies: [sessionCookie(secret, absoluteMs / 1000, secure)],
  }
}

/** The page that was wanted; else the desk, when there is one institution only; else the list of institutions. */
function wayIn(ask: Ask, person: SignedIn, wanted: string | null): string {
  const to = localPath(wanted)
  const [only, ...others] = person.offices
  if (to !== '/' || !only || others.length) return to
  return `/${only.slug}/${only.languages.includes(ask.language) ? ask.language : 'en'}/desk`
}
