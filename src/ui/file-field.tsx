import { useField } from './entered.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'
import { sizeOf } from './numbers.tsx'
import { useLocale, useWords } from './reader.ts'

type FileFieldProps = FieldProps & {
  /** Endings, with the dot: `['.pdf', '.docx']`. */
  accept?: readonly string[] | undefined
  /** In bytes; said to the person, enforced by whoever receives it. */
  largest?: number | undefined
  multiple?: boolean | undefined
}

/** A file to upload: its form needs `files`. */
export function FileField({ name, label, hint, error, required, accept, largest, multiple }: FileFieldProps) {
  const words = useWords()
  const locale = useLocale()
  const rules = [
    accept && words('field.fileTypes', { types: accept.join(', ') }),
    largest && words('field.fileSize', { size: sizeOf(largest, locale) }),
  ].filter(Boolean)
  const said = hint || rules.length ? [hint, ' ', rules.join(' ')] : undefined
  const { id, wrong, described } = useField({ name, label, error, hint: said })
  return (
    <FieldFrame id={id} label={label} hint={said} wrong={wrong} required={required}>
      <input
        class="ds-input h-file"
        type="file"
        id={id}
        name={name}
        accept={accept?.join(',')}
        multiple={multiple}
        required={required}
        aria-describedby={described}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </FieldFrame>
  )
}
