import { nameOf } from '../../directory/index.ts'
import { listUnits } from '../../institutions/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { countryName, cycles, fieldTitle, languageName } from '../../reference/index.ts'
import type { Column } from '../../ui/index.ts'
import type { CallPlace } from '../call.ts'
import type { PlaceRow } from '../place.store.ts'
import { say } from '../words/index.ts'

type Line = Pick<CallPlace, 'subjects' | 'eqfLevels' | 'languages' | 'units' | 'coursesOfStudy' | 'persons' | 'per'>

const Title = ({ code, language }: { code: string; language: Language }) => (
  <span lang={language === 'en' || code.endsWith('00') ? undefined : 'en'}>{fieldTitle(code, language) ?? code}</span>
)

export const partnerName = (row: Pick<PlaceRow, 'partner' | 'names'>, language: Language): string =>
  nameOf({ name: row.partner, names: row.names }, language)

export const whereIs = ({ city, country }: { city: string | null; country: string }, language: Language): string =>
  [city, countryName(country, language)].filter(Boolean).join(', ')

/** What it is about and for whom, at which level, in which languages; how many may go. */
export async function lineColumns<Row extends Line>(ask: Ask): Promise<Column<Row>[]> {
  const words = say(ask.language)
  const { units, courses } = await listUnits(ask.caller, undefined)
  const named = (all: readonly { id: string; name: { en: string } }[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ name }) => inLanguage(name, ask.language))
  const forWhom = (row: Row) => {
    const own = row.coursesOfStudy.length > 0 ? named(courses, row.coursesOfStudy) : named(units, row.units)
    return own.length > 0 ? own.join(', ') : words('places.everybody')
  }
  const level = (one: number) => {
    const name = cycles[one as 6]
    return name ? inLanguage(name, ask.language) : String(one)
  }
  return [
    {
      label: words('places.field'),
      cell: row => (
        <div>
          {row.subjects.map(({ isced, clarification }, at) => (
            <>
              {at > 0 && <br />}
              {clarification ?? <Title code={isced} language={ask.language} />}
            </>
          ))}
        </div>
      ),
    },
    {
      label: words('places.forWhom'),
      cell: row => (
        <div>
          {forWhom(row)}
          {row.eqfLevels.length > 0 && (
            <>
              <br />
              <span class="h-quiet">{row.eqfLevels.map(level).join(', ')}</span>
            </>
          )}
        </div>
      ),
    },
    {
      label: words('places.languages'),
      cell: row =>
        row.languages
          .map(({ language, level: held }) => [languageName(language, ask.language), held].filter(Boolean).join(' '))
          .join(', '),
    },
    {
      label: words('places.persons'),
      numeric: true,
      cell: row => (row.per === 'semester' ? words('places.each', { count: row.persons }) : row.persons),
    },
  ]
}

/** In which terms one may go, and for how long. */
export function stayColumn(ask: Ask): Column<PlaceRow> {
  const words = say(ask.language)
  return {
    label: words('places.stay'),
    cell: row => (
      <div>
        {row.terms.map(term => words(`terms.${term}`)).join(', ')}
        <br />
        <span class="h-quiet">
          {words('places.months', { months: row.months })}
          {row.totalMonths !== null && `; ${words('places.totalMonths', { months: row.totalMonths })}`}
        </span>
      </div>
    ),
  }
}
