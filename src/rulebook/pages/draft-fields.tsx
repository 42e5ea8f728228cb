import { type AcademicYear, addAcademicYears, addMonths, type Day, weekdayOf } from '../../platform/calendar.ts'
import { sayDay, sayWeekday } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { DateField, Fieldset, Hidden, TextField } from '../../ui/index.ts'
import { type Due, dueIn } from '../deadline.rules.ts'
import type { Deadline } from '../record.ts'
import type { Rulebook } from '../rulebook.ts'
import { say } from '../words/index.ts'
import { nameOf } from './say-deadline.ts'

type Props = { ask: Ask; rulebook: Rulebook; year: AcademicYear }

/** Every deadline that holds in the year before, a year later: to be checked before anything holds. */
export function DraftFields({ ask, rulebook, year }: Props) {
  const { zone } = rulebook.office
  const last = addAcademicYears(year, -1)
  const drafts = rulebook.deadlines.flatMap(deadline => {
    const before = deadline.content.relative ? undefined : dueIn(deadline.days, last, zone)
    return before ? [{ deadline, before }] : []
  })
  if (!drafts.length) return <p class="h-quiet">{say(ask.language)('office.draftNone')}</p>
  return (
    <>
      {drafts.map(({ deadline, before }, i) => (
        <OneDraft ask={ask} at={`deadlines.${i}`} deadline={deadline} before={before} />
      ))}
    </>
  )
}

const isWeekend = (day: Day): boolean => weekdayOf(day) > 5

function OneDraft({ ask, at, deadline, before }: { ask: Ask; at: string; deadline: Deadline; before: Due }) {
  const words = say(ask.language)
  const on = addMonths(before.on, 12)
  const hints = [
    words('office.draftBefore', {
      year: before.year,
      day: sayDay(before.on, ask.language),
      weekday: sayWeekday(before.on, ask.language),
    }),
    ...(isWeekend(on) ? [words('office.draftWeekend', { weekday: sayWeekday(on, ask.language) })] : []),
  ]
  return (
    <Fieldset legend={nameOf(deadline, ask.language)} hint={hints.join(' ')}>
      <Hidden name={`${at}.key`} value={deadline.key} />
      <Hidden name={`${at}.version`} value={deadline.revision} />
      <DateField name={`${at}.on`} label={words('office.fallsOn')} value={on} />
      <TextField name={`${at}.time`} label={words('office.time')} type="time" value={before.time} width="s" />
    </Fieldset>
  )
}
