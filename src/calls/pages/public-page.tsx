import { listUnits, unitsAbove } from '../../institutions/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ChangedOn,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  Period,
  Section,
  Standing,
  State,
  Table,
} from '../../ui/index.ts'
import type { Call } from '../call.ts'
import { listPublishedCalls, showCall, showPublishedCall } from '../list-calls.ts'
import type { CourseSought, PlaceRow } from '../place.store.ts'
import { say } from '../words/index.ts'
import { at, callIn, calls, crumbsBelow, partOf, phaseIn, phaseTones, sayPhase } from './address.ts'
import { CallFacts } from './call-facts.tsx'
import { lineColumns, partnerName, stayColumn, whereIs } from './place-columns.tsx'

/** Every call that the office has published, the last to close first. */
export const callsPage = page({
  at: `/:office/:language${calls}`,
  who: 'anyone',
  kept: true,
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const office = inLanguage(ask.office.name, ask.language)
    const part = partOf(ask)
    const { rows, total } = await listPublishedCalls(ask.caller, part)
    return {
      title: words('public.title'),
      description: words('public.description', { office }),
      crumbs: [{ label: office, href: ask.to('/') }, { label: words('public.title') }],
      body: (
        <>
          <PageTitle lead={words('public.lead')}>{words('public.title')}</PageTitle>
          <Table
            caption={words('public.title')}
            captionHidden
            rows={rows}
            empty={<EmptyState title={words('public.none')}>{words('public.noneWhy')}</EmptyState>}
            columns={columns(ask)}
          />
          <Pagination page={part.page} size={part.size} total={total} href={part.href} />
        </>
      ),
    }
  },
})

function columns(ask: Ask): Column<Call>[] {
  const words = say(ask.language)
  return [
    {
      label: words('one'),
      cell: call => <a href={ask.to(`${calls}/${call.id}`)}>{inLanguage(call.name, ask.language)}</a>,
    },
    { label: words('year'), short: true, cell: ({ year }) => year },
    { label: words('public.between'), cell: ({ opensOn, closesOn }) => <Period from={opensOn} to={closesOn} /> },
    {
      label: words('state'),
      cell: call => <State tone={phaseTones[phaseIn(ask, call)]}>{words(`phases.${phaseIn(ask, call)}`)}</State>,
    },
  ]
}

/** The course of study that the reader has chosen, with what places are asked for. */
async function courseIn(ask: Ask) {
  const { units, courses } = await listUnits(ask.caller, undefined)
  const open = courses.filter(({ closedOn }) => !closedOn)
  const chosen = open.find(({ id }) => id === ask.url.searchParams.get('course'))
  const sought: CourseSought | undefined = chosen && {
    id: chosen.id,
    units: unitsAbove(units, chosen.unit),
    level: chosen.level,
    field: chosen.field?.slice(0, 2) ?? null,
  }
  const choices = open
    .map(({ id, name, code }) => ({ value: id, label: `${inLanguage(name, ask.language)} (${code})` }))
    .sort((a, b) => a.label.localeCompare(b.label, ask.language))
  return { chosen, sought, choices }
}

type SheetProps = {
  ask: Ask
  call: Call
  places: PlaceRow[]
  total: { n: number; persons: number }
  part: ReturnType<typeof partOf>
  course: Awaited<ReturnType<typeof courseIn>>
}

/** A call as applicants read it, published or not. */
async function Sheet({ ask, call, places, total, part, course }: SheetProps) {
  const words = say(ask.language)
  const phase = phaseIn(ask, call)
  return (
    <>
      <PageTitle kind={words('one')}>{inLanguage(call.name, ask.language)}</PageTitle>
      <Standing state={<State tone={phaseTones[phase]}>{words(`phases.${phase}`)}</State>}>
        {call.state === 'published' && sayPhase(ask, call)}
      </Standing>
      {call.withdrawnBecause && (
        <NoticeBox tone="warning">{words('file.because', { reason: call.withdrawnBecause })}</NoticeBox>
      )}
      {call.about && <p>{inLanguage(call.about, ask.language)}</p>}
      <Section title={words('public.rules')}>
        <CallFacts ask={ask} call={call} />
      </Section>
      <Section title={words('public.destinations')}>
        {course.choices.length > 0 && (
          <Filters
            action={ask.url.pathname}
            active={
              course.chosen
                ? [
                    {
                      label: `${words('public.course')}: ${inLanguage(course.chosen.name, ask.language)}`,
                      href: ask.url.pathname,
                    },
                  ]
                : []
            }
            clear={ask.url.pathname}
          >
            <FilterSelect
              name="course"
              label={words('public.course')}
              all={words('public.allCourses')}
              choices={course.choices}
              value={course.chosen?.id}
            />
          </Filters>
        )}
        <Table
          caption={words('file.placesCount', total)}
          rows={places}
          empty={<EmptyState title={words('public.nothing')}>{words('public.nothingWhy')}</EmptyState>}
          columns={[
            {
              label: words('places.destination'),
              cell: row => (
                <div>
                  {partnerName(row, ask.language)}
                  <br />
                  <span class="h-quiet">{whereIs(row, ask.language)}</span>
                </div>
              ),
            },
            ...(await lineColumns<PlaceRow>(ask)),
            stayColumn(ask),
          ]}
        />
        <Pagination page={part.page} size={part.size} total={total.n} href={part.href} />
      </Section>
    </>
  )
}

export const callPage = page({
  at: `/:office/:language${calls}/:callid`,
  who: 'anyone',
  kept: true,
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const [course, part] = [await courseIn(ask), partOf(ask)]
    const shown = await showPublishedCall(ask.caller, { call: callIn(ask), course: course.sought, ...part })
    const title = inLanguage(shown.call.name, ask.language)
    return {
      title,
      description: words('public.description', { office: inLanguage(ask.office.name, ask.language) }),
      crumbs: [{ label: words('public.title'), href: ask.to(calls) }, { label: title }],
      body: (
        <>
          {await Sheet({ ask, ...shown, part, course })}
          <ChangedOn on={dayIn(shown.call.changedAt, toZone(ask.office.zone))} />
        </>
      ),
    }
  },
})

export const previewPage = page({
  at: at('/:callid/preview'),
  who: 'call.read',
  async get(ask): Promise<View> {
    const words = say(ask.language)
    const [course, part] = [await courseIn(ask), partOf(ask)]
    const { call, places, total } = await showCall(ask.caller, { call: callIn(ask), course: course.sought, ...part })
    return {
      title: words('file.preview'),
      crumbs: crumbsBelow(ask, call, words('file.preview')),
      unlisted: true,
      body: (
        <>
          {call.state === 'draft' && <NoticeBox tone="info">{words('public.preview')}</NoticeBox>}
          {await Sheet({ ask, call, places, total, part, course })}
        </>
      ),
    }
  },
})
