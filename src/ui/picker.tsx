import { RadioGroup } from './choice-field.tsx'
import { fieldId, useField } from './entered.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { useWords } from './reader.ts'

export type Picked = { value: string; label: string; about?: string | undefined }

type PickerProps = FieldProps & {
  /** Answers `?q=` with `Picked[]` as JSON. */
  suggest: string
  /** What is stored. */
  picked?: Picked | undefined
  /** After a first try: among which of these the typed text leaves the choice. */
  choices?: readonly Picked[] | undefined
}

/** The name under which the typed text comes; the chosen one comes under the field's own name. */
export const typedName = (name: string): string => `${name}-typed`

/**
 * One of very many: type a name and choose. With scripts, suggestions come while typing; without, the form comes back with
 * those that may be meant. Sends the value under `name` when one was chosen, and always the text under `typedName(name)`.
 */
export function Picker({ name, label, hint, error, required, suggest, picked, choices = [] }: PickerProps) {
  const words = useWords()
  const typed = typedName(name)
  const chosen = useField({ name, label, id: fieldId(typed) })
  const { id, wrong, described, one, now } = useField({ name: typed, label, error: error ?? chosen.wrong, hint })
  const list = `${id}-list`
  return (
    <h-pick class="h-field h-pick" suggest={suggest} found={words('field.found', { count: '{count}' })}>
      <FieldFrame id={id} label={label} hint={hint} wrong={wrong} now={now(picked?.label)} required={required}>
        <input
          class="ds-input"
          id={id}
          name={typed}
          type="text"
          value={one(picked?.label)}
          maxlength={200}
          data-width="l"
          autocomplete="off"
          required={required}
          aria-describedby={described}
          aria-invalid={wrong ? 'true' : undefined}
          aria-controls={list}
        />
      </FieldFrame>
      {choices.length > 0 ? (
        <RadioGroup
          name={name}
          label={words('field.whichOne')}
          required
          choices={[
            ...choices.map(({ value, label: text, about }) => ({ value, label: text, hint: about })),
            { value: '', label: words('field.noneOfThese') },
          ]}
        />
      ) : (
        <input type="hidden" name={name} value={chosen.one(picked?.value) ?? ''} />
      )}
    </h-pick>
  )
}
