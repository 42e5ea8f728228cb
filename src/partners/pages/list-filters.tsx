import { inTreeOrder, listUnits } from '../../institutions/index.ts'
import { isUuid } from '../../platform/input.ts'
import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { ListFilters } from '../../ui/index.ts'
import type { listPartnerChoices } from '../list-partners.ts'
import { partnerSortings } from '../list-partners.ts'
import type { PartnerFilter } from '../listing.store.ts'
import { partnerMarks, partnerStates } from '../partner.ts'
import { say } from '../words/index.ts'

/** What the address of the list asks for; what it cannot mean is left out. */
export function wishOf(ask: Ask, params: URLSearchParams = ask.url.searchParams) {
  const url = new URL(ask.url)
  url.search = params.toString()
  const address: ListAddress = readListAddress(url, { sorts: partnerSortings })
  const idIn = (name: string) => (isUuid(params.get(name) ?? '') ? (params.get(name) ?? undefined) : undefined)
  const mark = address.filter('mark', [...partnerMarks, 'strategic'])
  const filter: PartnerFilter = {
    text: address.text || undefined,
    state: address.filter('state', partnerStates),
    country: /^[A-Z]{2}$/.test(params.get('country') ?? '') ? (params.get('country') ?? undefined) : undefined,
    unit: idIn('unit'),
    coordinator: idIn('coordinator'),
    mark: mark === 'strategic' ? undefined : mark,
    strategic: mark === 'strategic' ? true : undefined,
    tag: params.get('tag')?.slice(0, 40).replaceAll('\0', '') || undefined,
  }
  return { address, filter }
}

type Choices = Awaited<ReturnType<typeof listPartnerChoices>>
const byLabel = (language: string) => (a: { label: string }, b: { label: string }) =>
  a.label.localeCompare(b.label, language)

/** The units of a select, each set in under what it is part of; closed ones are left out. */
export async function unitChoices(ask: Ask) {
  const { units } = await listUnits(ask.caller, undefined)
  const named = (unit: (typeof units)[number]) => inLanguage(unit.name, ask.language)
  const open = units.filter(unit => unit.closedOn === null)
  return inTreeOrder(open, named).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'\u2003'.repeat(depth)}${inLanguage(unit.name, ask.language)}`,
  }))
}

async function filtersOf(ask: Ask, choices: Choices) {
  const words = say(ask.language)
  return {
    state: {
      label: words('list.state'),
      all: words('list.states'),
      choices: partnerStates.map(value => ({ value: value as string, label: words(`states.${value}`) })),
    },
    country: {
      label: words('list.country'),
      all: words('list.countries'),
      choices: choices.countries
        .map(value => ({ value, label: countryName(value, ask.language) }))
        .sort(byLabel(ask.language)),
    },
    unit: { label: words('list.unit'), all: words('list.units'), choices: await unitChoices(ask) },
    coordinator: {
      label: words('list.coordinator'),
      all: words('list.coordinators'),
      choices: choices.people.map(({ id, name }) => ({ value: id, label: name })),
    },
    mark: {
      label: words('list.mark'),
      all: words('list.allMarks'),
      choices: [
        { value: 'strategic', label: words('strategicMark') },
        ...partnerMarks.map(value => ({ value: value as string, label: words(`marks.${value}`) })),
      ],
    },
    tag: {
      label: words('list.tag'),
      all: words('list.tags'),
      choices: choices.tags.map(value => ({ value, label: value })),
    },
  }
}

export const PartnerFilters = async ({ ask, choices }: { ask: Ask; choices: Choices }) => (
  <ListFilters
    url={ask.url}
    address={wishOf(ask).address}
    search={say(ask.language)('list.search')}
    filters={await filtersOf(ask, choices)}
  />
)
