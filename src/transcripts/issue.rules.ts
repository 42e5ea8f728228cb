import type { StayTerm } from '../agreements/index.ts'
import { addDays, type Day, dayIn, instantAt, toDay } from '../platform/calendar.ts'
import { officialUntil } from '../reference/index.ts'
import { type Rulebook, recordsOf, reminderDue } from '../rulebook/index.ts'
import { policyOf } from './listed.rules.ts'
import type { Result, Transcript, TranscriptState } from './transcript.ts'
import { turns } from './transcript.ts'

type Stay = { academicYear: string; term: StayTerm }
/** The months in which transcripts of a term leave, as days from … to. */
export type IssueMonths = { from: Day; to: Day; key: string }

const pad = (month: number) => String(month).padStart(2, '0')

/** When the rulebook lets transcripts of a term leave; nothing where it says nothing. */
export function issueMonths(rulebook: Rulebook, { academicYear, term }: Stay): IssueMonths | undefined {
  const rule = recordsOf(rulebook, 'issue').find(
    ({ content }) => content.subject === 'transcript' && (!content.terms.length || content.terms.includes(term)),
  )
  const [first] = academicYear.split('/').map(Number)
  if (!rule || !first) return undefined
  const months = rule.content.months.toSorted((a, b) => a - b)
  const year = first + rule.content.yearOffset
  const last = months.at(-1) ?? 12
  const after = last === 12 ? `${year + 1}-01-01` : `${year}-${pad(last + 1)}-01`
  return { from: toDay(`${year}-${pad(months[0] ?? 1)}-01`), to: addDays(toDay(after), -1), key: rule.key }
}

/** What the rulebook promises; where it promises nothing, the official five weeks. */
export const promisedUntil = (rulebook: Rulebook, known: Day): Day => {
  const limit = recordsOf(rulebook, 'time-limit').find(({ content }) => content.what === 'transcript')
  return officialUntil('transcript-issue', known, limit?.content.weeks)
}

/** The day on which the last result was known: that of the exam where it is known, else of its record. */
export function resultsOn(
  rulebook: Pick<Rulebook, 'office'>,
  results: readonly Pick<Result, 'takenOn' | 'recordedAt'>[],
): Day | undefined {
  const days = results.map(({ takenOn, recordedAt }) => takenOn ?? dayIn(recordedAt, rulebook.office.zone))
  const last = days.sort().at(-1)
  return last ? toDay(last) : undefined
}

/** The months begin later than was promised after the results: who promised the home university less should know. */
export function laterThanPromised(
  rulebook: Rulebook,
  stay: Stay,
  known: Day | undefined,
): { promised: Day; from: Day } | undefined {
  const months = issueMonths(rulebook, stay)
  if (!months || !known) return undefined
  const promised = promisedUntil(rulebook, known)
  return months.from > promised ? { promised, from: months.from } : undefined
}

/** Too early: its month has not come, and the rulebook lets none leave before. */
export function tooEarly(rulebook: Rulebook, stay: Stay, now: Date): IssueMonths | undefined {
  const months = issueMonths(rulebook, stay)
  if (!months || policyOf(rulebook).preliminary) return undefined
  return dayIn(now, rulebook.office.zone) < months.from ? months : undefined
}

/** Whose turn it is and until when: the last month of the rulebook, else five weeks after the results. */
export function turnOf(
  rulebook: Rulebook,
  transcript: Stay & Pick<Transcript, 'state'>,
  known: Day | undefined,
): { who: (typeof turns)[TranscriptState]; until: Date | undefined } {
  const who = turns[transcript.state]
  if (!who || transcript.state === 'correcting') return { who, until: undefined }
  const day = issueMonths(rulebook, transcript)?.to ?? (known && promisedUntil(rulebook, known))
  return { who, until: day && instantAt(day, '23:59', rulebook.office.zone) }
}

type Waiting = Stay & { state: TranscriptState; n: number; resultsOn: string | null }
export type DueTerm = {
  academicYear: string
  term: StayTerm
  until: Date
  days: number
  collecting: number
  ready: number
}

/** The terms of which a transcript is due soon, with how many lack results and how many only have to be issued. */
export function dueTerms(waiting: readonly Waiting[], rulebook: Rulebook, now: Date): DueTerm[] {
  const terms = new Map<string, DueTerm>()
  for (const row of waiting) {
    const { until } = turnOf(rulebook, row, row.resultsOn ? toDay(row.resultsOn) : undefined)
    const days = until && reminderDue(until, now)
    if (!until || !days) continue
    const { academicYear, term } = row
    const key = `${academicYear} ${term}`
    const found = terms.get(key) ?? { academicYear, term, until, days, collecting: 0, ready: 0 }
    const sooner = until < found.until ? { until, days } : {}
    terms.set(key, { ...found, ...sooner, [row.state]: found[row.state as 'ready'] + row.n })
  }
  return [...terms.values()]
}
