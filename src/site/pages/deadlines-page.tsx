import { page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Deadline, lastOf } from '../../rulebook/index.ts'
import { ButtonLink, Deeds, Section } from '../../ui/index.ts'
import { comingDates, Dates, datedBy } from '../parts/dates.tsx'
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

function Coming({ sources }: { sources: Sources }) {
  const { rulebook, language } = sources
  const words = say(language)
  const coming = comingDates(sources)
  const passed = datedBy(sources, deadline => lastOf(rulebook, deadline)).filter(({ due }) => due.year >= rulebook.year)
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
