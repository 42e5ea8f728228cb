import type { Child } from 'hono/jsx'
import { findOrganisationMeant, nameOf, type Organisation } from '../../directory/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { countryName, frameworks, languagesByName, sdgs } from '../../reference/index.ts'
import {
  Checkbox,
  CheckboxGroup,
  type Choice,
  DateField,
  Fieldset,
  LocalisedField,
  More,
  NumberField,
  type Picked,
  Picker,
  SelectField,
  TextArea,
  TextField,
  typedName,
} from '../../ui/index.ts'
import { type Agreement, type AgreementType, type Party, partyRoles, renewals } from '../agreement.ts'
import { fieldsOfTerms, type TermField } from '../terms.ts'
import { say } from '../words/index.ts'

export type Draft = {
  ask: Ask
  type: AgreementType
  /** What is stored; nothing when it is proposed. */
  agreement?: Agreement | undefined
  parties: readonly Party[]
  units: readonly Choice[]
  people: readonly { id: string; name: string }[]
  frames: readonly Choice[]
}

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

/** Whether something inside a folded group is wrong: then it comes back unfolded. */
const isWrong = (ask: Ask, ...names: string[]): boolean =>
  Object.keys(ask.entered?.errors ?? {}).some(field => names.some(name => field.startsWith(name)))

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

export const toPicked = (organisation: Organisation, language: Language): Picked => ({
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

const localisedLabels = (ask: Ask, key: 'form.title' | 'form.scope') =>
  Object.fromEntries(ask.office.languages.map(language => [language, say(ask.language)(`${key}.${language}`)]))

export function WhatFields({ ask, agreement, units, frames, type }: Draft) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('form.what')}>
      <LocalisedField
        name="title"
        labels={localisedLabels(ask, 'form.title')}
        value={agreement?.title}
        maxlength={300}
        width="l"
      />
      <TextField
        name="code"
        label={words('form.code')}
        hint={agreement ? undefined : words('form.codeHint')}
        value={agreement?.code}
        maxlength={60}
        width="s"
      />
      {frames.length > 0 && (
        <SelectField
          name="parent"
          label={words('form.parent')}
          hint={words('form.parentHint')}
          required={type === 'implementing-protocol'}
          empty={type === 'implementing-protocol' ? undefined : words('form.noParent')}
          value={agreement?.parent}
          choices={frames}
        />
      )}
      {units.length > 0 && (
        <CheckboxGroup
          name="units"
          label={words('form.units')}
          hint={words('form.unitsHint')}
          values={agreement?.units}
          choices={units}
        />
      )}
      <More summary={words('form.moreWhat')} open={isWrong(ask, 'scope', 'framework', 'languages', 'sdgs')}>
        <SelectField
          name="framework"
          label={words('form.framework')}
          empty={words('form.noFramework')}
          value={agreement?.framework}
          choices={frameworks.map(({ key, name }) => ({ value: key, label: inLanguage(name, ask.language) }))}
          width="m"
        />
        <LocalisedField
          name="scope"
          labels={localisedLabels(ask, 'form.scope')}
          value={agreement?.scope ?? undefined}
          maxlength={4000}
          rows={4}
          optional
        />
        <TextField
          name="languages"
          label={words('form.languages')}
          hint={words('form.languagesHint')}
          value={agreement?.languages.join(', ')}
          maxlength={60}
          width="s"
        />
        <CheckboxGroup
          name="sdgs"
          label={words('form.sdgs')}
          values={agreement?.sdgs.map(String)}
          choices={sdgs.map(({ number, name }) => ({
            value: String(number),
            label: `${number} ${name[ask.language]}`,
          }))}
        />
      </More>
    </Fieldset>
  )
}

export function TermsFields({ ask, type, agreement }: Draft) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('form.terms')}>
      {fieldsOfTerms(type).map(([key, field]) => (
        <TermInput ask={ask} name={key} field={field} value={agreement?.terms[key]} />
      ))}
    </Fieldset>
  )
}

function TermInput({ ask, name: key, field, value }: { ask: Ask; name: string; field: TermField; value: unknown }) {
  const words = say(ask.language)
  const name = `terms.${key}`
  const label = words(`terms.${key}` as 'terms.aims')
  const stored = value === undefined || value === null ? undefined : String(value)
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          name={name}
          label={label}
          value={stored}
          maxlength={field.most}
          width={field.most > 120 ? 'l' : 'm'}
        />
      )
    case 'long':
      return <TextArea name={name} label={label} value={stored} maxlength={field.most} />
    case 'whole':
      return <NumberField name={name} label={label} value={stored} min={field.least} max={field.most} />
    case 'yes':
      return <Checkbox name={name} label={label} checked={value === true} />
    case 'day':
      return <DateField name={name} label={label} value={stored} />
    case 'choice':
      return (
        <SelectField
          name={name}
          label={label}
          value={stored}
          width="m"
          choices={field.of.map(one => ({ value: one, label: words(`choices.${one}` as 'choices.both') }))}
        />
      )
    case 'language':
      return (
        <SelectField
          name={name}
          label={label}
          value={stored}
          width="m"
          choices={languagesByName(ask.language).map(({ code, name: called }) => ({ value: code, label: called }))}
        />
      )
  }
}

export function DatesFields({ ask, agreement }: Draft) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('form.when')}>
      <DateField
        name="startsOn"
        label={words('form.startsOn')}
        hint={words('form.startsHint')}
        value={agreement?.startsOn}
      />
      <DateField name="endsOn" label={words('form.endsOn')} value={agreement?.endsOn} />
      <NumberField
        name="durationMonths"
        label={words('form.durationMonths')}
        hint={words('form.durationHint')}
        value={agreement?.durationMonths}
        min={1}
        max={1200}
      />
      <SelectField
        name="renewal"
        label={words('form.renewal')}
        empty={null}
        value={agreement?.renewal ?? 'none'}
        choices={renewals.map(one => ({ value: one, label: words(`renewals.${one}`) }))}
        width="m"
      />
      <More
        summary={words('form.moreRenewal')}
        open={agreement?.renewal === 'tacit' || isWrong(ask, 'renewal', 'notice')}
      >
        <NumberField
          name="renewalMonths"
          label={words('form.renewalMonths')}
          value={agreement?.renewalMonths}
          min={1}
          max={600}
        />
        <NumberField
          name="noticeDays"
          label={words('form.noticeDays')}
          value={agreement?.noticeDays}
          min={0}
          max={1100}
        />
        <NumberField
          name="renewalsMost"
          label={words('form.renewalsMost')}
          value={agreement?.renewalsMost}
          min={1}
          max={50}
        />
      </More>
    </Fieldset>
  )
}

export function OfficeFields({ ask, agreement, people }: Draft) {
  const words = say(ask.language)
  return (
    <>
      <Fieldset legend={words('form.decisions')} hint={words('form.decisionsHint')}>
        <Checkbox name="spendsMoney" label={words('form.spendsMoney')} checked={agreement?.spendsMoney} />
        <TextField
          name="moneyNote"
          label={words('form.moneyNote')}
          value={agreement?.moneyNote}
          maxlength={2000}
          width="l"
        />
        <Checkbox
          name="touchesCurricula"
          label={words('form.touchesCurricula')}
          checked={agreement?.touchesCurricula}
        />
        <Checkbox
          name="departsFromModel"
          label={words('form.departsFromModel')}
          checked={agreement?.departsFromModel}
        />
      </Fieldset>
      <Fieldset legend={words('form.keep')}>
        {people.length > 0 && (
          <SelectField
            name="coordinator"
            label={words('form.coordinator')}
            empty={words('form.nobody')}
            value={agreement?.coordinator}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            width="m"
          />
        )}
        <TextArea
          name="notes"
          label={words('form.notes')}
          hint={words('form.notesHint')}
          value={agreement?.notes}
          maxlength={8000}
        />
      </Fieldset>
    </>
  )
}
