import type { OrganisationRecord } from '../directory/index.ts'
import { organisationRecord } from '../directory/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import type { Kept } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { activitiesOf } from './activities/activity.store.ts'
import type { PartnerActivity } from './activities/activity.ts'
import { contactsOf } from './contacts/contact.store.ts'
import type { Contact } from './contacts/contact.ts'
import { findPartner, partnerFilesOf, partnerOf } from './partner.store.ts'
import type { Partner } from './partner.ts'
import { strategicOf } from './strategic/strategic-partnership.store.ts'
import type { StrategicPartnership } from './strategic/strategic-partnership.ts'

export type PartnerFile = {
  partner: Partner
  organisation: OrganisationRecord
  contacts: Contact[]
  strategic: StrategicPartnership[]
  activities: PartnerActivity[]
  happened: Kept[]
}

/** Everything between this institution and one partner that this slice keeps. */
export const showPartner = query('show-partner', async (scope, id: string): Promise<PartnerFile> => {
  const partner = await findPartner(scope, id)
  if (!partner || !scope.may('partner.read', partner)) {
    scope.reach('partner.read')
    throw new Refusal('partner.not-found')
  }
  scope.must('partner.read', partner)
  const organisation = await organisationRecord(scope, partner.organisation)
  if (!organisation) throw new Refusal('partner.not-found')
  return {
    partner,
    organisation,
    contacts: await contactsOf(scope, id),
    strategic: await strategicOf(scope, id),
    activities: await activitiesOf(scope, id),
    happened: await factsAbout(scope, id),
  }
})

/** By organisation, the partner's file here, where there is one that the actor may read. */
export const findPartnerFiles = query('find-partner-files', (scope, organisations: readonly string[]) =>
  partnerFilesOf(scope, organisations),
)

/** The partner that an organisation is to this institution, if it is one that the actor may read. */
export const findPartnerOf = query(
  'find-partner-of',
  async (scope, organisation: string): Promise<Partner | undefined> => {
    scope.reach('partner.read')
    const partner = await partnerOf(scope, organisation)
    return partner && scope.may('partner.read', partner) ? partner : undefined
  },
)
