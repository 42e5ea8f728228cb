import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anOffice, aSignatoryOf, aUserOf, within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { asSystem } from '../../test/support/people.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { delegateMandate, endMandate } from '../people/index.ts'
import type { Actor } from '../permissions.ts'
import { inScope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { reviseAgreement } from './revise-agreement.ts'
import { signForUs } from './sign-for-us.ts'
import { submitAgreement } from './submit-agreement.ts'
import { sendBackAgreement } from './withdraw-agreement.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
let agreement: string

beforeAll(async () => {
  here = await aSigningOffice(on())
})
beforeEach(async () => {
  agreement = await here.readyToSign()
})

const rows = async (id: string) =>
  (
    await sql<{ n: number }>`select count(*) n from agreement_signature where agreement = ${id}`.execute(
      on().database.kysely,
    )
  ).rows[0]?.n
const stillUnsigned = async () => {
  expect(await rows(agreement)).toBe(0)
  expect((await here.show(agreement)).agreement.state).toBe('ready-to-sign')
}
const refused = async (actor: Actor, code: string) => {
  await expect(here.sign(agreement, actor)).rejects.toMatchObject({ code })
  await stillUnsigned()
}

describe('nobody signs without the mandate:', () => {
  test.each(['administrator', 'officer', 'signatory', 'secretary', 'coordinator'] as const)('not the %s', async role =>
    refused(await aUserOf(here.office, role), 'not-allowed'),
  )
  test('not the system', () => refused({ kind: 'system', because: 'test' }, 'not-allowed'))
  test('not a visitor', () => refused({ kind: 'visitor' }, 'not-allowed'))
  test.each([
    ['that has expired', { until: '2026-10-31' }, 'agreement.mandate-does-not-cover'],
    ['that has not begun', { since: '2026-12-01' }, 'agreement.mandate-does-not-cover'],
    ['of another office', { office: 'vice-president' }, 'not-allowed'],
    ['for other acts', { acts: ['decide'] }, 'not-allowed'],
    ['for other types', { types: ['cotutelle'] }, 'not-allowed'],
  ])('not by a mandate %s', async (_, mandate, code) => {
    const there = await aSigningOffice(on(), 'memorandum', mandate)
    const waiting = await there.readyToSign()
    await expect(there.sign(waiting, there.president)).rejects.toMatchObject({ code })
    expect(await rows(waiting)).toBe(0)
  })
  test('not the President of another institution', async () =>
    refused(await aSignatoryOf(await anOffice(on())), 'agreement.mandate-does-not-cover'))
  test('not by the mandate of somebody else', async () => {
    const thief = await aUserOf(here.office, 'administrator')
    await refused({ ...thief, mandates: here.president.mandates }, 'agreement.mandate-does-not-cover')
  })
  test('not by a mandate that was taken back after the page was opened', async () => {
    const there = await aSigningOffice(on())
    const waiting = await there.readyToSign()
    await endMandate(asSystem(on(), there.office.institution), { mandate: there.president.mandates[0]?.id ?? '' })
    await expect(there.sign(waiting, there.president)).rejects.toMatchObject({
      code: 'agreement.mandate-does-not-cover',
    })
    expect(await rows(waiting)).toBe(0)
  })
})

describe('by delegation of the President', () => {
  const delegated = async (types: string[]) => {
    const there = await aSigningOffice(on())
    const system = asSystem(on(), there.office.institution)
    const from = there.president.mandates[0]?.id ?? ''
    const delegate = await aUserOf(there.office)
    const lent = { acts: ['sign'], types, until: '2027-12-31', grantedBy: 'Decision 7/2026' }
    const [fact] = await delegateMandate(system, { ...lent, account: delegate.account, from })
    const mandate = { id: String(fact?.facts.mandate), office: 'president', acts: ['sign'], types }
    return {
      ...there,
      system,
      from,
      delegate: { ...delegate, mandates: [mandate] },
      waiting: await there.readyToSign(),
    }
  }
  test('the delegate signs, and the file says whose right it was', async () => {
    const there = await delegated(['memorandum'])
    const facts = await there.sign(there.waiting, there.delegate)
    expect(facts.map(({ name }) => name)).toContain('agreement.signed-by-us')
    const [president] = (await there.show(there.waiting)).signatures
    const name = await sql<{ name: string }>`select name from account where id = ${there.president.account}`.execute(
      on().database.kysely,
    )
    expect(president).toMatchObject({ granted: 'Decision 7/2026', delegator: name.rows[0]?.name })
  })
  test('not for other types', async () => {
    const there = await delegated(['cotutelle'])
    await expect(there.sign(there.waiting, there.delegate)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await rows(there.waiting)).toBe(0)
  })
  test('not after the President’s own mandate was taken back', async () => {
    const there = await delegated(['memorandum'])
    await endMandate(there.system, { mandate: there.from })
    await expect(there.sign(there.waiting, there.delegate)).rejects.toMatchObject({
      code: 'agreement.mandate-does-not-cover',
    })
    expect(await rows(there.waiting)).toBe(0)
  })
  test('the database asks the President’s mandate too, past the command that ends both', async () => {
    const there = await delegated(['memorandum'])
    await sql`update mandate set ended_at = ${there.system.now} where id = ${there.from}`.execute(on().database.kysely)
    await expect(there.sign(there.waiting, there.delegate)).rejects.toMatchObject({
      code: 'agreement.mandate-does-not-cover',
    })
  })
})

describe('the database itself refuses', () => {
  const insert = async (actor: Actor, change: Record<string, unknown>) => {
    const { steps, parties } = await here.show(agreement)
    const president = here.president
    return inScope({ ...here.office.as(actor) }, { label: 'forged' }, async scope => {
      scope.reach('agreement.see')
      await tables<{ agreement_signature: Record<string, unknown> }>(scope)
        .insertInto('agreement_signature')
        .values({
          institution: here.office.institution,
          agreement,
          round: 1,
          step: steps.find(step => step.key === 'sign')?.id,
          party: parties.find(party => party.ours)?.id,
          ours: true,
          mandate: president.mandates[0]?.id,
          account: president.account,
          office: 'president',
          signatory: 'Somebody',
          signed_on: '2026-11-02',
          signed_at: on().clock(),
          content_hash: '0'.repeat(64),
          content: '{}',
          ...change,
        })
        .execute()
    })
  }

  test('a row that is as it must be is taken, so the refusals below are about their one difference', async () => {
    await insert(here.president, {})
    expect(await rows(agreement)).toBe(1)
  })
  test('a row written by another account than the one that holds the mandate', async () => {
    await expect(insert(here.officer, {})).rejects.toThrow('no mandate')
  })
  test.each([
    ['without a mandate', { mandate: null, account: null }, 'no mandate'],
    ['as another office', { office: 'rector' }, 'does not wait for a signature as rector'],
    ['on a day before the mandate', { signed_on: '2025-12-31' }, 'no mandate'],
    ['on another day than the hour says', { signed_on: '2026-11-01' }, 'no mandate'],
    ['for another round', { round: 2 }, 'does not wait'],
    ['as if the partner’s signature were ours', { ours: false, mandate: null, account: null }, 'that party'],
  ])('a row %s', async (_, change, message) => {
    await expect(insert(here.president, change)).rejects.toThrow(message)
    expect(await rows(agreement)).toBe(0)
  })
  test('an agreement that says it is in force without signatures', async () => {
    const forge = (state: string) =>
      inScope(here.office.as(here.president), { label: 'forged' }, async scope => {
        scope.reach('agreement.see')
        await tables<{ agreement: Record<string, unknown> }>(scope)
          .updateTable('agreement')
          .set({
            state,
            in_force_since: '2026-11-02',
            notice_on: '2026-11-02',
            notice_by: 'us',
            notice_ends_on: '2026-11-02',
          })
          .where('id', '=', agreement)
          .execute()
      })
    for (const state of ['signed', 'in-force', 'notice-given'])
      await expect(forge(state)).rejects.toThrow('lacks a signature')
  })
  test('a signature that is changed or removed afterwards', async () => {
    await here.sign(agreement, here.president)
    const change = (verb: 'update' | 'delete') =>
      inScope(here.office.as(here.president), { label: 'forged' }, async scope => {
        scope.reach('agreement.see')
        const database = tables<{ agreement_signature: Record<string, unknown> }>(scope)
        if (verb === 'update') await database.updateTable('agreement_signature').set({ signatory: 'X' }).execute()
        else await database.deleteFrom('agreement_signature').execute()
      })
    await expect(change('update')).rejects.toThrow('permission denied')
    await expect(change('delete')).rejects.toThrow('permission denied')
  })
})

describe('the President', () => {
  test('signs, and what was signed is kept whole with its hash and mandate', async () => {
    const { hash } = await here.show(agreement)
    const facts = await here.sign(agreement, here.president)
    expect(facts).toMatchObject([
      { name: 'agreement.signed-by-us', facts: { office: 'president', mandate: here.president.mandates[0]?.id, hash } },
    ])
    const kept = await sql<
      Record<string, unknown>
    >`select * from agreement_signature where agreement = ${agreement}`.execute(on().database.kysely)
    expect(kept.rows).toMatchObject([
      {
        mandate: here.president.mandates[0]?.id,
        account: here.president.account,
        signed_on: '2026-11-02',
        content_hash: hash,
      },
    ])
    expect(kept.rows[0]?.content).toMatchObject({ type: 'memorandum', title: { en: 'Memorandum with Heidelberg' } })
    expect((await here.show(agreement)).agreement.state).toBe('partly-signed')
  })
  test('does not sign twice', async () => {
    const step = await here.openStep(agreement, 'sign')
    await here.sign(agreement, here.president)
    const { hash } = await here.show(agreement)
    await expect(signForUs(here.office.as(here.president), { agreement, step, hash })).rejects.toMatchObject({
      code: 'step.not-possible-now',
    })
    expect(await rows(agreement)).toBe(1)
  })
  test('does not sign what has changed since the page was read', async () => {
    const step = await here.openStep(agreement, 'sign')
    const { hash } = await here.show(agreement)
    await within(on(), here.office.institution, [
      sql`update agreement set title = '{"en":"Another text"}' where id = ${agreement}`,
    ])
    await expect(signForUs(here.office.as(here.president), { agreement, step, hash })).rejects.toMatchObject({
      code: 'agreement.changed-meanwhile',
    })
    await stillUnsigned()
  })
  test('signs anew when the content was opened again: a signature counts for its own round only', async () => {
    await here.sign(agreement, here.president)
    await sendBackAgreement(here.office.as(here.officer), { agreement, reason: 'A number was wrong' })
    await reviseAgreement(here.office.as(here.officer), {
      agreement,
      title: { en: 'Corrected' },
      parties: [{ organisation: here.partner }],
      units: [here.office.unit],
    })
    await submitAgreement(here.office.as(here.officer), { agreement })
    await here.decide(agreement, 'check')
    await here.decide(agreement, 'senate')
    const shown = await here.show(agreement)
    expect(shown.agreement).toMatchObject({ state: 'ready-to-sign', round: 2 })
    expect(shown.signatures).toMatchObject([{ round: 1 }])
    await here.sign(agreement, here.president)
    await here.partnerSigns(agreement)
    expect((await here.show(agreement)).agreement.state).toBe('in-force')
  })
})

test('a signature that fails at its very end leaves nothing behind, and can be made afterwards', async () => {
  const break_ = sql`create function break_here() returns trigger language plpgsql as 'begin raise exception ''the power failed''; end'`
  await break_.execute(on().database.kysely)
  await sql`create trigger break_here before insert on event for each row execute function break_here()`.execute(
    on().database.kysely,
  )
  await expect(here.sign(agreement, here.president)).rejects.toThrow('the power failed')
  await sql`drop trigger break_here on event`.execute(on().database.kysely)
  await stillUnsigned()
  await here.sign(agreement, here.president)
  expect(await rows(agreement)).toBe(1)
})
