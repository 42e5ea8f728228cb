import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { addAcademicYears, monthDayOf, toAcademicYear, toDay, toZone, yearOf } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day, localised, maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { shiftTerms, yearProblems } from './academic-year.rules.ts'
import { dueIn } from './deadline.rules.ts'
import { allDays, type DayInYear, lockDeadlines, setDaysInYear } from './record.store.ts'
import { keyShape, type Stated, terms, timeShape, yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'
import { type AcademicTermRow, allTerms, insertYear, lockYear, replaceTerms } from './year.store.ts'

export const termShape = z.object({
  number: z.coerce.number('not-a-number').int().min(1).max(9),
  total: z.coerce.number('not-a-number').int().min(1).max(9),
  term: z
    .enum(terms)
    .nullish()
    .transform(term => term ?? null),
  name: localised(100),
  startOn: day,
  endOn: day,
})

/** A deadline as the draft of the year says it. Without a day it does not hold in that year, unless it recurs. */
const draftShape = z.object({ key: keyShape, on: maybe(day), time: timeShape.default('23:59'), version: revision })
type Draft = z.output<typeof draftShape>

/**
 * Opens an academic year. Without terms of its own it takes those of the year before, on the same days. Recurring deadlines need no
 * copy: they fall into it by themselves. Where the checked draft says another day, the deadline has it in that year only.
 */
export const openAcademicYear = command(
  'open-academic-year',
  z.object({
    year: yearShape,
    startOn: day,
    endOn: day,
    terms: z.array(termShape).max(9).optional(),
    deadlines: z.array(draftShape).max(500).default([]),
    /** Why days differ from those that recur. */
    reason: maybe(z.string().trim().max(500)),
  }),
  async (scope, input) => {
    const known = await lockYear(scope, input.year)
    scope.must('rulebook.edit')
    if (known) throw openedAlready(input.year)
    const terms = input.terms ?? (await termsOfYearBefore(scope, input.year))
    refuseProblems({ ...input, terms })
    const id = await insertYear(scope, input)
    if (!id) throw openedAlready(input.year)
    await replaceTerms(scope, id, terms)
    return [
      happened('academic-year.opened', id, { year: input.year, startOn: input.startOn, endOn: input.endOn }),
      ...(await dateDeadlines(scope, input)),
    ]
  },
)

const openedAlready = (year: string) => new Refusal('academic-year.exists', { year }, { year: { code: 'year-taken' } })

type DraftOfYear = { year: string; deadlines: readonly Draft[]; reason?: string | undefined }

/** Only what differs from what would hold anyway is written. */
async function dateDeadlines(scope: Scope, { year, deadlines, reason }: DraftOfYear): Promise<Fact[]> {
  if (!deadlines.length) return []
  const records = new Map((await lockDeadlines(scope)).map(record => [record.key, record]))
  const days = Map.groupBy(await allDays(scope), ({ record }) => record)
  const zone = toZone((await officeOf(scope)).zone)
  const written: DayInYear[] = []
  const facts: Fact[] = []
  for (const [index, draft] of deadlines.entries()) {
    const record = records.get(draft.key)
    if (!record || record.revision !== draft.version) throw new Refusal('record.changed-meanwhile')
    const before = dueIn(days.get(record.id) ?? [], year, zone)
    const at = `deadlines.${index}.on`
    if (!draft.on) {
      if (before) throw new Refusal('input.wrong', { count: 1 }, { [at]: { code: 'missing' } })
      continue
    }
    if (before?.on === draft.on && before.time === draft.time) continue
    if (before && !reason) throw new Refusal('input.wrong', { count: 1 }, { reason: { code: 'missing' } })
    written.push(dayInYear(record.id, year, { on: draft.on, time: draft.time, at }))
    facts.push(factOf(record, { year, on: draft.on, time: draft.time, from: before?.on, reason }))
  }
  await setDaysInYear(scope, year, written)
  return facts
}

function dayInYear(
  record: string,
  year: string,
  { on, time, at }: { on: string; time: string; at: string },
): DayInYear {
  const yearOffset = yearOf(toDay(on)) - Number(year.slice(0, 4))
  if (Math.abs(yearOffset) > 1)
    throw new Refusal('deadline.far-from-year', { year }, { [at]: { code: 'far-from-year' } })
  return { record, monthDay: monthDayOf(toDay(on)), yearOffset, time }
}

type Dated = { year: string; on: string; time: string; from: string | undefined; reason: string | undefined }

function factOf({ id, key, label, content }: Stated<'deadline'>, { year, on, time, from, reason }: Dated): Fact {
  const said = { key, label: label ?? { en: key }, year, oneYear: true, to: on, time }
  return from
    ? happened('deadline.moved', id, { ...said, subject: content.subject, from, reason: reason ?? '' })
    : happened('deadline.dated', id, said)
}

async function termsOfYearBefore(scope: Scope, year: string): Promise<AcademicTermRow[]> {
  const before = await lockYear(scope, addAcademicYears(toAcademicYear(year), -1))
  if (!before) return []
  const terms = (await allTerms(scope)).filter(term => term.academicYear === before.id)
  return shiftTerms(
    terms.map(({ academicYear: _, ...term }) => term),
    1,
  )
}

export function refuseProblems(year: Parameters<typeof yearProblems>[0]): void {
  const problems = yearProblems(year)
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}
