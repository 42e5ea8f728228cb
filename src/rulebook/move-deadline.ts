import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { monthDayOf, readAcademicYear, toDay, toZone, yearOf } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { day, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { dueIn, moved } from './deadline.rules.ts'
import { allDays, lockStated, replaceDays, touchRecord } from './record.store.ts'
import { keyShape, timeShape, yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'

/**
 * Moves a deadline, in one academic year or from it on. Page, form, feed and mail read the same record, so they move with it.
 * The years before keep the day that held then.
 */
export const moveDeadline = command(
  'move-deadline',
  z.object({
    key: keyShape,
    year: yearShape,
    reach: z.enum(['this-year', 'from-this-year']),
    on: day,
    time: timeShape.default('23:59'),
    reason: z.string().trim().min(1).max(500),
    version: revision.optional(),
  }),
  async (scope, input) => {
    const record = await lockStated(scope, { kind: 'deadline', key: input.key, version: input.version })
    scope.must('rulebook.edit')
    if (record.kind !== 'deadline' || record.content.relative) throw new Refusal('deadline.counts-from-stay')
    const on = toDay(input.on)
    const yearOffset = yearOf(on) - firstYearOf(input.year)
    if (Math.abs(yearOffset) > 1)
      throw new Refusal('deadline.far-from-year', { year: input.year }, { on: { code: 'far-from-year' } })
    const zone = toZone((await officeOf(scope)).zone)
    const days = await allDays(scope, record.id)
    const before = dueIn(days, input.year, zone)
    const oneYear = input.reach === 'this-year'
    if (before?.on === on && before.time === input.time && oneYear) return nothingChanged
    const move = { year: input.year, oneYear, monthDay: monthDayOf(on), yearOffset, time: input.time }
    await replaceDays(scope, record.id, moved(days, move))
    await touchRecord(scope, record.id)
    const said = {
      key: record.key,
      label: record.label ?? { en: record.key },
      year: input.year,
      oneYear,
      to: on,
      time: input.time,
    }
    return before
      ? [
          happened('deadline.moved', record.id, {
            ...said,
            subject: record.content.subject,
            from: before.on,
            reason: input.reason,
          }),
        ]
      : [happened('deadline.dated', record.id, said)]
  },
)

const firstYearOf = (year: string): number => {
  const reading = readAcademicYear(year)
  return reading.valid ? reading.first : 0
}
