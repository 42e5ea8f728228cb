import { letIn } from '../../people/index.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, Hidden, PageTitle, PasswordField, Prose, RefusalBox } from '../../ui/index.ts'
import { showApplicationLink, takeUpApplication } from '../take-up-application.ts'
import { say } from '../words/index.ts'
import { institutionOf, own } from './address.ts'
import { termOf } from './student-pages.tsx'

/** Opening the address only shows a form: mail scanners open every link, and must not use it up. */
async function linkView(ask: Ask) {
  const words = say(ask.language)
  const found = await showApplicationLink(ask.caller, ask.params.secret ?? '')
  const title = words('link.title', { institution: institutionOf(ask) })
  const lead = words('link.lead', { name: found.givenNames, term: termOf(ask, found) })
  const signIn = `/sign-in?to=${encodeURIComponent(ask.url.pathname)}`
  return {
    title,
    unlisted: true,
    body: (
      <>
        <PageTitle lead={lead}>{title}</PageTitle>
        {ask.person ? (
          <Form action={ask.url.pathname} entered={ask.entered}>
            <Prose>
              <p>{words('link.signedIn', { name: ask.person.name })}</p>
            </Prose>
            <Deeds>
              <Button>{words('link.continue')}</Button>
            </Deeds>
          </Form>
        ) : (
          <Form action={ask.url.pathname} entered={ask.entered}>
            <Prose>
              <p>{words('link.account', { email: found.email })}</p>
            </Prose>
            <Hidden name="email" value={found.email} />
            <PasswordField
              name="password"
              label={words('link.password')}
              hint={words('link.passwordHint')}
              required
              autocomplete="new-password"
              width="m"
            />
            <Deeds>
              <Button>{words('link.open')}</Button>
              <ButtonLink href={signIn} weight="quiet">
                {words('link.haveAccount')}
              </ButtonLink>
            </Deeds>
          </Form>
        )}
      </>
    ),
  }
}

export const linkPage = page({
  at: '/:office/:language/application/link/:secret',
  who: 'anyone',
  get: linkView,
  async post(ask, { fields }) {
    const secret = ask.params.secret ?? ''
    const { id, email } = await showApplicationLink(ask.caller, secret)
    const password = text(fields, 'password')
    const file = ask.to(`${own}/${id}`)
    if (ask.person) {
      await takeUpApplication(ask.caller, { secret })
      return { to: file, notice: say(ask.language)('link.taken') }
    }
    await takeUpApplication(ask.caller, { secret, password: password || '-', language: ask.language })
    return { ...(await letIn(ask, { email, password }, file)), notice: say(ask.language)('link.taken') }
  },
  async again(ask) {
    if (ask.refused?.code !== 'application-link.not-valid') return linkView(ask)
    const { what, why, now } = ask.says.refusal(ask.refused)
    return { title: what, unlisted: true, body: <RefusalBox what={what} why={why} now={now} level={1} /> }
  },
})
