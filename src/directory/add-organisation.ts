import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './organisation.facts.ts'
import { mustBeAPoint, newOrganisation } from './organisation.rules.ts'
import { insertOrganisation, organisationWith } from './organisation.store.ts'

/** Puts an organisation into the directory that no list brings: a municipality, a company, a university far away. */
export const addOrganisation = command('add-organisation', newOrganisation, async (scope, input) => {
  scope.must('organisation.add')
  mustBeAPoint(input)
  const known = await organisationWith(scope, input, null)
  if (known) throw new Refusal('organisation.known-already', { name: known.name })
  const id = await insertOrganisation(scope, {
    kind: input.kind,
    name: input.name,
    names: input.names,
    country: input.country,
    city: input.city ?? null,
    street: input.street ?? null,
    postcode: input.postcode ?? null,
    website: input.website ?? null,
    erasmusCode: input.erasmusCode ?? null,
    pic: input.pic ?? null,
    schac: input.schac ?? null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
  })
  return [happened('organisation.added', id, { name: input.name })]
})
