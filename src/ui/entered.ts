import { createContext, useContext } from 'hono/jsx'

/** What a person typed into a form that was not accepted, and what is wrong with it, by field name. */
export type Entered = {
  values: Record<string, string | string[] | undefined>
  /** The key `''` is for what is wrong with the form as a whole. */
  errors: Record<string, string>
  /** Somebody else changed the record meanwhile: fields say what it says now, where that is not what was typed. */
  stale?: boolean | undefined
}

/** What each field is called and under which id it stands: noted while the fields are written. */
export type Called = Map<string, { label: string; id: string }>

export const EnteredContext = createContext<(Entered & { called?: Called }) | null>(null)

/** Fields are found by the error summary under this id. */
export const fieldId = (name: string): string => `field-${name}`

export type Asked = {
  name: string
  label?: string | undefined
  /** Where something else than the field itself is asked first. */
  id?: string | undefined
  error?: string | undefined
  hint?: unknown
}

/** Joins a field to its form: what was typed wins over what is stored, and the ids say what describes it. */
export function useField({ name, label, id = fieldId(name), error, hint }: Asked) {
  const entered = useContext(EnteredContext)
  if (label && !entered?.called?.has(name)) entered?.called?.set(name, { label, id })
  const wrong = error ?? entered?.errors[name]
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  const typed = entered?.values[name]
  const all = [typed ?? []].flat().filter(Boolean)
  return {
    id,
    wrong,
    described: described || undefined,
    stale: entered?.stale ?? false,
    /** One value: what was typed, else what is stored. */
    one: (stored: string | number | undefined | null): string | undefined =>
      entered ? (Array.isArray(typed) ? typed[0] : typed) : (stored?.toString() ?? undefined),
    /** All values of a group. An empty group sends nothing, hence a form that came back without it has none chosen. */
    many: (stored: readonly string[]): readonly string[] => (entered ? [typed ?? []].flat() : stored),
    /** What the record says by now, where that differs from what was typed. */
    now: (...stored: readonly (string | number | undefined | null)[]): string[] | undefined => {
      const said = stored.flatMap(value => (value ? [value.toString()] : []))
      const same = said.length === all.length && said.every(value => all.includes(value))
      return entered?.stale && !same ? said : undefined
    },
  }
}
