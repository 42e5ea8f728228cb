import { instantAt, toDay } from '../../platform/calendar.ts'
import { sayTime } from '../../platform/calendar-words.ts'
import { page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Deadline, type Due, lastOf, nextOf, sayRulebook } from '../../rulebook/index.ts'
import { ButtonLink, Deeds, KeyDates, Section, State } from '../../ui/index.ts'
import { isExample } from '../parts/contact.tsx'
import { sayDuration } from '../parts/say-record.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** The dates of the rulebook: the same records as in the feeds, and as the forms enforce. */
export const deadlinesPage = page({
  at: '/:office/:language/deadlines',
  who: 'anyone',
  kept: true,
  get(ask) {
    const words = say(ask.language)
    const calendar = ask.to('/deadlines.ics')
    const json = ask.to('/deadlines.json')
    return publicView(ask, 'deadlines', {
      otherwise: { title: words('pages.deadlines'), description: words('deadlines.description') },
      feeds: [
        { title: words('pages.deadlines'), href: calendar, type: 'text/calendar' },
        { title: words('pages.deadlines'), href: json, type: 'application/json' },
      ],
      below: (_, sources) => (
        <>
          <Coming sources={sources} />
          <Section title={words('deadlines.subscribe')} lead={words('deadlines.subscribeWhy')}>
            <Deeds>
              <ButtonLink href={calendar}>{words('deadlines.subscribe')}</ButtonLink>
              <ButtonLink href={json} weight="quiet">
                {words('deadlines.json')}
              </ButtonLink>
            </Deeds>
          </Section>
        </>
      ),
    })
  },
})

type Shown = { deadline: Deadline; due: Due }
const byDay = (a: Shown, b: Shown) => a.due.at.getTime() - b.due.at.getTime()

function Coming({ sources }: { sources: Sources }) {
  const { rulebook, language } = sources
  const words = say(language)
  const dues = (pick: (deadline: Deadline) => Due | undefined): Shown[] =>
    rulebook.deadlines.flatMap(deadline => {
      const due = pick(deadline)
      return due ? [{ deadline, due }] : []
    })
  const coming = dues(deadline => nextOf(rulebook, deadline)).sort(byDay)
  const passed = dues(deadline => lastOf(rulebook, deadline))
    .filter(({ due }) => due.year >= rulebook.year)
    .sort(byDay)
  const relative = rulebook.deadlines.filter(deadline => deadline.content.relative)
  if (!coming.length && !passed.length && !relative.length) return <p class="h-quiet">{words('deadlines.none')}</p>
  return (
    <>
      {coming.length > 0 && (
        <Section title={words('deadlines.coming')}>
          <Dates dates={coming} sources={sources} />
        </Section>
      )}
      {relative.length > 0 && (
        <ul class="ds-list">
          {relative.map(deadline => (
            <RelativeDate deadline={deadline} sources={sources} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <Section title={words('deadlines.passed')}>
          <Dates dates={passed} sources={sources} />
        </Section>
      )}
    </>
  )
}

const Dates = ({ dates, sources }: { dates: Shown[]; sources: Sources }) => (
  <KeyDates
    items={dates.map(({ deadline, due }) => ({
      on: due.on,
      label: (
        <>
          {deadline.label && inLanguage(deadline.label, sources.language)}{' '}
          {isExample(deadline.origin) && <State>{say(sources.language)('contact.example')}</State>}
        </>
      ),
      note: noteOf(deadline, due, sources),
    }))}
  />
)

function noteOf(deadline: Deadline, due: Due, { language, rulebook }: Sources): string {
  const words = say(language)
  const at = instantAt(toDay(due.on), due.time, rulebook.office.zone)
  return [
    words('deadlines.until', { time: sayTime(at, rulebook.office.zone, language) }),
    words('deadlines.forYear', { year: due.year }),
    words('deadlines.owedBy', { party: sayRulebook(language)(`parties.${deadline.content.owedBy}`) }),
  ].join(' · ')
}

function RelativeDate({ deadline, sources }: { deadline: Deadline; sources: Sources }) {
  const { relative } = deadline.content
  if (!relative) return null
  const when = say(sources.language)(`deadlines.before.${relative.before}`, {
    length: sayDuration(sources, relative.by),
  })
  return (
    <li>
      {deadline.label && inLanguage(deadline.label, sources.language)}: {when}
    </li>
  )
}
