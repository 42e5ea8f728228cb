import {
  listPlaces,
  listPublishedActivities,
  listPublishedAgreements,
  type Place,
  type PublishedActivity,
} from '../agreements/index.ts'
import { listUnits } from '../institutions/index.ts'
import { type ListedMembership, listMemberships } from '../networks/index.ts'
import { showPublishedPartner } from '../partners/index.ts'
import { listResponsibilities, type Responsibility } from '../people/index.ts'
import type { Caller } from '../platform/deployment.ts'
import type { Language } from '../platform/words.ts'
import { type Rulebook, readRulebook, recordsOf } from '../rulebook/index.ts'

/** How much of one kind a partner's page shows; the lists lead on to the rest. */
export const most = 100

export type Between = Awaited<ReturnType<typeof gatherBetween>>

/** Everything that is published between this office and one partner, whichever slice keeps it. */
export async function gatherBetween(caller: Caller, id: string, language: Language) {
  const { partner, strategic } = await showPublishedPartner(caller, id)
  const { organisation } = partner
  const filter = { organisations: [organisation] }
  const rulebook = await readRulebook(caller, undefined)
  const agreements = await listPublishedAgreements(caller, { filter, limit: most })
  const ofBoth = { organisation, fromYear: rulebook.year }
  const places = await listPlaces(caller, { filter: ofBoth, limit: most, offset: 0 })
  const structure = await listUnits(caller, undefined)
  return {
    partner,
    strategic,
    agreements,
    places,
    structure,
    language,
    activities: await listPublishedActivities(caller, filter),
    networks: sharedNetworks(
      await listMemberships(caller, { organisation }),
      await listMemberships(caller, { ours: true }),
    ),
    responsible: answering(await listResponsibilities(caller, undefined), partner.units, places),
    contacts: contactsFor(rulebook),
    changedAt: new Date(Math.max(partner.changedAt.getTime(), ...agreements.rows.map(row => row.changedAt.getTime()))),
  }
}

/** The partner's memberships in networks of which we are a member too. */
function sharedNetworks(theirs: readonly ListedMembership[], ours: readonly ListedMembership[]): ListedMembership[] {
  const own = new Set(ours.map(({ network }) => network.id))
  return theirs.filter(({ network, ours }) => !ours && own.has(network.id))
}

/** Who answers, of those whom the office publishes, for a school or course that this partnership touches. */
function answering(all: readonly Responsibility[], units: readonly string[], places: readonly Place[]) {
  const touched = new Set([...units, ...places.flatMap(place => [...place.units, ...place.coursesOfStudy])])
  return all.filter(
    ({ published, unit, courseOfStudy }) =>
      published && (touched.has(unit ?? courseOfStudy ?? '') || (courseOfStudy && touched.has(courseOfStudy))),
  )
}

const contactsFor = (rulebook: Rulebook) =>
  recordsOf(rulebook, 'contact').filter(({ content }) => content.serves.includes('partners'))

export type { PublishedActivity }
