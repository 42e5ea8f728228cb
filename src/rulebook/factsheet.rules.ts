import { addDays, type Day, dayIn, endOfDay } from '../platform/calendar.ts'
import { nextOf } from './dates.rules.ts'
import type { Due } from './deadline.rules.ts'
import type { LimitedMatter, Topic } from './factsheet-shapes.ts'
import { type Deadline, type Stated, type Term, terms } from './record.ts'
import { type Rulebook, recordsOf } from './rulebook.ts'

/** What an office tells partners and students beforehand: the same records that its forms enforce. */
export type Factsheet = {
  calendar: { subject: CalendarSubject; term: Term; deadline: Deadline; due: Due }[]
  limits: Partial<Record<LimitedMatter, Stated<'time-limit'>>>
  requirements: Stated<'requirement'>[]
  levels: Stated<'level'>[]
  grading: Stated<'grading-rule'>[]
  information: Stated<'information'>[]
  accessibility: Stated<'accessibility'>[]
  sites: Stated<'site'>[]
}

export const calendarSubjects = ['nomination', 'application'] as const
export type CalendarSubject = (typeof calendarSubjects)[number]

export function factsheetOf(rulebook: Rulebook): Factsheet {
  const incoming = <R extends { content: { direction?: string | undefined } }>(records: R[]) =>
    records.filter(({ content }) => content.direction === 'incoming')
  return {
    calendar: calendarSubjects.flatMap(subject => terms.flatMap(term => dateFor(rulebook, subject, term) ?? [])),
    limits: Object.fromEntries(recordsOf(rulebook, 'time-limit').map(limit => [limit.content.what, limit])),
    requirements: incoming(recordsOf(rulebook, 'requirement')).filter(
      ({ content }) =>
        // What the office itself owes is no requirement on those who come.
        (calendarSubjects as readonly string[]).includes(content.subject) && content.owedBy !== 'host-office',
    ),
    levels: incoming(recordsOf(rulebook, 'level')),
    grading: recordsOf(rulebook, 'grading-rule').filter(({ content }) => content.direction !== 'outgoing'),
    information: recordsOf(rulebook, 'information'),
    accessibility: recordsOf(rulebook, 'accessibility'),
    sites: recordsOf(rulebook, 'site'),
  }
}

function dateFor(rulebook: Rulebook, subject: CalendarSubject, term: Term) {
  const dates = rulebook.deadlines.flatMap(deadline => {
    const { content } = deadline
    const due = nextOf(rulebook, deadline)
    const meant = content.direction === 'incoming' && content.subject === subject && content.terms.includes(term)
    return meant && due ? [{ subject, term, deadline, due }] : []
  })
  return dates.toSorted((a, b) => a.due.at.getTime() - b.due.at.getTime())[0]
}

/** Whether there is anything to tell: dates alone stand on a page of their own. */
export const saysSomething = (sheet: Factsheet): boolean =>
  Object.keys(sheet.limits).length + sheet.information.length + sheet.accessibility.length + sheet.sites.length > 0

/** EWP Factsheet 1.2.0: the calendar of both terms, both limits, and four matters each with a mailbox, a telephone and a page. */
export type Gap =
  | { kind: 'date'; subject: CalendarSubject; term: 'winter' | 'spring' }
  | { kind: 'limit'; what: LimitedMatter }
  | { kind: 'long'; record: Stated<'time-limit'>; most: number }
  | { kind: 'topic'; topic: Topic; record?: Stated<'information'>; lacks: ('email' | 'phone' | 'websites')[] }

/** EWP: neither limit should be longer. */
const recommendedWeeks = 5
const askedTopics = ['application', 'housing', 'visa', 'insurance'] as const satisfies Topic[]
const ways = ['email', 'phone', 'websites'] as const

export function gapsIn(sheet: Factsheet): Gap[] {
  const dates = calendarSubjects.flatMap(subject =>
    (['winter', 'spring'] as const)
      .filter(term => !sheet.calendar.some(date => date.subject === subject && date.term === term))
      .map(term => ({ kind: 'date' as const, subject, term })),
  )
  const limits = (['decision', 'transcript'] as const)
    .filter(what => !sheet.limits[what])
    .map(what => ({ kind: 'limit' as const, what }))
  const long = Object.values(sheet.limits)
    .filter(({ content }) => content.weeks > recommendedWeeks)
    .map(record => ({ kind: 'long' as const, record, most: recommendedWeeks }))
  return [...dates, ...limits, ...long, ...askedTopics.flatMap(topic => topicGap(sheet, topic) ?? [])]
}

/** One record of the matter that says all is enough. */
function topicGap({ information }: Factsheet, topic: Topic): Gap | undefined {
  const lacking = information
    .filter(({ content }) => content.topic === topic)
    .map(record => ({ record, lacks: ways.filter(way => !record.content[way]?.length) }))
    .toSorted((a, b) => a.lacks.length - b.lacks.length)[0]
  if (!lacking) return { kind: 'topic', topic, lacks: [...ways] }
  return lacking.lacks.length ? { kind: 'topic', topic, ...lacking } : undefined
}

/** Until when the office says that it decides on what was handed in at a moment; nothing where it promises nothing. */
export function decideBy(rulebook: Rulebook, handedInAt: Date): { on: Day; at: Date } | undefined {
  const limit = recordsOf(rulebook, 'time-limit').find(({ content }) => content.what === 'decision')
  if (!limit) return undefined
  const { zone } = rulebook.office
  const on = addDays(dayIn(handedInAt, zone), limit.content.weeks * 7)
  return { on, at: endOfDay(on, zone) }
}
