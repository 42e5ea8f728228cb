import { readConfig } from '../../src/config.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { makeLog } from '../../src/platform/log.ts'
import { aMandate, anAccount, anInstitution, aRole, type TestAccount } from '../support/people.ts'

/** What every story finds: the offices, and who works there. Stories name people by these keys. */
export type World = { people: Record<PersonName, TestAccount>; offices: Record<'pavia' | 'jena', string> }
export type PersonName = 'administrator' | 'officer' | 'president' | 'outsider'

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
  }
  await aRole(on, { institution: pavia, account: people.administrator.id, role: 'administrator' })
  await aRole(on, { institution: pavia, account: people.officer.id, role: 'officer' })
  await aRole(on, { institution: pavia, account: people.president.id, role: 'signatory' })
  await aMandate(on, { institution: pavia, account: people.president.id })
  await aRole(on, { institution: jena, account: people.outsider.id, role: 'officer' })
  return { people, offices: { pavia, jena } }
}

const on = await openDeployment(readConfig(), makeLog('error'))
const world = await build(on)
await on.jobs.drain(on)
await closeDeployment(on)
console.log(JSON.stringify(world))
