import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Around, Meaning } from '../kinds/import-kind.ts'
import { plain } from '../kinds/plain.rules.ts'

type Tables = {
  import_meaning: {
    institution: string
    domain: string
    written: string
    meaning: string
    decided_by: string | null
    decided_at: Date
  }
}

export type Decided = { domain: string; written: string; meaning: string }

/** As texts are compared: `Univ. Heidelberg` and `UNIV HEIDELBERG` mean the same. */
const compared = (written: string) => (plain(written) || written).slice(0, 400)

/** What this office said before that texts of these domains mean. */
export async function meaningsOf(
  scope: Scope,
  domains: readonly string[],
  own: readonly { domain: string; name: string; value: string }[],
): Promise<Around['meaning']> {
  if (!domains.length) return () => null
  const rows = await tables<Tables>(scope)
    .selectFrom('import_meaning')
    .select(['domain', 'written', 'meaning'])
    .where('domain', 'in', domains as string[])
    .execute()
  const known = new Map<string, Meaning>()
  for (const { domain, name, value } of own) known.set(`${domain} ${compared(name)}`, { value, said: false })
  for (const { domain, written, meaning } of rows) known.set(`${domain} ${written}`, { value: meaning, said: true })
  return (domain, written) => known.get(`${domain} ${compared(written)}`) ?? null
}

export async function saveMeanings(scope: Scope, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ domain, written, meaning }) => ({
    institution: scope.institution,
    domain,
    written: compared(written),
    meaning,
    decided_by: scope.actor.kind === 'user' ? scope.actor.account : null,
    decided_at: scope.now,
  }))
  if (!rows.length) return
  await tables<Tables>(scope)
    .insertInto('import_meaning')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['institution', 'domain', 'written']).doUpdateSet({
        meaning: sql`excluded.meaning`,
        decided_by: sql`excluded.decided_by`,
        decided_at: sql`excluded.decided_at`,
      }),
    )
    .execute()
}

export async function forgetMeaning(scope: Scope, domain: string, written: string): Promise<void> {
  await tables<Tables>(scope)
    .deleteFrom('import_meaning')
    .where('domain', '=', domain)
    .where('written', '=', compared(written))
    .execute()
}
