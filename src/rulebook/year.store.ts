import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { Term } from './record.ts'

export type AcademicTermRow = {
  number: number
  total: number
  term: Term | null
  name: Localised
  startOn: string
  endOn: string
}
export type AcademicYearRow = { id: string; year: string; startOn: string; endOn: string; revision: number }

type Tables = {
  academic_year: { id: string; institution: string; year: string; start_on: string; end_on: string; revision: number }
  academic_term: {
    id: string
    institution: string
    academic_year: string
    number: number
    total: number
    term: Term | null
    name: Localised
    start_on: string
    end_on: string
  }
}

const yearColumns = ['id', 'year', 'start_on as startOn', 'end_on as endOn', 'revision'] as const

/** The earliest first. */
export const allYears = (scope: Scope): Promise<AcademicYearRow[]> =>
  tables<Tables>(scope)
    .selectFrom('academic_year')
    .select(yearColumns)
    .where('institution', '=', scope.institution)
    .orderBy('year')
    .execute()

export const allTerms = (scope: Scope): Promise<(AcademicTermRow & { academicYear: string })[]> =>
  tables<Tables>(scope)
    .selectFrom('academic_term')
    .select([
      'academic_year as academicYear',
      'number',
      'total',
      'term',
      'name',
      'start_on as startOn',
      'end_on as endOn',
    ])
    .where('institution', '=', scope.institution)
    .orderBy('start_on')
    .orderBy('number')
    .execute()

export const lockYear = (scope: Scope, year: string): Promise<AcademicYearRow | undefined> =>
  tables<Tables>(scope)
    .selectFrom('academic_year')
    .select(yearColumns)
    .where('institution', '=', scope.institution)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()

type YearDays = { year: string; startOn: string; endOn: string }

export const saveYear = (scope: Scope, id: string, { startOn, endOn }: YearDays) =>
  tables<Tables>(scope)
    .updateTable('academic_year')
    .set({ start_on: startOn, end_on: endOn })
    .set('revision', sql`revision + 1`)
    .where('id', '=', id)
    .execute()

/** Nothing where somebody has opened the same year at this moment. */
export async function insertYear(scope: Scope, { year, startOn, endOn }: YearDays): Promise<string | undefined> {
  const kept = await tables<Tables>(scope)
    .insertInto('academic_year')
    .values({ institution: scope.institution, year, start_on: startOn, end_on: endOn } as never)
    .onConflict(conflict => conflict.columns(['institution', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id
}

export async function replaceTerms(scope: Scope, year: string, terms: readonly AcademicTermRow[]): Promise<void> {
  const on = tables<Tables>(scope)
  await on.deleteFrom('academic_term').where('academic_year', '=', year).execute()
  if (!terms.length) return
  await on
    .insertInto('academic_term')
    .values(
      terms.map(({ startOn, endOn, name, ...term }) => ({
        ...term,
        institution: scope.institution,
        academic_year: year,
        name: JSON.stringify(name),
        start_on: startOn,
        end_on: endOn,
      })) as never,
    )
    .execute()
}

/** Its terms go with it. */
export const deleteYear = (scope: Scope, id: string) =>
  tables<Tables>(scope)
    .deleteFrom('academic_year')
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
