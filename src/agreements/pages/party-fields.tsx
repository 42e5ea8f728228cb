import type { Child } from 'hono/jsx'
import { findOrganisationMeant, nameOf, type Organisation } from '../../directory/index.ts'
import type { Language } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { Fieldset, More, type Picked, Picker, SelectField, TextField, typedName } from '../../ui/index.ts'
import { type AgreementType, type Party, partyRoles } from '../agreement.ts'
import { say } from '../words/index.ts'
import { type Draft, isWrong } from './content-fields.tsx'

const several: AgreementType[] = [
  'consortium',
  'erasmus-mundus',
  'double-degree',
  'memorandum',
  'framework-agreement',
  'research',
  'bci-quebec',
  'strategic-partnership',
  'delocalised-degree',
]

export async function PartiesFields(draft: Draft) {
  const { ask, type, parties } = draft
  const words = say(ask.language)
  const others = parties.filter(party => !party.ours)
  const entered = Object.keys(ask.entered?.values ?? {})
  const typed = entered.filter(name => /^parties\.\d+\.organisation-typed$/.test(name)).length
  const rows = several.includes(type) ? Math.max(others.length + 2, typed, 3) : 1
  const fields: Child[] = []
  for (let row = 0; row < rows; row += 1) fields.push(await PartyFields({ draft, party: others[row], row, rows }))
  const shown = Math.max(1, others.length, type === 'consortium' ? 3 : 1)
  return (
    <Fieldset legend={words('form.who')}>
      {fields.slice(0, shown)}
      {rows > shown && (
        <More summary={words('form.moreParties')} open={typed > shown}>
          {fields.slice(shown)}
        </More>
      )}
      {rows > 1 && (
        <SelectField
          name="ourRole"
          label={words('form.ourRole')}
          empty={null}
          width="m"
          value={parties.find(party => party.ours)?.role ?? 'party'}
          choices={partyRoles.map(role => ({ value: role, label: words(`roles.${role}`) }))}
        />
      )}
    </Fieldset>
  )
}

const toPicked = (organisation: Organisation, language: Language): Picked => ({
  value: organisation.id,
  label: nameOf(organisation, language),
  about: [organisation.city, countryName(organisation.country, language), organisation.erasmusCode]
    .filter(Boolean)
    .join(' · '),
})

type PartyProps = { draft: Draft; party: Party | undefined; row: number; rows: number }

async function PartyFields({ draft: { ask }, party, row, rows }: PartyProps) {
  const words = say(ask.language)
  const name = (field: string) => `parties.${row}.${field}`
  const label = rows > 1 ? words('form.partnerN', { n: row + 1 }) : words('form.partner')
  const typed = ask.entered?.values[typedName(name('organisation'))]
  const open = ask.entered?.errors[name('organisation')] !== undefined && typeof typed === 'string' && typed !== ''
  const meant = open ? await findOrganisationMeant(ask.caller, typed) : { choices: [] }
  const choices = 'choices' in meant ? meant.choices.map(one => toPicked(one, ask.language)) : []
  return (
    <>
      <Picker
        name={name('organisation')}
        label={label}
        hint={row === 0 ? words('form.partnerHint') : undefined}
        required={row === 0}
        suggest={ask.to('/directory/suggest')}
        picked={party?.organisation ? { value: party.organisation, label: party.name } : undefined}
        choices={choices}
      />
      <More
        summary={words('form.partnerMore', { n: row + 1, rows })}
        open={isWrong(ask, name('unit'), name('code'), name('signatory'), name('role'), name('signs'))}
      >
        <TextField
          name={name('unit')}
          label={words('form.partnerUnit')}
          value={party?.unit}
          maxlength={300}
          width="l"
        />
        <TextField name={name('code')} label={words('form.partnerCode')} value={party?.code} maxlength={60} width="s" />
        <TextField
          name={name('signatory')}
          label={words('form.signatory')}
          value={party?.signatory}
          maxlength={200}
          width="m"
        />
        <TextField
          name={name('signatoryOffice')}
          label={words('form.signatoryOffice')}
          value={party?.signatoryOffice}
          maxlength={200}
          width="m"
        />
        {rows > 1 && (
          <>
            <SelectField
              name={name('role')}
              label={words('form.partnerRole')}
              empty={null}
              width="m"
              value={party?.role ?? 'party'}
              choices={partyRoles.map(role => ({ value: role, label: words(`roles.${role}`) }))}
            />
            <SelectField
              name={name('signs')}
              label={words('form.partnerSigns')}
              empty={null}
              width="s"
              value={party && !party.signs ? 'no' : 'yes'}
              choices={[
                { value: 'yes', label: words('yes') },
                { value: 'no', label: words('no') },
              ]}
            />
          </>
        )}
      </More>
    </>
  )
}
