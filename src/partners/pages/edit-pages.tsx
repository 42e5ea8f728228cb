import { nameOf } from '../../directory/index.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Fieldset, Form, PageTitle, Picker, RadioGroup } from '../../ui/index.ts'
import { addPartner } from '../add-partner.ts'
import { revisePartner } from '../revise-partner.ts'
import { showPartner } from '../show-partner.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { fieldChoices, PartnerFields, partnerAnswers } from './partner-fields.tsx'
import { organisationChoices, pickedOrganisation } from './pick-organisation.ts'

async function addView(ask: Ask) {
  const words = say(ask.language)
  const choices = await fieldChoices(ask)
  const meant = await organisationChoices(ask)
  const states = (['prospective', 'active', 'dormant'] as const).map(value => ({
    value,
    label: words(`states.${value}`),
  }))
  return {
    title: words('form.addTitle'),
    crumbs: crumbsTo(ask, { label: words('form.addTitle') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('form.addLead')}>{words('form.addTitle')}</PageTitle>
        <Form entered={ask.entered} guarded>
          <Fieldset legend={words('file.organisation')}>
            <Picker
              name="organisation"
              label={words('form.organisation')}
              hint={words('form.organisationHint')}
              required
              suggest={ask.to('/directory/suggest')}
              choices={meant}
            />
            <p>
              <a class="ds-link" href={ask.to('/directory/new')}>
                {words('form.notThere')}
              </a>
            </p>
            <RadioGroup name="state" label={words('form.state')} required choices={states} value="prospective" />
          </Fieldset>
          <PartnerFields ask={ask} choices={choices} />
          <Deeds>
            <Button>{words('form.add')}</Button>
            <ButtonLink href={ask.to(files)} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const addPartnerPage = page({
  at: at('/add'),
  who: 'partner.add',
  get: addView,
  async post(ask, { fields }) {
    const organisation = (await pickedOrganisation(ask, fields)) ?? ''
    const [added] = await addPartner(ask.caller, { ...partnerAnswers(fields), organisation })
    return { to: fileAddress(ask, added?.subject ?? ''), notice: say(ask.language)('form.added') }
  },
  again: addView,
})

async function editView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation } = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const name = nameOf(organisation, ask.language)
  const title = words('form.editTitle', { partner: name })
  const back = fileAddress(ask, partner.id)
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: back }, { label: words('file.edit') }),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} version={partner.revision} guarded>
          <PartnerFields ask={ask} partner={partner} choices={await fieldChoices(ask)} />
          <Deeds>
            <Button>{words('form.save')}</Button>
            <ButtonLink href={back} weight="quiet">
              {words('form.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const editPartnerPage = page({
  at: at('/:partnerid/edit'),
  who: 'partner.edit',
  get: editView,
  async post(ask, { fields }) {
    const partner = ask.params.partnerid ?? ''
    await revisePartner(ask.caller, { ...partnerAnswers(fields), partner, version: text(fields, 'version') })
    return { to: fileAddress(ask, partner), notice: say(ask.language)('form.saved') }
  },
  again: editView,
})
