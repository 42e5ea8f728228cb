import { type Fields, localisedIn } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { Button, ButtonLink, Deeds, Form, LocalisedField, languageLabels, TextField } from '../../ui/index.ts'
import type { RecordKind, Stated } from '../record.ts'
import type { Rulebook } from '../rulebook.ts'
import { say } from '../words/index.ts'
import { answersOf, type Field, readFields } from './field.ts'
import { fieldsOf, relativeField } from './record-fields.ts'
import { RuleFields } from './rule-fields.tsx'

type Content = Record<string, unknown>

export const pathTo = (kind: RecordKind, key = ''): string => `/rulebook/records/${kind}${key ? `/${key}` : ''}`

/** Where a deadline is counted from each stay, how long before is worded here; its day is moved elsewhere. */
export const fieldsFor = (kind: RecordKind, content: Content): readonly Field[] =>
  content.relative ? [...fieldsOf[kind], relativeField] : fieldsOf[kind]

/** What the form says, laid over what it does not ask for. */
export function contentIn(kind: RecordKind, form: Fields, before: Content): Content {
  const fields = fieldsFor(kind, before)
  const asked = new Set(fields.map(({ name }) => name))
  const unasked = Object.entries(before).filter(([name]) => !asked.has(name))
  return { ...Object.fromEntries(unasked), ...readFields(fields, form) }
}

/** A list has no sentence of its own. What stands in a language that the office does not publish stays. */
export const labelIn = (kind: RecordKind, form: Fields, before: Stated['label']): Stated['label'] =>
  kind === 'list' ? before : { ...before, ...localisedIn(form, 'label') }

const long: readonly RecordKind[] = ['statement', 'requirement']

export function RecordForm({ ask, rulebook, kind, record }: FormProps) {
  const words = say(ask.language)
  const content = (record?.content ?? {}) as Content
  const fields = fieldsFor(kind, content)
  return (
    <Form entered={ask.entered} version={record?.revision} guarded>
      {kind !== 'list' && (
        <LocalisedField
          name="label"
          labels={languageLabels(words('office.says'), ask.office.languages, ask.language)}
          rows={long.includes(kind) ? 3 : undefined}
          maxlength={2000}
          value={record?.label ?? undefined}
        />
      )}
      {!record && (
        <TextField
          name="key"
          label={words('office.key')}
          hint={words('office.keyHint')}
          required
          maxlength={80}
          width="m"
        />
      )}
      <RuleFields ask={ask} rulebook={rulebook} answers={answersOf(fields, content)} fields={fields} />
      <Deeds>
        <Button>{words('office.saveRule')}</Button>
        <ButtonLink href={ask.to(pathTo(kind))} weight="quiet">
          {words('office.leave')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}
type FormProps = { ask: Ask; rulebook: Rulebook; kind: RecordKind; record?: Stated }
