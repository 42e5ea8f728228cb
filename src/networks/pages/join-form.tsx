import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { Button, ButtonLink, Deeds, Fieldset, Form, PageTitle, SelectField } from '../../ui/index.ts'
import { joinNetwork } from '../parts/join-network.ts'
import { roles } from '../parts/part.ts'
import { showNetwork } from '../show-network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { DateText } from './fields.tsx'

async function joinForm(ask: Ask) {
  const words = say(ask.language)
  const file = await showNetwork(ask.caller, { id: ask.params.networkid ?? '' })
  const name = inLanguage(file.name, ask.language)
  const title = words('form.joinTitle', { name })
  const back = fileAddress(ask, file.id)
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: name, href: back }, { label: words('file.join') }),
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded>
          <SelectField
            name="role"
            label={words('fields.role')}
            required
            choices={roles.map(value => ({ value, label: asChoice(words(`role.${value}`), ask.language) }))}
            value="member"
          />
          <Fieldset legend={words('form.when')} hint={words('form.whenHint')}>
            {(['since', 'until', 'attested'] as const).map(field => (
              <DateText ask={ask} name={field} label={words(`fields.${field}`)} value={null} />
            ))}
          </Fieldset>
          <Deeds>
            <Button>{words('form.joinDeed')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const joinPage = page({
  at: at('/:networkid/join'),
  who: 'network.edit',
  get: joinForm,
  async post(ask, { fields }) {
    const network = ask.params.networkid ?? ''
    const given = (name: string) => text(fields, name) || undefined
    const role = roles.find(one => one === text(fields, 'role'))
    const dates = { since: given('since'), until: given('until'), attested: given('attested') }
    await joinNetwork(ask.caller, { network, role, ...dates })
    return { to: fileAddress(ask, network, '#membership'), notice: say(ask.language)('form.saved') }
  },
  again: joinForm,
})
