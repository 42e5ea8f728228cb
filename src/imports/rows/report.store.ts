import { sql } from 'kysely'
import { inPattern } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { ImportLine, Outcome } from '../import.ts'

type LineRow = ImportLine & { institution: string; import: string; key: string | null; noted: boolean }
const open = (scope: Scope) => tables<{ import_row: LineRow }>(scope)
const ofImport = (scope: Scope, id: string) => open(scope).selectFrom('import_row').where('import', '=', id)

export const shown = [
  'id',
  'row',
  'cells',
  'corrected',
  'label',
  'outcome',
  'problems',
  'questions',
  'changes',
  'subject',
  'revision',
] as const

export type LinesWanted = { import: string; outcome?: Outcome | 'noted' | undefined; text?: string | undefined }

function wanted(scope: Scope, { import: id, outcome, text }: LinesWanted) {
  let rows = ofImport(scope, id)
  if (outcome === 'noted') rows = rows.where('noted', '=', true).where('outcome', '!=', 'problem')
  else if (outcome) rows = rows.where('outcome', '=', outcome)
  if (text) rows = rows.where(sql<boolean>`folded(label || ' ' || cells::text) like folded(${`%${inPattern(text)}%`})`)
  return rows
}

export const linesOf = (
  scope: Scope,
  want: LinesWanted,
  part: { limit: number; offset: number },
): Promise<ImportLine[]> =>
  wanted(scope, want)
    .select(shown)
    .orderBy(sql`row nulls last`)
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()

export const countWanted = async (scope: Scope, want: LinesWanted): Promise<number> =>
  (await wanted(scope, want).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n

export type AskedText = {
  domain: string
  field: string
  written: string
  answer: string | null
  choices: ImportLine['questions'][number]['choices']
  rows: number
  first: number
}

/** The texts that a person must interpret, each once, with how many rows wait for it; those that are open first. */
export async function askedTexts(
  scope: Scope,
  id: string,
  part: { limit: number; offset: number; open: boolean },
): Promise<{ texts: AskedText[]; total: number }> {
  const { rows } = await sql<AskedText & { total: number }>`
    select q ->> 'domain' as domain, min(q ->> 'field') as field, q ->> 'written' as written, min(q ->> 'answer') as answer,
      (array_agg(q -> 'choices' order by jsonb_array_length(q -> 'choices') desc))[1] as choices,
      count(distinct r.row) as rows, min(r.row) as first, count(*) over () as total
    from import_row r, jsonb_array_elements(r.questions) q
    where r.institution = ${scope.institution} and r.import = ${id} and r.questions <> '[]'
      and (${part.open} = (q ->> 'answer' is null))
    group by q ->> 'domain', q ->> 'written' order by count(distinct r.row) desc, min(r.row)
    limit ${part.limit} offset ${part.offset}`.execute(open(scope))
  return { texts: rows.map(({ total: _, ...text }) => text), total: rows[0]?.total ?? 0 }
}

/** One of the texts that this file asks about; refuses one that it does not. */
export async function askedText(
  scope: Scope,
  id: string,
  about: { domain: string; written: string },
): Promise<AskedText> {
  const { rows } = await sql<AskedText>`
    select q ->> 'domain' as domain, q ->> 'field' as field, q ->> 'written' as written, q ->> 'answer' as answer,
      q -> 'choices' as choices, 1 as rows, r.row as first
    from import_row r, jsonb_array_elements(r.questions) q
    where r.institution = ${scope.institution} and r.import = ${id} and r.questions <> '[]'
      and q ->> 'domain' = ${about.domain} and q ->> 'written' = ${about.written}
    order by jsonb_array_length(q -> 'choices') desc limit 1`.execute(open(scope))
  const [asked] = rows
  if (!asked) throw new Refusal('import.text-not-found')
  return asked
}
