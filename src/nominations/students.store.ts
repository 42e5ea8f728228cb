import { type RawBuilder, sql } from 'kysely'
import type { StayTerm } from '../agreements/index.ts'
import { type LocalNames, namesInOrder } from '../directory/index.ts'
import { inPattern } from '../platform/columns.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'

/** By what every list of those who come is narrowed, whatever it lists of them. */
export type StudentFilter = {
  /** Words of the name, the mail address or the identifier. */
  text?: string | undefined
  term?: StayTerm | undefined
  year?: string | undefined
  partner?: string | undefined
}

/** What a filter means, as conditions on the nomination `n`. */
export function studentsMeant({ text, term, year, partner }: StudentFilter): RawBuilder<unknown>[] {
  const words = (text ?? '').split(/\s+/).filter(Boolean).slice(0, 5)
  return [
    ...(term ? [sql`n.term = ${term}`] : []),
    ...(year ? [sql`n.academic_year = ${year}`] : []),
    ...(partner ? [sql`n.partner = ${partner}`] : []),
    ...words.map(word => sql`n.found_by like '%' || folded(${inPattern(word)}) || '%'`),
  ]
}

type Order = (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>

/** Orders by student and by university; `id` tells rows apart that are otherwise alike. */
export const studentOrders = (id: RawBuilder<unknown>): Record<'student' | 'partner', Order> => ({
  student: (_, way) =>
    sql`n.family_name collate "und-x-icu" ${way}, n.given_names collate "und-x-icu" ${way}, ${id} ${way}`,
  partner: (language, way) => sql`${namesInOrder(language)} ${way}, n.family_name collate "und-x-icu", ${id}`,
})

export type StudentChoices = { years: string[]; partners: { id: string; name: string; names: LocalNames }[] }

/** What the filters can choose from: the years and universities of the rows of `from` (which names the nomination `n`) that are `mine`. */
export async function studentChoices(
  scope: Scope,
  { from, mine }: { from: RawBuilder<unknown>; mine: RawBuilder<unknown> },
): Promise<StudentChoices> {
  const { rows } = await sql<StudentChoices>`select
      (select coalesce(jsonb_agg(y.academic_year order by y.academic_year desc), '[]') from (
        select distinct n.academic_year from ${from} where ${mine}) y) as years,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'names', o.names) order by o.name collate "und-x-icu"), '[]')
        from organisation o where o.id in (select n.partner from ${from} where ${mine})) as partners`.execute(
    tables<Record<string, never>>(scope),
  )
  return rows[0] ?? { years: [], partners: [] }
}
