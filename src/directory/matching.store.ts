import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../platform/words.ts'
import { matches } from './organisation.store.ts'
import { readSought } from './search.rules.ts'

/** For lists that join the directory as `organisation`: which of its rows a text means; null where it asks for nothing. */
export function organisationsMeant(text: string): RawBuilder<boolean> | null {
  const sought = readSought(text)
  return sought ? (matches(sought) as RawBuilder<boolean>) : null
}

/** The order of names as readers of this language see them; an index keeps it for each. */
export function namesInOrder(language: Language): RawBuilder<string> {
  const name = sql`coalesce(organisation.names ->> 'en', organisation.name)`
  if (language === 'en') return sql`${name} collate "und-x-icu"`
  return sql`coalesce(organisation.names ->> ${sql.lit(language)}, organisation.names ->> 'en', organisation.name) collate "und-x-icu"`
}
