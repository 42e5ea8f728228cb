import { setTimeout } from 'node:timers/promises'
import { text } from '../../platform/form.ts'
import { localPath } from '../../platform/local-path.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, Deeds, EmailField, Form, Hidden, PageTitle, Prose, RefusalBox } from '../../ui/index.ts'
import { askSignInLink } from '../sign-in/ask-sign-in-link.ts'
import { countAttempt } from '../sign-in/count-attempt.ts'
import { showLink, signInByLink } from '../sign-in/sign-in-by-link.ts'
import { say } from '../words/index.ts'
import { visitOf, welcome } from './way-in.ts'

/** Longer than a link takes: how long the answer takes must not tell whether the address has an account. */
const answerMs = 300

export const askLinkPage = page({
  at: '/sign-in/link',
  who: 'anyone',
  get: ask => askLinkView(ask),
  async post(ask, { fields }) {
    const email = text(fields, 'email')
    await countAttempt(ask.caller, { kind: 'link', name: email, from: ask.from })
    const asked = askSignInLink(ask.caller, { email, leadsTo: localPath(text(fields, 'to')) })
    await Promise.all([asked, setTimeout(answerMs)])
    return {
      to: '/sign-in',
      notice: say(ask.language)(ask.caller.on.settings.mail.url ? 'link.asked' : 'link.askedHere'),
    }
  },
  again: ask => askLinkView(ask),
})

async function askLinkView(ask: Ask) {
  const words = say(ask.language)
  const to = localPath(ask.url.searchParams.get('to') ?? String(ask.entered?.values.to ?? ''))
  return {
    title: words('link.title'),
    unlisted: true,
    crumbs: [{ label: words('signIn.title'), href: '/sign-in' }, { label: words('link.title') }],
    body: (
      <>
        <PageTitle lead={words('link.lead')}>{words('link.title')}</PageTitle>
        <Form action="/sign-in/link" entered={ask.entered}>
          <Hidden name="to" value={to} />
          <EmailField name="email" label={words('signIn.email')} required />
          <Deeds>
            <Button>{words('link.ask')}</Button>
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** Opening the address only shows a button: mail scanners open every link, and must not use it up. */
export const useLinkPage = page({
  at: '/sign-in/link/:secret',
  who: 'anyone',
  async get(ask) {
    const words = say(ask.language)
    const { purpose } = await showLink(ask.caller, ask.params.secret ?? '')
    const title = words(purpose === 'invitation' ? 'link.accept' : 'link.useTitle')
    return {
      title,
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('link.useLead')}>{title}</PageTitle>
          <Form action={ask.url.pathname}>
            <Deeds>
              <Button>{words(purpose === 'invitation' ? 'link.acceptDeed' : 'link.use')}</Button>
            </Deeds>
          </Form>
        </>
      ),
    }
  },
  async post(ask) {
    const { leadsTo } = await showLink(ask.caller, ask.params.secret ?? '')
    const secret = await signInByLink(ask.caller, { secret: ask.params.secret ?? '', ...visitOf(ask) })
    return welcome(ask, secret, leadsTo)
  },
  async again(ask) {
    const words = say(ask.language)
    const refusal = ask.refused?.code === 'sign-in.blocked' ? 'sign-in.blocked' : 'sign-in-link.not-valid'
    const part = (name: 'what' | 'why' | 'now') => words(`refusals.${refusal}.${name}`)
    return {
      title: words('link.useTitle'),
      unlisted: true,
      body: (
        <>
          <PageTitle>{words('link.useTitle')}</PageTitle>
          <RefusalBox what={part('what')} why={part('why')} now={<a href="/sign-in/link">{part('now')}</a>} />
          <Prose>
            <p>{words('link.lead')}</p>
          </Prose>
        </>
      ),
    }
  },
})
