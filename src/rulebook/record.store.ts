import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { RecordKind, RecordVersion, Stated, StatedDay } from './record.ts'

type RecordRow = {
  id: string
  institution: string
  kind: RecordKind
  key: string
  label: Stated['label']
  content: object
  origin: Stated['origin']
  position: number
  withdrawn_at: Date | null
  changed_at: Date
  revision: number
}
type DayRow = {
  id: string
  institution: string
  record: string
  from_year: string | null
  until_year: string | null
  one_year: boolean
  month_day: string
  year_offset: number
  due_time: string
}
type VersionRow = {
  institution: string
  record: string
  revision: number
  label: Stated['label']
  content: object
  since: Date
}
type Tables = { rule_record: RecordRow; deadline_day: DayRow; rule_version: VersionRow }

const columns = [
  'id',
  'kind',
  'key',
  'label',
  'content',
  'origin',
  'position',
  'revision',
  'changed_at as changedAt',
  'withdrawn_at as withdrawnAt',
] as const

/** All records that the actor may read, in the office's own order. */
export const allRecords = (scope: Scope): Promise<Stated[]> =>
  tables<Tables>(scope)
    .selectFrom('rule_record')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where(within(scope.reach('rulebook.read'), { published: sql`withdrawn_at is null` }))
    .orderBy('kind')
    .orderBy('position')
    .orderBy('key')
    .execute() as Promise<Stated[]>

export const recordByKey = async <K extends RecordKind>(
  scope: Scope,
  kind: K,
  key: string,
): Promise<Stated<K> | undefined> =>
  (await tables<Tables>(scope)
    .selectFrom('rule_record')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()) as Stated<K> | undefined

export async function lockRecord(scope: Scope, kind: RecordKind, key: string): Promise<Stated | undefined> {
  return (await tables<Tables>(scope)
    .selectFrom('rule_record')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()) as Stated | undefined
}

/** Locks the record that a form was filled from; refuses when there is none, or when somebody else was faster. */
export async function lockStated(
  scope: Scope,
  wanted: { kind: RecordKind; key: string; version?: number | undefined },
): Promise<Stated> {
  const record = await lockRecord(scope, wanted.kind, wanted.key)
  if (!record || record.withdrawnAt) throw new Refusal('record.not-found', { key: wanted.key })
  if (wanted.version !== undefined && wanted.version !== record.revision) throw new Refusal('record.changed-meanwhile')
  return record
}

export type NewRecord = Pick<Stated, 'kind' | 'key' | 'label' | 'origin' | 'position'> & { content: object }

const jsonOf = ({ label, content, origin }: Pick<NewRecord, 'label' | 'content' | 'origin'>) => ({
  label: label && JSON.stringify(label),
  content: JSON.stringify(content),
  origin: JSON.stringify(origin),
})

/** A key, and a promise of so many weeks, stands once: the database decides when two are stated at once. */
async function once<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505') throw error
    const field = constraint === 'rule_record_one_limit' ? 'content.what' : 'key'
    throw new Refusal(
      'input.wrong',
      { count: 1 },
      { [field]: { code: field === 'key' ? 'key-taken' : 'limit-stated' } },
    )
  }
}

export async function insertRecord(scope: Scope, record: NewRecord): Promise<string> {
  const inserting = tables<Tables>(scope)
    .insertInto('rule_record')
    .values({
      institution: scope.institution,
      kind: record.kind,
      key: record.key,
      position: record.position,
      changed_at: scope.now,
      ...jsonOf(record),
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await once(inserting)
  return id
}

/** Writes the record anew and keeps what it said before; one that was withdrawn holds again. */
export async function saveRecord(scope: Scope, id: string, record: Omit<NewRecord, 'kind' | 'key'>): Promise<void> {
  const on = tables<Tables>(scope)
  await on
    .insertInto('rule_version')
    .columns(['institution', 'record', 'revision', 'label', 'content', 'since'])
    .expression(
      on
        .selectFrom('rule_record')
        .select(['institution', 'id as record', 'revision', 'label', 'content', 'changed_at as since'])
        .where('id', '=', id),
    )
    .execute()
  await once(
    on
      .updateTable('rule_record')
      .set({ position: record.position, ...jsonOf(record), withdrawn_at: null, changed_at: scope.now } as never)
      .set('revision', sql`revision + 1`)
      .where('id', '=', id)
      .execute(),
  )
}

/** What a record said before, the latest first. */
export const versionsOf = (scope: Scope, record: string): Promise<RecordVersion[]> =>
  tables<Tables>(scope)
    .selectFrom('rule_version')
    .select(['label', 'content', 'since'])
    .where('institution', '=', scope.institution)
    .where('record', '=', record)
    .orderBy('revision', 'desc')
    .limit(50)
    .execute()

export const touchRecord = (scope: Scope, id: string, withdrawn = false) =>
  tables<Tables>(scope)
    .updateTable('rule_record')
    .set({ changed_at: scope.now, ...(withdrawn ? { withdrawn_at: scope.now } : {}) })
    .set('revision', sql`revision + 1`)
    .where('id', '=', id)
    .execute()

export type DayOfRecord = StatedDay & { record: string }

export const allDays = (scope: Scope, record?: string): Promise<DayOfRecord[]> =>
  tables<Tables>(scope)
    .selectFrom('deadline_day')
    .select([
      'record',
      'from_year as fromYear',
      'until_year as untilYear',
      'one_year as oneYear',
      'month_day as monthDay',
      'year_offset as yearOffset',
      'due_time as time',
    ])
    .where('institution', '=', scope.institution)
    .$if(record !== undefined, query => query.where('record', '=', record ?? ''))
    .orderBy('from_year', order => order.asc().nullsFirst())
    .orderBy('id')
    .execute()

/** Puts the days of a deadline in the place of those it had. */
export async function replaceDays(scope: Scope, record: string, days: readonly StatedDay[]): Promise<void> {
  const on = tables<Tables>(scope)
  await on
    .deleteFrom('deadline_day')
    .where('institution', '=', scope.institution)
    .where('record', '=', record)
    .execute()
  if (!days.length) return
  await on
    .insertInto('deadline_day')
    .values(
      days.map(day => ({
        institution: scope.institution,
        record,
        from_year: day.fromYear,
        until_year: day.untilYear,
        one_year: day.oneYear,
        month_day: day.monthDay,
        year_offset: day.yearOffset,
        due_time: day.time,
      })) as never,
    )
    .execute()
}

/** All deadlines that hold, locked in one order, for whoever dates several at once. */
export const lockDeadlines = (scope: Scope): Promise<Stated<'deadline'>[]> =>
  tables<Tables>(scope)
    .selectFrom('rule_record')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('kind', '=', 'deadline')
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute() as Promise<Stated<'deadline'>[]>

export type DayInYear = { record: string; monthDay: string; yearOffset: number; time: string }

/** Days that hold in one academic year only, in the place of those that these deadlines had for it. */
export async function setDaysInYear(scope: Scope, year: string, days: readonly DayInYear[]): Promise<void> {
  if (!days.length) return
  const on = tables<Tables>(scope)
  const records = days.map(({ record }) => record)
  await on
    .deleteFrom('deadline_day')
    .where('institution', '=', scope.institution)
    .where('record', 'in', records)
    .where('one_year', '=', true)
    .where('from_year', '=', year)
    .execute()
  await on
    .insertInto('deadline_day')
    .values(
      days.map(({ record, monthDay, yearOffset, time }) => ({
        institution: scope.institution,
        record,
        from_year: year,
        until_year: year,
        one_year: true,
        month_day: monthDay,
        year_offset: yearOffset,
        due_time: time,
      })) as never,
    )
    .execute()
  await on
    .updateTable('rule_record')
    .set({ changed_at: scope.now })
    .set('revision', sql`revision + 1`)
    .where('id', 'in', records)
    .execute()
}
