import { text } from '../../platform/form.ts'
import { localPath } from '../../platform/local-path.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmailField,
  Form,
  Hidden,
  PageTitle,
  PasswordField,
  Section,
  Table,
} from '../../ui/index.ts'
import { listTrialAccounts, trialPassword } from '../accounts/trial.ts'
import { signInWithPassword } from '../sign-in/sign-in-with-password.ts'
import { say } from '../words/index.ts'
import { rolesInWords } from '../words/spoken.ts'
import { visitOf, wayIn, welcome } from './way-in.ts'

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
      ...visitOf(ask),
    })
    return welcome(ask, secret, text(fields, 'to'))
  },
  again: ask => signInView(ask),
})

async function signInView(ask: Ask) {
  const words = say(ask.language)
  const to = localPath(ask.url.searchParams.get('to') ?? String(ask.entered?.values.to ?? ''))
  const { openId } = ask.caller.on.settings
  const trial = await listTrialAccounts(ask.caller.on)
  const query = to === '/' ? '' : `?to=${encodeURIComponent(to)}`
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
        <Section title={words('signIn.otherwise')} lead={words('signIn.otherwiseLead')}>
          <Deeds>
            {openId && (
              <ButtonLink href={`/sign-in/openid${query}`}>
                {words('signIn.openId', { provider: openId.name })}
              </ButtonLink>
            )}
            <ButtonLink href={`/sign-in/link${query}`}>{words('signIn.byLink')}</ButtonLink>
          </Deeds>
        </Section>
        {trial.length > 0 && <Trial ask={ask} accounts={trial} />}
      </>
    ),
  }
}

type Accounts = Awaited<ReturnType<typeof listTrialAccounts>>

/** Only of a deployment that runs on invented people. */
function Trial({ ask, accounts }: { ask: Ask; accounts: Accounts }) {
  const words = say(ask.language)
  return (
    <Section title={words('signIn.trial')} lead={words('signIn.trialLead', { password: trialPassword })}>
      <Table
        caption={words('signIn.trial')}
        captionHidden
        rows={accounts}
        columns={[
          { label: words('signIn.email'), cell: account => account.email },
          { label: words('people.name'), cell: account => account.name },
          { label: words('people.roles'), cell: account => rolesInWords(ask.language, account.roles) },
          { label: words('people.institution'), cell: account => inLanguage(account.office, ask.language) },
        ]}
      />
    </Section>
  )
}
