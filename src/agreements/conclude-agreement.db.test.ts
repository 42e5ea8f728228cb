import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aMandate,
  anAccount,
  anOffice,
  anOrganisation,
  aUser,
  type Office,
  steps,
  within,
} from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import type { Actor } from '../permissions.ts'
import { decideStep } from './decide-step.ts'
import { listPublishedAgreements } from './list-published-agreements.ts'
import { designProcedure } from './procedures/design-procedure.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { recordPartnerSignature } from './record-partner-signature.ts'
import { showAgreement } from './show-agreement.ts'
import { signForUs } from './sign-for-us.ts'
import { submitAgreement } from './submit-agreement.ts'

const on = useDeployment()
let office: Office
let partner: string
let officer: Actor
let president: Actor
let presidentAccount: string

beforeAll(async () => {
  office = await anOffice(on(), 'montpellier')
  partner = await anOrganisation(on(), 'Universität Heidelberg')
  officer = aUser(await anAccount(on(), 'Olivia Invented'), ['officer'])
  presidentAccount = await anAccount(on(), 'Philippe Invented')
  const mandate = await aMandate(on(), office.institution, { account: presidentAccount })
  president = aUser(presidentAccount, ['signatory'], [mandate])
  await designProcedure(office.as(officer), { type: 'memorandum', name: { en: 'How it is concluded' }, steps })
})

const propose = async (more: object = {}) => {
  const facts = await proposeAgreement(office.as(officer), {
    type: 'memorandum',
    title: { en: 'Memorandum with Heidelberg' },
    parties: [{ organisation: partner }],
    units: [office.unit],
    durationMonths: 60,
    ...more,
  })
  return facts[0]?.subject ?? ''
}
const show = (agreement: string) => showAgreement(office.as(officer), agreement)
const openStep = async (agreement: string, key: string) =>
  (await show(agreement)).steps.find(step => step.key === key && step.state === 'open')?.id ?? ''

/** Through opinion and resolution to where the signatures are asked. */
const readyToSign = async (more: object = {}) => {
  const agreement = await propose(more)
  await submitAgreement(office.as(officer), { agreement })
  await decideStep(office.as(officer), { agreement, step: await openStep(agreement, 'check'), outcome: 'approved' })
  await decideStep(office.as(officer), {
    agreement,
    step: await openStep(agreement, 'senate'),
    outcome: 'approved',
    sittingOn: '2026-10-28',
    resolution: '114/2026',
  })
  return agreement
}
const sign = async (agreement: string, actor: Actor) =>
  signForUs(office.as(actor), {
    agreement,
    step: await openStep(agreement, 'sign'),
    hash: (await show(agreement)).hash,
  })

describe('an agreement', () => {
  test('goes from a proposal to force, and the public list shows it when it is published', async () => {
    const agreement = await readyToSign()
    expect((await show(agreement)).agreement.state).toBe('ready-to-sign')
    const signed = await sign(agreement, president)
    expect(signed.map(fact => fact.name)).toEqual(['agreement.signed-by-us'])
    expect((await show(agreement)).agreement.state).toBe('partly-signed')
    const facts = await recordPartnerSignature(office.as(officer), {
      agreement,
      step: await openStep(agreement, 'partner-signature'),
      signatory: 'Rector of Heidelberg',
      signedOn: '2026-11-01',
    })
    expect(facts.map(fact => fact.name)).toEqual([
      'agreement.signed-by-partner',
      'agreement.concluded',
      'agreement.came-into-force',
    ])
    const shown = await show(agreement)
    expect(shown.agreement).toMatchObject({ state: 'in-force', inForceSince: '2026-11-02', expiresOn: '2031-11-01' })
    const visitor = office.as({ kind: 'visitor' })
    expect((await listPublishedAgreements(visitor, {})).rows).toEqual([])
    await within(on(), office.institution, [sql`update agreement set published = true where id = ${agreement}`])
    expect((await listPublishedAgreements(visitor, {})).rows).toMatchObject([
      { id: agreement, partner: 'Universität Heidelberg' },
    ])
  })
})
