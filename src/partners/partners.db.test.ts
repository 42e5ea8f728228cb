import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../test/support/people.ts'
import { addOrganisation } from '../directory/index.ts'
import { addUnit } from '../institutions/index.ts'
import type { Actor } from '../permissions.ts'
import type { Caller } from '../platform/scope.ts'
import { recordActivity, removeActivity, reviseActivity } from './activities/keep-activities.ts'
import { addPartner } from './add-partner.ts'
import { addContact, removeContact, reviseContact } from './contacts/keep-contacts.ts'
import { listPartners, listStrategicPartnerships } from './list-partners.ts'
import { listPublishedPartners } from './list-published-partners.ts'
import { partnerLife } from './partner.ts'
import { assignPartners, publishPartners, revisePartner, unpublishPartners } from './revise-partner.ts'
import { findPartnerOf, showPartner } from './show-partner.ts'
import { endStrategicPartnership, recordStrategicPartnership } from './strategic/record-strategic-partnership.ts'
import { strategicKinds } from './strategic/strategic-partnership.ts'
import { activatePartner, endPartner, letPartnerRest, resumePartner } from './turn-partner.ts'

const on = useDeployment()
let pavia: string
let jena: string
let officer: Caller
let medicine: string
let law: string
let person: string
let count = 0

const organisation = async (more: Partial<Parameters<typeof addOrganisation>[1]> = {}) =>
  (
    await addOrganisation(asSystem(on(), pavia), {
      kind: 'higher-education',
      name: `University ${++count}`,
      country: 'DE',
      ...more,
    })
  )[0]?.subject ?? ''
const partner = async (more: Partial<Parameters<typeof addPartner>[1]> = {}) =>
  (await addPartner(officer, { organisation: await organisation(), ...more }))[0]?.subject ?? ''
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const factsOf = async (subject: string) =>
  (
    await raw(
      sql<{ name: string; facts: object }>`select name, facts from event where subject = ${subject} order by id`,
    )
  ).map(({ name, facts }) => [name, facts])
const rowOf = async (id: string) => (await raw(sql<Record<string, unknown>>`select * from partner where id = ${id}`))[0]
const coordinatorOf = (...units: string[]): Caller => ({
  ...officer,
  actor: {
    kind: 'user',
    account: '11111111-1111-4111-8111-111111111111',
    roles: [{ role: 'coordinator', units, partners: [] }],
    mandates: [],
  } satisfies Actor,
})

beforeAll(async () => {
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena' })
  officer = await officerOf(on(), pavia)
  const unit = async (code: string) =>
    (await addUnit(asSystem(on(), pavia), { kind: 'faculty', code, name: { en: code } }))[0]?.subject ?? ''
  medicine = await unit('MED')
  law = await unit('LAW')
  const [row] = await raw(
    sql<{
      id: string
    }>`insert into person (institution, given_name, family_name) values (${pavia}, 'Ada', 'Bianchi') returning id`,
  )
  person = row?.id ?? ''
})

describe('a partner’s file', () => {
  test('is opened for an organisation of the directory', async () => {
    const id = await partner({
      state: 'active',
      units: [medicine],
      coordinator: person,
      marks: ['preferred'],
      tags: 'Asia,  Long  standing; asia',
      since: '2019-10-01',
    })
    expect(await rowOf(id)).toMatchObject({
      state: 'active',
      tags: ['asia', 'long standing'],
      marks: ['preferred'],
      units: [medicine],
      since: '2019-10-01',
      revision: 1,
    })
    expect(await factsOf(id)).toEqual([['partner.added', { state: 'active' }]])
  })

  test('is opened once', async () => {
    const of = await organisation()
    await partner({ organisation: of })
    await expect(partner({ organisation: of })).rejects.toMatchObject({ code: 'partner.known-already' })
  })

  test('of the same organisation is another one in another institution', async () => {
    const of = await organisation()
    const ours = await partner({ organisation: of, notes: 'ours alone' })
    const [theirs] = await addPartner(await officerOf(on(), jena), { organisation: of })
    expect(theirs?.subject).not.toBe(ours)
    await expect(showPartner(await officerOf(on(), jena), ours)).rejects.toMatchObject({ code: 'partner.not-found' })
  })

  test.each<[string, object, string, string]>([
    [
      'for what is not in the directory',
      { organisation: '33333333-3333-4333-8333-333333333333' },
      'organisation',
      'not-in-list',
    ],
    ['with a unit that is not ours', { units: ['33333333-3333-4333-8333-333333333333'] }, 'units', 'not-in-list'],
    [
      'with a person that is not ours',
      { coordinator: '33333333-3333-4333-8333-333333333333' },
      'coordinator',
      'not-in-list',
    ],
    ['with a day that does not exist', { since: '2026-02-30' }, 'since', 'wrong-date'],
    ['with an overlong tag', { tags: 'x'.repeat(41) }, 'tags.0', 'tag-too-long'],
    ['with too many tags', { tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, 'tags', 'too-many-tags'],
    ['with overlong notes', { notes: 'x'.repeat(10_001) }, 'notes', 'too-long'],
  ])('is not opened %s', async (_, wrong, field, code) => {
    const of = await organisation()
    await expect(addPartner(officer, { organisation: of, ...wrong })).rejects.toMatchObject({
      code: 'input.wrong',
      problems: { [field]: { code } },
    })
    expect(await findPartnerOf(officer, of)).toBeUndefined()
  })

  test('is opened by officers, not by coordinators or visitors', async () => {
    const of = await organisation()
    for (const caller of [coordinatorOf(medicine), asVisitor(on(), pavia)])
      await expect(addPartner(caller, { organisation: of })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('is revised by who saw its newest version', async () => {
    const id = await partner({ units: [medicine] })
    await revisePartner(officer, { partner: id, version: 1, notes: 'first', units: [medicine], since: '2020-01-01' })
    expect(await rowOf(id)).toMatchObject({ notes: 'first', revision: 2 })
    await expect(revisePartner(officer, { partner: id, version: 1, notes: 'second' })).rejects.toMatchObject({
      code: 'partner.changed-meanwhile',
    })
    expect((await factsOf(id)).map(([name]) => name)).toEqual(['partner.added', 'partner.revised'])
  })

  test('is read and revised by the coordinator of its units, who cannot put it out of reach', async () => {
    const id = await partner({ units: [medicine] })
    await expect(showPartner(coordinatorOf(law), id)).rejects.toMatchObject({ code: 'partner.not-found' })
    await revisePartner(coordinatorOf(medicine), { partner: id, version: 1, units: [medicine, law] })
    await expect(revisePartner(coordinatorOf(medicine), { partner: id, version: 2, units: [] })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect((await showPartner(coordinatorOf(law), id)).partner.units).toEqual([medicine, law])
  })
})

describe('a partnership', () => {
  test('begins, rests, goes on, ends and is taken up again', async () => {
    const id = await partner()
    await activatePartner(officer, { partner: id })
    expect(await rowOf(id)).toMatchObject({ state: 'active', since: '2026-11-02' })
    await letPartnerRest(officer, { partner: id })
    await activatePartner(officer, { partner: id })
    await publishPartners(officer, { partners: [id] })
    await endPartner(officer, { partner: id, reason: 'Merged with another university', on: '2026-11-02' })
    expect(await rowOf(id)).toMatchObject({ state: 'ended', ended_on: '2026-11-02', published: false })
    await resumePartner(officer, { partner: id })
    expect(await rowOf(id)).toMatchObject({ state: 'active', ended_on: null, end_reason: null })
    expect((await factsOf(id)).map(([name]) => name)).toEqual([
      'partner.added',
      'partner.activated',
      'partner.rested',
      'partner.activated',
      'partner.published',
      'partner.ended',
      'partner.resumed',
    ])
  })

  test('does nothing that its state does not allow', async () => {
    const id = await partner()
    await expect(letPartnerRest(officer, { partner: id })).rejects.toMatchObject({ code: 'partner.not-possible-now' })
    await expect(resumePartner(officer, { partner: id })).rejects.toMatchObject({ code: 'partner.not-possible-now' })
    expect(await factsOf(id)).toHaveLength(1)
  })

  test.each([
    ['without a reason', { reason: '' }, 'reason', 'missing'],
    ['in the future', { reason: 'Over', on: '2027-01-01' }, 'on', 'in-future'],
    ['before it began', { reason: 'Over', on: '2018-01-01' }, 'on', 'before-start'],
  ])('is not ended %s', async (_, wrong, field, code) => {
    const id = await partner({ state: 'active', since: '2019-01-01' })
    await expect(endPartner(officer, { partner: id, ...wrong })).rejects.toMatchObject({
      problems: { [field]: { code } },
    })
    expect(await rowOf(id)).toMatchObject({ state: 'active' })
  })

  test('is ended by the office, not by a coordinator', async () => {
    const id = await partner({ state: 'active', units: [medicine] })
    await expect(endPartner(coordinatorOf(medicine), { partner: id, reason: 'Over' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await letPartnerRest(coordinatorOf(medicine), { partner: id })
  })

  test('has the states that the database allows', async () => {
    const [check] = await raw(
      sql<{
        definition: string
      }>`select pg_get_constraintdef(oid) definition from pg_constraint where conname = 'partner_state_check'`,
    )
    expect([...(check?.definition ?? '').matchAll(/'([a-z-]+)'::text/g)].map(match => match[1]).sort()).toEqual(
      [...partnerLife.states].sort(),
    )
  })
})

describe('many partners at once', () => {
  test('are given to another person, published and hidden, each with its fact', async () => {
    const ids = [await partner(), await partner()]
    expect(await assignPartners(officer, { partners: ids, coordinator: person })).toHaveLength(2)
    expect(await assignPartners(officer, { partners: ids, coordinator: person })).toHaveLength(0)
    expect(await publishPartners(officer, { partners: ids })).toHaveLength(2)
    const published = await listPublishedPartners(asVisitor(on(), pavia), { language: 'en' })
    expect(published.map(row => row.id)).toEqual(expect.arrayContaining(ids))
    expect(JSON.stringify(published)).not.toContain('notes')
    expect(await unpublishPartners(officer, { partners: ids })).toHaveLength(2)
    expect(await assignPartners(officer, { partners: ids, coordinator: '' })).toHaveLength(2)
    expect((await factsOf(ids[0] ?? '')).map(([name]) => name)).toEqual([
      'partner.added',
      'partner.assigned',
      'partner.published',
      'partner.unpublished',
      'partner.assigned',
    ])
  })

  test('are all left alone where one is out of reach or none was chosen', async () => {
    const ids = [await partner({ units: [medicine] }), await partner({ units: [law] })]
    await expect(publishPartners(coordinatorOf(medicine), { partners: ids })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(publishPartners(officer, { partners: [] })).rejects.toMatchObject({ code: 'input.wrong' })
    await expect(publishPartners(await officerOf(on(), jena), { partners: ids })).rejects.toMatchObject({
      code: 'partner.not-found',
    })
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ published: false })
  })
})

describe('contacts', () => {
  test('are added, corrected, put in doubt and erased, and the timeline names nobody', async () => {
    const id = await partner()
    const [added] = await addContact(officer, {
      partner: id,
      givenName: 'Eva',
      familyName: 'Novák',
      role: 'Erasmus coordinator',
      email: 'eva@example.cz',
      validFrom: '2024-09-01',
    })
    const contact = String(added?.facts.contact)
    await reviseContact(officer, { contact, version: 1, familyName: 'Nováková', doubtful: 'yes' })
    const [kept] = (await showPartner(officer, id)).contacts
    expect(kept).toMatchObject({ familyName: 'Nováková', email: null, doubtful: true, revision: 2 })
    await removeContact(officer, { contact })
    expect((await showPartner(officer, id)).contacts).toEqual([])
    const facts = await factsOf(id)
    expect(facts.map(([name]) => name)).toEqual([
      'partner.added',
      'partner.contact-added',
      'partner.contact-revised',
      'partner.contact-removed',
    ])
    expect(JSON.stringify(facts)).not.toMatch(/Nov|eva/)
  })

  test.each([
    ['without a family name', { familyName: '' }, 'familyName', 'missing'],
    ['with a mail address that is none', { familyName: 'X', email: 'x at y' }, 'email', 'wrong-email'],
    [
      'that end before they begin',
      { familyName: 'X', validFrom: '2026-01-01', validUntil: '2025-01-01' },
      'validUntil',
      'before-start',
    ],
  ])('%s are refused', async (_, wrong, field, code) => {
    const id = await partner()
    await expect(addContact(officer, { partner: id, ...wrong })).rejects.toMatchObject({
      problems: { [field]: { code } },
    })
    expect(await factsOf(id)).toHaveLength(1)
  })

  test('are not revised from a stale form, nor by another institution', async () => {
    const id = await partner()
    const [added] = await addContact(officer, { partner: id, familyName: 'Rossi' })
    const contact = String(added?.facts.contact)
    await reviseContact(officer, { contact, version: 1, familyName: 'Verdi' })
    await expect(reviseContact(officer, { contact, version: 1, familyName: 'Neri' })).rejects.toMatchObject({
      code: 'contact.changed-meanwhile',
    })
    await expect(removeContact(await officerOf(on(), jena), { contact })).rejects.toMatchObject({
      code: 'contact.not-found',
    })
  })
})

describe('a strategic partnership', () => {
  test('has its ten activities, some for one faculty only, and is shown to everybody', async () => {
    const id = await partner({ state: 'active' })
    await recordStrategicPartnership(officer, {
      partner: id,
      description: { en: 'Every faculty takes part.' },
      allUnits: true,
      published: true,
      activities: strategicKinds.map(kind => ({ kind, units: kind === 'chairs' ? [medicine] : [] })),
    })
    const found = (await listStrategicPartnerships(asVisitor(on(), pavia), undefined)).find(one => one.partner === id)
    expect(found).toMatchObject({ allUnits: true })
    expect(found?.activities.map(({ kind }) => kind)).toEqual([...strategicKinds])
    expect(found?.activities.find(({ kind }) => kind === 'chairs')?.units).toEqual([medicine])
    expect((await factsOf(id)).at(-1)).toEqual(['partner.strategic-recorded', { activities: 10 }])
  })

  test('is revised as a whole by who saw it, and ends', async () => {
    const id = await partner({ state: 'active' })
    await recordStrategicPartnership(officer, { partner: id, activities: [{ kind: 'symposia' }] })
    await expect(recordStrategicPartnership(officer, { partner: id, activities: [] })).rejects.toMatchObject({
      code: 'partner.changed-meanwhile',
    })
    await recordStrategicPartnership(officer, { partner: id, version: 1, activities: [{ kind: 'chairs' }] })
    await expect(
      recordStrategicPartnership(officer, {
        partner: id,
        version: 2,
        activities: [{ kind: 'chairs' }, { kind: 'chairs' }],
      }),
    ).rejects.toMatchObject({
      problems: { activities: { code: 'twice' } },
    })
    const [present] = (await showPartner(officer, id)).strategic
    expect(present).toMatchObject({ revision: 2, activities: [{ kind: 'chairs' }] })
    await endStrategicPartnership(officer, { partner: id })
    expect((await showPartner(officer, id)).strategic).toMatchObject([{ endedOn: '2026-11-02' }])
    await expect(endStrategicPartnership(officer, { partner: id })).rejects.toMatchObject({
      code: 'partner.not-strategic',
    })
  })

  test('marks its partner in the list', async () => {
    const id = await partner({ state: 'active' })
    await recordStrategicPartnership(officer, { partner: id, activities: [] })
    const wish = { sort: 'name', down: false, language: 'en', page: 1, size: 50 } as const
    expect((await listPartners(officer, { ...wish, filter: { strategic: true } })).rows.map(row => row.id)).toContain(
      id,
    )
    expect(
      (await listPartners(officer, { ...wish, filter: { strategic: false } })).rows.map(row => row.id),
    ).not.toContain(id)
  })
})

describe('visits and projects', () => {
  test('are written down, corrected and removed', async () => {
    const id = await partner()
    const visit = { partner: id, kind: 'visit-to-us', title: 'Rector’s visit', startsOn: '2026-12-01' } as const
    const [recorded] = await recordActivity(officer, visit)
    const activity = String(recorded?.facts.activity)
    await reviseActivity(officer, { ...visit, activity, version: 1, endsOn: '2026-12-03', units: [law] })
    expect((await showPartner(officer, id)).activities).toMatchObject([
      { endsOn: '2026-12-03', units: [law], revision: 2 },
    ])
    await expect(reviseActivity(officer, { ...visit, activity, version: 1 })).rejects.toMatchObject({
      code: 'partner-activity.changed-meanwhile',
    })
    await expect(
      reviseActivity(officer, { ...visit, activity, version: 2, endsOn: '2026-11-30' }),
    ).rejects.toMatchObject({ problems: { endsOn: { code: 'before-start' } } })
    await removeActivity(officer, { activity })
    expect((await factsOf(id)).map(([name]) => name)).toEqual([
      'partner.added',
      'partner.activity-recorded',
      'partner.activity-revised',
      'partner.activity-removed',
    ])
  })
})

describe('the list', () => {
  const wish = { sort: 'name', down: false, language: 'en', page: 1, size: 50 } as const

  test('finds by the directory’s search and by every filter, and counts the same', async () => {
    const of = await organisation({
      name: 'Universität Heidelberg',
      names: { it: 'Università di Heidelberg' },
      country: 'DE',
      city: 'Heidelberg',
    })
    const id = await partner({
      organisation: of,
      state: 'dormant',
      units: [law],
      tags: ['rhine'],
      marks: ['alliance'],
      coordinator: person,
    })
    for (const filter of [
      { text: 'heidelberg' },
      { text: 'università heidelberg' },
      { text: 'heidelberg', state: 'dormant' },
      { text: 'heidelberg', country: 'DE' },
      { tag: 'rhine' },
      { mark: 'alliance', unit: law },
      { text: 'heidelberg', coordinator: person },
    ] as const) {
      const { rows, total } = await listPartners(officer, { ...wish, filter })
      expect(rows.map(row => row.id)).toEqual([id])
      expect(total).toBe(1)
    }
    expect(await listPartners(officer, { ...wish, filter: { text: '%' } })).toMatchObject({ total: 0 })
    expect(await listPartners(officer, { ...wish, filter: { text: 'heidelberg', state: 'active' } })).toMatchObject({
      rows: [],
      total: 0,
    })
  })

  test('is in the order of the names that the reader sees', async () => {
    const names = (language: 'en' | 'it') => async () =>
      (await listPartners(officer, { ...wish, language, filter: {} })).rows.map(
        row => row.names[language] ?? row.names.en ?? row.name,
      )
    for (const language of ['en', 'it'] as const) {
      const shown = await names(language)()
      expect(shown).toEqual([...shown].sort(new Intl.Collator('und').compare))
    }
  })

  test('shows a coordinator only what is of their units, and a visitor nothing', async () => {
    const { rows, total } = await listPartners(coordinatorOf(law), { ...wish, filter: {} })
    expect(rows.length).toBe(total)
    expect(total).toBeGreaterThan(0)
    expect(await listPartners(asVisitor(on(), pavia), { ...wish, filter: {} })).toEqual({ rows: [], total: 0 })
    expect((await listPartners(officer, { ...wish, filter: {} })).total).toBeGreaterThan(total)
  })
})
