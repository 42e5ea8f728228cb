import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './organisation.facts.ts'
import { isListed, mustBeAPoint, newOrganisation } from './organisation.rules.ts'
import { lockOrganisation, organisationWith, saveOrganisation } from './organisation.store.ts'

/** Says of an organisation what no list says: its names in our languages, its place on the map, its domain; the rest only where no list says it. */
export const describeOrganisation = command(
  'describe-organisation',
  newOrganisation
    .omit({ country: true })
    .partial({ kind: true, name: true })
    .extend({ organisation: z.uuid(), version: revision }),
  async (scope, input) => {
    const before = await lockOrganisation(scope, input.organisation)
    if (!before) throw new Refusal('organisation.not-found')
    scope.must('organisation.describe')
    if (before.revision !== input.version) throw new Refusal('organisation.changed-meanwhile')
    mustBeAPoint(input)
    const ours = {
      names: input.names,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
      schac: input.schac ?? null,
    }
    const listed = isListed(before)
    const other = await organisationWith(scope, listed ? { schac: input.schac } : input, before.id)
    if (other) throw new Refusal('organisation.known-already', { name: other.name })
    const theirs = {
      kind: input.kind ?? before.kind,
      name: input.name ?? before.name,
      city: input.city ?? null,
      street: input.street ?? null,
      postcode: input.postcode ?? null,
      website: input.website ?? null,
      erasmusCode: input.erasmusCode ?? null,
      pic: input.pic ?? null,
    }
    await saveOrganisation(scope, before.id, listed ? ours : { ...ours, ...theirs })
    return [happened('organisation.described', before.id, { name: before.name })]
  },
)
