import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { broadFields } from '../../reference/index.ts'
import { ListFilters } from '../../ui/index.ts'
import { listNominationChoices, nominationSortings } from '../list-nominations.ts'
import type { NominationFilter } from '../listing.store.ts'
import { nominationStates } from '../nomination.ts'
import { say } from '../words/index.ts'
import { studentFilters, studentWish } from './student-filters.ts'

const states = ['to-decide', 'late', ...nominationStates] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export function wishOf(ask: Ask, search = ask.url.searchParams) {
  const { address, filter } = studentWish(ask, { sorts: nominationSortings, states }, search)
  const field = search.get('field') ?? ''
  return { address, filter: { ...filter, field: /^\d{2}$/.test(field) ? field : undefined } satisfies NominationFilter }
}

export async function NominationFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const named = [
    { value: 'to-decide', label: words('list.toDecide') },
    { value: 'late', label: words('list.toAdmit') },
    ...nominationStates
      .filter(value => value !== 'pending')
      .map(value => ({ value: value as string, label: words(`states.${value}`) })),
  ]
  const fields = Object.entries(broadFields).map(([value, name]) => ({
    value,
    label: `${value} ${inLanguage(name, ask.language)}`,
  }))
  const filters = {
    ...studentFilters(ask, named, await listNominationChoices(ask.caller, undefined)),
    field: { label: words('list.field'), all: words('list.fields'), choices: fields },
  }
  return <ListFilters url={ask.url} address={wishOf(ask).address} search={words('list.search')} filters={filters} />
}
