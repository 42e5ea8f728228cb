import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { broadFields, cycles, languageName } from '../../reference/index.ts'
import { FilterSelect, Filters } from '../../ui/index.ts'
import { termKey } from '../course.ts'
import type { listCourseChoices } from '../search-courses.ts'
import { say } from '../words/index.ts'
import type { Plan } from './address.ts'
import { filterIn } from './course-filters.ts'
import { cycleName } from './said.ts'

type Choice = { value: string; label: string }
type Select = { name: string; label: string; all: string; choices: Choice[] }
type Props = {
  ask: Ask
  plan: Plan
  year: string
  choices: Awaited<ReturnType<typeof listCourseChoices>>
  units: (id: string) => string
}

const lower = ['1', '3', '5', '6', '9', '12']
const upper = ['3', '5', '6', '9', '12', '15', '30']
const byLabel = (language: string) => (a: Choice, b: Choice) => a.label.localeCompare(b.label, language)

/** The filters that narrow a year, public and in the office alike. */
export function selects({ ask, plan, year, choices, units }: Props): Select[] {
  const words = say(ask.language)
  const credits = (values: string[]) => values.map(value => ({ value, label: value }))
  return [
    {
      name: 'unit',
      label: words('fields.unit'),
      all: words('public.units'),
      choices: choices.units.map(value => ({ value, label: units(value) })).sort(byLabel(ask.language)),
    },
    {
      name: 'term',
      label: words('fields.term'),
      all: words('public.terms'),
      choices: plan.termsIn(year).map(term => ({ value: termKey(term), label: inLanguage(term.name, ask.language) })),
    },
    {
      name: 'language',
      label: words('fields.language'),
      all: words('public.languages'),
      choices: choices.languages
        .map(value => ({ value, label: languageName(value, ask.language) }))
        .sort(byLabel(ask.language)),
    },
    {
      name: 'level',
      label: words('fields.level'),
      all: words('public.levels'),
      choices: Object.keys(cycles)
        .filter(level => choices.levels.includes(Number(level)))
        .map(value => ({ value, label: cycleName(Number(value), ask.language) })),
    },
    {
      name: 'field',
      label: words('fields.field'),
      all: words('public.allFields'),
      choices: Object.entries(broadFields)
        .filter(([code]) => code !== '00')
        .map(([code, name]) => ({ value: `${code}00`, label: inLanguage(name, ask.language) })),
    },
    { name: 'from', label: words('public.creditsFrom'), all: words('public.any'), choices: credits(lower) },
    { name: 'to', label: words('public.creditsTo'), all: words('public.any'), choices: credits(upper) },
    { name: 'programme', label: words('fields.programme'), all: words('public.programmes'), choices: plan.programmes },
  ].filter(({ choices: some }) => some.length > 0)
}

/** What is set, each with the list without it. */
export function activeIn(ask: Ask, filters: readonly Select[]) {
  const { address } = filterIn(ask)
  return filters.flatMap(({ name, label, choices }) => {
    const set = choices.find(({ value }) => value === ask.url.searchParams.get(name))
    return set ? [{ label: `${label}: ${set.label}`, href: address.href({ [name]: '', after: '', name: '' }) }] : []
  })
}

export function PublicFilters(props: Props) {
  const { ask, year, choices } = props
  const words = say(ask.language)
  const { address } = filterIn(ask)
  const filters = selects(props)
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: words('public.search'), value: address.text }}
      active={activeIn(ask, filters)}
      clear={`${ask.url.pathname}?year=${encodeURIComponent(year)}`}
    >
      <YearSelect ask={ask} years={choices.years} year={year} />
      {filters.map(filter => (
        <FilterSelect {...filter} value={ask.url.searchParams.get(filter.name) ?? ''} />
      ))}
    </Filters>
  )
}

/** One year is always meant, so there is no choice of all. */
export function YearSelect({ ask, years, year }: { ask: Ask; years: readonly string[]; year: string }) {
  return (
    <div class="ds-field h-filter">
      <label class="ds-label" for="field-year">
        {say(ask.language)('fields.year')}
      </label>
      <select class="ds-input" id="field-year" name="year">
        {years.map(value => (
          <option value={value} selected={value === year}>
            {value}
          </option>
        ))}
      </select>
    </div>
  )
}
