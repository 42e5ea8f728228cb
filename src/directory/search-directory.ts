import { query } from '../platform/query.ts'
import { foundOrganisations, organisationsCalled, similarOrganisations } from './organisation.store.ts'
import type { Organisation, OrganisationKind } from './organisation.ts'
import { readSought } from './search.rules.ts'

/** The few organisations that somebody most likely means, the likeliest first; for pickers. Open to everyone. */
export const searchDirectory = query(
  'search-directory',
  async (
    scope,
    wish: { text: string; limit?: number; kind?: OrganisationKind | undefined },
  ): Promise<Organisation[]> => {
    scope.reach('organisation.see')
    const sought = readSought(wish.text)
    if (!sought) return []
    const limit = wish.limit ?? 10
    const found = await foundOrganisations(scope, { sought, kind: wish.kind }, { limit, offset: 0 })
    return found.length > 0 ? found : similarOrganisations(scope, { sought, kind: wish.kind }, limit)
  },
)

/** What a typed name or code stands for: one organisation, or those among which a person must choose (none: nobody is called so). */
export type Meant = { one: Organisation } | { choices: Organisation[] }

/** Reads a field in which an organisation was typed rather than picked: exact names and codes first, then what comes near. */
export const findOrganisationMeant = query('find-organisation-meant', async (scope, text: string): Promise<Meant> => {
  scope.reach('organisation.see')
  const exact = await organisationsCalled(scope, text.trim())
  if (exact.length === 1 && exact[0]) return { one: exact[0] }
  if (exact.length > 1) return { choices: exact }
  const sought = readSought(text)
  if (!sought) return { choices: [] }
  const near = await foundOrganisations(scope, { sought }, { limit: 10, offset: 0 })
  return { choices: near.length > 0 ? near : await similarOrganisations(scope, { sought }, 10) }
})
