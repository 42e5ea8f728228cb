import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Language } from '../../platform/words.ts'
import {
  Button,
  Deeds,
  Facts,
  Form,
  Hidden,
  PageTitle,
  PasswordField,
  RadioGroup,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { changeAccount } from '../accounts/change-account.ts'
import { choosePassword } from '../accounts/set-password.ts'
import { showAccount } from '../accounts/show-account.ts'
import { unlinkIdentity } from '../sign-in/link-identity.ts'
import { revokeOtherSessions } from '../sign-in/revoke-other-sessions.ts'
import { revokeSession } from '../sign-in/revoke-session.ts'
import { isFreshLink } from '../sign-in/session.rules.ts'
import { say } from '../words/index.ts'
import { languageNames } from '../words/spoken.ts'
import { Identities, Sessions } from './account-parts.tsx'
import { keptLanguage } from './choice-pages.ts'

const who = 'account.change'

/** The permission lets only signed-in people in. */
function signedIn(ask: Ask) {
  if (!ask.person) throw new Refusal('not-allowed')
  return ask.person
}

async function seeAccount(ask: Ask) {
  const words = say(ask.language)
  const person = signedIn(ask)
  const account = await showAccount(ask.caller, person.account)
  const posted = (path: string) => (ask.url.pathname === path ? ask.entered : undefined)
  const own = account.sessions.find(session => session.id === person.session)
  const asksPresent = account.hasPassword && !(own && isFreshLink(own, ask.caller.now))
  return {
    title: words('account.title'),
    unlisted: true,
    body: (
      <>
        <PageTitle>{words('account.title')}</PageTitle>
        <Section title={words('account.who')}>
          <Form action="/account" entered={posted('/account')} version={account.revision}>
            <Facts items={[{ term: words('signIn.email'), fact: account.email }]} />
            <TextField
              name="name"
              label={words('account.name')}
              value={account.name}
              required
              autocomplete="name"
              maxlength={200}
            />
            <RadioGroup
              name="language"
              label={words('account.language')}
              hint={words('account.languageHint')}
              required
              value={account.language}
              choices={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
            />
            <SelectField
              name="zone"
              label={words('account.zone')}
              hint={words('account.zoneHint')}
              empty={words('account.zoneOfOffice')}
              value={account.zone}
              choices={Intl.supportedValuesOf('timeZone').map(value => ({ value, label: value.replaceAll('_', ' ') }))}
            />
            <Deeds>
              <Button>{words('account.save')}</Button>
            </Deeds>
          </Form>
        </Section>
        <Section
          title={words('signIn.password')}
          lead={words(account.hasPassword ? 'account.passwordLead' : 'account.noPassword')}
          id="password"
        >
          <Form action="/account/password" entered={posted('/account/password')}>
            {/* Password stores fill in the right account by it. */}
            <Hidden name="username" value={account.email} />
            {asksPresent && <PasswordField name="present" label={words('account.present')} required />}
            <PasswordField
              name="password"
              label={words('account.new')}
              hint={words('account.newHint')}
              required
              autocomplete="new-password"
            />
            <PasswordField name="repeated" label={words('account.repeated')} required autocomplete="new-password" />
            <Deeds>
              <Button weight="other">{words('account.setPassword')}</Button>
            </Deeds>
          </Form>
        </Section>
        <Sessions ask={ask} account={account} own={person.session} />
        <Identities ask={ask} account={account} />
      </>
    ),
  }
}

export const accountPage = page({
  at: '/account',
  who,
  get: seeAccount,
  async post(ask, { fields }) {
    const language = text(fields, 'language') as Language
    await changeAccount(ask.caller, {
      account: signedIn(ask).account,
      name: text(fields, 'name'),
      language,
      zone: text(fields, 'zone'),
      revision: text(fields, 'version'),
    })
    return { to: '/account', notice: say(language)('account.saved'), cookies: [keptLanguage(ask, language)] }
  },
  again: seeAccount,
})

export const passwordPage = page({
  at: '/account/password',
  who,
  async post(ask, { fields }) {
    await choosePassword(ask.caller, {
      account: signedIn(ask).account,
      session: signedIn(ask).session,
      present: text(fields, 'present'),
      password: text(fields, 'password'),
      repeated: text(fields, 'repeated'),
      from: ask.from,
    })
    return { to: '/account', notice: say(ask.language)('account.passwordSet') }
  },
  again: seeAccount,
})

export const endSessionPage = deed({
  at: '/account/sessions/end',
  who,
  command: revokeSession,
  input: (_, { fields }) => ({ session: text(fields, 'session') }),
  leads: ask => ({ to: '/account', notice: say(ask.language)('sessions.ended') }),
  again: seeAccount,
})

export const endOtherSessionsPage = deed({
  at: '/account/sessions/end-others',
  who,
  command: revokeOtherSessions,
  input: ask => ({ except: signedIn(ask).session }),
  leads: ask => ({ to: '/account', notice: say(ask.language)('sessions.othersEnded') }),
  again: seeAccount,
})

export const removeIdentityPage = deed({
  at: '/account/identities/remove',
  who,
  command: unlinkIdentity,
  input: (_, { fields }) => ({ identity: text(fields, 'identity') }),
  leads: ask => ({ to: '/account', notice: say(ask.language)('identities.removed') }),
  again: seeAccount,
})
