import { nameOf } from '../../directory/index.ts'
import { type Contact, isCurrent, type PartnerFile, showPartner } from '../../partners/index.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { text } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  Button,
  Confirm,
  Deed,
  Deeds,
  EmailField,
  Fieldset,
  Form,
  PageTitle,
  Section,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { endGuest } from '../end-guest.ts'
import type { WorkspaceGuest } from '../guest.ts'
import { inviteGuest, inviteGuestAgain } from '../invite-guest.ts'
import { listGuests } from '../list-guests.ts'
import { say } from '../words/index.ts'
import { GuestTable } from './guest-table.tsx'

const at = (path = '') => `/:office/:language/partner-files/:partnerid/guests${path}`
const addressOf = (ask: Ask, path = '') => ask.to(`/partner-files/${ask.params.partnerid}/guests${path}`)

const crumbs = (ask: Ask, name: string) => [
  { label: name, href: ask.to(`/partner-files/${ask.params.partnerid}`) },
  { label: say(ask.language)('guests.title') },
]

async function guestsView(ask: Ask) {
  const words = say(ask.language)
  const file = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const guests = await listGuests(ask.caller, file.partner.organisation)
  const partner = nameOf(file.organisation, ask.language)
  return {
    title: words('guests.title'),
    crumbs: crumbs(ask, partner),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('guests.lead', { partner })}>{words('guests.title')}</PageTitle>
        <GuestTable ask={ask} guests={guests} deedsOf={guest => <GuestDeeds ask={ask} guest={guest} />} />
        <Contacts ask={ask} file={file} guests={guests} />
        <InviteForm ask={ask} />
      </>
    ),
  }
}

function GuestDeeds({ ask, guest }: { ask: Ask; guest: WorkspaceGuest }) {
  const words = say(ask.language)
  if (guest.endedAt) return null
  return (
    <Deeds>
      <Deed action={addressOf(ask, `/${guest.id}/again`)} weight="quiet">
        {words('guests.again')}
      </Deed>
      <a class="ds-link" href={addressOf(ask, `/${guest.id}/end`)}>
        {words('guests.end')}
      </a>
    </Deeds>
  )
}

const nameOfContact = (contact: Contact) => [contact.givenName, contact.familyName].filter(Boolean).join(' ')

/** Whom the office knows there and has not invited yet: nothing is typed twice. */
function Contacts({ ask, file, guests }: { ask: Ask; file: PartnerFile; guests: readonly WorkspaceGuest[] }) {
  const words = say(ask.language)
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
  const known = new Set(guests.filter(guest => !guest.endedAt).map(guest => guest.email))
  const open = file.contacts.filter(
    contact =>
      contact.email && !contact.doubtful && isCurrent(contact, today) && !known.has(contact.email.toLowerCase()),
  )
  if (!open.length) return null
  return (
    <Section title={words('guests.fromContacts')}>
      <Deeds>
        {open.map(contact => (
          <Deed
            action={addressOf(ask, '/invite')}
            fields={{
              name: nameOfContact(contact),
              email: contact.email ?? '',
              language: isLanguage(contact.language ?? undefined) ? (contact.language ?? '') : 'en',
            }}
          >
            {words('guests.inviteContact', { name: nameOfContact(contact) })}
          </Deed>
        ))}
      </Deeds>
    </Section>
  )
}

function InviteForm({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  return (
    <Form action={addressOf(ask, '/invite')} entered={ask.entered}>
      <Fieldset legend={words('guests.inviteTitle')} hint={words('guests.inviteLead')}>
        <TextField name="name" label={words('guests.name')} required maxlength={200} width="m" autocomplete="off" />
        <EmailField name="email" label={words('guests.email')} required width="m" autocomplete="off" />
        <SelectField
          name="language"
          label={words('guests.language')}
          choices={ask.office.languages.map(value => ({ value, label: languageName(value, ask.language) }))}
          value="en"
          empty={null}
          width="s"
        />
        <Deeds>
          <Button>{words('guests.invite')}</Button>
        </Deeds>
      </Fieldset>
    </Form>
  )
}

export const guestsPage = page({ at: at(), who: 'workspace.invite', get: guestsView })

export const inviteDeed = page({
  at: at('/invite'),
  who: 'workspace.invite',
  async post(ask, { fields }) {
    const { partner } = await showPartner(ask.caller, ask.params.partnerid ?? '')
    const email = text(fields, 'email')
    const language = text(fields, 'language')
    await inviteGuest(ask.caller, {
      organisation: partner.organisation,
      name: text(fields, 'name'),
      email,
      ...(isLanguage(language) ? { language } : {}),
    })
    return { to: addressOf(ask), notice: say(ask.language)('guests.inviteDone', { email }) }
  },
  again: guestsView,
})

/** The guest of the address, among those of the partner of the address. */
async function guestOf(ask: Ask): Promise<WorkspaceGuest> {
  const { partner } = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const guest = (await listGuests(ask.caller, partner.organisation)).find(({ id }) => id === ask.params.guestid)
  if (!guest) throw new Refusal('workspace-guest.not-found')
  return guest
}

export const againDeed = page({
  at: at('/:guestid/again'),
  who: 'workspace.invite',
  async post(ask) {
    await inviteGuestAgain(ask.caller, { guest: (await guestOf(ask)).id })
    return { to: addressOf(ask), notice: say(ask.language)('guests.againDone') }
  },
  again: guestsView,
})

async function endView(ask: Ask) {
  const words = say(ask.language)
  const { name } = await guestOf(ask)
  const title = words('guests.endTitle', { name })
  return {
    title,
    unlisted: true,
    body: (
      <Confirm
        title={title}
        consequences={[words('guests.endEffects', { name }), words('guests.endKept', { name })]}
        action={addressOf(ask, `/${ask.params.guestid}/end`)}
        deed={words('guests.end')}
        cancel={addressOf(ask)}
        final
      />
    ),
  }
}

export const endGuestPage = page({
  at: at('/:guestid/end'),
  who: 'workspace.invite',
  get: endView,
  async post(ask) {
    await endGuest(ask.caller, { guest: (await guestOf(ask)).id })
    return { to: addressOf(ask), notice: say(ask.language)('guests.endDone') }
  },
  again: endView,
})
