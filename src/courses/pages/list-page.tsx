import type { Child } from 'hono/jsx'
import { may, reachOf } from '../../permissions.ts'
import { asItWas } from '../../platform/list-address.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Count,
  DateField,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  SelectForm,
  State,
  Table,
  TextField,
} from '../../ui/index.ts'
import { courseStates } from '../course.ts'
import { listCatalogueYears, listCourses } from '../list-courses.ts'
import type { CourseSorting } from '../listing.store.ts'
import type { FoundCourse } from '../search.store.ts'
import { termName } from '../terms.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, type Plan, planOf, stateTones } from './address.ts'
import { openUnitChoices } from './course-fields.tsx'
import { filterIn } from './course-filters.ts'
import { activeIn, selects, YearSelect } from './public-filters.tsx'
import { unitNames } from './said.ts'

const languagesTaught = ['en', 'it', 'fr', 'de', 'es', 'pt']

/** The year that a list shows: what was asked for, else the latest that has anything, else the present one. */
export const yearShown = (wanted: string | undefined, years: readonly string[], plan: Plan): string =>
  wanted ?? years[0] ?? plan.rulebook.year

export async function listView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  // After a refused deed the page comes from the deed's address; the list keeps its own.
  const onList = asItWas(ask, ask.to(files))
  const { address, filter, year: wanted } = filterIn(onList)
  const plan = await planOf(ask)
  const years = await listCatalogueYears(ask.caller, undefined)
  const year = yearShown(wanted, years, plan)
  const part = { page: address.page, size: address.size, language: ask.language }
  const { rows, total } = await listCourses(ask.caller, {
    filter: { ...filter, year },
    sort: address.sort as CourseSorting,
    down: address.direction === 'down',
    ...part,
  })
  const units = await unitNames(ask)
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')} deeds={<PageDeeds ask={ask} year={year} />}>
          {words('title')}
        </PageTitle>
        {await OfficeFilters({ ask: onList, plan, year, years })}
        <Listed {...{ ask: onList, rows, total, units, plan, year }} />
        <Pagination
          page={address.page}
          size={address.size}
          total={total}
          href={to => address.href({ page: to })}
          sizes={[25, 50, 100]}
          sizeHref={size => address.href({ size })}
        />
      </>
    ),
  }
}

export const listPage = page({ at: at(), who: 'course.read', get: listView })

function PageDeeds({ ask, year }: { ask: Ask; year: string }) {
  const words = say(ask.language)
  const { actor } = ask.caller
  const edits = reachOf(actor, 'course.edit').length > 0
  return (
    <>
      {edits && (
        <ButtonLink href={ask.to(`${files}/new`)} weight="main">
          {words('list.propose')}
        </ButtonLink>
      )}
      <ButtonLink href={ask.to(`${files}/departments?year=${year}`)}>{words('list.departments')}</ButtonLink>
      {edits && <ButtonLink href={ask.to(`${files}/copy`)}>{words('list.copy')}</ButtonLink>}
      {may(actor, 'course.import') && (
        <ButtonLink href={ask.to('/imports/new/courses')}>{words('list.import')}</ButtonLink>
      )}
    </>
  )
}

type FilterProps = { ask: Ask; plan: Plan; year: string; years: readonly string[] }

async function OfficeFilters({ ask, plan, year, years }: FilterProps) {
  const words = say(ask.language)
  const { address } = filterIn(ask)
  const names = await unitNames(ask)
  const units = (await openUnitChoices(ask)).map(({ value }) => value)
  const choices = { years: [...years], units, languages: languagesTaught, levels: [5, 6, 7, 8] }
  const states = {
    name: 'state',
    label: words('fields.state'),
    all: words('list.states'),
    choices: courseStates.map(value => ({ value, label: words(`states.${value}`) })),
  }
  const narrow = new Set(['unit', 'term', 'language', 'level', 'programme'])
  const filters = [states, ...selects({ ask, plan, year, choices, units: names })].filter(
    ({ name }) => name === 'state' || narrow.has(name),
  )
  const set = (name: string) => ask.url.searchParams.get(name) ?? ''
  const all = [...new Set([year, ...years, ...plan.years])].sort().reverse()
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: words('list.search'), value: address.text }}
      active={activeIn(ask, filters)}
      clear={`${ask.url.pathname}?year=${encodeURIComponent(year)}`}
      keep={{ sort: set('sort'), direction: set('direction'), size: set('size') }}
    >
      <YearSelect ask={ask} years={all} year={year} />
      {filters.map(filter => (
        <FilterSelect {...filter} value={set(filter.name)} />
      ))}
    </Filters>
  )
}

type ListedProps = {
  ask: Ask
  rows: FoundCourse[]
  total: number
  units: (id: string) => string
  plan: Plan
  year: string
}

function Listed({ ask, rows, total, units, plan, year }: ListedProps) {
  const words = say(ask.language)
  const { address } = filterIn(ask)
  const mayApprove = (row: FoundCourse) => may(ask.caller.actor, 'course.edit', { units: [row.unit] })
  const many = rows.some(mayApprove)
  const exported = (ending: string) => {
    const params = new URLSearchParams(ask.url.searchParams)
    params.set('year', year)
    return `${ask.to(`${files}/export.${ending}`)}?${params}`
  }
  const table = (
    <Table
      caption={words('title')}
      captionHidden
      columns={columns(ask, units, plan)}
      rows={rows}
      sorting={{
        by: address.sort,
        direction: address.direction,
        href: (by, direction) => address.href({ sort: by, direction }),
      }}
      {...(many ? { selection: selection(mayApprove) } : {})}
      empty={<Empty ask={ask} year={year} />}
    />
  )
  return (
    <>
      {many ? (
        <Selecting ask={ask} total={total} year={year}>
          {table}
        </Selecting>
      ) : (
        table
      )}
      {rows.length > 0 && (
        <p class="h-deeds">
          <ButtonLink href={exported('xlsx')} weight="quiet">
            {words('list.excel')}
          </ButtonLink>
          <ButtonLink href={exported('csv')} weight="quiet">
            {words('list.csv')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

const selection = (allowed: (row: FoundCourse) => boolean) => ({
  name: 'instances',
  value: (row: FoundCourse) => row.id,
  label: (row: FoundCourse) => `${row.code} ${row.name}`,
  disabled: (row: FoundCourse) => !allowed(row),
})

function Selecting({ ask, total, year, children }: { ask: Ask; total: number; year: string; children?: Child }) {
  const words = say(ask.language)
  const found = new URLSearchParams(ask.url.searchParams)
  found.set('year', year)
  const deeds = (
    <>
      <DateField name="on" label={words('list.approveOn')} />
      <TextField name="resolution" label={words('list.resolution')} maxlength={120} width="s" />
      <Button weight="other" action={ask.to(`${files}/approve-selected`)}>
        {words('list.approve')}
      </Button>
      <TextField name="reason" label={words('list.reason')} maxlength={1000} width="m" />
      <Button weight="other" action={ask.to(`${files}/withdraw-selected`)}>
        {words('list.withdraw')}
      </Button>
    </>
  )
  return (
    <SelectForm found={total} fields={{ found: found.toString() }} deeds={deeds}>
      {children as never}
    </SelectForm>
  )
}

function columns(ask: Ask, units: (id: string) => string, plan: Plan): Column<FoundCourse>[] {
  const words = say(ask.language)
  return [
    {
      label: words('fields.title'),
      sort: 'title',
      cell: row => (
        <>
          <a href={fileAddress(ask, row.course)}>{row.name}</a>{' '}
          {row.section && <span class="h-quiet">{words('group', { section: row.section })}</span>}
        </>
      ),
    },
    { label: words('fields.code'), sort: 'code', cell: row => row.code },
    { label: words('fields.unit'), cell: row => units(row.unit) },
    {
      label: words('fields.term'),
      cell: row => inLanguage(termName(plan.termsIn(row.year), row), ask.language),
    },
    { label: words('fields.language'), cell: row => row.language && languageName(row.language, ask.language) },
    { label: words('fields.credits'), numeric: true, cell: row => <Count value={row.credits} /> },
    {
      label: words('fields.state'),
      cell: row => <State tone={stateTones[row.state]}>{words(`states.${row.state}`)}</State>,
    },
  ]
}

function Empty({ ask, year }: { ask: Ask; year: string }) {
  const words = say(ask.language)
  const narrowed = [...ask.url.searchParams.keys()].some(name => name !== 'year')
  if (narrowed) return <EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>
  return (
    <EmptyState
      title={words('list.empty', { year })}
      deed={<ButtonLink href={ask.to(`${files}/copy`)}>{words('list.copy')}</ButtonLink>}
    >
      {words('list.emptyWhy')}
    </EmptyState>
  )
}
