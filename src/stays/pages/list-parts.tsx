import { studentFilters, studentWish } from '../../nominations/index.ts'
import type { Ask } from '../../platform/page.ts'
import { Day, ListFilters } from '../../ui/index.ts'
import { listStayChoices, staySortings } from '../list-stays.ts'
import { stayStates } from '../stay.ts'
import { say } from '../words/index.ts'

const states = ['overdue', ...stayStates] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export const wishOf = (ask: Ask, search = ask.url.searchParams) =>
  studentWish(ask, { sorts: staySortings, states }, search)

export async function StayFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const named = states.map(value => ({ value: value as string, label: words(`states.${value}`) }))
  const filters = studentFilters(ask, named, await listStayChoices(ask.caller, undefined))
  return <ListFilters url={ask.url} address={wishOf(ask).address} search={words('list.search')} filters={filters} />
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
