import { type Fields, localisedIn, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { asChoice } from '../../platform/words.ts'
import { DateField, Fieldset, LocalisedField, languageLabels, SelectField } from '../../ui/index.ts'
import { type Term, terms } from '../record.ts'
import { say } from '../words/index.ts'
import type { AcademicTermRow } from '../year.store.ts'
import { compacted } from './field.ts'

type Props = { ask: Ask; rows: readonly AcademicTermRow[] }

/** The terms of a year, and a blank one after them: a term is added there and taken away by leaving its name and days blank. */
export function TermFields({ ask, rows }: Props) {
  const words = say(ask.language)
  const typed = Object.keys(ask.entered?.values ?? {}).filter(name => /^terms\.\d\.startOn$/.test(name)).length
  const count = Math.min(9, Math.max(rows.length + 1, typed))
  return (
    <>
      {Array.from({ length: count }, (_, i) => (
        <OneTerm ask={ask} at={`terms.${i}`} number={i + 1} term={rows[i]} blank={i >= rows.length} />
      ))}
      <p class="h-quiet">{words('office.blankTerm')}</p>
    </>
  )
}

type OneProps = { ask: Ask; at: string; number: number; term: AcademicTermRow | undefined; blank: boolean }

function OneTerm({ ask, at, number, term, blank }: OneProps) {
  const words = say(ask.language)
  return (
    <Fieldset legend={blank ? words('office.newTerm') : words('office.term', { number })}>
      <LocalisedField
        name={`${at}.name`}
        labels={languageLabels(words('office.termName'), ask.office.languages, ask.language)}
        optional={blank}
        value={term?.name}
      />
      <SelectField
        name={`${at}.term`}
        label={words('office.kindOfTerm')}
        empty={words('office.otherTerm')}
        value={term?.term}
        choices={terms.map(value => ({ value, label: asChoice(words(`terms.${value}`), ask.language) }))}
      />
      <DateField name={`${at}.startOn`} label={words('office.firstOfTerm')} required={!blank} value={term?.startOn} />
      <DateField name={`${at}.endOn`} label={words('office.lastOfTerm')} required={!blank} value={term?.endOn} />
    </Fieldset>
  )
}

/** What the form says of the terms, in their order. */
export function termsIn(form: Fields) {
  for (const name of Object.keys(form)) {
    const [, at] = /^(terms\.\d+)\.term$/.exec(name) ?? []
    if (at && !['name.en', 'startOn', 'endOn'].some(part => text(form, `${at}.${part}`))) delete form[name]
  }
  const rows = compacted(form, 'terms')
  return rows.map((at, index) => ({
    number: index + 1,
    total: rows.length,
    term: terms.find(term => term === text(form, `${at}.term`)) as Term | undefined,
    name: localisedIn(form, `${at}.name`),
    startOn: text(form, `${at}.startOn`),
    endOn: text(form, `${at}.endOn`),
  }))
}
