import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm, theSystem } from '../../../test/support/doors.ts'
import { addOrganisation } from '../../directory/index.ts'
import { addUnit } from '../../institutions/index.ts'
import type { Caller } from '../../platform/scope.ts'

const on = useDeployment()
let pavia: string
let jena: string
let medicine: string

const office = () => doorsAs(on(), anOfficer())
const anyone = () => doorsAs(on(), aVisitor)
const as = (institution: string): Caller => ({ on: on(), institution, actor: theSystem, now: on().clock() })
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const textOf = async (path: string, app = office()) => (await getPage(app, path)).text()

beforeAll(async () => {
  pavia = await anOffice(on(), 'pavia')
  await anOffice(on(), 'milano')
  const organisation = async (name: string, city: string) =>
    (
      await addOrganisation(as(pavia), {
        kind: 'higher-education',
        name,
        country: 'DE',
        city,
        names: { it: `${name} (it)` },
      })
    )[0]?.subject ?? ''
  jena = await organisation('Universität Jena', 'Jena')
  await organisation('Hochschule Jena', 'Jena')
  medicine = (await addUnit(as(pavia), { kind: 'faculty', code: 'MED', name: { en: 'Medicine' } }))[0]?.subject ?? ''
})

describe('a partner', () => {
  let file: string

  test('is added from the directory, by choosing or by a name that leaves no choice', async () => {
    const answer = await postForm(office(), '/pavia/en/partner-files/add', {
      organisation: '',
      'organisation-typed': 'universitat jena',
      state: 'active',
      tags: 'Thuringia',
      units: medicine,
      marks: 'preferred',
    })
    expect(answer.status).toBe(303)
    file = answer.headers.get('location') ?? ''
    const html = await textOf(file)
    for (const said of [
      'Universität Jena',
      'thuringia',
      'Medicine',
      'Preferred partner',
      'Cooperation is going on.',
      'opened the file',
    ])
      expect(html).toContain(said)
  })

  test('whose name leaves a choice comes back with those that may be meant', async () => {
    const answer = await postForm(office(), '/pavia/en/partner-files/add', {
      organisation: '',
      'organisation-typed': 'Jena',
      state: 'active',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Which one do you mean?')
    expect(html).toContain('Hochschule Jena')
    expect(html).toContain('value="Jena"')
    const unknown = await postForm(office(), '/pavia/it/partner-files/add', {
      organisation: '',
      'organisation-typed': 'Xyzzyqq',
      state: 'active',
    })
    expect(await unknown.text()).toContain('Nel repertorio nessuna organizzazione ha questo nome')
  })

  test('is opened only once, and the form keeps what was typed', async () => {
    const answer = await postForm(office(), '/pavia/en/partner-files/add', {
      organisation: jena,
      'organisation-typed': 'Universität Jena',
      state: 'active',
      notes: 'typed before',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('The organisation is a partner already.')
    expect(html).toContain('typed before')
  })

  test('stands in the list in every language, under the name of the language', async () => {
    expect(await textOf('/pavia/it/partner-files?q=jena&state=active')).toContain('Universität Jena (it)')
    expect(await textOf('/pavia/en/partner-files?tag=thuringia')).toContain('Universität Jena')
    expect(await textOf('/pavia/fr/partner-files?q=xyzzyqq')).toContain('Aucun partenaire trouvé')
    expect(
      (await getPage(office(), "/pavia/en/partner-files?sort=';drop&page=x&unit=1&coordinator=2&mark=%00")).status,
    ).toBe(200)
  })

  test('is exported', async () => {
    const answer = await getPage(office(), '/pavia/en/partner-files/export.csv?q=jena')
    expect(answer.headers.get('content-disposition')).toContain('partners-pavia.csv')
    expect(await answer.text()).toContain('Universität Jena')
    expect((await getPage(office(), '/pavia/en/partner-files/export.xlsx')).status).toBe(200)
  })

  test('is changed, not from a stale form', async () => {
    const fields = { version: '1', notes: 'first', units: medicine, tags: '' }
    expect((await postForm(office(), `${file}/edit`, fields)).status).toBe(303)
    const stale = await postForm(office(), `${file}/edit`, { ...fields, notes: 'second' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('second')
    expect(await textOf(file)).not.toContain('thuringia')
  })

  test('has contacts, visits and a strategic partnership', async () => {
    const contact = { familyName: 'Novák', email: 'eva@example.cz' }
    expect((await postForm(office(), `${file}/contacts/add`, contact)).status).toBe(303)
    expect((await postForm(office(), `${file}/contacts/add`, { ...contact, email: 'no' })).status).toBe(422)
    expect(
      (
        await postForm(office(), `${file}/activities/add`, {
          kind: 'project',
          title: 'Rhine archive',
          startsOn: '2026-01-01',
        })
      ).status,
    ).toBe(303)
    const strategic = {
      kinds: ['chairs', 'symposia'],
      'units.chairs': medicine,
      'note.chairs': 'every spring',
      allUnits: 'yes',
      published: 'yes',
    }
    expect((await postForm(office(), `${file}/strategic`, strategic)).status).toBe(303)
    const html = await textOf(file)
    for (const said of [
      'Novák',
      'mailto:eva@example.cz',
      'Rhine archive',
      'Study and research chairs',
      'every spring',
      'All faculties take part',
      'Strategic partnership',
    ])
      expect(html).toContain(said)
    const [{ id } = { id: '' }] = await raw(sql<{ id: string }>`select id from partner_contact`)
    expect(await textOf(`${file}/contacts/${id}`)).toContain('Remove contact')
    expect((await postForm(office(), `${file}/contacts/${id}/remove`, {})).status).toBe(303)
    expect(await textOf(file)).not.toContain('Novák')
    const [visit] = await raw(sql<{ id: string }>`select id from partner_activity`)
    expect(
      (
        await postForm(office(), `${file}/activities/${visit?.id}`, {
          kind: 'project',
          title: 'Rhine library',
          startsOn: '2026-01-01',
          version: '1',
        })
      ).status,
    ).toBe(303)
    expect((await postForm(office(), `${file}/activities/${visit?.id}/remove`, {})).status).toBe(303)
    expect((await postForm(office(), `${file}/strategic/end`, {})).status).toBe(303)
    expect(await textOf(file)).toContain('It was a strategic partnership until')
  })

  test('rests, goes on and ends, asking first', async () => {
    expect((await postForm(office(), `${file}/rest`, {})).status).toBe(303)
    expect((await postForm(office(), `${file}/rest`, {})).status).toBe(422)
    expect((await postForm(office(), `${file}/activate`, {})).status).toBe(303)
    expect(await textOf(`${file}/end`)).toContain('Agreements are not ended by this')
    expect((await postForm(office(), `${file}/end`, { reason: '' })).status).toBe(422)
    expect((await postForm(office(), `${file}/end`, { reason: 'Merged' })).status).toBe(303)
    expect((await postForm(office(), `${file}/resume`, {})).status).toBe(303)
  })

  test('is published with others, ticked or all that were found', async () => {
    const [{ id } = { id: '' }] = await raw(sql<{ id: string }>`select id from partner`)
    const ticked = await postForm(office(), '/pavia/en/partner-files/publish', { partners: id, found: '' })
    expect(ticked.status).toBe(303)
    const found = await postForm(office(), '/pavia/en/partner-files/unpublish', { scope: 'found', found: 'q=jena' })
    expect(found.status).toBe(303)
    expect(await raw(sql`select published from partner where id = ${id}`)).toEqual([{ published: false }])
    expect((await postForm(office(), '/pavia/en/partner-files/assign', { coordinator: '' })).status).toBe(422)
  })

  test('of another institution is not found', async () => {
    expect((await getPage(office(), file.replace('/pavia/', '/milano/'))).status).toBe(404)
    expect((await postForm(office(), `${file.replace('/pavia/', '/milano/')}/rest`, {})).status).toBe(404)
  })

  test('is nothing for visitors', async () => {
    expect((await getPage(anyone(), file)).status).toBe(303)
    expect((await getPage(anyone(), '/pavia/en/partner-files/export.csv')).status).toBe(303)
  })
})

describe('a request for a partnership', () => {
  const wish = {
    name: 'Petra Musterfrau',
    email: 'petra@example.de',
    organisation: '',
    'organisation-typed': '',
    organisationName: 'Hochschule Beispiel',
    country: 'DE',
    kind: 'research',
    message: 'We would like to work with you on the history of rivers.',
    consent: 'yes',
  }
  const kept = () =>
    raw(
      sql<{
        id: string
        state: string
        organisation_name: string
      }>`select id, state, organisation_name from partnership_request order by message`,
    )

  test('is asked for on a public page in each language', async () => {
    for (const [language, title] of [
      ['en', 'Ask for a partnership'],
      ['it', 'Proporre un partenariato'],
      ['fr', 'Proposer un partenariat'],
    ]) {
      const answer = await getPage(anyone(), `/pavia/${language}/partnership-request`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(title)
    }
  })

  test('is sent without an account, and says until when an answer comes', async () => {
    const answer = await postForm(anyone(), '/pavia/en/partnership-request', wish)
    expect(answer.status).toBe(303)
    expect(await textOf(answer.headers.get('location') ?? '', anyone())).toContain('2 December 2026')
    expect(await kept()).toMatchObject([{ state: 'new', organisation_name: 'Hochschule Beispiel' }])
  })

  test('of a program that fills the hidden field is thanked and thrown away', async () => {
    const answer = await postForm(anyone(), '/pavia/en/partnership-request', {
      ...wish,
      homepage: 'https://spam.example',
    })
    expect(answer.status).toBe(303)
    expect(await kept()).toHaveLength(1)
  })

  test('comes back with what was typed, what is wrong, and the organisations that may be meant', async () => {
    const answer = await postForm(anyone(), '/pavia/it/partnership-request', {
      ...wish,
      organisationName: '',
      country: '',
      'organisation-typed': 'Jena',
      message: 'Ciao',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Universität Jena (it)')
    expect(html).toContain('Petra Musterfrau')
    expect((await postForm(anyone(), '/pavia/it/partnership-request', { ...wish, consent: '' })).status).toBe(422)
  })

  test('that is too large, or comes too often, is refused in words', async () => {
    const large = await postForm(anyone(), '/pavia/en/partnership-request', { ...wish, message: 'x'.repeat(3_000_000) })
    expect(large.status).toBe(413)
    for (let n = 0; n < 2; n++)
      await postForm(anyone(), '/pavia/en/partnership-request', { ...wish, message: `${wish.message} ${n}` })
    const often = await postForm(anyone(), '/pavia/en/partnership-request', {
      ...wish,
      message: `${wish.message} again`,
    })
    expect(often.status).toBe(429)
    expect(await often.text()).toContain('Try again in an hour')
  })

  test('is taken up, forwarded, accepted; its page says whose turn it is', async () => {
    const [first] = await kept()
    const path = `/pavia/en/partnership-requests/${first?.id}`
    expect(await textOf('/pavia/en/partnership-requests')).toContain('Hochschule Beispiel')
    expect(await textOf(path)).toContain('The office decides by 2 December 2026.')
    expect((await postForm(office(), `${path}/take-up`, { version: '1' })).status).toBe(303)
    expect((await postForm(office(), `${path}/forward`, { version: '2', unit: medicine })).status).toBe(303)
    expect(await textOf(path)).toContain('Medicine answers by')
    const unclear = await postForm(office(), `${path}/accept`, {
      version: '3',
      organisation: '',
      'organisation-typed': 'Jena',
    })
    expect(unclear.status).toBe(422)
    expect(await unclear.text()).toContain('Hochschule Jena')
    expect((await postForm(office(), `${path}/accept`, { version: '3', organisation: jena })).status).toBe(303)
    expect(await textOf(path)).toContain('Open the partner’s file')
  })

  test('is declined with a reason, or discarded after a question', async () => {
    const [, second, third] = await kept()
    const path = (id: string | undefined) => `/pavia/en/partnership-requests/${id}`
    expect((await postForm(office(), `${path(second?.id)}/decline`, { version: '1', reason: '' })).status).toBe(422)
    expect(
      (await postForm(office(), `${path(second?.id)}/decline`, { version: '1', reason: 'We have no room for it now.' }))
        .status,
    ).toBe(303)
    expect(await textOf(`${path(third?.id)}/discard`)).toContain('nobody is written to')
    expect((await postForm(office(), `${path(third?.id)}/discard`, { version: '1' })).status).toBe(303)
    expect(await textOf(path(third?.id))).toContain('What was written was erased.')
    expect(
      (await postForm(office(), '/pavia/en/partnership-requests', { decideDays: '20', answerDays: '0' })).status,
    ).toBe(422)
    expect(
      (await postForm(office(), '/pavia/en/partnership-requests', { decideDays: '20', answerDays: '7' })).status,
    ).toBe(303)
    expect(await textOf('/pavia/en/partnership-request', anyone())).toContain('within 20 days')
  })

  test('waits on the desk, and its partner is found by the search', async () => {
    await postForm(anyone(), '/pavia/en/partnership-request', {
      ...wish,
      email: 'new@example.de',
      organisationName: 'Waiting University',
    })
    expect(await textOf('/pavia/en/desk')).toContain('Waiting University')
    expect(await textOf('/pavia/en/search?q=jena')).toContain('Universität Jena')
  })
})
