import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

/** In whose agreed programme a course instance stands: in the first version and not deleted since, or inserted since. */
export async function holdersOf(scope: Scope, instance: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct l.id from learning_agreement_component c
    join learning_agreement l on l.institution = c.institution and l.id = c.agreement
    where c.institution = ${scope.institution} and c.instance = ${instance} and l.agreed_version is not null and l.state <> 'cancelled'
      and (c.version = l.agreed_version and c.status = 'inserted' or c.version = l.first_version and not exists (
        select from learning_agreement_component d where d.institution = c.institution and d.agreement = c.agreement
          and d.version = l.agreed_version and d.component = c.component and d.status = 'deleted'))
    order by l.id`.execute(open(scope))
  return rows.map(({ id }) => id)
}

export type OpenPeriod = { academicYear: string; term: 'winter' | 'spring' | 'year'; extendedUntil: Date | null }

/** For which terms first versions are not signed at home yet, and which dates of their own some have. */
export async function openPeriods(scope: Scope): Promise<OpenPeriod[]> {
  const { rows } = await sql<OpenPeriod>`select distinct n.academic_year as "academicYear", n.term,
      l.extended_until as "extendedUntil"
    from learning_agreement l join nomination n on n.institution = l.institution and n.id = l.nomination
    where l.institution = ${scope.institution} and l.state in ('draft', 'student-signed', 'declined') and l.agreed_version is null
    limit 500`.execute(open(scope))
  return rows
}

type Due = OpenPeriod & { until: Date; days: number }

/** Whose reminder is due: not reminded yet for that date, or only from further away. */
export async function toRemind(scope: Scope, due: readonly Due[]): Promise<string[]> {
  if (!due.length) return []
  const list = due.map(({ academicYear, term, extendedUntil, until, days }) => ({
    ...{ year: academicYear, term, days, until: until.toISOString() },
    extended: extendedUntil?.toISOString() ?? null,
  }))
  const { rows } = await sql<{ id: string }>`select l.id
    from learning_agreement l join nomination n on n.institution = l.institution and n.id = l.nomination
    join jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      as d (year text, term text, days integer, until timestamptz, extended timestamptz)
      on d.year = n.academic_year and d.term = n.term and d.extended is not distinct from l.extended_until
    where l.institution = ${scope.institution} and l.state in ('draft', 'student-signed', 'declined') and l.agreed_version is null
      and (l.reminded_for is distinct from d.until or l.reminded_days > d.days)
    order by d.until, l.id limit 500`.execute(open(scope))
  return rows.map(({ id }) => id)
}
