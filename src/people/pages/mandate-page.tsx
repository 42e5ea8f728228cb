import { list, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  Deeds,
  Fieldset,
  Form,
  PageTitle,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { delegateMandate } from '../roles/delegate-mandate.ts'
import { grantMandate } from '../roles/grant-mandate.ts'
import { listDelegable } from '../roles/list-delegable.ts'
import { showPerson } from '../roles/show-person.ts'
import { say } from '../words/index.ts'
import { officeInWords } from '../words/spoken.ts'
import { actInWords } from './person-page.tsx'
import { type AgreementTypes, mandateActs, mandateOffices } from './vocabulary.ts'

export const mandatePage = (types: AgreementTypes) => {
  const get = (ask: Ask) => grantView(ask, types)
  return page({
    at: '/:office/:language/people/:accountId/mandates',
    who: 'mandate.grant',
    get,
    async post(ask, { fields }) {
      const account = ask.params.accountId ?? ''
      await showPerson(ask.caller, account)
      const wish = {
        account,
        acts: list(fields, 'acts'),
        types: list(fields, 'types'),
        since: text(fields, 'since') || undefined,
        grantedBy: text(fields, 'grantedBy'),
      }
      const [office = '', from] = text(fields, 'office').split(' ')
      const until = text(fields, 'until')
      if (from) await delegateMandate(ask.caller, { ...wish, from, until })
      else await grantMandate(ask.caller, { ...wish, office, until: until || undefined })
      return { to: ask.to(`/people/${account}`), notice: say(ask.language)('mandates.granted') }
    },
    again: get,
  })
}

async function grantView(ask: Ask, types: AgreementTypes) {
  const words = say(ask.language)
  const person = await showPerson(ask.caller, ask.params.accountId ?? '')
  const back = ask.to(`/people/${person.id}`)
  const offices = mandateOffices.map(value => ({ value, label: officeInWords(ask.language, value) }))
  const delegations = (await listDelegable(ask.caller, person.id)).map(({ id, office, name }) => ({
    value: `${office} ${id}`,
    label: words('mandates.byDelegation', { office: officeInWords(ask.language, office), name }),
  }))
  return {
    title: words('mandates.grant'),
    unlisted: true,
    crumbs: [
      { label: words('people.title'), href: ask.to('/people') },
      { label: person.name, href: back },
      { label: words('mandates.grant') },
    ],
    body: (
      <>
        <PageTitle lead={words('mandates.grantLead', { name: person.name })}>{words('mandates.grant')}</PageTitle>
        <Form entered={ask.entered}>
          <Fieldset legend={words('mandates.what')}>
            <SelectField
              name="office"
              label={words('mandates.office')}
              hint={words('mandates.officeHint')}
              required
              choices={[...offices, ...delegations]}
            />
            <CheckboxGroup
              name="acts"
              label={words('mandates.acts')}
              required
              values={['sign']}
              choices={mandateActs.map(value => ({ value, label: actInWords(ask, value) }))}
            />
            <CheckboxGroup
              name="types"
              label={words('mandates.types')}
              hint={words('mandates.typesHint')}
              choices={await types(ask.caller, ask.language)}
            />
          </Fieldset>
          <Fieldset legend={words('mandates.since')}>
            <DateField name="since" label={words('people.since')} hint={words('people.sinceHint')} />
            <DateField name="until" label={words('people.until')} hint={words('mandates.untilHint')} />
            <TextField
              name="grantedBy"
              label={words('mandates.grantedBy')}
              hint={words('mandates.grantedByHint')}
              required
              width="l"
              maxlength={300}
            />
          </Fieldset>
          <Deeds>
            <Button>{words('mandates.grant')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('people.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}
