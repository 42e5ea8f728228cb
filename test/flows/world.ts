import { designProcedure } from '../../src/agreements/index.ts'
import { readConfig } from '../../src/config.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { addUnit } from '../../src/institutions/index.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import { makeLog } from '../../src/platform/log.ts'
import { openAcademicYear } from '../../src/rulebook/index.ts'
import { aMandate, anAccount, anInstitution, aRole, asSystem, callerOf, type TestAccount } from '../support/people.ts'
import { welcomeConversions } from './grade-world.ts'
import { unibg, unipv } from './hosts.ts'
import { welcomeNominations } from './nomination-world.ts'
import { openByPage } from './page-world.ts'
import { fillPublicSite } from './public-world.ts'
import { welcomeStudents } from './stay-world.ts'
import { welcomeStudies } from './study-world.ts'
import { welcomeTranscripts } from './transcript-world.ts'

/** What every story finds: the offices, and who works there. Stories name people by these keys. */
export type World = { people: Record<PersonName, TestAccount>; offices: Record<'pavia' | 'jena', string> }
export type PersonName =
  | 'keeper'
  | 'administrator'
  | 'officer'
  | 'president'
  | 'outsider'
  | 'registrar'
  | 'welcomer'
  | 'berta'
  | 'paola'
  | 'lena'
  | 'jorge'
  | 'converter'
  | 'sofia'

const organisations = [
  ['Heidelberg University', 'DE', 'Heidelberg'],
  ['Universidad de Salamanca', 'ES', 'Salamanca'],
] as const

type Step = Parameters<typeof designProcedure>[1]['steps'][number]

const opinion: Step = {
  key: 'opinion',
  order: 1,
  name: { en: 'The office gives its opinion' },
  body: { en: 'International office' },
  kind: 'opinion',
}
const senate = (order: number): Step => ({
  key: 'senate',
  order,
  name: { en: 'The Senate resolves' },
  body: { en: 'Senate' },
  kind: 'approval',
  needsSitting: true,
  needsResolution: true,
})
const president = (order: number): Step => ({
  key: 'sign',
  order,
  name: { en: 'The President signs' },
  body: { en: 'President' },
  kind: 'our-signature',
  office: 'president',
})

async function build(on: Deployment): Promise<World> {
  const pavia = await anInstitution(on, {
    slug: 'pavia',
    name: { en: 'University of Pavia', it: 'Università di Pavia', fr: 'Université de Pavie' },
  })
  const jena = await anInstitution(on, { slug: 'jena', name: { en: 'University of Jena' }, languages: ['en'] })
  const person = (name: string, email: string) => anAccount(on, { name, email })
  const people = {
    keeper: await person('Dora Deployment', 'keeper@example.eu'),
    administrator: await person('Anna Administrator', 'administrator@example.eu'),
    officer: await person('Olga Officer', 'officer@example.eu'),
    president: await person('Piero President', 'president@example.eu'),
    outsider: await person('Jonas of Jena', 'outsider@example.eu'),
    registrar: await person('Rita Registrar', 'registrar@example.eu'),
    welcomer: await person('Wanda Welcomer', 'welcomer@example.eu'),
    berta: await person('Berta Bergamo', 'berta@example.eu'),
    paola: await person('Paola Pavia', 'paola@example.eu'),
    lena: await person('Lena Ankunft', 'lena@student.example'),
    jorge: await person('Jorge Temprano', 'jorge@student.example'),
    converter: await person('Carla Converter', 'converter@example.eu'),
    sofia: await person('Sofia Partente', 'sofia@student.example'),
  }
  await aRole(on, { institution: deploymentId, account: people.keeper.id, role: 'administrator' })
  await aRole(on, { institution: pavia, account: people.administrator.id, role: 'administrator' })
  await aRole(on, { institution: pavia, account: people.officer.id, role: 'officer' })
  await aRole(on, { institution: pavia, account: people.president.id, role: 'signatory' })
  await aMandate(on, { institution: pavia, account: people.president.id })
  for (const [name, country, city] of organisations)
    await addOrganisation(asSystem(on), { kind: 'higher-education', name, country, city })
  await addUnit(asSystem(on, pavia), {
    kind: 'faculty',
    code: 'LAW',
    name: { en: 'Faculty of Law', it: 'Facoltà di Giurisprudenza' },
  })
  const officer = await callerOf(on, people.officer, pavia)
  await designProcedure(officer, {
    type: 'memorandum',
    name: { en: 'How it is concluded' },
    steps: [senate(1), president(2)],
  })
  for (const type of ['framework-agreement', 'implementing-protocol'] as const)
    await designProcedure(officer, {
      type,
      name: { en: 'How it is concluded' },
      steps: [opinion, senate(2), president(3)],
    })
  await addUnit(asSystem(on, pavia), {
    kind: 'department',
    code: 'economics',
    name: { en: 'Department of Economics', it: 'Dipartimento di Economia' },
  })
  await openYear(on, pavia)
  await aRole(on, { institution: jena, account: people.outsider.id, role: 'officer' })
  await openYear(on, jena)
  const jonas = await callerOf(on, people.outsider, jena)
  await welcomeNominations(on, jena, jonas)
  await welcomeTranscripts({ on, institution: jena, caller: jonas }, await welcomeStudies(on, jena))
  const coimbra = await anInstitution(on, {
    slug: 'coimbra',
    name: { en: 'University of Coimbra', fr: 'Université de Coimbra' },
    languages: ['en', 'fr'],
  })
  await aRole(on, { institution: coimbra, account: people.registrar.id, role: 'officer' })
  const rector = await person('Rui Rector', 'rector@example.eu')
  await aRole(on, { institution: coimbra, account: rector.id, role: 'signatory' })
  await fillPublicSite(on, { institution: coimbra, officer: people.registrar, president: rector })
  const bergamo = await anInstitution(on, {
    slug: 'bergamo',
    name: { en: 'University of Bergamo', it: 'Università di Bergamo' },
    languages: ['en', 'it'],
  })
  await aRole(on, { institution: bergamo, account: people.welcomer.id, role: 'officer' })
  await openYear(on, bergamo)
  const { welcomer, lena, jorge } = people
  await welcomeStudents(on, bergamo, { officer: await callerOf(on, welcomer, bergamo), lena, jorge })
  const bergamoByPage = { en: 'University of Bergamo', it: 'Università di Bergamo' }
  const paviaByPage = { en: 'Pavia by its page', it: 'Pavia secondo la sua pagina' }
  await openByPage(on, { host: unibg, office: 'bergamo', name: bergamoByPage, officer: people.berta })
  await openByPage(on, { host: unipv, office: 'pavia', name: paviaByPage, officer: people.paola })
  const milano = await anInstitution(on, { slug: 'milano', name: { en: 'Polytechnic of Milan' }, languages: ['en'] })
  await aRole(on, { institution: milano, account: people.converter.id, role: 'officer' })
  const converter = await callerOf(on, people.converter, milano)
  await welcomeConversions(on, milano, { officer: converter, sofia: people.sofia })
  return { people, offices: { pavia, jena } }
}

/** The academic year that runs, with its two semesters. */
async function openYear(on: Deployment, institution: string): Promise<void> {
  const today = on.clock()
  const first = today.getUTCFullYear() - (today.getUTCMonth() < 8 ? 1 : 0)
  const term = (number: 1 | 2, name: string, startOn: string, endOn: string) => ({
    number,
    total: 2,
    term: number === 1 ? ('winter' as const) : ('spring' as const),
    name: { en: name },
    startOn,
    endOn,
  })
  await openAcademicYear(asSystem(on, institution), {
    year: `${first}/${first + 1}`,
    startOn: `${first}-09-01`,
    endOn: `${first + 1}-08-31`,
    terms: [
      term(1, 'First semester', `${first}-09-28`, `${first + 1}-01-31`),
      term(2, 'Second semester', `${first + 1}-02-22`, `${first + 1}-07-31`),
    ],
  })
}

const on = await openDeployment(readConfig(), makeLog('error'))
const world = await build(on)
await on.jobs.drain(on)
await closeDeployment(on)
console.log(JSON.stringify(world))
