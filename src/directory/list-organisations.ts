import { query } from '../platform/query.ts'
import { countOrganisations, foundOrganisations, similarOrganisations } from './organisation.store.ts'
import type { Charter, Organisation, OrganisationKind } from './organisation.ts'
import { readSought } from './search.rules.ts'

export type OrganisationsWanted = {
  text?: string | undefined
  kind?: OrganisationKind | undefined
  country?: string | undefined
  charter?: Charter | undefined
  /** From 1. */
  page: number
  size: number
}

/** `alike`: nothing was found as typed, so these are the names that look like it. */
export type OrganisationsFound = { rows: Organisation[]; total: number; alike: boolean }

/** The directory, searched by name in any language, code, PIC, city or country. It is open to everyone. */
export const listOrganisations = query(
  'list-organisations',
  async (scope, { text = '', page, size, ...filters }: OrganisationsWanted): Promise<OrganisationsFound> => {
    scope.reach('organisation.see')
    const want = { ...filters, sought: readSought(text) }
    const total = await countOrganisations(scope, want)
    if (total > 0 || !want.sought) {
      const rows = await foundOrganisations(scope, want, { limit: size, offset: (page - 1) * size })
      return { rows, total, alike: false }
    }
    const rows = await similarOrganisations(scope, { ...want, sought: want.sought }, size)
    return { rows, total: rows.length, alike: rows.length > 0 }
  },
)
