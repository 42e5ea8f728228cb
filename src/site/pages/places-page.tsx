import {
  type ConditionKind,
  conditionKinds,
  countPlaces,
  listPlaces,
  type Place,
  type PlaceFilter,
} from '../../agreements/index.ts'
import { findPartnerPages } from '../../partners/index.ts'
import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import { countries, cycles } from '../../reference/index.ts'
import { readRulebook } from '../../rulebook/index.ts'
import { EmptyState, Filters, NoticeBox, Pagination, Section, Table } from '../../ui/index.ts'
import { PlacesMap } from '../parts/country-map.tsx'
import { placeOf } from '../parts/networks.tsx'
import { placeColumns } from '../parts/place-table.tsx'
import {
  above,
  activeOf,
  below,
  countryFilter,
  FilterFields,
  fieldFilter,
  type ListFilter,
  openStructure,
  type Structure,
  unitFilter,
} from '../parts/study-filters.tsx'
import { say } from '../words/index.ts'
import { PartnerName } from './agreements-page.tsx'
import { publicView } from './text-page.tsx'

/** Where one may go: the places of agreements in force, per course of study, as a list and a map of the same rows. */
export const placesPage = page({
  at: '/:office/:language/places',
  who: 'anyone',
  kept: true,
  async get(ask) {
    const words = say(ask.language)
    const found = await findPlaces(ask)
    return publicView(ask, 'places', {
      otherwise: { title: words('pages.places'), description: words('places.description') },
      below: () => (
        <>
          <PlaceList ask={ask} found={found} />
          <PlacesMap
            counts={found.counts}
            language={ask.language}
            what="places"
            href={code => found.address.href({ country: code })}
          />
        </>
      ),
    })
  },
})

function courseFilter(ask: Ask, address: ListAddress, { units, courses }: Structure): ListFilter {
  const words = say(ask.language)
  const unitName = (id: string) => inLanguage(units.find(unit => unit.id === id)?.name ?? { en: '' }, ask.language)
  return {
    name: 'course',
    label: words('places.course'),
    all: words('places.allCourses'),
    value: address.filter(
      'course',
      courses.map(({ id }) => id),
    ),
    choices: courses
      .map(({ id, name, unit }) => ({
        value: id,
        label: [inLanguage(name, ask.language), unitName(unit)].filter(Boolean).join(' – '),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, ask.language)),
  }
}

function levelFilter(ask: Ask, address: ListAddress): ListFilter {
  const words = say(ask.language)
  const levels = Object.entries(cycles).map(([value, name]) => ({ value, label: name[ask.language] as string }))
  return {
    name: 'level',
    label: words('places.level'),
    all: words('places.allLevels'),
    value: address.filter(
      'level',
      levels.map(({ value }) => value),
    ),
    choices: levels,
  }
}

function kindFilter(ask: Ask, address: ListAddress): ListFilter & { value: ConditionKind | undefined } {
  const words = say(ask.language)
  return {
    name: 'kind',
    label: words('agreements.for'),
    all: words('places.allKinds'),
    value: address.filter('kind', conditionKinds),
    choices: conditionKinds.map(value => ({
      value,
      label: asChoice(words(`agreements.kinds.${value}`), ask.language),
    })),
  }
}

/** The course as the places are asked for it: with the units of which its own is part, its level and its field. */
function courseIn({ units, courses }: Structure, id: string | undefined): PlaceFilter['course'] {
  const course = courses.find(one => one.id === id)
  return (
    course && {
      id: course.id,
      units: above(units, course.unit),
      level: course.level,
      field: course.field?.slice(0, 2) ?? null,
    }
  )
}

async function findPlaces(ask: Ask) {
  const address = readListAddress(ask.url, { sorts: ['partner'], sizes: [25] })
  const structure = await openStructure(ask)
  const { year } = await readRulebook(ask.caller, undefined)
  const course = courseFilter(ask, address, structure)
  const [unit, field] = [unitFilter(ask, address, structure.units), fieldFilter(ask, address)]
  const [level, kind] = [levelFilter(ask, address), kindFilter(ask, address)]
  const country = address.filter(
    'country',
    countries.map(({ code }) => code),
  )
  const sought: PlaceFilter = {
    direction: 'outgoing',
    fromYear: year,
    course: courseIn(structure, course.value),
    units: below(structure.units, unit.value),
    field: field.value,
    level: level.value ? Number(level.value) : undefined,
    kind: kind.value,
  }
  const everywhere = await countPlaces(ask.caller, sought)
  const part = { limit: address.size, offset: (address.page - 1) * address.size }
  const rows = await listPlaces(ask.caller, { filter: { ...sought, country }, ...part })
  const pages = await findPartnerPages(
    ask.caller,
    rows.map(row => row.organisation),
  )
  const counts = everywhere.filter(one => !country || one.country === country)
  const chosen = countryFilter(
    ask,
    country,
    everywhere.map(one => one.country),
  )
  // A choice of courses helps where there are some; the rest is for those who know what they look for.
  const filters = [...(course.choices.length ? [course] : []), unit, field, level, chosen, kind]
  return { address, structure, filters, course, rows, pages, counts }
}

type Found = Awaited<ReturnType<typeof findPlaces>>

function PlaceList({ ask, found }: { ask: Ask; found: Found }) {
  const words = say(ask.language)
  const { address, filters, rows, counts, structure, pages, course } = found
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  const persons = counts.reduce((sum, one) => sum + one.persons, 0)
  return (
    <Section title={words('places.list')}>
      <Filters action={ask.to('/places')} active={activeOf(filters, address)} clear={ask.to('/places')}>
        <FilterFields filters={filters} />
      </Filters>
      {course.value && <NoticeBox tone="info">{words('places.ofCourse')}</NoticeBox>}
      <Table
        caption={words('places.count', { count: total, persons })}
        rows={rows}
        empty={<EmptyState title={words('places.none')}>{words('places.noneWhy')}</EmptyState>}
        columns={[
          {
            label: words('places.where'),
            cell: (row: Place) => (
              <div>
                <PartnerName name={row.partner} page={pages.get(row.organisation)} ask={ask} />
                <br />
                <span class="h-quiet">{placeOf(row, ask.language)}</span>
              </div>
            ),
          },
          ...placeColumns<Place>({ structure, language: ask.language }),
          {
            label: words('agreements.agreement'),
            short: true,
            cell: row => (
              <a
                href={ask.to(`/agreements/${row.agreement}`)}
                aria-label={words('places.agreementWith', { code: row.code, partner: row.partner })}
              >
                {row.code}
              </a>
            ),
          },
        ]}
      />
      <Pagination page={address.page} size={address.size} total={total} href={page => address.href({ page })} />
    </Section>
  )
}
