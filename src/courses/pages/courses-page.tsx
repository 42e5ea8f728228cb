import { dayIn } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { isUuid } from '../../platform/input.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { ButtonLink, Count, Deeds, EmptyState, PageTitle, Table } from '../../ui/index.ts'
import { publicFrom } from '../publication.rules.ts'
import type { FoundCourse } from '../search.store.ts'
import { countedAtMost, listCourseChoices, searchCourses } from '../search-courses.ts'
import { termName } from '../terms.rules.ts'
import { say } from '../words/index.ts'
import { calendars, courses, type Plan, planOf } from './address.ts'
import { filterIn } from './course-filters.ts'
import { PublicFilters } from './public-filters.tsx'
import { cycleName, unitNames } from './said.ts'

const size = 50

/** The published catalogue of a year, for everybody. */
export const coursesPage = page({
  at: `/:office/:language${courses}`,
  who: 'anyone',
  kept: true,
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const office = inLanguage(ask.office.name, ask.language)
    const plan = await planOf(ask)
    const { year: wanted } = filterIn(ask)
    const choices = await listCourseChoices(ask.caller, { year: wanted })
    const year = wanted && choices.years.includes(wanted) ? wanted : choices.years[0]
    return {
      title: words('public.title'),
      description: words('public.description', { office }),
      crumbs: [{ label: office, href: ask.to('/') }, { label: words('public.title') }],
      feeds: [{ title: words('public.feed'), href: ask.to(`${courses}.json`), type: 'application/json' }],
      body: (
        <>
          <PageTitle lead={words('public.lead')}>{words('public.title')}</PageTitle>
          <Ways ask={ask} english={choices.languages.includes('en')} />
          {year ? await Found({ ask, plan, year, choices }) : <Nothing ask={ask} plan={plan} />}
        </>
      ),
    }
  },
})

/** What people come for most often, one press away. */
function Ways({ ask, english }: { ask: Ask; english: boolean }) {
  const words = say(ask.language)
  return (
    <Deeds>
      {english && <ButtonLink href={`${ask.to(courses)}?language=en`}>{words('public.english')}</ButtonLink>}
      <ButtonLink href={ask.to(calendars)} weight="quiet">
        {words('public.calendars')}
      </ButtonLink>
    </Deeds>
  )
}

function Nothing({ ask, plan: { rulebook } }: { ask: Ask; plan: Plan }) {
  const words = say(ask.language)
  const from = publicFrom(rulebook, '', rulebook.year)
  return (
    <EmptyState title={words('public.nothing')}>
      {from && from > dayIn(rulebook.now, rulebook.office.zone)
        ? words('public.nothingFrom', { year: rulebook.year, day: sayDay(from, ask.language) })
        : words('public.nothingWhy')}
    </EmptyState>
  )
}

type Choices = Awaited<ReturnType<typeof listCourseChoices>>
type FoundProps = { ask: Ask; plan: Plan; year: string; choices: Choices }

async function Found({ ask, plan, year, choices }: FoundProps) {
  const words = say(ask.language)
  const { address, filter } = filterIn(ask)
  const [after, name] = [ask.url.searchParams.get('after') ?? '', ask.url.searchParams.get('name') ?? '']
  const position = isUuid(after) ? { id: after, name: name.slice(0, 300) } : undefined
  const { state: _, ...asked } = filter
  const { rows, total } = await searchCourses(ask.caller, {
    filter: { ...asked, year },
    language: ask.language,
    after: position,
    size: size + 1,
  })
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  const more = total > countedAtMost && isBounded(asked)
  const caption = more
    ? words('public.countMore', { count: countedAtMost, year })
    : words('public.count', { count: total, year })
  const href = (changes: Record<string, string>) => address.href({ after: '', name: '', ...changes })
  return (
    <>
      <PublicFilters ask={ask} plan={plan} year={year} choices={choices} units={await unitNames(ask)} />
      <Table
        caption={caption}
        rows={shown}
        columns={await columns(ask, plan, year)}
        empty={
          <EmptyState
            title={words('public.none')}
            deed={
              <ButtonLink href={`${ask.to(courses)}?year=${encodeURIComponent(year)}`}>
                {words('public.noneAll')}
              </ButtonLink>
            }
          >
            {words('public.noneWhy')}
          </EmptyState>
        }
      />
      <Deeds>
        {position && <ButtonLink href={href({})}>{words('public.first')}</ButtonLink>}
        {last && <ButtonLink href={href({ after: last.id, name: last.name })}>{words('public.more')}</ButtonLink>}
      </Deeds>
    </>
  )
}

/** Only what the tally does not know is counted to a bound. */
const isBounded = ({
  text,
  field,
  programme,
  creditsFrom,
  creditsTo,
}: ReturnType<typeof filterIn>['filter']): boolean =>
  [text, field, programme, creditsFrom, creditsTo].some(value => value !== undefined)

async function columns(ask: Ask, plan: Plan, year: string) {
  const words = say(ask.language)
  const units = await unitNames(ask)
  const terms = plan.termsIn(year)
  return [
    {
      label: words('fields.title'),
      cell: (row: FoundCourse) => (
        <>
          <a href={ask.to(`${courses}/${row.course}`)}>{row.name}</a>{' '}
          <span class="h-quiet">
            {[row.code, row.section && words('group', { section: row.section })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { label: words('fields.term'), cell: (row: FoundCourse) => inLanguage(termName(terms, row), ask.language) },
    { label: words('fields.credits'), numeric: true, cell: (row: FoundCourse) => <Count value={row.credits} /> },
    {
      label: words('fields.language'),
      cell: (row: FoundCourse) => row.language && languageName(row.language, ask.language),
    },
    { label: words('fields.level'), cell: (row: FoundCourse) => cycleName(row.level, ask.language) },
    { label: words('fields.unit'), cell: (row: FoundCourse) => units(row.unit) },
  ]
}
