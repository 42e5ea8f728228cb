import type { Ask } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { frameworks, languagesByName, sdgs } from '../../reference/index.ts'
import {
  Checkbox,
  CheckboxGroup,
  type Choice,
  DateField,
  Fieldset,
  LocalisedField,
  More,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Agreement, type AgreementType, type Party, renewals } from '../agreement.ts'
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

/** Whether something inside a folded group is wrong: then it comes back unfolded. */
export const isWrong = (ask: Ask, ...names: string[]): boolean =>
  Object.keys(ask.entered?.errors ?? {}).some(field => names.some(name => field.startsWith(name)))

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
    case 'year':
      return (
        <TextField
          name={name}
          label={label}
          hint={words('conditions.yearHint')}
          value={stored}
          maxlength={9}
          width="xs"
        />
      )
    case 'choice':
      return (
        <SelectField
          name={name}
          label={label}
          value={stored}
          width="m"
          choices={field.of.map(one => ({
            value: one,
            label: asChoice(words(`choices.${one}` as 'choices.both'), ask.language),
          }))}
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

export function DatesFields({ ask, type, agreement }: Draft) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('form.when')}>
      <DateField
        name="startsOn"
        label={words('form.startsOn')}
        hint={words('form.startsHint')}
        value={agreement?.startsOn}
      />
      <DateField
        name="endsOn"
        label={words('form.endsOn')}
        hint={type === 'erasmus' ? words('form.endsWithProgramme') : undefined}
        value={agreement?.endsOn}
      />
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
