import { factsAbout } from '../platform/event.store.ts'
import type { Kept } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { findOrganisation, organisationsById } from './organisation.store.ts'
import type { OrganisationRecord } from './organisation.ts'

/** One organisation with all that the directory knows of it, and what this office did with it. */
export const showOrganisation = query(
  'show-organisation',
  async (scope, id: string): Promise<{ organisation: OrganisationRecord; happened: Kept[] }> => {
    scope.reach('organisation.see')
    const organisation = await findOrganisation(scope, id)
    if (!organisation) throw new Refusal('organisation.not-found')
    return { organisation, happened: scope.may('event.read') ? await factsAbout(scope, id) : [] }
  },
)

/** Several by their ids, in no order, for pages that name them. */
export const namedOrganisations = query('named-organisations', async (scope, ids: string[]) => {
  scope.reach('organisation.see')
  return organisationsById(scope, ids)
})
