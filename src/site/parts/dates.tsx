import { instantAt, toDay } from '../../platform/calendar.ts'
import { sayTime } from '../../platform/calendar-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { type Deadline, type Due, nextOf, sayRulebook } from '../../rulebook/index.ts'
import { KeyDates, State } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'
import { isExample } from './contact.tsx'

export type DatedDeadline = { deadline: Deadline; due: Due }

/** Deadlines with the day that is wanted of each, the earliest first; those without such a day are left out. */
export const datedBy = (sources: Sources, pick: (deadline: Deadline) => Due | undefined): DatedDeadline[] =>
  sources.rulebook.deadlines
    .flatMap(deadline => {
      const due = pick(deadline)
      return due ? [{ deadline, due }] : []
    })
    .sort((a, b) => a.due.at.getTime() - b.due.at.getTime())

export const comingDates = (sources: Sources): DatedDeadline[] =>
  datedBy(sources, deadline => nextOf(sources.rulebook, deadline))

export const Dates = ({ dates, sources }: { dates: DatedDeadline[]; sources: Sources }) => (
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
