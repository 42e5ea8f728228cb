import { answered, type Fields, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, PageTitle, Section, Sides, Timeline } from '../../ui/index.ts'
import { assignResponsibility } from '../contacts/assign-responsibility.ts'
import type { ResponsibilityKind } from '../contacts/contact.ts'
import { correctPerson } from '../contacts/correct-person.ts'
import { endResponsibility } from '../contacts/end-responsibility.ts'
import { showContact } from '../contacts/list-contacts.ts'
import { namePerson } from '../contacts/name-person.ts'
import { say } from '../words/index.ts'
import { AssignFields, PersonFields, Responsibilities } from './contact-parts.tsx'
import { placesOf } from './role-fields.tsx'

const who = 'person.name'

export const addContactPage = page({
  at: '/:office/:language/people/contacts/add',
  who,
  get: ask => addView(ask),
  async post(ask, { fields }) {
    const facts = await namePerson(ask.caller, described(fields))
    return { to: ask.to(`/people/contacts/${facts[0]?.subject}`), notice: say(ask.language)('contacts.added') }
  },
  again: ask => addView(ask),
})

function described(fields: Fields) {
  const given = answered(fields)
  return {
    title: text(given, 'title') || undefined,
    givenName: text(given, 'givenName'),
    familyName: text(given, 'familyName'),
    email: text(given, 'email') || undefined,
    telephone: text(given, 'telephone') || undefined,
  }
}

async function addView(ask: Ask) {
  const words = say(ask.language)
  return {
    title: words('contacts.add'),
    unlisted: true,
    crumbs: [{ label: words('contacts.title'), href: ask.to('/people/contacts') }, { label: words('contacts.add') }],
    body: (
      <>
        <PageTitle lead={words('contacts.addLead')}>{words('contacts.add')}</PageTitle>
        <Form entered={ask.entered}>
          <PersonFields ask={ask} />
          <Deeds>
            <Button>{words('contacts.add')}</Button>
            <ButtonLink href={ask.to('/people/contacts')} weight="quiet">
              {words('people.back')}
            </ButtonLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const at = '/:office/:language/people/contacts/:personId'
const here = (ask: Ask, path = '') => ask.to(`/people/contacts/${ask.params.personId}${path}`)

export const contactPage = page({
  at,
  who,
  get: ask => seeContact(ask),
  async post(ask, { fields }) {
    await correctPerson(ask.caller, {
      ...described(fields),
      person: ask.params.personId ?? '',
      revision: text(fields, 'version'),
    })
    return { to: here(ask), notice: say(ask.language)('contacts.saved') }
  },
  again: ask => seeContact(ask),
})

export const assignPage = deed({
  at: `${at}/responsibilities`,
  who,
  command: assignResponsibility,
  input: (ask, { fields }) => {
    // One list for both: `unit …` or `course …`.
    const [table, id] = text(fields, 'place').split(' ')
    return {
      person: ask.params.personId ?? '',
      kind: text(fields, 'kind') as ResponsibilityKind,
      ...(table === 'unit' && id ? { unit: id } : {}),
      ...(table === 'course' && id ? { courseOfStudy: id } : {}),
      published: text(fields, 'published') === 'yes',
      since: text(fields, 'since') || undefined,
      until: text(fields, 'until') || undefined,
    }
  },
  leads: ask => ({ to: here(ask), notice: say(ask.language)('contacts.assigned') }),
  again: ask => seeContact(ask),
})

export const endResponsibilityPage = deed({
  at: `${at}/responsibilities/end`,
  who,
  command: endResponsibility,
  input: (_, { fields }) => ({
    responsibility: text(fields, 'responsibility'),
    until: text(fields, 'until') || undefined,
  }),
  leads: ask => ({ to: here(ask), notice: say(ask.language)('contacts.ended') }),
  again: ask => seeContact(ask),
})

async function seeContact(ask: Ask) {
  const words = say(ask.language)
  const person = await showContact(ask.caller, ask.params.personId ?? '')
  const name = [person.title, person.given_name, person.family_name].filter(Boolean).join(' ')
  const posted = (path: string) => (ask.url.pathname === here(ask, path) ? ask.entered : undefined)
  const history = await ask.says.timeline(person.history)
  return {
    title: name,
    unlisted: true,
    crumbs: [{ label: words('contacts.title'), href: ask.to('/people/contacts') }, { label: name }],
    body: (
      <>
        <PageTitle lead={person.invented ? words('people.inventedLong') : undefined}>{name}</PageTitle>
        <Sides sideTitle={words('people.history')} side={<Timeline items={history} />}>
          <Responsibilities ask={ask} person={person} />
          <Section title={words('contacts.assign')}>
            <Form action={here(ask, '/responsibilities')} entered={posted('/responsibilities')}>
              <AssignFields ask={ask} places={await placesOf(ask)} />
            </Form>
          </Section>
          <Section title={words('contacts.correct')}>
            <Form action={here(ask)} entered={posted('')} version={person.revision}>
              <PersonFields ask={ask} person={person} />
              <Deeds>
                <Button weight="other">{words('contacts.save')}</Button>
              </Deeds>
            </Form>
          </Section>
        </Sides>
      </>
    ),
  }
}
