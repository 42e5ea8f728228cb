import { sayMonth } from '../../platform/calendar-words.ts'
import { type Fields, list, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { asChoice } from '../../platform/words.ts'
import { countriesByName, currencies, languagesByName } from '../../reference/index.ts'
import {
  Checkbox,
  CheckboxGroup,
  type Choice,
  Fieldset,
  LocalisedField,
  languageLabels,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { type Rulebook, recordsOf } from '../rulebook.ts'
import { say } from '../words/index.ts'
import type { Field } from './field.ts'
import { nameOf } from './say-deadline.ts'

type WordKey = Parameters<ReturnType<typeof say>>[0]
type Props = { ask: Ask; rulebook: Rulebook; answers: Fields }
type One = Props & { field: Field; at: string }

/** How many blank rows stand after those that say something. */
const spare = 2

/** The questions of a kind of rule, with what is kept or was typed. */
export const RuleFields = ({ fields, at = 'content', ...props }: Props & { fields: readonly Field[]; at?: string }) => (
  <>
    {fields.map(field => (
      <OneField {...props} field={field} at={`${at}.${field.name}`} />
    ))}
  </>
)

const worded = (ask: Ask, key: string): string => say(ask.language)(key as WordKey)
/** The same where it is a choice by itself. */
const chosen = (ask: Ask, key: string): string => asChoice(worded(ask, key), ask.language)
const hintOf = ({ ask, field }: One) => (field.hint ? worded(ask, field.hint) : undefined)

function OneField(props: One) {
  const { ask, answers, field, at } = props
  const label = worded(ask, field.label)
  const plain = { name: at, label, hint: hintOf(props), required: !field.optional }
  switch (field.as) {
    case 'group':
      return (
        <Fieldset legend={label} hint={plain.hint}>
          <RuleFields {...props} fields={field.fields} at={at} />
        </Fieldset>
      )
    case 'rows':
      return <Rows {...props} fields={field.fields} label={label} />
    case 'duration':
      return <DurationField {...props} or={field.or} />
    case 'localised':
    case 'lines':
      return <InLanguages {...props} rows={field.as === 'lines' ? 6 : field.rows} />
    case 'texts':
      return <TextArea {...plain} rows={3} value={text(answers, at)} />
    case 'choice':
      return (
        <SelectField
          {...plain}
          empty={field.optional ? chosen(ask, 'office.nothingSaid') : undefined}
          value={text(answers, at)}
          choices={choicesOf(props)}
        />
      )
    case 'choices':
      return (
        <CheckboxGroup
          {...plain}
          required={field.of === 'months'}
          values={list(answers, at)}
          choices={choicesOf(props)}
        />
      )
    case 'answer':
      return (
        <SelectField
          {...plain}
          empty={chosen(ask, 'office.nothingSaid')}
          value={text(answers, at)}
          choices={['yes', 'no'].map(value => ({ value, label: chosen(ask, `fields.answers.${value}`) }))}
          width="m"
        />
      )
    case 'tick':
      return <Checkbox name={at} label={label} hint={plain.hint} checked={text(answers, at) === 'yes'} />
    case 'number':
      return <NumberField {...plain} min={field.from} max={field.to} value={text(answers, at)} width="s" />
    case 'money':
      return <NumberField {...plain} step="0.01" min={0} value={text(answers, at)} width="s" />
    case 'text':
      return (
        <TextField {...plain} maxlength={field.most} width={field.most > 100 ? 'l' : 'm'} value={text(answers, at)} />
      )
  }
}

function InLanguages(props: One & { rows: number | undefined }) {
  const { ask, answers, field, at, rows } = props
  const kept = Object.fromEntries(ask.office.languages.map(language => [language, text(answers, `${at}.${language}`)]))
  return (
    <LocalisedField
      name={at}
      labels={languageLabels(worded(ask, field.label), ask.office.languages, ask.language)}
      hint={hintOf(props)}
      rows={rows}
      optional={field.optional}
      value={kept}
    />
  )
}

const units = ['day', 'week', 'month', 'semester', 'year'] as const

function DurationField(props: One & { or: string | undefined }) {
  const { ask, answers, field, at, or } = props
  const required = !field.optional
  return (
    <>
      <NumberField
        name={`${at}.value`}
        label={worded(ask, field.label)}
        required={required && !or}
        min={1}
        max={99}
        value={text(answers, `${at}.value`)}
      />
      <SelectField
        name={`${at}.unit`}
        label={worded(ask, 'fields.unitOfTime')}
        required={required}
        width="m"
        value={text(answers, `${at}.unit`)}
        choices={[...units, ...(or ? [or] : [])].map(value => ({
          value,
          label: chosen(ask, `fields.unitsOfTime.${value}`),
        }))}
      />
    </>
  )
}

function Rows(props: One & { fields: readonly Field[]; label: string }) {
  const { ask, answers, at, fields, label } = props
  const numbers = Object.keys({ ...answers, ...ask.entered?.values })
    .filter(name => name.startsWith(`${at}.`))
    .map(name => Number(name.slice(at.length + 1).split('.')[0]))
  const count = Math.max(-1, ...numbers) + 1 + spare
  return (
    <>
      {Array.from({ length: count }, (_, i) => (
        <Fieldset
          legend={`${label}: ${i + 1}`}
          hint={i === count - spare ? worded(ask, 'office.blankRows') : undefined}
        >
          <RuleFields {...props} fields={fields} at={`${at}.${i}`} />
        </Fieldset>
      ))}
    </>
  )
}

function choicesOf({ ask, rulebook, answers, field, at }: One): Choice[] {
  if (field.as !== 'choice' && field.as !== 'choices') return []
  const { of, says } = field
  if (of === 'months')
    return Array.from({ length: 12 }, (_, i) => ({
      value: String(i + 1),
      label: asChoice(sayMonth(i + 1, ask.language), ask.language),
    }))
  if (of === 'languages') return withKept(languagesByName(ask.language).map(choice), text(answers, at))
  if (of === 'countries') return countriesByName(ask.language).map(choice)
  if (of === 'currencies') return currencies.map(value => ({ value, label: value }))
  if ('rulesOf' in of) {
    const rules = recordsOf(rulebook, of.rulesOf)
    return withKept(
      rules.map(rule => ({ value: rule.key, label: nameOf(rule, ask.language) })),
      text(answers, at),
    )
  }
  return of.map(value => ({ value, label: says ? chosen(ask, `${says}.${value}`) : value }))
}

const choice = ({ code, name }: { code: string; name: string }): Choice => ({ value: code, label: name })

/** What is kept stays a choice, also where it is none (any more): saving must not change it unseen. */
const withKept = (choices: Choice[], kept: string): Choice[] =>
  !kept || choices.some(({ value }) => value === kept) ? choices : [...choices, { value: kept, label: kept }]
