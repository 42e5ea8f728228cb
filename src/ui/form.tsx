import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Called, type Entered, EnteredContext, fieldId } from './entered.ts'
import { useReader, useWords } from './reader.ts'

/** The hidden token that shows that a form came from our own page. */
export function Csrf() {
  const { csrf } = useReader()
  return csrf ? <input type="hidden" name="csrf" value={csrf} /> : null
}

type FormProps = PropsWithChildren<{
  /** Where it is sent; the page's own address when not given. */
  action?: string | undefined
  id?: string | undefined
  /** What was typed and what is wrong, when it comes back: shows the summary, keeps the answers. */
  entered?: Entered | undefined
  /** The version of the record that the form was filled from: whoever receives it refuses a stale one. */
  version?: string | number | undefined
  /** It carries files. */
  files?: boolean | undefined
  /** Warns before it is left with unsaved answers (needs scripts). */
  guarded?: boolean | undefined
  /** Where answers are saved while typing (needs scripts): a POST of the whole form. */
  autosave?: string | undefined
}>

/** A form that changes something: POST, with its token, its error summary and the answers kept. */
export function Form({ action, id, entered, version, files, guarded, autosave, children }: FormProps) {
  const words = useWords()
  const form = (
    <form
      class="h-form"
      method="post"
      id={id}
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Csrf />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {/* An empty value is a choice too: without `entered`, fields show what is stored. */}
      {entered ? (
        <Again entered={entered}>{children}</Again>
      ) : (
        <EnteredContext.Provider value={null}>{children}</EnteredContext.Provider>
      )}
    </form>
  )
  if (autosave)
    return (
      <h-autosave
        to={autosave}
        saving={words('form.saving')}
        saved={words('form.saved', { time: '{time}' })}
        not-saved={words('form.notSaved')}
      >
        {form}
      </h-autosave>
    )
  return guarded ? <h-unsaved>{form}</h-unsaved> : form
}

/** A form that comes back. Its fields are written first, so that the summary above them can say what each is called. */
function Again({ entered, children }: PropsWithChildren<{ entered: Entered }>) {
  const called: Called = new Map()
  const fields = <EnteredContext.Provider value={{ ...entered, called }}>{children}</EnteredContext.Provider>
  const whole = (written: string) => (
    <>
      <ErrorSummary errors={entered.errors} called={called} />
      {raw(written)}
    </>
  )
  // Whatever its type says: with something in it that waits, it is a promise.
  const written = fields.toString() as string | Promise<string>
  return typeof written === 'string' ? whole(written) : written.then(whole)
}

type SummaryProps = { errors: Record<string, string>; called?: Called }

/** What is wrong, with a link to each field, in the order of the form. The page puts the focus here. */
export function ErrorSummary({ errors, called }: SummaryProps) {
  const words = useWords()
  const order = [...(called?.keys() ?? [])]
  const all = Object.entries(errors).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  const said = (name: string, wrong: string): string => {
    const field = called?.get(name)?.label
    return field ? words('form.atField', { field, wrong }) : wrong
  }
  if (all.length === 0) return null
  return (
    <div class="ds-error-summary" id="errors" tabindex={-1} autofocus role="alert" aria-labelledby="errors-title">
      <h2 class="ds-heading" id="errors-title">
        {'' in errors && all.length === 1 ? words('form.refused') : words('form.wrong', { count: all.length })}
      </h2>
      <ul class="ds-list">
        {all.map(([name, text]) => (
          <li>
            {name ? (
              <a class="ds-link" href={`#${called?.get(name)?.id ?? fieldId(name)}`}>
                {said(name, text)}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type FieldsetProps = PropsWithChildren<{ legend: string; hint?: Child }>

/** Questions that belong together. */
export const Fieldset = ({ legend, hint, children }: FieldsetProps) => (
  <fieldset class="ds-fieldset h-fieldset">
    <legend>
      <h2 class="ds-heading h-section-title">{legend}</h2>
    </legend>
    {hint && <p data-field="description">{hint}</p>}
    {children}
  </fieldset>
)

/** Two short questions about one thing, beside each other where there is room. */
export const FieldRow = ({ children }: PropsWithChildren) => <div class="h-field-row">{children}</div>
