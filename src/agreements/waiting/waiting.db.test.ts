import { beforeAll, expect, test } from 'vitest'
import {
  anOffice,
  anOrganisation,
  aSignatoryOf,
  aUserOf,
  type Office,
  steps,
} from '../../../test/support/agreements.ts'
import { useDeployment } from '../../../test/support/database.ts'
import type { Actor } from '../../permissions.ts'
import { decideStep } from '../decide-step.ts'
import { designProcedure } from '../procedures/design-procedure.ts'
import { proposeAgreement } from '../propose-agreement.ts'
import { showAgreement } from '../show-agreement.ts'
import { submitAgreement } from '../submit-agreement.ts'
import { listWaitingAgreements } from './list-waiting.ts'

const on = useDeployment()
let office: Office
let officer: Actor
let president: Actor
let coordinator: Actor
let agreement: string

beforeAll(async () => {
  office = await anOffice(on(), 'Montpellier')
  officer = await aUserOf(office, 'officer')
  president = await aSignatoryOf(office)
  coordinator = { ...(await aUserOf(office)), roles: [{ role: 'coordinator', units: [], partners: [] }] }
  await designProcedure(office.as(officer), { type: 'memorandum', name: { en: 'How it is concluded' }, steps })
  const facts = await proposeAgreement(office.as(officer), {
    type: 'memorandum',
    title: { en: 'Memorandum with Heidelberg' },
    parties: [{ organisation: await anOrganisation(on(), 'Universität Heidelberg') }],
    units: [office.unit],
    durationMonths: 60,
  })
  agreement = facts[0]?.subject ?? ''
  await submitAgreement(office.as(officer), { agreement })
})

const waiting = async (actor: Actor) => {
  const { theirs, others } = await listWaitingAgreements(office.as(actor), undefined)
  return { theirs: theirs.map(step => step.kind), others: others.map(step => step.kind) }
}
const decide = async (key: string, more: object = {}) => {
  const { steps } = await showAgreement(office.as(officer), agreement)
  const step = steps.find(each => each.key === key && each.state === 'open')?.id ?? ''
  await decideStep(office.as(officer), { agreement, step, outcome: 'approved', ...more })
}

test('what an office decides waits for the officer, and is others’ for the President', async () => {
  const forOfficer = await waiting(officer)
  expect(forOfficer.theirs).toHaveLength(1)
  expect(forOfficer.others).toEqual([])
  expect(await waiting(president)).toEqual({ theirs: [], others: forOfficer.theirs })
})

test('a coordinator of other units sees nothing of it', async () => {
  expect(await waiting(coordinator)).toEqual({ theirs: [], others: [] })
})

test('our signature waits for the President alone', async () => {
  await decide('check')
  await decide('senate', { sittingOn: '2026-10-28', resolution: '114/2026' })
  expect((await waiting(president)).theirs).toEqual(['our-signature'])
  expect((await waiting(officer)).theirs).toEqual([])
  expect((await waiting(officer)).others).toContain('our-signature')
})
