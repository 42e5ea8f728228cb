import type { Child } from 'hono/jsx'
import type { Place } from '../../agreements/index.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { cycles, fieldTitle, languageName } from '../../reference/index.ts'
import { type Column, Table } from '../../ui/index.ts'
import { say } from '../words/index.ts'
import type { Structure } from './study-filters.tsx'

/** One line of places, as an agreement states it or as the list of destinations finds it. */
export type PlaceLine = Pick<
  Place,
  | 'kind'
  | 'direction'
  | 'firstYear'
  | 'lastYear'
  | 'persons'
  | 'per'
  | 'months'
  | 'days'
  | 'blended'
  | 'eqfLevels'
  | 'subjects'
  | 'languages'
  | 'units'
  | 'coursesOfStudy'
>

type Words = ReturnType<typeof say>
type InWords = { structure: Structure; language: Language }

const isCycle = (level: number): level is keyof typeof cycles => level in cycles

const levelsOf = ({ eqfLevels }: PlaceLine, language: Language): string =>
  eqfLevels
    .filter(isCycle)
    .map(level => cycles[level][language])
    .join(', ')

/** The courses of study that are named; else the schools; else nothing, which means everybody. */
function forWhom({ coursesOfStudy, units }: PlaceLine, { structure, language }: InWords): string {
  const named = (all: readonly { id: string; name: { en: string } }[], ids: readonly string[]) =>
    ids.flatMap(id => {
      const one = all.find(each => each.id === id)
      return one ? [inLanguage(one.name, language)] : []
    })
  const courses = named(structure.courses, coursesOfStudy)
  return (courses.length ? courses : named(structure.units, units)).join(', ')
}

/** Titles below the broad fields are published in English only. */
const Title = ({ code, language }: { code: string; language: Language }) => (
  <span lang={language === 'en' || code.endsWith('00') ? undefined : 'en'}>{fieldTitle(code, language) ?? code}</span>
)

function Fields({ row: { subjects }, language }: { row: PlaceLine; language: Language }) {
  return (
    <>
      {subjects.map(({ isced, clarification }, index) => (
        <>
          {index > 0 && <br />}
          {clarification ?? <Title code={isced} language={language} />}
        </>
      ))}
    </>
  )
}

const Aside = ({ children }: { children: Child }) => (
  <>
    <br />
    <span class="h-quiet">{children}</span>
  </>
)

/** For whom and at which level; what it is about. */
const subjectColumns = <Row extends PlaceLine>(words: Words, to: InWords): Column<Row>[] => [
  {
    label: words('agreements.for'),
    cell: row => (
      <div>
        {words(`agreements.kinds.${row.kind}`)}
        {row.eqfLevels.length > 0 && <Aside>{levelsOf(row, to.language)}</Aside>}
      </div>
    ),
  },
  {
    label: words('filters.field'),
    cell: row => (
      <div>
        <Fields row={row} language={to.language} />
        {forWhom(row, to) && <Aside>{forWhom(row, to)}</Aside>}
      </div>
    ),
  },
]

/** How many, how long, in which language, in which years. */
const amountColumns = <Row extends PlaceLine>(words: Words, language: Language): Column<Row>[] => [
  {
    label: words('places.persons'),
    numeric: true,
    cell: row => (row.per === 'semester' ? words('places.semester', { count: row.persons }) : row.persons),
  },
  {
    label: words('places.length'),
    cell: row => (
      <div>
        {row.months !== null && words('places.months', { count: row.months })}
        {row.days !== null && words('places.days', { count: row.days })}
        {row.blended && <Aside>{words('places.blended')}</Aside>}
      </div>
    ),
  },
  {
    label: words('places.languages'),
    cell: row =>
      row.languages.map(({ language: code, level }) => `${languageName(code, language)} ${level}`).join(', '),
  },
  {
    label: words('agreements.years'),
    cell: row => (row.firstYear === row.lastYear ? row.firstYear : `${row.firstYear} – ${row.lastYear}`),
  },
]

/** Columns that say what the places are, for a list that puts its own before them. */
export const placeColumns = <Row extends PlaceLine>(to: InWords): Column<Row>[] => {
  const words = say(to.language)
  return [...subjectColumns<Row>(words, to), ...amountColumns<Row>(words, to.language)]
}

/** The places between two, from here and to here. */
export function PlaceTable({ rows, structure, language }: { rows: readonly PlaceLine[] } & InWords) {
  const words = say(language)
  return (
    <Table
      caption={words('agreements.places')}
      captionHidden
      rows={rows}
      columns={[
        { label: words('agreements.direction'), cell: row => words(`agreements.directions.${row.direction}`) },
        ...placeColumns<PlaceLine>({ structure, language }),
      ]}
    />
  )
}
