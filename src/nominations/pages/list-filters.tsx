import { stayTerms } from '../../agreements/index.ts'
import { nameOf } from '../../directory/index.ts'
import { isUuid } from '../../platform/input.ts'
import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { broadFields } from '../../reference/index.ts'
import { FilterSelect, Filters } from '../../ui/index.ts'
import { listNominationChoices, nominationSortings } from '../list-nominations.ts'
import type { NominationFilter } from '../listing.store.ts'
import { nominationStates } from '../nomination.ts'
import { say } from '../words/index.ts'

const states = ['to-decide', 'late', ...nominationStates] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export function wishOf(ask: Ask, params: URLSearchParams = ask.url.searchParams) {
  const url = new URL(ask.url)
  url.search = params.toString()
  const address: ListAddress = readListAddress(url, { sorts: nominationSortings, direction: 'down' })
  const where = (name: string, means: (value: string) => boolean) => {
    const value = params.get(name) ?? ''
    return means(value) ? value : undefined
  }
  const filter: NominationFilter = {
    text: address.text || undefined,
    state: address.filter('state', states),
    term: address.filter('term', stayTerms),
    year: where('year', value => /^\d{4}\/\d{4}$/.test(value)),
    partner: where('partner', isUuid),
    field: where('field', value => /^\d{2}$/.test(value)),
  }
  return { address, filter }
}

async function filtersOf(ask: Ask) {
  const words = say(ask.language)
  const { years, partners } = await listNominationChoices(ask.caller, undefined)
  return {
    state: {
      label: words('list.state'),
      all: words('list.allStates'),
      choices: [
        { value: 'to-decide', label: words('list.toDecide') },
        { value: 'late', label: words('list.toAdmit') },
        ...nominationStates
          .filter(value => value !== 'pending')
          .map(value => ({ value: value as string, label: words(`states.${value}`) })),
      ],
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
    field: {
      label: words('list.field'),
      all: words('list.fields'),
      choices: Object.entries(broadFields).map(([value, name]) => ({
        value,
        label: `${value} ${inLanguage(name, ask.language)}`,
      })),
    },
  }
}

export async function NominationFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
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
      search={{ label: words('list.search'), value: address.text }}
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
