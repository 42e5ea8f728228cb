import type { Child } from 'hono/jsx'
import { useWords } from './reader.ts'

/** What every field has. */
export type FieldProps = {
  name: string
  label: string
  /** Why it is asked, or what is expected. */
  hint?: Child
  /** Only where the form itself is not told what is wrong (`entered`). */
  error?: string | undefined
  required?: boolean | undefined
}

export type Width = 'xs' | 's' | 'm' | 'l'

export function Optional({ required }: { required?: boolean | undefined }) {
  const words = useWords()
  return required ? null : <span class="h-quiet h-optional"> ({words('field.optional')})</span>
}

export function Hint({ id, children }: { id: string; children: Child }) {
  return children === undefined || children === null || children === '' ? null : (
    <div class="h-hint" data-field="description" id={`${id}-hint`}>
      {children}
    </div>
  )
}

export function Wrong({ id, text }: { id: string; text: string | undefined }) {
  const words = useWords()
  return text ? (
    <p class="ds-validation-message" id={`${id}-error`}>
      <span class="ds-sr-only">{words('field.error')}: </span>
      {text}
    </p>
  ) : null
}

/** To a form that comes back because somebody else was faster: what the record says now. */
export function Now({ said }: { said: readonly string[] | undefined }) {
  const words = useWords()
  if (!said) return null
  return <p class="h-now">{said.length ? words('field.now', { value: said.join(', ') }) : words('field.nowEmpty')}</p>
}

type FrameProps = Omit<FieldProps, 'name' | 'error'> & {
  id: string
  wrong: string | undefined
  now?: readonly string[] | undefined
  children: Child
}

/** Label, hint, what is wrong, and the control, in this order. */
export function FieldFrame({ id, label, hint, wrong, now, required, children }: FrameProps) {
  return (
    <div class="ds-field h-field" data-wrong={wrong ? true : undefined}>
      <label class="ds-label" for={id}>
        {label}
        <Optional required={required} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <Wrong id={id} text={wrong} />
      {children}
      <Now said={now} />
    </div>
  )
}
