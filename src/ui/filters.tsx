import type { Child, PropsWithChildren } from 'hono/jsx'
import { useWords } from './reader.ts'

export type ActiveFilter = {
  /** What it is set to, in words: `Country: Germany`. */
  label: string
  /** This list without it. */
  href: string
}

type FiltersProps = PropsWithChildren<{
  /** The address of the list. */
  action: string
  search?: { name?: string; label: string; value?: string | undefined; hint?: Child } | undefined
  active?: readonly ActiveFilter[] | undefined
  /** The list without any filter. */
  clear?: string | undefined
  /** What else the address must keep: the sort order, the page size. */
  keep?: Record<string, string | undefined> | undefined
}>

/** The search field and the filters of a list: a GET form, so that the address holds what is shown. */
export function Filters({ action, search, active = [], clear, keep = {}, children }: FiltersProps) {
  const words = useWords()
  const name = search?.name ?? 'q'
  return (
    <search class="h-filters">
      <form method="get" action={action} aria-label={words('list.filters')}>
        {Object.entries(keep).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
        <div class="h-filter-row">
          {search && (
            <div class="ds-field h-filter-search">
              <label class="ds-label" for={`field-${name}`}>
                {search.label}
              </label>
              <input
                class="ds-input"
                type="search"
                id={`field-${name}`}
                name={name}
                value={search.value}
                maxlength={200}
              />
            </div>
          )}
          {children}
          <button class="ds-button" type="submit">
            {words('list.find')}
          </button>
        </div>
      </form>
      {active.length > 0 && <Active active={active} clear={clear} />}
    </search>
  )
}

function Active({ active, clear }: { active: readonly ActiveFilter[]; clear: string | undefined }) {
  const words = useWords()
  return (
    <div class="h-active">
      <span id="active-filters">{words('list.active')}</span>
      <ul aria-labelledby="active-filters">
        {active.map(({ label, href }) => (
          <li>
            <a class="h-chip" href={href} aria-label={words('list.remove', { filter: label })}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      {clear && (
        <a class="ds-link" href={clear}>
          {words('list.clear')}
        </a>
      )}
    </div>
  )
}

/** A filter with a list to choose from; it says what it is set to by its own value. */
export function FilterSelect(props: {
  name: string
  label: string
  /** The text of the first choice: `All countries`. */
  all: string
  choices: readonly { value: string; label: string }[]
  value?: string | undefined
}) {
  const { name, label, all, choices, value } = props
  return (
    <div class="ds-field h-filter">
      <label class="ds-label" for={`field-${name}`}>
        {label}
      </label>
      <select class="ds-input" id={`field-${name}`} name={name} data-set={value ? true : undefined}>
        <option value="">{all}</option>
        {choices.map(choice => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A filter by what its list offers; `all` is the text of its first choice. */
export type ListFilter = { label: string; all: string; choices: readonly { value: string; label: string }[] }

type ListFiltersProps = {
  /** The list as it was asked for. */
  url: URL
  address: { text: string; href: (changes: Record<string, string | undefined>) => string }
  /** What the search field looks for. */
  search: string
  /** By their names in the address; one without choices is not shown. */
  filters: Record<string, ListFilter>
}

/** The search field of a list and filters with lists to choose from: what is set can be taken away one by one, and the order stays. */
export function ListFilters({ url, address, search, filters }: ListFiltersProps) {
  const offered = Object.entries(filters).filter(([, { choices }]) => choices.length > 0)
  const set = (name: string) => url.searchParams.get(name) ?? ''
  const active = offered.flatMap(([name, { label, choices }]) => {
    const chosen = choices.find(({ value }) => value === set(name))
    return chosen ? [{ label: `${label}: ${chosen.label.trim()}`, href: address.href({ [name]: undefined }) }] : []
  })
  return (
    <Filters
      action={url.pathname}
      search={{ label: search, value: address.text }}
      active={active}
      clear={url.pathname}
      keep={{ sort: set('sort'), direction: set('direction'), size: set('size') }}
    >
      {offered.map(([name, { label, all, choices }]) => (
        <FilterSelect name={name} label={label} all={all} choices={choices} value={set(name)} />
      ))}
    </Filters>
  )
}
