import type { Ask } from '../../platform/page.ts'
import { type Language, type Localised, languages } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { LocalisedField, NumberField, type Picked, Picker, SelectField, TextArea, TextField } from '../../ui/index.ts'
import { say } from '../words/index.ts'
import { linesIn } from './answers.ts'
import { type FieldSpec, goalChoices } from './part-fields.ts'

/** The label of one text in each language that the office publishes. */
export function labelsOf(ask: Ask, field: string): Partial<Record<Language, string>> {
  const words = say(ask.language)
  return Object.fromEntries(
    languages
      .filter(language => ask.office.languages.includes(language))
      .map(language => [language, words('form.inLanguage', { field, language: languageName(language, ask.language) })]),
  )
}

export const DateText = (props: {
  ask: Ask
  name: string
  label: string
  value: string | null
  required?: boolean
}) => {
  const words = say(props.ask.language)
  return (
    <TextField
      name={props.name}
      label={props.label}
      hint={words(props.name === 'attested' ? 'form.attestedHint' : 'form.dateHint')}
      width="s"
      maxlength={10}
      required={props.required}
      value={props.value}
    />
  )
}

/** Texts of which there are several: one on each line. */
export const LinesField = ({
  ask,
  name,
  label,
  value,
}: {
  ask: Ask
  name: string
  label: string
  value: Localised[]
}) => {
  const hint = say(ask.language)('form.linesHint')
  const lines = linesIn(value)
  return (
    <>
      {(Object.entries(labelsOf(ask, label)) as [Language, string][]).map(([language, text]) => (
        <TextArea name={`${name}.${language}`} label={text} hint={hint} rows={4} value={lines[language] ?? ''} />
      ))}
    </>
  )
}

export type Known = { row: Record<string, unknown>; picked: Record<string, Picked>; choices: Record<string, Picked[]> }

const written = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

/** One field of a part, as its description says. */
export function PartField({ ask, spec, known }: { ask: Ask; spec: FieldSpec; known: Known }) {
  const words = say(ask.language)
  const { name, required } = spec
  const label = words(`fields.${spec.label ?? name}`)
  const value = known.row[name]
  const asked = { name, label, required }
  switch (spec.as) {
    case 'localised':
      return (
        <LocalisedField
          name={name}
          labels={labelsOf(ask, label)}
          value={(value ?? {}) as Localised}
          maxlength={spec.most}
          width="l"
          rows={spec.rows}
          optional={!required}
        />
      )
    case 'date':
      return <DateText ask={ask} name={name} label={label} value={written(value)} required={required ?? false} />
    case 'organisation':
      return (
        <Picker
          {...asked}
          suggest={ask.to('/directory/suggest')}
          picked={known.picked[name]}
          choices={known.choices[name]}
        />
      )
    case 'url':
      return <TextField {...asked} type="url" maxlength={500} width="l" value={written(value)} />
    case 'aims':
      return <LinesField ask={ask} name={name} label={label} value={(value ?? []) as Localised[]} />
    case 'decimal':
      return <TextField {...asked} width="s" maxlength={20} value={written(value)} />
    case 'line':
      return <TextField {...asked} maxlength={spec.most} width="m" value={written(value)} />
    case 'number':
      return <NumberField {...asked} min={spec.least} max={spec.most} value={written(value)} />
    case 'goal':
      return (
        <SelectField {...asked} empty={words('form.none')} choices={goalChoices(ask.language)} value={written(value)} />
      )
    case 'choice':
      return <SelectField {...asked} choices={spec.choices(ask.language)} value={written(value)} />
  }
}
