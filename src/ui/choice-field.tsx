import type { Child } from 'hono/jsx'
import { useField } from './entered.ts'
import { FieldFrame, type FieldProps, Hint, Now, Optional, type Width, Wrong } from './field-frame.tsx'
import { useWords } from './reader.ts'

export type Choice = { value: string; label: string; hint?: Child; disabled?: boolean | undefined }
export type ChoiceGroup = { group: string; choices: Choice[] }

const Option = ({ choice, chosen }: { choice: Choice; chosen: string | undefined }) => (
  <option value={choice.value} selected={choice.value === chosen} disabled={choice.disabled}>
    {choice.label}
  </option>
)

const labelsIn = (choices: readonly Choice[], values: readonly string[] | undefined) =>
  values?.map(value => choices.find(choice => choice.value === value)?.label ?? value)

type SelectProps = FieldProps & {
  choices: readonly (Choice | ChoiceGroup)[]
  value?: string | undefined | null
  /** The text of the first, empty choice; `null` for none. */
  empty?: string | null | undefined
  width?: Width | undefined
}

/** One of many, in a list that opens. Up to five choices read better as a `RadioGroup`. */
export function SelectField({ name, label, hint, error, required, choices, value, empty, width }: SelectProps) {
  const words = useWords()
  const { id, wrong, described, one, now } = useField({ name, label, error, hint })
  const flat = choices.flatMap(item => ('group' in item ? item.choices : [item]))
  const chosen = one(value)
  return (
    <FieldFrame id={id} label={label} hint={hint} wrong={wrong} now={labelsIn(flat, now(value))} required={required}>
      <select
        class="ds-input"
        id={id}
        name={name}
        required={required}
        data-width={width}
        aria-describedby={described}
        aria-invalid={wrong ? 'true' : undefined}
      >
        {empty !== null && <option value="">{empty ?? words('field.choose')}</option>}
        {choices.map(item =>
          'group' in item ? (
            <optgroup label={item.group}>
              {item.choices.map(choice => (
                <Option choice={choice} chosen={chosen} />
              ))}
            </optgroup>
          ) : (
            <Option choice={item} chosen={chosen} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

type TickProps = FieldProps & {
  value?: string | undefined
  checked?: boolean | undefined
  /** Where several of one name stand apart. */
  id?: string | undefined
}

/** A single yes: sends `value` (default `yes`) when ticked, nothing otherwise. */
export function Checkbox({ name, label, hint, error, required, value = 'yes', checked = false, ...at }: TickProps) {
  const { id, wrong, described, many, stale } = useField({ name, label, error, hint, ...(at.id ? at : {}) })
  const words = useWords()
  const on = many(checked ? [value] : []).includes(value)
  const meanwhile = stale && on !== checked ? [words(checked ? 'field.ticked' : 'field.notTicked')] : undefined
  return (
    <div class="h-field" data-wrong={wrong ? true : undefined}>
      <Wrong id={id} text={wrong} />
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={on}
          required={required}
          aria-describedby={described}
          aria-invalid={wrong ? 'true' : undefined}
        />
        <label class="ds-label" for={id}>
          {label}
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
      <Now said={meanwhile} />
    </div>
  )
}

type GroupProps = FieldProps & { choices: readonly Choice[] }

type ShownGroup = GroupProps & {
  type: 'checkbox' | 'radio'
  chosen: readonly string[]
  now: readonly string[] | undefined
}

function Group(props: ShownGroup) {
  const { name, label, hint, error, required, choices, type, chosen, now } = props
  const { id, wrong, described } = useField({ name, label, error, hint })
  return (
    <fieldset class="ds-fieldset h-field" data-wrong={wrong ? true : undefined} aria-describedby={described}>
      <legend class="ds-label">
        {label}
        <Optional required={required} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <Wrong id={id} text={wrong} />
      {choices.map((choice, index) => (
        <Tick
          {...choice}
          {...{ type, name, wrong, id: index ? `${id}-${index}` : id }}
          on={chosen.includes(choice.value)}
        />
      ))}
      <Now said={labelsIn(choices, now)} />
    </fieldset>
  )
}

type OneTick = Choice & { id: string; name: string; type: string; on: boolean; wrong: string | undefined }

const Tick = ({ id, name, type, value, label, hint, disabled, on, wrong }: OneTick) => (
  <div class="ds-field">
    <input
      class="ds-input"
      type={type}
      id={id}
      name={name}
      value={value}
      checked={on}
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : `${id}-choice-hint`}
      aria-invalid={wrong ? 'true' : undefined}
    />
    <label class="ds-label" for={id}>
      {label}
    </label>
    <Hint id={`${id}-choice`}>{hint}</Hint>
  </div>
)

/** Any number of a few. Its name comes once for each ticked value. */
export function CheckboxGroup({ values = [], ...props }: GroupProps & { values?: readonly string[] | undefined }) {
  const { many, now } = useField({ name: props.name })
  return <Group {...props} type="checkbox" chosen={many(values)} now={now(...values)} />
}

/** One of a few, all in sight. */
export function RadioGroup({ value, ...props }: GroupProps & { value?: string | undefined | null }) {
  const { many, now } = useField({ name: props.name })
  return <Group {...props} type="radio" chosen={many(value ? [value] : [])} now={now(value)} />
}
