import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { aPerson, within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { aRole, asSystem } from '../../test/support/people.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { wire } from '../app.tsx'
import { describeOrganisation } from '../directory/index.ts'
import { listAgreements } from './list-agreements.ts'
import { mindAgreements } from './mind-agreements.ts'
import { assignCoordinator } from './publish-agreements.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
let ada: string
const system = () => asSystem(on(), here.office.institution)
const officer = () => ({ ...here.office.as(here.officer), now: on().clock() })
const letters = async (about: string) =>
  (
    await sql<{
      recipient: string
      language: string
      subject: string
      text: string
    }>`select recipient, language, subject, text from message where about = ${about} order by queued_at, id`.execute(
      on().database.kysely,
    )
  ).rows

beforeAll(async () => {
  wire()
  here = await aSigningOffice(on())
  await here.design('erasmus')
  ada = await aPerson(here.office, 'Lovelace')
  await within(on(), here.office.institution, [
    sql`update person set email = 'ada@office.example' where id = ${ada}`,
    sql`update account set language = 'it' where id = ${here.officer.account}`,
    sql`update institution set languages = array['en', 'it'] where id = ${here.office.institution}`,
  ])
  await aRole(on(), {
    institution: here.office.institution,
    account: here.officer.account,
    role: 'officer',
    since: '2026-01-01',
  })
})

const tacit = { durationMonths: 24, renewal: 'tacit', renewalMonths: 12, noticeDays: 90 } as const
const warned = async (agreement: string, on_: string) => {
  on().time.set(`${on_}T09:00:00Z`)
  await mindAgreements(system(), { most: 1000 })
  await on().jobs.drain(on())
  return letters(agreement)
}

describe('before an agreement ends', () => {
  test('its coordinator reads what ends, when, and what happens then: once for each threshold', async () => {
    on().time.set('2026-11-02T09:00:00Z')
    const agreement = await here.inForce(here.president, { ...tacit, coordinator: ada })
    const [first, ...more] = await warned(agreement, '2027-05-02')
    expect(more).toEqual([])
    expect(first).toMatchObject({ recipient: 'ada@office.example', language: 'en' })
    expect(first?.subject).toContain('Universität Heidelberg')
    expect(first?.text).toContain('in force until 1 November 2028')
    expect(first?.text).toContain('notice by 3 August 2028, it renews itself until 1 November 2029')
    expect(first?.text).toContain(`/en/register/${agreement}`)
    expect(await warned(agreement, '2027-06-02')).toHaveLength(1)
    expect(await warned(agreement, '2027-11-02')).toHaveLength(2)
    // The worker may come by twice: the same threshold of the same term writes no second letter.
    expect(await warnOfExpiry(system(), { agreement, months: 12, until: '2028-11-01' })).toEqual([])
    const late = await warned(agreement, '2028-08-04')
    expect(late.at(-1)?.text).toContain('The day for a notice has passed')
  })
  test('the office reads it where nobody is responsible, in its own language', async () => {
    on().time.set('2026-11-02T09:00:00Z')
    const agreement = await here.inForce(here.president, { durationMonths: 12 })
    const [letter] = await warned(agreement, '2026-11-03')
    expect(letter?.language).toBe('it')
    expect(letter?.text).toContain('è in vigore fino al 1º novembre 2027')
    expect(letter?.text).toContain('segue l’intera procedura')
  })
  test('nothing is written of an agreement that ends otherwise by now', async () => {
    on().time.set('2026-11-02T09:00:00Z')
    const agreement = await here.inForce(here.president, { durationMonths: 24 })
    expect(await warnOfExpiry(system(), { agreement, months: 18, until: '2027-01-01' })).toEqual([])
    expect(await letters(agreement)).toEqual([])
  })
})

describe('a partner that the directory calls otherwise', () => {
  test('is called so in lists, and as it was in what was signed; the text stays the same text', async () => {
    on().time.set('2026-11-02T09:00:00Z')
    const agreement = await here.readyToSign()
    await here.sign(agreement, here.president)
    const before = await here.show(agreement)
    await assignCoordinator(officer(), { ids: [agreement], coordinator: ada })
    const name = 'Ruprecht-Karls-Universität Heidelberg'
    await describeOrganisation(officer(), { organisation: here.partner, version: 1, name })
    await on().jobs.drain(on())
    const list = await listAgreements(officer(), {
      filter: { text: before.agreement.code },
      ...{ sort: 'partner', down: false, page: 1, size: 1 },
    })
    expect(list.rows[0]?.partner).toBe(name)
    await here.partnerSigns(agreement)
    const after = await here.show(agreement)
    expect(after.hash).toBe(before.hash)
    expect(after.signatures.map(({ contentHash }) => contentHash)).toEqual([before.hash, before.hash])
    expect(after.facts.map(fact => fact.name)).toContain('agreement.partner-renamed')
    const { rows } = await sql<{ names: string[] }>`select array(select p ->> 'name'
        from jsonb_array_elements(content -> 'parties') p where p ->> 'ours' = 'false') as names
      from agreement_signature where agreement = ${agreement} order by signed_at, ours desc`.execute(
      on().database.kysely,
    )
    expect(rows.map(({ names }) => names[0])).toEqual(['Universität Heidelberg', name])
  })
  test('is told once: the list that says the same again changes nothing', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer n from event
      where name = 'agreement.partner-renamed' and institution = ${here.office.institution}`.execute(
      on().database.kysely,
    )
    await describeOrganisation(officer(), {
      organisation: here.partner,
      version: 2,
      name: 'Ruprecht-Karls-Universität Heidelberg',
    })
    await on().jobs.drain(on())
    const again = await sql<{ n: number }>`select count(*)::integer n from event
      where name = 'agreement.partner-renamed' and institution = ${here.office.institution}`.execute(
      on().database.kysely,
    )
    expect(again.rows).toEqual(rows)
  })
})
