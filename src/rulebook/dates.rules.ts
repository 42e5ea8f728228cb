import { type AcademicYear, addAcademicYears, type Day, instantAt } from '../platform/calendar.ts'
import type { Localised } from '../platform/words.ts'
import { type Due, dueIn, lastDue, nextDue, opensOn, type Standing, standingOf, yearsAround } from './deadline.rules.ts'
import type { Deadline, Direction, Stated, Subject, Term } from './record.ts'
import { deadlineOf, type Rulebook, recordsOf } from './rulebook.ts'

/** One date of the rulebook's calendar: something closes, or something opens. */
export type DateOfRule = {
  character: 'closes' | 'opens'
  record: Deadline | Stated<'window'>
  label: Localised
  year: string
  on: Day
  time: string
  at: Date
}

/** Every dated deadline and opening of some academic years, the earliest first: what the feeds carry. */
export function datesOf(rulebook: Rulebook, years: readonly string[]): DateOfRule[] {
  const closing = rulebook.deadlines.flatMap(record =>
    years.flatMap(year => {
      const due = dueIn(record.days, year, rulebook.office.zone)
      return due ? [{ character: 'closes' as const, record, label: labelOf(record), ...due }] : []
    }),
  )
  const opening = recordsOf(rulebook, 'window').flatMap(record =>
    years.flatMap(year => openingIn(rulebook, record, year) ?? []),
  )
  return [...closing, ...opening].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Windows known to open in a month, without a day, have no date to be entered in a calendar. */
function openingIn(rulebook: Rulebook, record: Stated<'window'>, year: string): DateOfRule | undefined {
  const { opens } = record.content
  const on = opens?.day === undefined ? undefined : opensOn(opens, year)
  if (!on) return undefined
  const at = instantAt(on, '00:00', rulebook.office.zone)
  return { character: 'opens', record, label: labelOf(record), year, on, time: '00:00', at }
}

const labelOf = (record: Deadline | Stated<'window'>): Localised => record.label ?? { en: record.key }

/** The academic years that an office plans and its feeds carry: the one that runs, with the days that have passed, and two more. */
export const plannedYears = ({ year }: Pick<Rulebook, 'year'>): AcademicYear[] =>
  [0, 1, 2].map(by => addAcademicYears(year, by))

export const nextOf = (rulebook: Rulebook, deadline: Deadline): Due | undefined =>
  nextDue(deadline.days, rulebook.year, rulebook.office.zone, rulebook.now)

export const lastOf = (rulebook: Rulebook, deadline: Deadline): Due | undefined =>
  lastDue(deadline.days, rulebook.year, rulebook.office.zone, rulebook.now)

/** So long after a day an office still puts it off: "the portal was down, we take them until Friday". */
const stillPutOff = 30 * 86_400_000

/** Which occurrence an officer means who moves a deadline: the one that has just passed, else the next, else the last there was. */
export function movedNow(rulebook: Rulebook, deadline: Deadline): Due | undefined {
  const [last, next] = [lastOf(rulebook, deadline), nextOf(rulebook, deadline)]
  return last && rulebook.now.getTime() - last.at.getTime() <= stillPutOff ? last : (next ?? last)
}

/** The day that a text names when it quotes a deadline: the next one, else the last that there was. */
export const quotedDue = (rulebook: Rulebook, key: string): Due | undefined => {
  const deadline = deadlineOf(rulebook, key)
  return deadline && (nextOf(rulebook, deadline) ?? lastOf(rulebook, deadline))
}

export type Asked = {
  subject: Subject
  direction?: Direction | undefined
  term?: Term | undefined
  /** The academic year of the stay. Without it, any year that is open will do. */
  year?: string | undefined
}

export type SubjectStanding = Standing & { label: Localised | undefined; key: string | undefined }

/**
 * Whether something of a subject may be handed in now. Windows of the subject decide, with the deadline that closes them; deadlines
 * that no window names decide by themselves. Where the rulebook says nothing, it is open.
 */
export function standingFor(rulebook: Rulebook, asked: Asked): SubjectStanding {
  const years = asked.year ? [asked.year] : yearsAround(rulebook.year)
  const spans = spansFor(rulebook, asked)
  if (!spans.length) return { open: true, closes: undefined, label: undefined, key: undefined }
  const standings = spans.map(({ label, key, ...span }) => ({
    ...standingOf({ ...span, years }, rulebook.office.zone, rulebook.now),
    label,
    key,
  }))
  return (standings.find(standing => standing.open) ?? standings.toSorted(soonest)[0]) as SubjectStanding
}

const soonest = (a: Standing, b: Standing): number => opening(a) - opening(b)
const opening = (standing: Standing): number =>
  standing.open ? 0 : (standing.opens?.getTime() ?? Number.POSITIVE_INFINITY)

function spansFor(rulebook: Rulebook, asked: Asked) {
  const deadlines = rulebook.deadlines.filter(deadline => concerns(deadline, asked))
  const windows = recordsOf(rulebook, 'window').filter(
    ({ content }) =>
      content.subject === asked.subject &&
      !content.unit &&
      !content.within &&
      (!content.closes || deadlines.some(deadline => deadline.key === content.closes)),
  )
  const named = new Set(windows.map(window => window.content.closes))
  return [
    ...windows.map(window => {
      const deadline = deadlines.find(one => one.key === window.content.closes)
      return {
        label: labelOf(deadline ?? window),
        key: window.key,
        opening: window.content.opens,
        days: deadline?.days,
      }
    }),
    ...deadlines
      .filter(deadline => !named.has(deadline.key))
      .map(deadline => ({ label: labelOf(deadline), key: deadline.key, opening: undefined, days: deadline.days })),
  ]
}

const concerns = ({ content }: Deadline, asked: Asked): boolean =>
  content.subject === asked.subject &&
  !content.relative &&
  (!asked.direction || content.direction === asked.direction) &&
  (!asked.term || content.terms.includes(asked.term))
