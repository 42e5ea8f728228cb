import { searchDirectory } from '../../directory/index.ts'
import { listUnits } from '../../institutions/index.ts'
import { addMonths, dayIn, toZone } from '../../platform/calendar.ts'
import { isUuid } from '../../platform/input.ts'
import type { ListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName, type FrameworkKey, findFramework } from '../../reference/index.ts'
import { FilterSelect, Filters } from '../../ui/index.ts'
import { warningMonths } from '../agreement.rules.ts'
import { type AgreementState, type AgreementType, agreementLife, agreementTypes } from '../agreement.ts'
import type { listFilterChoices } from '../list-agreements.ts'
import type { ListFilter } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { register } from './address.ts'

const filterNames = [
  'q',
  'type',
  'state',
  'country',
  'unit',
  'framework',
  'coordinator',
  'ending',
  'published',
  'partner',
] as const
type Wish = Partial<Record<(typeof filterNames)[number], string>>

export const known = <T extends string>(list: readonly T[], value: string | undefined) =>
  list.find(one => one === value)

/** What the address asks for; what it cannot mean is left out. */
export function wishIn(params: URLSearchParams): Wish {
  const given = Object.fromEntries(
    filterNames.flatMap(name => {
      const value = (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200)
      const wrongId = ['unit', 'coordinator', 'partner'].includes(name) && !isUuid(value)
      return value && !wrongId ? [[name, value]] : []
    }),
  )
  return given
}

/** The address's wish as the query takes it. Names and codes of partners are found in the directory. */
export async function filterFor(ask: Ask, wish: Wish): Promise<ListFilter> {
  const months = Number(wish.ending)
  const today = dayIn(ask.caller.now, toZone(ask.office.zone))
  const found = wish.q ? await searchDirectory(ask.caller, { text: wish.q, limit: 200 }) : []
  return {
    text: wish.q,
    organisations: wish.q ? found.map(({ id }) => id) : undefined,
    type: known(agreementTypes, wish.type),
    state: known(agreementLife.states as AgreementState[], wish.state),
    country: /^[A-Z]{2}$/.test(wish.country ?? '') ? wish.country : undefined,
    unit: wish.unit,
    framework: wish.framework,
    coordinator: wish.coordinator,
    expiringBy: months >= 1 && months <= 60 ? addMonths(today, Math.floor(months)) : undefined,
    published: wish.published === 'yes' ? true : wish.published === 'no' ? false : undefined,
    organisation: wish.partner,
  }
}

export type Shown = { wish: Wish; address: ListAddress }

export type NameOfType = (type: AgreementType) => string

type FiltersProps = {
  ask: Ask
  shown: Shown
  typeName: NameOfType
  choices: Awaited<ReturnType<typeof listFilterChoices>>
}

export async function FiltersOf({ ask, shown, typeName, choices }: FiltersProps) {
  const words = say(ask.language)
  const { wish } = shown
  const { units } = await listUnits(ask.caller, undefined)
  const sorted = (list: { value: string; label: string }[]) =>
    list.toSorted((a, b) => a.label.localeCompare(b.label, ask.language))
  const all = {
    type: sorted(choices.types.map(type => ({ value: type, label: typeName(type) }))),
    state: agreementLife.states.map(state => ({ value: state, label: words(`states.${state as AgreementState}`) })),
    country: sorted(choices.countries.map(code => ({ value: code, label: countryName(code, ask.language) }))),
    unit: sorted(units.map(unit => ({ value: unit.id, label: inLanguage(unit.name, ask.language) }))),
    framework: choices.frameworks.map(key => ({ value: key, label: frameworkName(ask, key) })),
    coordinator: choices.people.map(({ id, name }) => ({ value: id, label: name })),
    ending: warningMonths
      .toReversed()
      .map(months => ({ value: String(months), label: words('list.months', { months }) })),
    published: [
      { value: 'yes', label: words('list.publishedYes') },
      { value: 'no', label: words('list.publishedNo') },
    ],
  }
  const labels = filterLabels(ask)
  const active = Object.entries(labels).flatMap(([name, { label }]) => {
    const key = name as keyof typeof all
    const chosen = all[key].find(({ value }) => value === wish[key])
    return chosen ? [{ label: `${label}: ${chosen.label}`, href: shown.address.href({ [key]: undefined }) }] : []
  })
  return (
    <Filters
      action={ask.to(register)}
      search={{ label: words('list.search'), value: wish.q }}
      active={active}
      clear={ask.to(register)}
      keep={{ sort: shown.address.sort, direction: shown.address.direction }}
    >
      {Object.entries(labels).map(([name, { label, every }]) => (
        <FilterSelect
          name={name}
          label={label}
          all={every}
          choices={all[name as keyof typeof all]}
          value={wish[name as keyof typeof all]}
        />
      ))}
    </Filters>
  )
}

function filterLabels(ask: Ask) {
  const words = say(ask.language)
  return {
    type: { label: words('list.type'), every: words('list.allTypes') },
    state: { label: words('list.state'), every: words('list.allStates') },
    country: { label: words('list.country'), every: words('list.allCountries') },
    unit: { label: words('list.unit'), every: words('list.allUnits') },
    framework: { label: words('list.framework'), every: words('list.allFrameworks') },
    coordinator: { label: words('list.coordinator'), every: words('list.allCoordinators') },
    ending: { label: words('list.expiring'), every: words('list.anyTime') },
    published: { label: words('list.published'), every: words('list.publishedAny') },
  }
}

export const frameworkName = (ask: Ask, key: string): string => {
  const found = findFramework(key as FrameworkKey)
  return found ? inLanguage(found.name, ask.language) : key
}
