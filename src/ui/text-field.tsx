import { useField } from './entered.ts'
import { FieldFrame, type FieldProps, type Width } from './field-frame.tsx'

type Kind = 'text' | 'email' | 'url' | 'tel' | 'password' | 'date' | 'time' | 'datetime-local' | 'number' | 'search'

export type TextFieldProps = FieldProps & {
  value?: string | number | undefined | null
  type?: Kind | undefined
  /** As of the HTML standard: `email`, `current-password`, `one-time-code`, … */
  autocomplete?: string | undefined
  maxlength?: number | undefined
  /** How long an answer is expected: the field says it by its width. */
  width?: Width | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  /** Steps of a number; `any` for decimals. */
  step?: string | number | undefined
  readonly?: boolean | undefined
}

/** One line of text; also the base of the other one-line fields. */
export function TextField({ label, hint, required, value, width, type = 'text', ...rest }: TextFieldProps) {
  const { name, error, ...attributes } = rest
  const { id, wrong, described, one, now } = useField({ name, label, error, hint })
  // A password is never sent back to the page, not even to the one who typed it.
  const shown = type === 'password' ? undefined : one(value)
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      wrong={wrong}
      now={type === 'password' ? undefined : now(value)}
      required={required}
    >
      <input
        {...attributes}
        class="ds-input"
        id={id}
        name={name}
        type={type}
        value={shown}
        required={required}
        data-width={width}
        aria-describedby={described}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </FieldFrame>
  )
}

export const EmailField = (props: Omit<TextFieldProps, 'type'>) => (
  <TextField autocomplete="email" maxlength={254} {...props} type="email" />
)

/** `current-password` when signing in, `new-password` when choosing one. */
export const PasswordField = (props: Omit<TextFieldProps, 'type' | 'value'>) => (
  <TextField autocomplete="current-password" maxlength={256} width="m" {...props} type="password" />
)

/** A day, as `2026-05-15`, in the browser's own calendar. */
export const DateField = (props: Omit<TextFieldProps, 'type'>) => <TextField width="s" {...props} type="date" />

export const NumberField = (props: Omit<TextFieldProps, 'type'>) => <TextField width="xs" {...props} type="number" />

type TextAreaProps = FieldProps & {
  value?: string | undefined | null
  rows?: number | undefined
  maxlength?: number | undefined
}

export function TextArea({ name, label, hint, error, required, value, rows = 4, maxlength }: TextAreaProps) {
  const { id, wrong, described, one, now } = useField({ name, label, error, hint })
  return (
    <FieldFrame id={id} label={label} hint={hint} wrong={wrong} now={now(value)} required={required}>
      <textarea
        class="ds-input"
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        required={required}
        aria-describedby={described}
        aria-invalid={wrong ? 'true' : undefined}
      >
        {one(value)}
      </textarea>
    </FieldFrame>
  )
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
)
