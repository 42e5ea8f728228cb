import { inTreeOrder, listUnits, type Unit, unitsAbove, unitsBelow } from '../../institutions/index.ts'
import type { ListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { broadFields, countryName, fieldTitle } from '../../reference/index.ts'
import { type ActiveFilter, FilterSelect } from '../../ui/index.ts'
import { say } from '../words/index.ts'

export type Choice = { value: string; label: string }

/** One filter of a public list: what it is set to, and what it could be set to. */
export type ListFilter = { name: string; label: string; all: string; value: string | undefined; choices: Choice[] }

export type Structure = Awaited<ReturnType<typeof listUnits>>

/** The units and courses of study that are open today: closed ones have nothing on offer. */
export async function openStructure(ask: Ask): Promise<Structure> {
  const { units, courses } = await listUnits(ask.caller, undefined)
  return { units: units.filter(unit => !unit.closedOn), courses: courses.filter(course => !course.closedOn) }
}

/** The schools, faculties and departments of a select, each set in under what it is part of. */
export function unitFilter(ask: Ask, address: ListAddress, units: readonly Unit[]): ListFilter {
  const words = say(ask.language)
  const teaching = units.filter(({ kind }) => kind !== 'office' && kind !== 'body' && kind !== 'library')
  const known = new Set(teaching.map(({ id }) => id))
  const rooted = teaching.map(unit => (unit.parent && !known.has(unit.parent) ? { ...unit, parent: null } : unit))
  return {
    name: 'unit',
    label: words('filters.unit'),
    all: words('filters.allUnits'),
    value: address.filter('unit', [...known]),
    choices: inTreeOrder(rooted, unit => inLanguage(unit.name, ask.language)).map(({ unit, depth }) => ({
      value: unit.id,
      label: `${'\u2003'.repeat(depth)}${inLanguage(unit.name, ask.language)}`,
    })),
  }
}

const fields = Object.keys(broadFields)

export function fieldFilter(ask: Ask, address: ListAddress): ListFilter {
  const words = say(ask.language)
  return {
    name: 'field',
    label: words('filters.field'),
    all: words('filters.allFields'),
    value: address.filter('field', fields),
    choices: fields.map(value => ({ value, label: fieldTitle(value, ask.language) ?? value })),
  }
}

/** Of the countries in which something is found, and the one that is asked for. */
export function countryFilter(ask: Ask, value: string | undefined, found: readonly string[]): ListFilter {
  const words = say(ask.language)
  return {
    name: 'country',
    label: words('map.country'),
    all: words('map.all'),
    value,
    choices: [...new Set([...found, ...(value ? [value] : [])])]
      .map(code => ({ value: code, label: countryName(code, ask.language) }))
      .sort((a, b) => a.label.localeCompare(b.label, ask.language)),
  }
}

/** The filters that are set, each with the list without it. */
export const activeOf = (filters: readonly ListFilter[], address: ListAddress): ActiveFilter[] =>
  filters.flatMap(({ name, label, value, choices }) => {
    const chosen = choices.find(choice => choice.value === value)
    return chosen ? [{ label: `${label}: ${chosen.label.trim()}`, href: address.href({ ...first, [name]: '' }) }] : []
  })

/** Another filter begins again at the first row. */
export const first = { after: '', name: '' }

export const FilterFields = ({ filters }: { filters: readonly ListFilter[] }) => (
  <>
    {filters.map(filter => (
      <FilterSelect {...filter} />
    ))}
  </>
)

export const below = (units: readonly Unit[], unit: string | undefined) => (unit ? unitsBelow(units, unit) : undefined)
export const above = (units: readonly Unit[], unit: string) => unitsAbove(units, unit)
