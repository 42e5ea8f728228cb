import { may, reachOf } from '../../permissions.ts'
import { freshText } from '../../platform/fresh.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, Day, EmptyState, FilterSelect, Filters, PageTitle, Table } from '../../ui/index.ts'
import type { CalendarEntry } from '../calendars/calendar-entry.ts'
import { type CalendarLine, departmentCalendar } from '../calendars/calendar-feed.ts'
import { listCalendarYears, showCalendar } from '../calendars/show-calendar.ts'
import { say } from '../calendars/words/index.ts'
import { calendars, type Plan, planOf } from './address.ts'
import { openUnitChoices } from './course-fields.tsx'
import { filterIn } from './course-filters.ts'
import { YearSelect } from './public-filters.tsx'
import { unitNames } from './said.ts'

type Line = CalendarLine & { entry: CalendarEntry | undefined }

async function calendarOf(ask: Ask) {
  const plan = await planOf(ask)
  const { filter, year: wanted } = filterIn(ask)
  const known = await listCalendarYears(ask.caller, undefined)
  const years = [...new Set([...known, ...plan.years])].sort().reverse()
  const year = wanted ?? (years.includes(plan.rulebook.year) ? plan.rulebook.year : (years[0] ?? plan.rulebook.year))
  const entries = await showCalendar(ask.caller, { year, unit: filter.unit })
  const units = await unitNames(ask)
  return { year, years, unit: filter.unit, units, lines: linesOf(ask, plan, year, { entries, units }) }
}

type Stated = { entries: CalendarEntry[]; units: (id: string) => string }

/** The terms of the rulebook and what departments state, the earliest first. */
function linesOf(ask: Ask, plan: Plan, year: string, { entries, units }: Stated): Line[] {
  const words = say(ask.language)
  const planned = plan.rulebook.years.find(one => one.year === year)
  const terms = (planned?.terms ?? []).map(
    ({ number, name, startOn, endOn }): Line => ({
      uid: `term-${planned?.id}-${number}@habita`,
      kind: words('kinds.term'),
      label: inLanguage(name, ask.language),
      about: words('everywhere'),
      startsOn: startOn,
      endsOn: endOn,
      changedAt: new Date(`${startOn}T00:00:00Z`),
      revision: planned?.revision ?? 1,
      entry: undefined,
    }),
  )
  const stated = entries.map(
    (entry): Line => ({
      uid: `calendar-${entry.id}@habita`,
      kind: words(`kinds.${entry.kind}`),
      label: inLanguage(entry.name, ask.language),
      about: entry.unit ? units(entry.unit) : words('everywhere'),
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      changedAt: entry.changedAt,
      revision: entry.revision,
      entry,
    }),
  )
  return [...terms, ...stated].toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}

/** When departments teach, examine and rest: for everybody, with the way to subscribe. */
export const calendarsPage = page({
  at: `/:office/:language${calendars}`,
  who: 'anyone',
  kept: true,
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const office = inLanguage(ask.office.name, ask.language)
    const { year, years, unit, lines, units } = await calendarOf(ask)
    const feed = `${ask.to(`${calendars}.ics`)}?year=${encodeURIComponent(year)}${unit ? `&unit=${unit}` : ''}`
    const edits = reachOf(ask.caller.actor, 'calendar.edit').length > 0
    return {
      title: words('title'),
      description: words('description', { office }),
      crumbs: [{ label: office, href: ask.to('/') }, { label: words('title') }],
      feeds: [{ title: words('title'), href: feed, type: 'text/calendar' }],
      body: (
        <>
          <PageTitle
            lead={words('lead')}
            deeds={
              <>
                {edits && <ButtonLink href={ask.to(`${calendars}/new`)}>{words('add')}</ButtonLink>}
                <ButtonLink href={feed} weight="quiet">
                  {words('subscribe')}
                </ButtonLink>
              </>
            }
          >
            {words('title')}
          </PageTitle>
          <Filters action={ask.url.pathname}>
            <YearSelect ask={ask} years={years} year={year} />
            <FilterSelect
              name="unit"
              label={words('unit')}
              all={words('allUnits')}
              choices={await openUnitChoices(ask)}
              value={unit ?? ''}
            />
          </Filters>
          <Table
            caption={[unit ? units(unit) : office, year].join(', ')}
            rows={lines}
            columns={columns(ask)}
            empty={<EmptyState title={words('none', { year })}>{words('noneWhy')}</EmptyState>}
          />
        </>
      ),
    }
  },
})

function columns(ask: Ask) {
  const words = say(ask.language)
  const mayChange = ({ entry }: Line) =>
    entry && may(ask.caller.actor, 'calendar.edit', entry.unit ? { units: [entry.unit] } : {})
  return [
    {
      label: words('what'),
      cell: (line: Line) => (
        <>
          {mayChange(line) ? <a href={ask.to(`${calendars}/${line.entry?.id}`)}>{line.label}</a> : line.label}
          {line.entry?.example && <span class="h-quiet"> {words('example')}</span>}
        </>
      ),
    },
    { label: words('from'), cell: (line: Line) => <Day on={line.startsOn} /> },
    { label: words('to'), cell: (line: Line) => <Day on={line.endsOn} /> },
    { label: words('kind'), cell: (line: Line) => line.kind },
    { label: words('whose'), cell: (line: Line) => line.about },
  ]
}

/** The same as a calendar: a reader's program asks again, and days that were moved have moved. */
export const calendarsFeed = page({
  at: `/:office/:language${calendars}.ics`,
  who: 'anyone',
  async get(ask) {
    const { year, unit, units, lines } = await calendarOf(ask)
    const whose = unit ? units(unit) : inLanguage(ask.office.name, ask.language)
    const address = `${ask.url.origin}${ask.to(calendars)}?year=${encodeURIComponent(year)}${unit ? `&unit=${unit}` : ''}`
    const text = departmentCalendar(lines, { name: `${whose}, ${year}`, language: ask.language, address })
    return freshText(ask.request, text, 'text/calendar; charset=utf-8', {
      'content-disposition': `inline; filename="${ask.office.slug}-calendar-${year.replace('/', '-')}.ics"`,
    })
  },
})
