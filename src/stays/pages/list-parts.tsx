import { stayTerms } from '../../agreements/index.ts'
import { nameOf } from '../../directory/index.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { Day, FilterSelect, Filters } from '../../ui/index.ts'
import { listStayChoices, staySortings } from '../list-stays.ts'
import type { StayFilter } from '../listing.store.ts'
import { stayStates } from '../stay.ts'
import { say } from '../words/index.ts'

const states = ['overdue', ...stayStates] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export function wishOf(ask: Ask, search = ask.url.searchParams) {
  const url = new URL(`${ask.url.origin}${ask.url.pathname}?${search}`)
  const address = readListAddress(url, { sorts: staySortings, direction: 'down' })
  const where = (name: string, means: (value: string) => boolean) => {
    const value = search.get(name) ?? ''
    return means(value) ? value : undefined
  }
  const filter: StayFilter = {
    text: address.text || undefined,
    state: address.filter('state', states),
    term: address.filter('term', stayTerms),
    year: where('year', value => /^\d{4}\/\d{4}$/.test(value)),
    partner: where('partner', isUuid),
  }
  return { address, filter }
}

async function filtersOf(ask: Ask) {
  const words = say(ask.language)
  const { years, partners } = await listStayChoices(ask.caller, undefined)
  return {
    state: {
      label: words('list.state'),
      all: words('list.allStates'),
      choices: states.map(value => ({ value: value as string, label: words(`states.${value}`) })),
    },
    term: {
      label: words('list.term'),
      all: words('list.allTerms'),
      choices: stayTerms.map(value => ({ value: value as string, label: words(`terms.${value}`) })),
    },
    year: {
      label: words('list.year'),
      all: words('list.years'),
      choices: years.map(value => ({ value, label: value })),
    },
    partner: {
      label: words('list.partner'),
      all: words('list.partners'),
      choices: partners.map(partner => ({ value: partner.id, label: nameOf(partner, ask.language) })),
    },
  }
}

export async function StayFilters({ ask }: { ask: Ask }) {
  const { address } = wishOf(ask)
  const filters = Object.entries(await filtersOf(ask)).filter(([, { choices }]) => choices.length > 0)
  const set = (name: string) => ask.url.searchParams.get(name) ?? ''
  const active = filters.flatMap(([name, { label, choices }]) => {
    const chosen = choices.find(({ value }) => value === set(name))
    return chosen ? [{ label: `${label}: ${chosen.label}`, href: address.href({ [name]: undefined }) }] : []
  })
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: say(ask.language)('list.search'), value: address.text }}
      active={active}
      clear={ask.url.pathname}
      keep={{ sort: set('sort'), direction: set('direction'), size: set('size') }}
    >
      {filters.map(([name, { label, all, choices }]) => (
        <FilterSelect name={name} label={label} all={all} choices={choices} value={set(name)} />
      ))}
    </Filters>
  )
}

/** The day on which it happened, else the planned one, said to be so. */
export function actualOrPlanned(ask: Ask, actual: string | null, planned: string | null) {
  if (actual) return <Day on={actual} />
  if (!planned) return null
  return (
    <>
      <Day on={planned} /> <span class="h-quiet">{say(ask.language)('list.planned')}</span>
    </>
  )
}
