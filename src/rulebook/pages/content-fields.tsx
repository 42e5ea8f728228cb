import { sayMonth } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { type Language, languages } from '../../platform/words.ts'
import { cefrLevels, currencies, languageName } from '../../reference/index.ts'
import {
  Checkbox,
  CheckboxGroup,
  EmailField,
  LocalisedField,
  NumberField,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { directions, parties, type RecordKind, strengths, subjects, terms } from '../record.ts'
import { say } from '../words/index.ts'

type Content = Record<string, unknown>
type Props = { ask: Ask; kind: RecordKind; content: Content }

/** Kinds that are stated by a form; the rest come with what they belong to, and here only their words are changed. */
export const formKinds = ['level', 'requirement', 'issue', 'amount', 'statement', 'contact'] as const
export const hasForm = (kind: RecordKind): boolean => (formKinds as readonly string[]).includes(kind)

const select = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map(value => ({ value, label: label(value) }))

const languageLabels = (ask: Ask, label: string): Partial<Record<Language, string>> =>
  Object.fromEntries(ask.office.languages.map(one => [one, `${label} (${languageName(one, ask.language)})`]))

export const labelFields = (ask: Ask, label: string) => languageLabels(ask, label)

/** The fields that a kind has beside its words. */
export function ContentFields({ ask, kind, content }: Props) {
  switch (kind) {
    case 'level':
      return <LevelFields ask={ask} content={content} />
    case 'requirement':
      return <RequirementFields ask={ask} content={content} />
    case 'issue':
      return <IssueFields ask={ask} content={content} />
    case 'amount':
      return <AmountFields ask={ask} content={content} />
    case 'contact':
      return <ContactFields ask={ask} content={content} />
    default:
      return null
  }
}

type Own = Omit<Props, 'kind'>
const of = (content: Content, name: string): string | undefined =>
  typeof content[name] === 'string' ? (content[name] as string) : undefined

function StrengthField({ ask, content }: Own) {
  const words = say(ask.language)
  return (
    <SelectField
      name="strength"
      label={words('fields.strength')}
      hint={words('fields.strengthHint')}
      required
      value={of(content, 'strength')}
      choices={select(strengths, value => words(`strengths.${value}`))}
    />
  )
}

function DirectionField({ ask, content }: Own) {
  const words = say(ask.language)
  return (
    <SelectField
      name="direction"
      label={words('fields.direction')}
      required
      value={of(content, 'direction')}
      choices={select(directions, value => words(`directions.${value}`))}
    />
  )
}

function LevelFields(props: Own) {
  const { ask, content } = props
  const words = say(ask.language)
  const levels = select(cefrLevels, value => value)
  return (
    <>
      <SelectField
        name="language"
        label={words('fields.language')}
        required
        value={of(content, 'language')}
        choices={select(['en', 'it', 'fr', 'de', 'es', 'pt'], value => languageName(value, ask.language))}
      />
      <SelectField
        name="from"
        label={words('fields.from')}
        required
        value={of(content, 'from')}
        choices={levels}
        width="s"
      />
      <SelectField
        name="to"
        label={words('fields.to')}
        empty={words('fields.same')}
        value={of(content, 'to')}
        choices={levels}
        width="s"
      />
      <StrengthField {...props} />
      <DirectionField {...props} />
    </>
  )
}

function RequirementFields(props: Own) {
  const { ask, content } = props
  const words = say(ask.language)
  return (
    <>
      <SelectField
        name="subject"
        label={words('office.concerns')}
        required
        value={of(content, 'subject')}
        choices={select(subjects, value => words(`subjects.${value}`))}
      />
      <SelectField
        name="owedBy"
        label={words('office.owedBy')}
        required
        value={of(content, 'owedBy')}
        choices={select(parties, value => words(`parties.${value}`))}
      />
      <StrengthField {...props} />
      <DirectionField {...props} />
    </>
  )
}

function IssueFields({ ask, content }: Own) {
  const words = say(ask.language)
  const months = ((content.months as number[] | undefined) ?? []).map(String)
  return (
    <>
      <CheckboxGroup
        name="terms"
        label={words('office.terms')}
        values={(content.terms as string[] | undefined) ?? []}
        choices={select(terms, value => words(`terms.${value}`))}
      />
      <CheckboxGroup
        name="months"
        label={words('fields.months')}
        values={months}
        choices={Array.from({ length: 12 }, (_, index) => ({
          value: String(index + 1),
          label: sayMonth(index + 1, ask.language),
        }))}
      />
    </>
  )
}

function AmountFields({ ask, content }: Own) {
  const words = say(ask.language)
  const minor = content.minorUnits as number | undefined
  return (
    <>
      <NumberField
        name="amount"
        label={words('fields.amount')}
        required
        step="0.01"
        min={0}
        value={minor === undefined ? undefined : minor / 100}
        width="s"
      />
      <SelectField
        name="currency"
        label={words('fields.currency')}
        required
        value={of(content, 'currency') ?? 'EUR'}
        choices={select(currencies, value => value)}
      />
      <SelectField
        name="per"
        label={words('fields.per')}
        required
        value={of(content, 'per')}
        choices={select(['once', 'week', 'month', 'semester', 'year'], value =>
          words(`fields.pers.${value as 'once'}`),
        )}
      />
    </>
  )
}

const channels = ['appointment', 'email', 'form', 'phone'] as const
const served = [
  'incoming',
  'outgoing',
  'partners',
  'partnership-requests',
  'accommodation',
  'alliance',
  'privacy',
] as const

function ContactFields({ ask, content }: Own) {
  const words = say(ask.language)
  return (
    <>
      <LocalisedField
        name="offers"
        labels={languageLabels(ask, words('fields.offers'))}
        rows={2}
        value={content.offers as { en: string } | undefined}
      />
      <TextField
        name="unit"
        label={words('fields.unit')}
        required
        maxlength={80}
        width="m"
        value={of(content, 'unit')}
      />
      <CheckboxGroup
        name="serves"
        label={words('fields.serves')}
        values={(content.serves as string[] | undefined) ?? []}
        choices={select(served, value => words(`fields.served.${value}`))}
      />
      <LocalisedField
        name="hours"
        labels={languageLabels(ask, words('fields.hours'))}
        optional
        value={content.hours as { en: string } | undefined}
      />
      <Checkbox
        name="byAppointmentOnly"
        label={words('fields.appointment')}
        checked={content.byAppointmentOnly === true}
      />
      <CheckboxGroup
        name="channels"
        label={words('fields.channels')}
        values={(content.channels as string[] | undefined) ?? []}
        choices={select(channels, value => words(`fields.channel.${value}`))}
      />
      <EmailField name="email" label={words('fields.email')} value={of(content, 'email')} />
      <TextField name="phone" label={words('fields.phone')} type="tel" maxlength={40} value={of(content, 'phone')} />
      <CheckboxGroup
        name="languages"
        label={words('fields.spoken')}
        values={(content.languages as string[] | undefined) ?? []}
        choices={select(languages, value => languageName(value, ask.language))}
      />
    </>
  )
}
