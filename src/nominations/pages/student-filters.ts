import { stayTerms } from '../../agreements/index.ts'
import { nameOf } from '../../directory/index.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import type { ListFilter } from '../../ui/index.ts'
import type { StudentChoices } from '../students.store.ts'
import { say } from '../words/index.ts'

type Known<State extends string> = { sorts: readonly [string, ...string[]]; states: readonly State[] }

/** What the address of a list of those who come asks for; what it cannot mean is left out. */
export function studentWish<State extends string>(ask: Ask, known: Known<State>, search = ask.url.searchParams) {
  const url = new URL(ask.url)
  url.search = search.toString()
  const address = readListAddress(url, { sorts: known.sorts, direction: 'down' })
  const where = (name: string, means: (value: string) => boolean) => {
    const value = search.get(name) ?? ''
    return means(value) ? value : undefined
  }
  const filter = {
    text: address.text || undefined,
    state: address.filter('state', known.states),
    term: address.filter('term', stayTerms),
    year: where('year', value => /^\d{4}\/\d{4}$/.test(value)),
    partner: where('partner', isUuid),
  }
  return { address, filter }
}

/** The filters that every such list has: by state, as it names its states, by term, year and university. */
export function studentFilters(ask: Ask, states: ListFilter['choices'], { years, partners }: StudentChoices) {
  const words = say(ask.language)
  return {
    state: { label: words('list.state'), all: words('list.allStates'), choices: states },
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
