import { type AcademicYear, toAcademicYear, toZone } from '../../src/platform/calendar.ts'
import type { Deadline, Stated, Term } from '../../src/rulebook/record.ts'
import type { Rulebook } from '../../src/rulebook/rulebook.ts'

const row = {
  origin: { from: 'office' as const },
  position: 0,
  revision: 1,
  changedAt: new Date('2026-01-01T00:00:00Z'),
  withdrawnAt: null,
}

type Moment = { now?: Date; year?: AcademicYear }

/** A rulebook of some records and deadlines, as it is read on a day. */
export const aRulebook = (
  records: readonly object[] = [],
  deadlines: readonly Deadline[] = [],
  { now = new Date('2026-11-29T10:00:00Z'), year = toAcademicYear('2026/2027') }: Moment = {},
): Rulebook => ({
  office: {
    ...{ id: '1', slug: 'bergamo', organisation: null, name: { en: 'Bergamo' }, languages: ['en'] },
    zone: toZone('Europe/Rome'),
  },
  ...{ year, now, years: [], deadlines },
  records: records.map((record, at) => ({
    ...{ ...row, id: String(at), key: String(at), label: null },
    ...record,
  })) as Stated[],
})

type Due = { subject?: string; terms?: Term[]; direction?: string; monthDay: string }

/** What is due every year on the same day. */
export const aDeadline = ({ subject = 'nomination', terms = ['winter'], direction = 'incoming', monthDay }: Due) =>
  ({
    ...row,
    ...{ id: subject + monthDay, kind: 'deadline', key: `${subject}.${monthDay}`, label: { en: subject } },
    content: { direction, subject, terms, owedBy: 'student', timeStated: false },
    days: [{ fromYear: null, untilYear: null, oneYear: false, monthDay, yearOffset: 0, time: '23:59' }],
  }) as unknown as Deadline
