import { nameOf } from '../../directory/index.ts'
import { answered, text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { languagesByName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Confirm,
  DateField,
  Deeds,
  EmailField,
  Form,
  PageTitle,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { Contact } from '../contacts/contact.ts'
import { addContact, removeContact, reviseContact } from '../contacts/keep-contacts.ts'
import { showPartner } from '../show-partner.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'

/** The contact of the address, among those of the partner of the address. */
async function contactOf(ask: Ask) {
  const file = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const contact = file.contacts.find(({ id }) => id === ask.params.contactid)
  if (!contact) throw new Refusal('contact.not-found')
  return { ...file, contact }
}

function Fields({ ask, contact }: { ask: Ask; contact?: Contact | undefined }) {
  const words = say(ask.language)
  const languages = languagesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <TextField
        name="givenName"
        label={words('contact.givenName')}
        maxlength={120}
        width="m"
        value={contact?.givenName}
        autocomplete="off"
      />
      <TextField
        name="familyName"
        label={words('contact.familyName')}
        required
        maxlength={120}
        width="m"
        value={contact?.familyName}
        autocomplete="off"
      />
      <TextField
        name="role"
        label={words('contact.role')}
        hint={words('contact.roleHint')}
        maxlength={200}
        width="l"
        value={contact?.role}
      />
      <EmailField name="email" label={words('contact.email')} width="m" value={contact?.email} autocomplete="off" />
      <TextField
        name="telephone"
        label={words('contact.telephone')}
        type="tel"
        maxlength={60}
        width="m"
        value={contact?.telephone}
        autocomplete="off"
      />
      <SelectField
        name="language"
        label={words('contact.language')}
        hint={words('contact.languageHint')}
        choices={languages}
        value={contact?.language}
        width="m"
      />
      <DateField name="validFrom" label={words('contact.validFrom')} value={contact?.validFrom} />
      <DateField name="validUntil" label={words('contact.validUntil')} value={contact?.validUntil} />
      <Checkbox
        name="doubtful"
        label={words('contact.doubtful')}
        hint={words('contact.doubtfulHint')}
        checked={contact?.doubtful ?? false}
      />
      <TextArea name="notes" label={words('contact.notes')} maxlength={2000} value={contact?.notes} />
    </>
  )
}

async function addView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation } = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const name = nameOf(organisation, ask.language)
  const title = words('contact.addTitle', { partner: name })
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner.id) }, { label: words('file.addContact') }),
    unlisted: true,
    body: (
      <>
        <PageTitle>{title}</PageTitle>
        <Form entered={ask.entered} guarded>
          <Fields ask={ask} />
          <Deeds>
            <Button>{words('contact.save')}</Button>
            <ButtonLink href={fileAddress(ask, partner.id)} weight="quiet">
              {words('contact.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const addContactPage = page({
  at: at('/:partnerid/contacts/add'),
  who: 'partner.edit',
  get: addView,
  async post(ask, { fields }) {
    const partner = ask.params.partnerid ?? ''
    await addContact(ask.caller, { ...answered(fields), familyName: text(fields, 'familyName'), partner })
    return { to: fileAddress(ask, partner), notice: say(ask.language)('contact.saved') }
  },
  again: addView,
})

async function editView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation, contact } = await contactOf(ask)
  const name = nameOf(organisation, ask.language)
  const title = words('contact.title', { partner: name })
  return {
    title,
    crumbs: crumbsTo(ask, { label: name, href: fileAddress(ask, partner.id) }, { label: contact.familyName }),
    unlisted: true,
    body: (
      <>
        <PageTitle
          deeds={
            <ButtonLink href={fileAddress(ask, partner.id, `/contacts/${contact.id}/remove`)} destructive>
              {words('contact.remove')}
            </ButtonLink>
          }
        >
          {title}
        </PageTitle>
        <Form entered={ask.entered} version={contact.revision} guarded>
          <Fields ask={ask} contact={contact} />
          <Deeds>
            <Button>{words('contact.save')}</Button>
            <ButtonLink href={fileAddress(ask, partner.id)} weight="quiet">
              {words('contact.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const editContactPage = page({
  at: at('/:partnerid/contacts/:contactid'),
  who: 'partner.edit',
  get: editView,
  async post(ask, { fields }) {
    const { partner, contact } = await contactOf(ask)
    const answers = { ...answered(fields), familyName: text(fields, 'familyName') }
    await reviseContact(ask.caller, { ...answers, contact: contact.id, version: text(fields, 'version') })
    return { to: fileAddress(ask, partner.id), notice: say(ask.language)('contact.saved') }
  },
  again: editView,
})

async function removeView(ask: Ask) {
  const words = say(ask.language)
  const { partner, organisation, contact } = await contactOf(ask)
  const back = fileAddress(ask, partner.id, `/contacts/${contact.id}`)
  return {
    title: words('contact.removeTitle'),
    crumbs: crumbsTo(
      ask,
      { label: nameOf(organisation, ask.language), href: fileAddress(ask, partner.id) },
      { label: contact.familyName, href: back },
      { label: words('contact.remove') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={words('contact.removeTitle')}
        consequences={[words('contact.removeWhy')]}
        action={ask.url.pathname}
        version={contact.revision}
        entered={ask.entered}
        deed={words('contact.remove')}
        cancel={back}
        final
      />
    ),
  }
}

export const removeContactPage = page({
  at: at('/:partnerid/contacts/:contactid/remove'),
  who: 'partner.edit',
  get: removeView,
  async post(ask, { fields }) {
    const { partner, contact } = await contactOf(ask)
    await removeContact(ask.caller, { contact: contact.id, version: text(fields, 'version') })
    return { to: fileAddress(ask, partner.id), notice: say(ask.language)('contact.removed') }
  },
  again: removeView,
})
