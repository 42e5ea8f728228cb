import type { Ask } from '../../platform/page.ts'
import { ButtonLink, Deed, Section, Table, When } from '../../ui/index.ts'
import type { showAccount } from '../accounts/show-account.ts'
import { say } from '../words/index.ts'
import { deviceOf, meansInWords } from './device.ts'

type Shown = { ask: Ask; account: Awaited<ReturnType<typeof showAccount>> }

export function Sessions({ ask, account, own }: Shown & { own: string }) {
  const words = say(ask.language)
  return (
    <Section
      title={words('sessions.title')}
      lead={words('sessions.lead')}
      deeds={
        account.sessions.length > 1 && <Deed action="/account/sessions/end-others">{words('sessions.endOthers')}</Deed>
      }
    >
      <Table
        caption={words('sessions.title')}
        captionHidden
        rows={account.sessions}
        columns={[
          {
            label: words('sessions.device'),
            cell: session => (
              <>
                {deviceOf(session.agent) ?? words('sessions.unknown')}
                {session.id === own && <strong> ({words('sessions.this')})</strong>}
              </>
            ),
          },
          { label: words('sessions.means'), cell: session => meansInWords(ask.language, session.means) },
          { label: words('sessions.since'), cell: session => <When at={session.created_at} /> },
          { label: words('sessions.seen'), cell: session => <When at={session.seen_at} relative /> },
          {
            label: words('sessions.deed'),
            cell: session =>
              session.id === own ? (
                '–'
              ) : (
                <Deed action="/account/sessions/end" fields={{ session: session.id }} weight="quiet">
                  {words('sessions.end')}
                </Deed>
              ),
          },
        ]}
      />
    </Section>
  )
}

export function Identities({ ask, account }: Shown) {
  const words = say(ask.language)
  const { openId } = ask.caller.on.settings
  if (!openId && account.identities.length === 0) return null
  return (
    <Section
      title={words('identities.title')}
      lead={words('identities.lead')}
      deeds={
        openId && (
          <ButtonLink href="/sign-in/openid?link=yes">{words('identities.link', { provider: openId.name })}</ButtonLink>
        )
      }
    >
      <Table
        caption={words('identities.title')}
        captionHidden
        rows={account.identities}
        empty={<p>{words('identities.none')}</p>}
        columns={[
          { label: words('identities.issuer'), cell: identity => new URL(identity.issuer).host },
          { label: words('identities.home'), cell: identity => identity.home_organisation ?? '–' },
          { label: words('identities.affiliations'), cell: identity => identity.affiliations.join(', ') || '–' },
          { label: words('identities.esi'), cell: identity => identity.esi ?? '–' },
          {
            label: words('sessions.deed'),
            cell: identity => (
              <Deed action="/account/identities/remove" fields={{ identity: identity.id }} weight="quiet">
                {words('identities.remove')}
              </Deed>
            ),
          },
        ]}
      />
    </Section>
  )
}
