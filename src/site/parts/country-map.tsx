import type { Language } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { CountryMap, Table } from '../../ui/index.ts'
import { say } from '../words/index.ts'

export type CountryCount = { country: string; n: number }

/** Where the map of Europe has everything, it is shown larger. */
const european = new Set(
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA VA XK'.split(
    ' ',
  ),
)

type Props = {
  counts: readonly CountryCount[]
  language: Language
  /** The address of the list of one country. */
  href: (country: string) => string
  what: 'partners' | 'agreements' | 'places'
}

export const extentOf = (countries: readonly string[]) =>
  countries.every(country => european.has(country)) ? 'europe' : 'world'

/** Countries by how many there are; the table underneath says the same. */
export function PlacesMap({ counts, language, href, what }: Props) {
  const words = say(language)
  if (!counts.length) return null
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  const sorted = counts.toSorted((a, b) => b.n - a.n || a.country.localeCompare(b.country))
  return (
    <CountryMap
      title={words(`map.${what}`, {
        total,
        countries: counts.length,
        country: countryName(sorted[0]?.country ?? '', language),
      })}
      extent={extentOf(counts.map(({ country }) => country))}
      numbers={Object.fromEntries(counts.map(({ country, n }) => [country, n]))}
      say={count => words(`map.count.${what}`, { count })}
      href={href}
    >
      <Table
        caption={words('map.table')}
        captionHidden
        rows={sorted}
        columns={[
          {
            label: words('map.country'),
            cell: ({ country }) => <a href={href(country)}>{countryName(country, language)}</a>,
          },
          { label: words(`pages.${what}`), numeric: true, cell: ({ n }) => n },
        ]}
      />
    </CountryMap>
  )
}
