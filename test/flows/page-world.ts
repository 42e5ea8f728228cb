import { records } from '../../db/seeds/content/index.ts'
import type { OfficeKey } from '../../db/seeds/content/types.ts'
import { papers } from '../../db/seeds/seed-papers.ts'
import { stateSeeded } from '../../db/seeds/seed-rulebook.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { addContact, addPartner } from '../../src/partners/index.ts'
import { type AcademicYear, toAcademicYear } from '../../src/platform/calendar.ts'
import type { Deployment } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import { aCondition } from '../support/nominations.ts'
import { anInstitution, aRole, asSystem, callerOf, type TestAccount } from '../support/people.ts'
import type { Host } from './hosts.ts'
import { welcomeStudies } from './study-world.ts'
import { stateGrades } from './transcript-world.ts'
import { firstSpring } from './year.ts'

/** What of a page rules the life of those who come. */
const ruling = new Set([
  ...['deadline', 'window', 'issue', 'level', 'requirement', 'document-rule'],
  ...['checklist-item', 'transcript-rule', 'grading-rule'],
])

type Given = {
  host: Host
  office: OfficeKey & keyof typeof papers
  name: { en: string; it: string }
  officer: TestAccount
}

/** An office with the rules of its page as the trial has them, one partner, and courses of the year for which the partner nominates. */
export async function openByPage(on: Deployment, { host, office, name, officer }: Given): Promise<void> {
  const institution = await anInstitution(on, { slug: host.slug, name, languages: ['en', 'it'] })
  await aRole(on, { institution, account: officer.id, role: 'officer' })
  const system = asSystem(on, institution)
  for (const [position, record] of records.entries())
    if ('office' in record && record.office === office && ruling.has(record.kind))
      await stateSeeded(system, record, position)
  for (const paper of papers[office]) await stateRecord(system, paper)
  await welcomeStudies(on, institution, yearAfter(firstSpring(on.clock())))
  const by = await callerOf(on, officer, institution)
  await stateGrades(by, yearAfter(firstSpring(on.clock())))
  const [home] = await addOrganisation(asSystem(on), { kind: 'higher-education', ...host.home })
  const organisation = home?.subject ?? ''
  const [partner] = await addPartner(by, { organisation, state: 'active', units: [], marks: [], tags: [] })
  const { givenName, familyName, email } = host.guest
  await addContact(by, { partner: partner?.subject ?? '', givenName, familyName, email, language: 'en' })
  await aCondition(on, { institution, ours: null, partner: organisation, persons: 5, isced: host.field })
}

const yearAfter = (spring: number): AcademicYear => toAcademicYear(`${spring}/${spring + 1}`)
