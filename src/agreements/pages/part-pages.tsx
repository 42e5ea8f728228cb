import { listUnits } from '../../institutions/index.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Deeds,
  EmailField,
  Fieldset,
  Form,
  PageTitle,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { type ActivityKind, activityKinds } from '../agreement.ts'
import { setActivities, setContacts } from '../set-conditions.ts'
import { showAgreement } from '../show-agreement.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { compactRows } from './rows-in-form.ts'

const leads = (ask: Ask, notice: string) => ({ to: fileAddress(ask, ask.params.id ?? ''), notice })

/** All kinds of activity in one page: what is ticked is part of the agreement. */
async function activitiesForm(ask: Ask) {
  const { agreement, activities } = await showAgreement(ask.caller, ask.params.id ?? '')
  const { units } = await listUnits(ask.caller, undefined)
  const words = say(ask.language)
  const title = words('activitiesForm.title', { code: agreement.code })
  const choices = units
    .filter(unit => ['school', 'faculty', 'department', 'doctoral-school', 'centre'].includes(unit.kind))
    .map(unit => ({ value: unit.id, label: inLanguage(unit.name, ask.language) }))
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(
      ask,
      { label: agreement.code, href: fileAddress(ask, agreement.id) },
      { label: words('file.activities') },
    ),
    body: (
      <>
        <PageTitle lead={words('activitiesForm.lead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={agreement.revision} guarded>
          {activityKinds.map(kind => {
            const activity = activities.find(one => one.kind === kind)
            return (
              <Fieldset legend={words(`activityKinds.${kind}`)}>
                <Checkbox
                  name={`${kind}.on`}
                  label={words('activitiesForm.takesPart')}
                  checked={activity !== undefined}
                />
                {choices.length > 0 && (
                  <CheckboxGroup
                    name={`${kind}.units`}
                    label={words('activitiesForm.units')}
                    values={activity?.units}
                    choices={choices}
                  />
                )}
                <TextField
                  name={`${kind}.note`}
                  label={words('activitiesForm.note')}
                  value={activity?.note}
                  maxlength={1000}
                  width="l"
                />
              </Fieldset>
            )
          })}
          <Deeds>
            <Button>{words('activitiesForm.save')}</Button>
            <ButtonLink href={fileAddress(ask, agreement.id)}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const activityIn = (fields: Fields, kind: ActivityKind) => ({
  kind,
  units: list(fields, `${kind}.units`),
  note: text(fields, `${kind}.note`),
})

export const activitiesPage = page({ at: at('/:id/activities'), who: 'agreement.edit', get: activitiesForm })
export const activitiesDeed = deed({
  at: at('/:id/activities'),
  who: 'agreement.edit',
  command: setActivities,
  input: (ask, { fields }) => ({
    agreement: ask.params.id ?? '',
    version: text(fields, 'version'),
    activities: activityKinds.filter(kind => text(fields, `${kind}.on`)).map(kind => activityIn(fields, kind)),
  }),
  leads: ask => leads(ask, say(ask.language)('activitiesForm.saved')),
  again: activitiesForm,
})

const blankContacts = 3

async function contactsForm(ask: Ask) {
  const { agreement, contacts, parties } = await showAgreement(ask.caller, ask.params.id ?? '')
  const words = say(ask.language)
  const title = words('contactsForm.title', { code: agreement.code })
  const entered = Object.keys(ask.entered?.values ?? {}).filter(name => /^contacts\.\d+\.name$/.test(name)).length
  const rows = Math.max(contacts.length, entered) + blankContacts
  const organisationOf = (party: string | null | undefined) => parties.find(({ id }) => id === party)?.organisation
  const others = parties.filter(party => !party.ours)
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(
      ask,
      { label: agreement.code, href: fileAddress(ask, agreement.id) },
      { label: words('file.contacts') },
    ),
    body: (
      <>
        <PageTitle lead={words('contactsForm.lead')}>{title}</PageTitle>
        <Form entered={ask.entered} version={agreement.revision} guarded>
          {Array.from({ length: rows }, (_, row) => row).map(row => {
            const contact = contacts[row]
            const name = (field: string) => `contacts.${row}.${field}`
            return (
              <Fieldset legend={words('contactsForm.contact', { n: row + 1 })}>
                <TextField
                  name={name('name')}
                  label={words('contactsForm.name')}
                  value={contact?.name}
                  maxlength={200}
                  width="m"
                />
                <SelectField
                  name={name('partner')}
                  label={words('contactsForm.party')}
                  empty={words('contactsForm.ours')}
                  value={organisationOf(contact?.party)}
                  choices={others.map(party => ({ value: party.organisation ?? '', label: party.name }))}
                  width="m"
                />
                <TextField
                  name={name('role')}
                  label={words('contactsForm.role')}
                  value={contact?.role}
                  maxlength={200}
                  width="m"
                />
                <EmailField
                  name={name('email')}
                  label={words('contactsForm.email')}
                  value={contact?.email}
                  autocomplete="off"
                  width="m"
                />
                <TextField
                  name={name('telephone')}
                  label={words('contactsForm.telephone')}
                  value={contact?.telephone}
                  maxlength={60}
                  width="s"
                />
              </Fieldset>
            )
          })}
          <Deeds>
            <Button>{words('contactsForm.save')}</Button>
            <ButtonLink href={fileAddress(ask, agreement.id)}>{words('back')}</ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const contactsPage = page({ at: at('/:id/contacts'), who: 'agreement.edit', get: contactsForm })
export const contactsDeed = deed({
  at: at('/:id/contacts'),
  who: 'agreement.edit',
  command: setContacts,
  input: (ask, { fields }) => {
    const count = compactRows(fields, 'contacts', row => !row('name'))
    return {
      agreement: ask.params.id ?? '',
      version: text(fields, 'version'),
      contacts: Array.from({ length: count }, (_, row) => {
        const of = (name: string) => text(fields, `contacts.${row}.${name}`)
        return {
          name: of('name'),
          partner: of('partner'),
          role: of('role'),
          email: of('email'),
          telephone: of('telephone'),
        }
      }),
    }
  },
  leads: ask => leads(ask, say(ask.language)('contactsForm.saved')),
  again: contactsForm,
})
