import type { Ask } from '../../platform/page.ts'
import {
  Button,
  Checkbox,
  DateField,
  Deed,
  Deeds,
  EmailField,
  EmptyState,
  Fieldset,
  Period,
  RadioGroup,
  Section,
  SelectField,
  State,
  Table,
  TextField,
} from '../../ui/index.ts'
import { responsibilityKinds } from '../contacts/contact.ts'
import type { showContact } from '../contacts/list-contacts.ts'
import { say } from '../words/index.ts'
import { answersFor } from './contacts-page.tsx'
import type { placesOf } from './role-fields.tsx'

export type Person = Awaited<ReturnType<typeof showContact>>

export function PersonFields({ ask, person }: { ask: Ask; person?: Person }) {
  const words = say(ask.language)
  return (
    <>
      <TextField name="title" label={words('contacts.personTitle')} value={person?.title} width="s" maxlength={60} />
      <TextField
        name="givenName"
        label={words('contacts.givenName')}
        value={person?.given_name}
        required
        maxlength={120}
        autocomplete="off"
      />
      <TextField
        name="familyName"
        label={words('contacts.familyName')}
        value={person?.family_name}
        required
        maxlength={120}
        autocomplete="off"
      />
      <EmailField name="email" label={words('signIn.email')} value={person?.email} autocomplete="off" />
      <TextField
        name="telephone"
        label={words('contacts.telephone')}
        value={person?.telephone}
        type="tel"
        width="m"
        maxlength={40}
        autocomplete="off"
      />
    </>
  )
}

export function AssignFields({ ask, places }: { ask: Ask; places: Awaited<ReturnType<typeof placesOf>> }) {
  const words = say(ask.language)
  const named = (table: string, choices: typeof places.units) =>
    choices.map(choice => ({ ...choice, value: `${table} ${choice.value}` }))
  return (
    <>
      <RadioGroup
        name="kind"
        label={words('contacts.kind')}
        required
        choices={responsibilityKinds.map(value => ({
          value,
          label: words(`kinds.${value}`),
          hint: words(`kinds.about.${value}`),
        }))}
      />
      <SelectField
        name="place"
        label={words('contacts.place')}
        required
        choices={[
          { group: words('people.units'), choices: named('unit', places.units) },
          { group: words('people.courses'), choices: named('course', places.courses) },
        ]}
      />
      <Fieldset legend={words('people.howLong')}>
        <DateField name="since" label={words('people.since')} hint={words('people.sinceHint')} />
        <DateField name="until" label={words('people.until')} />
      </Fieldset>
      <Checkbox name="published" label={words('contacts.published')} hint={words('contacts.publishedHint')} checked />
      <Deeds>
        <Button>{words('contacts.assign')}</Button>
      </Deeds>
    </>
  )
}

export function Responsibilities({ ask, person }: { ask: Ask; person: Person }) {
  const words = say(ask.language)
  const isOver = (row: { until: string | null }) => row.until !== null && row.until < person.today
  return (
    <Section title={words('contacts.answersFor')}>
      <Table
        caption={words('contacts.answersFor')}
        captionHidden
        rows={person.responsibilities}
        empty={<EmptyState title={words('contacts.nothing')} />}
        columns={[
          { label: words('contacts.responsibility'), cell: row => answersFor(ask, row) },
          {
            label: words('people.time'),
            cell: row => <Period from={row.since} to={row.until ?? undefined} />,
          },
          {
            label: words('people.state'),
            cell: row => (
              <State tone={isOver(row) || !row.published ? 'plain' : 'good'}>
                {words(isOver(row) ? 'people.over' : row.published ? 'contacts.isPublished' : 'contacts.isInternal')}
              </State>
            ),
          },
          {
            label: words('sessions.deed'),
            cell: row =>
              isOver(row) ? (
                '–'
              ) : (
                <Deed
                  action={ask.to(`/people/contacts/${person.id}/responsibilities/end`)}
                  fields={{ responsibility: row.id }}
                  weight="quiet"
                >
                  {words('contacts.end')}
                </Deed>
              ),
          },
        ]}
      />
    </Section>
  )
}
