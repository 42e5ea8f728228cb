import { addOrganisation, type OrganisationKind } from '../../src/directory/index.ts'
import { findRecord, recordsOf } from './content/index.ts'
import type { Organisation } from './content/types.ts'
import { universities } from './examples/universities.ts'
import type { Trial } from './trial.ts'

const kinds: Record<Organisation['character'], OrganisationKind> = {
  university: 'higher-education',
  school: 'higher-education',
  'research-organisation': 'research',
  hospital: 'hospital',
  municipality: 'municipality',
  association: 'association',
  company: 'company',
  'public-body': 'public-body',
  intergovernmental: 'intergovernmental',
}

/**
 * The organisations that the pages name and those of the invented agreements. The Commission's list, imported later, recognises them by
 * their codes and adds the rest.
 */
export async function seedDirectory(trial: Trial): Promise<void> {
  for (const organisation of recordsOf('organisation')) await seedNamed(trial, organisation)
  for (const { key, name, ...rest } of universities) {
    const added = await addOrganisation(trial.asSystem(), {
      kind: 'higher-education',
      name,
      names: { en: name },
      ...rest,
    })
    trial.keep('organisation', key, added)
  }
  await seedAlliance(trial)
}

async function seedNamed(trial: Trial, organisation: Organisation): Promise<void> {
  const { key, name, also, character, erasmusCode, place, website } = organisation
  if (!place) throw new Error(`${key} has no place`)
  const office = recordsOf('institution').find(institution => institution.key === key)
  const added = await addOrganisation(trial.asSystem(), {
    kind: kinds[character],
    name,
    names: { ...also, en: name },
    ...place,
    ...(erasmusCode && { erasmusCode }),
    ...(website && { website }),
    ...(office && { schac: office.schac, street: office.address.lines.join(', '), postcode: office.address.postcode }),
  })
  trial.keep('organisation', key, added)
}

/** An alliance is no institution of higher education; agreements name it all the same. */
async function seedAlliance(trial: Trial): Promise<void> {
  const alliance = findRecord('institution', 'ec2u', 'ec2u')
  if (!alliance) throw new Error('the alliance is missing')
  const { name, schac, website, place, address } = alliance
  const added = await addOrganisation(trial.asSystem(), {
    kind: 'network',
    name: name.en,
    names: name,
    schac,
    website,
    ...place,
    street: address.lines.join(', '),
    postcode: address.postcode,
  })
  trial.keep('organisation', 'ec2u', added)
}
