/** Which part of a list is wanted, as its address says it. `page` counts from 1. */
export type ListAddress = {
  text: string
  page: number
  size: number
  sort: string
  direction: 'up' | 'down'
  /** What a filter is set to, where the list knows such a value. */
  filter<Value extends string>(name: string, known: readonly Value[]): Value | undefined
  /** This list with some of its address changed: `href({ country: 'DE' })`; empty takes away. Other than `page` goes back to the first. */
  href(changes: Record<string, string | number | undefined>): string
}

export type ListChoices = {
  sorts: readonly [string, ...string[]]
  sizes?: readonly number[]
  direction?: 'up' | 'down'
}

const standardSizes = [25, 50, 100, 200] as const
/** Nobody reads the ten-thousandth page; the database need not find it. */
const lastPage = 10_000

/** Reads the address of a list. What it does not know is taken for its default, so that an old link still leads to a list. */
export function readListAddress(url: URL, choices: ListChoices): ListAddress {
  const { sorts, sizes = standardSizes, direction: usual = 'up' } = choices
  const wanted = url.searchParams
  const page = Math.trunc(Number(wanted.get('page')))
  const size = Number(wanted.get('size'))
  const sort = wanted.get('sort') ?? ''
  const direction = wanted.get('direction')
  return {
    text: (wanted.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    page: page >= 1 && page <= lastPage ? page : 1,
    size: sizes.includes(size) ? size : (sizes.find(one => one === 50) ?? sizes[0] ?? 50),
    sort: sorts.includes(sort) ? sort : sorts[0],
    direction: direction === 'up' || direction === 'down' ? direction : usual,
    filter: (name, known) => known.find(value => value === wanted.get(name)),
    href(changes) {
      const next = new URLSearchParams(wanted)
      if (!('page' in changes)) next.delete('page')
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, String(value))
      }
      const query = next.toString()
      return query ? `${url.pathname}?${query}` : url.pathname
    },
  }
}

type OnList = { url: URL; entered?: { values: Record<string, string | string[] | undefined> } | undefined }

/** The list on which a deed was asked for its rows, with everything that it was asked for: the form carries that as `found`. */
export function asItWas<Asked extends OnList>(ask: Asked, list: string): Asked {
  const found = ask.entered?.values.found
  const search = typeof found === 'string' ? `?${found}` : ask.url.search
  return { ...ask, url: new URL(list + search, ask.url) }
}

/** Where a deed on the rows of a list leads back to. */
export const backTo = (list: string, found: string): string => (found ? `${list}?${found}` : list)
