import type { Child, PropsWithChildren } from 'hono/jsx'
import { Form } from './form.tsx'
import { useWords } from './reader.ts'

type SelectFormProps = PropsWithChildren<{
  action?: string | undefined
  /** Buttons that act on the ticked rows; a button's `action` leads elsewhere than the form's. */
  deeds: Child
  /** How many rows the filters find: offers to act on all of them (`scope=found`, and the filters in `fields`). */
  found?: number | undefined
  fields?: Record<string, string> | undefined
}>

/** A table with rows to tick and the deeds above it. */
export function SelectForm({ action, deeds, found, fields = {}, children }: SelectFormProps) {
  const words = useWords()
  return (
    <Form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <fieldset class="h-bulk">
        <legend>{words('table.deeds')}</legend>
        <div class="h-deeds">{deeds}</div>
        {found !== undefined && (
          <div class="ds-field">
            <input class="ds-input" type="checkbox" id="scope-found" name="scope" value="found" />
            <label class="ds-label" for="scope-found">
              {words('table.selectFound', { count: found })}
            </label>
          </div>
        )}
      </fieldset>
      {children}
    </Form>
  )
}
