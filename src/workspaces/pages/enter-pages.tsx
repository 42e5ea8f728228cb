import { countAttempt } from '../../people/index.ts'
import { text } from '../../platform/form.ts'
import { localPath } from '../../platform/local-path.ts'
import { type Ask, page } from '../../platform/page.ts'
import { workspaceCookie } from '../../platform/session.ts'
import { inLanguage } from '../../platform/words.ts'
import { Button, Deeds, EmailField, Form, Hidden, PageTitle, Prose, RefusalBox } from '../../ui/index.ts'
import { askNewLink } from '../ask-new-link.ts'
import { findGuest } from '../find-guest.ts'
import { rememberedMs } from '../guest.rules.ts'
import { entrance } from '../guest.ts'
import { openByLink, showGuestLink } from '../open-by-link.ts'
import { say } from '../words/index.ts'

const at = `/:office/:language${entrance}`
export const isSecure = (ask: Ask): boolean => ask.caller.on.settings.address.startsWith('https:')

async function enterView(ask: Ask) {
  const words = say(ask.language)
  const to = localPath(ask.url.searchParams.get('to') ?? String(ask.entered?.values.to ?? ''), entrance)
  return {
    title: words('enter.title'),
    crumbs: [{ label: words('title') }],
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('enter.lead')}>{words('enter.title')}</PageTitle>
        <Form action={ask.to(`${entrance}/enter`)} entered={ask.entered}>
          <Hidden name="to" value={to} />
          <EmailField name="email" label={words('enter.email')} required width="m" />
          <Deeds>
            <Button>{words('enter.send')}</Button>
          </Deeds>
        </Form>
        <Prose>
          <h2 class="ds-heading h-section-title">{words('enter.notInvited')}</h2>
          <p>{words('enter.notInvitedNow')}</p>
        </Prose>
      </>
    ),
  }
}

/** Answers everyone alike: nobody learns here who is a guest. */
export const enterPage = page({
  at: `${at}/enter`,
  who: 'anyone',
  entrance: 'workspace',
  get: enterView,
  async post(ask, { fields }) {
    const email = text(fields, 'email')
    await countAttempt(ask.caller, { kind: 'link', name: `${ask.office.slug} ${email}`, from: ask.from })
    await askNewLink(ask.caller, { email, leadsTo: localPath(text(fields, 'to'), entrance) })
    return { to: ask.to(`${entrance}/enter`), notice: say(ask.language)('enter.sent') }
  },
  again: enterView,
})

/** Opening the address only shows a button: mail scanners open every link, and must not use it up. */
export const openLinkPage = page({
  at: `${at}/link/:secret`,
  who: 'anyone',
  entrance: 'workspace',
  async get(ask) {
    const words = say(ask.language)
    await showGuestLink(ask.caller, ask.params.secret ?? '')
    return {
      title: words('link.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('link.lead')}>{words('link.title')}</PageTitle>
          <Form action={ask.url.pathname}>
            <Deeds>
              <Button>{words('link.open')}</Button>
            </Deeds>
          </Form>
        </>
      ),
    }
  },
  async post(ask) {
    const { leadsTo } = await showGuestLink(ask.caller, ask.params.secret ?? '')
    const secret = await openByLink(ask.caller, {
      secret: ask.params.secret ?? '',
      agent: ask.request.headers.get('user-agent') ?? '',
      replaces: ask.guest && { guest: ask.guest.id, device: ask.guest.device },
    })
    const found = await findGuest(ask.caller.on, secret, ask.office)
    const university = found ? inLanguage(found.guest.university, ask.language) : ''
    const value = { value: secret, seconds: rememberedMs / 1000, secure: isSecure(ask) }
    return {
      to: leadsTo.startsWith(`/${ask.office.slug}/`) ? leadsTo : ask.to(leadsTo),
      notice: say(ask.language)('link.opened', { university }),
      cookies: [workspaceCookie(ask.office.slug, value)],
    }
  },
  async again(ask) {
    const words = say(ask.language)
    const part = (name: 'what' | 'why' | 'now') => words(`refusals.workspace-link.not-valid.${name}`)
    return {
      title: words('link.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle>{words('link.title')}</PageTitle>
          <RefusalBox
            what={part('what')}
            why={part('why')}
            now={<a href={ask.to(`${entrance}/enter`)}>{part('now')}</a>}
          />
        </>
      ),
    }
  },
})
