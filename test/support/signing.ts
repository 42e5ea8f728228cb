import {
  type AgreementType,
  decideStep,
  designProcedure,
  proposeAgreement,
  recordPartnerSignature,
  showAgreement,
  signForUs,
  submitAgreement,
} from '../../src/agreements/index.ts'
import type { Actor } from '../../src/permissions.ts'
import { anOffice, anOrganisation, aSignatoryOf, aUserOf, type Office, steps } from './agreements.ts'
import type { TestDeployment } from './database.ts'

type Proposal = Partial<Parameters<typeof proposeAgreement>[1]>

/** An office with a procedure, a partner, an officer and a President, and the ways to take an agreement through. */
export async function aSigningOffice(
  on: TestDeployment,
  type: AgreementType = 'memorandum',
  mandate: Parameters<typeof aSignatoryOf>[1] = {},
) {
  const office = await anOffice(on)
  const partner = await anOrganisation(on, 'Universität Heidelberg')
  const officer = await aUserOf(office, 'officer')
  const president = await aSignatoryOf(office, mandate)
  const design = (wanted: AgreementType) =>
    designProcedure(office.as(officer), { type: wanted, name: { en: 'How it is concluded' }, steps })
  await design(type)
  return { office, partner, officer, president, design, ...walk(office, { partner, officer, type }) }
}

type Cast = { partner: string; officer: Actor; type: AgreementType }

function walk(office: Office, { partner, officer, type }: Cast) {
  const show = (agreement: string) => showAgreement(office.as(officer), agreement)
  const openStep = async (agreement: string, key: string) =>
    (await show(agreement)).steps.find(step => step.key === key && step.state === 'open')?.id ??
    '00000000-0000-4000-8000-000000000000'
  const propose = async (more: Proposal = {}) =>
    (
      await proposeAgreement(office.as(officer), {
        type,
        title: { en: 'Memorandum with Heidelberg' },
        parties: [{ organisation: partner }],
        units: [office.unit],
        ...more,
      })
    )[0]?.subject ?? ''
  const decide = async (agreement: string, key: string, outcome: 'approved' | 'refused' | 'sent-back' = 'approved') =>
    decideStep(office.as(officer), {
      agreement,
      step: await openStep(agreement, key),
      outcome,
      ...(key === 'senate' ? { sittingOn: '2026-10-28', resolution: '114/2026' } : {}),
      ...(outcome === 'approved' ? {} : { comment: 'The numbers are missing' }),
    })
  const readyToSign = async (more: Proposal = {}) => {
    const agreement = await propose(more)
    await submitAgreement(office.as(officer), { agreement })
    await decide(agreement, 'check')
    await decide(agreement, 'senate')
    return agreement
  }
  const sign = async (agreement: string, actor: Actor) =>
    signForUs(office.as(actor), {
      agreement,
      step: await openStep(agreement, 'sign'),
      hash: (await show(agreement)).hash,
    })
  const partnerSigns = async (agreement: string, signedOn = '2026-11-01') =>
    recordPartnerSignature(office.as(officer), {
      agreement,
      step: await openStep(agreement, 'partner-signature'),
      signatory: 'Rector of Heidelberg',
      signedOn,
    })
  const inForce = async (president: Actor, more: Proposal = {}) => {
    const agreement = await readyToSign(more)
    await sign(agreement, president)
    await partnerSigns(agreement)
    return agreement
  }
  return { show, openStep, propose, decide, readyToSign, sign, partnerSigns, inForce }
}
