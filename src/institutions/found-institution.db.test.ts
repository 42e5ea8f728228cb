import { expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { asSystem } from '../../test/support/people.ts'
import { addOrganisation } from '../directory/index.ts'
import { foundInstitution } from './found-institution.ts'
import { listOffices } from './list-offices.ts'

const on = useDeployment()

const given = {
  kind: 'university' as const,
  name: { en: 'University of Pavia' },
  languages: ['en' as const],
  zone: 'Europe/Rome',
}

test('an office is founded as the organisation that it is in the directory', async () => {
  const [added] = await addOrganisation(asSystem(on()), {
    kind: 'higher-education',
    name: 'University of Pavia',
    country: 'IT',
  })
  const facts = await foundInstitution(asSystem(on()), { ...given, slug: 'pavia', organisation: added?.subject })
  expect(facts).toMatchObject([{ name: 'institution.founded', facts: { slug: 'pavia' } }])
  expect(await listOffices(asSystem(on()), undefined)).toMatchObject([{ id: facts[0]?.subject, slug: 'pavia' }])
})

test('an office is not founded as an organisation that the directory does not have', async () => {
  const organisation = '00000000-0000-4000-8000-000000000000'
  await expect(foundInstitution(asSystem(on()), { ...given, slug: 'nowhere', organisation })).rejects.toMatchObject({
    code: 'input.wrong',
    problems: { organisation: { code: 'not-in-list' } },
  })
  expect((await listOffices(asSystem(on()), undefined)).map(({ slug }) => slug)).not.toContain('nowhere')
})

test('no office takes an address of the deployment itself', async () => {
  for (const slug of ['sign-in', 'ewp', 'account'])
    await expect(foundInstitution(asSystem(on()), { ...given, slug })).rejects.toMatchObject({
      problems: { slug: { code: 'reserved-slug' } },
    })
})
