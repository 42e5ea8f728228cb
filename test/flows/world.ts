import { designProcedure } from '../../src/agreements/index.ts'
import { readConfig } from '../../src/config.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { makeLog } from '../../src/platform/log.ts'
import { aMandate, anAccount, anInstitution, aRole, asSystem, callerOf, type TestAccount } from '../support/people.ts'
import { fillPublicSite } from './public-world.ts'

/** What every story finds: the offices, and who works there. Stories name people by these keys. */
export type World = { people: Record<PersonName, TestAccount>; offices: Record<'pavia' | 'jena', string> }
export type PersonName = 'administrator' | 'officer' | 'president' | 'outsider' | 'registrar'

async function build(on: Deployment): Promise<World> {
  const pavia = await anInstitution(on, {
    slug: 'pavia',
    name: { en: 'University of Pavia', it: 'Università di Pavia', fr: 'Université de Pavie' },
  })
  const jena = await anInstitution(on, { slug: 'jena', name: { en: 'University of Jena' }, languages: ['en'] })
  const person = (name: string, email: string) => anAccount(on, { name, email })
  const people = {
    administrator: await person('Anna Administrator', 'administrator@example.eu'),
    officer: await person('Olga Officer', 'officer@example.eu'),
    president: await person('Piero President', 'president@example.eu'),
    outsider: await person('Jonas of Jena', 'outsider@example.eu'),
    registrar: await person('Rita Registrar', 'registrar@example.eu'),
  }
  await aRole(on, { institution: pavia, account: people.administrator.id, role: 'administrator' })
  await aRole(on, { institution: pavia, account: people.officer.id, role: 'officer' })
  await aRole(on, { institution: pavia, account: people.president.id, role: 'signatory' })
  await aMandate(on, { institution: pavia, account: people.president.id })
  await addOrganisation(asSystem(on), {
    kind: 'higher-education',
    name: 'Heidelberg University',
    country: 'DE',
    city: 'Heidelberg',
  })
  await designProcedure(await callerOf(on, people.officer, pavia), {
    type: 'memorandum',
    name: { en: 'How it is concluded' },
    steps: [
      {
        key: 'senate',
        order: 1,
        name: { en: 'The Senate resolves' },
        body: { en: 'Senate' },
        kind: 'approval',
        needsSitting: true,
        needsResolution: true,
      },
      {
        key: 'sign',
        order: 2,
        name: { en: 'The President signs' },
        body: { en: 'President' },
        kind: 'our-signature',
        office: 'president',
      },
    ],
  })
  await aRole(on, { institution: jena, account: people.outsider.id, role: 'officer' })
  const coimbra = await anInstitution(on, {
    slug: 'coimbra',
    name: { en: 'University of Coimbra', fr: 'Université de Coimbra' },
    languages: ['en', 'fr'],
  })
  await aRole(on, { institution: coimbra, account: people.registrar.id, role: 'officer' })
  await aRole(on, { institution: coimbra, account: people.president.id, role: 'signatory' })
  await fillPublicSite(on, { institution: coimbra, officer: people.registrar, president: people.president })
  return { people, offices: { pavia, jena } }
}

const on = await openDeployment(readConfig(), makeLog('error'))
const world = await build(on)
await on.jobs.drain(on)
await closeDeployment(on)
console.log(JSON.stringify(world))
