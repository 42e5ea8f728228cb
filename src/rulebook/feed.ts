import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { sayTime } from '../platform/calendar-words.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import { type DateOfRule, datesOf, plannedYears } from './dates.rules.ts'
import { type Rulebook, recordsOf } from './rulebook.ts'
import { say } from './words/index.ts'

type Asked = { language: Language; address: string }

/** The deadlines as a calendar to subscribe to: instants in UTC, one event for each academic year, the same UID for ever. */
export function calendarOf(rulebook: Rulebook, { language, address }: Asked): string {
  const words = say(language)
  const office = inLanguage(rulebook.office.name, language)
  const calendar = new ICalCalendar({
    name: words('feed.calendar', { office }),
    prodId: { company: 'Habita', product: 'Rulebook', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: address,
    ttl: 6 * 3600,
  })
  for (const date of datesOf(rulebook, plannedYears(rulebook))) {
    calendar.createEvent({
      id: `${date.record.id}-${date.year.replace('/', '-')}@habita`,
      sequence: date.record.revision,
      stamp: date.record.changedAt,
      lastModified: date.record.changedAt,
      // A deadline is the last minute in which something is in time, without a length of its own.
      start: atMinute(date.at),
      summary: words(`feed.${date.character}`, { label: inLanguage(date.label, language) }),
      description: about(rulebook, date, language),
      transparency: ICalEventTransparency.TRANSPARENT,
      url: address,
    })
  }
  return calendar.toString()
}

const atMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000)

function about({ office }: Rulebook, date: DateOfRule, language: Language): string {
  const words = say(language)
  const values = { year: date.year, time: sayTime(date.at, office.zone, language) }
  if (date.record.kind !== 'deadline') return words('feed.aboutOpening', values)
  const party = words(`parties.${date.record.content.owedBy}`)
  return `${words('feed.about', values)} ${words('feed.owedBy', { party })}`
}

/** The same for programs; README.md tells what each field means. */
export function deadlinesJson(rulebook: Rulebook, { language, address }: Asked) {
  const years = plannedYears(rulebook)
  return {
    institution: rulebook.office.slug,
    name: inLanguage(rulebook.office.name, language),
    language,
    timeZone: rulebook.office.zone,
    academicYear: rulebook.year,
    page: address,
    terms: rulebook.years.flatMap(({ year, terms }) =>
      terms.map(({ number, total, term, name, startOn, endOn }) => ({
        academicTerm: `${year}-${number}/${total}`,
        term,
        name: inLanguage(name, language),
        startOn,
        endOn,
      })),
    ),
    dates: datesOf(rulebook, years).map(date => dateJson(date, language)),
    issues: recordsOf(rulebook, 'issue').map(({ key, label, content, revision }) => ({
      key,
      label: label && inLanguage(label, language),
      subject: content.subject,
      terms: content.terms,
      months: content.months,
      revision,
    })),
    relative: rulebook.deadlines.flatMap(({ key, label, content, revision }) =>
      content.relative ? [{ key, label: label && inLanguage(label, language), ...content.relative, revision }] : [],
    ),
  }
}

function dateJson({ character, record, label, year, on, time, at }: DateOfRule, language: Language) {
  return {
    key: record.key,
    character,
    label: inLanguage(label, language),
    subject: record.content.subject,
    ...(record.kind === 'deadline'
      ? { direction: record.content.direction, terms: record.content.terms, owedBy: record.content.owedBy }
      : {}),
    academicYear: year,
    on,
    time,
    at: at.toISOString(),
    revision: record.revision,
  }
}
