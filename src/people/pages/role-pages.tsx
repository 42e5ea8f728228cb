import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { type Language, languages } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmailField,
  Fieldset,
  Form,
  PageTitle,
  RadioGroup,
  TextField,
} from '../../ui/index.ts'
import { grantRole } from '../roles/grant-role.ts'
import { invitePerson } from '../roles/invite-person.ts'
import { showPerson } from '../roles/show-person.ts'
import { say } from '../words/index.ts'
import { languageNames } from '../words/spoken.ts'
import { placesOf, RoleFields, roleInput } from './role-fields.tsx'

export const giveRolePage = page({
  at: '/:office/:language/people/:accountId/roles',
  who: 'role.grant',
  get: ask => giveRoleView(ask),
  async post(ask, { fields }) {
    const account = ask.params.accountId ?? ''
    await showPerson(ask.caller, account)
    await grantRole(ask.caller, { account, ...roleInput(fields) })
    return { to: ask.to(`/people/${account}`), notice: say(ask.language)('people.roleGiven') }
  },
  again: ask => giveRoleView(ask),
})

async function giveRoleView(ask: Ask) {
  const words = say(ask.language)
  const person = await showPerson(ask.caller, ask.params.accountId ?? '')
  const back = ask.to(`/people/${person.id}`)
  return {
    title: words('people.giveRole'),
    unlisted: true,
    crumbs: [
      { label: words('people.title'), href: ask.to('/people') },
      { label: person.name, href: back },
      { label: words('people.giveRole') },
    ],
    body: (
      <>
        <PageTitle lead={words('people.giveRoleLead', { name: person.name })}>{words('people.giveRole')}</PageTitle>
        <Form entered={ask.entered}>
          <RoleFields ask={ask} places={await placesOf(ask)} />
          <Deeds>
            <Button>{words('people.giveRole')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('people.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const invitePage = page({
  at: '/:office/:language/people/invite',
  who: 'role.grant',
  get: ask => inviteView(ask),
  async post(ask, { fields }) {
    const email = text(fields, 'email')
    await invitePerson(ask.caller, {
      email,
      name: text(fields, 'name'),
      language: (text(fields, 'language') || undefined) as Language | undefined,
      ...roleInput(fields),
    })
    return { to: ask.to('/people'), notice: say(ask.language)('invite.done', { email }) }
  },
  again: ask => inviteView(ask),
})

async function inviteView(ask: Ask) {
  const words = say(ask.language)
  return {
    title: words('invite.title'),
    unlisted: true,
    crumbs: [{ label: words('people.title'), href: ask.to('/people') }, { label: words('invite.title') }],
    body: (
      <>
        <PageTitle lead={words('invite.lead')}>{words('invite.title')}</PageTitle>
        <Form entered={ask.entered}>
          <Fieldset legend={words('invite.who')}>
            <EmailField name="email" label={words('signIn.email')} required autocomplete="off" />
            <TextField name="name" label={words('account.name')} required maxlength={200} autocomplete="off" />
            <RadioGroup
              name="language"
              label={words('account.language')}
              required
              value={ask.language}
              choices={languages.map(value => ({ value, label: languageNames[value] }))}
            />
          </Fieldset>
          <RoleFields ask={ask} places={await placesOf(ask)} />
          <Deeds>
            <Button>{words('invite.deed')}</Button>
            <ButtonLink href={ask.to('/people')} weight="quiet">
              {words('people.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}
