import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { aNetwork, organisations } from '../../../test/support/networks.ts'
import { wire } from '../../app.tsx'
import type { Actor } from '../../permissions.ts'
import type { Caller } from '../../platform/scope.ts'
import { euFormula } from '../funding-formulas.ts'
import { joinNetwork, publishNetwork, recordMembership, recordMilestone, recordProject, showNetwork } from '../index.ts'
import { networksInSearch, networksOnDesk } from '../waiting.ts'

const on = useDeployment()
let pavia: string
let org: Record<'Pavia' | 'Turku' | 'Turku Applied', string>
const as = (actor: Actor): Caller => ({ on: on(), institution: pavia, actor, now: on().clock() })
const officer = () => as(anOfficer())
const office = () => doorsAs(on(), anOfficer())
const files = '/pavia/en/network-files'
const html = async (path: string, app = office()) => (await getPage(app, path)).text()
const shown = (id: string) => showNetwork(officer(), { id })

beforeAll(async () => {
  wire()
  org = await organisations(on(), ['Pavia', 'Turku', 'Turku Applied'])
  pavia = await anOffice(on(), 'pavia', { organisation: org.Pavia, languages: ['en', 'it'] })
})
beforeEach(async () => {
  await sql`truncate network cascade`.execute(on().database.kysely)
})

const ec2u = () =>
  aNetwork(officer(), 'ec2u', {
    kind: 'alliance',
    name: { en: 'EC2U' },
    fullName: { en: 'European Campus', it: 'Campus europeo', fr: 'Campus européen' },
    aims: [{ en: 'mobility', it: 'mobilità', fr: 'mobilité' }],
    origin: { from: 'public', url: 'https://ec2u.eu' },
  })

describe('the list', () => {
  test('is a page of the office in each language, and leads visitors to the sign-in', async () => {
    await ec2u()
    for (const [language, title] of [
      ['en', 'Networks'],
      ['it', 'Reti'],
    ]) {
      const page = await html(`/pavia/${language}/network-files?q=ec2u&kind=alliance&shown=unpublished`)
      expect(page).toContain(title)
      expect(page).toContain('EC2U')
      expect(page).toContain('value="ec2u"')
    }
    expect((await getPage(doorsAs(on(), aVisitor), files)).status).toBe(303)
    expect((await getPage(office(), `${files}?page=-1&kind=x&sort=%00&joined=maybe&direction=up`)).status).toBe(200)
    expect(await html(`${files}?q=nowhere`)).toContain('No network is found so')
  })
  test('is exported as it is filtered, and no cell is a formula', async () => {
    await aNetwork(officer(), 'danger', { name: { en: '=HYPERLINK("x")' }, founded: '1991-10' })
    await ec2u()
    const answer = await getPage(office(), `${files}/export.csv?kind=network`)
    expect(answer.headers.get('content-disposition')).toContain('pavia-networks.csv')
    const text = await answer.text()
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(text).toContain('1991-10')
    expect(text).not.toContain('EC2U')
    const excel = await getPage(office(), `${files}/export.xlsx`)
    expect(
      Buffer.from(await excel.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect((await getPage(doorsAs(on(), aVisitor), `${files}/export.csv`)).status).toBe(303)
  })
  test('may be read by a coordinator only as far as it is published, and changed not at all', async () => {
    const id = await ec2u()
    const coordinator = doorsAs(on(), anOfficer('coordinator'))
    expect(await html(files, coordinator)).not.toContain('EC2U')
    await publishNetwork(officer(), { id })
    const page = await html(`${files}/${id}`, coordinator)
    expect(page).toContain('European Campus')
    expect(page).not.toContain('Correct what is said')
    expect((await getPage(coordinator, `${files}/${id}/correct`)).status).toBe(403)
    expect((await postForm(coordinator, `${files}/${id}/publish`, {})).status).toBe(403)
  })
})

describe('a file', () => {
  test('shows who was in it on a day, and the timeline of what was recorded', async () => {
    const id = await ec2u()
    await joinNetwork(officer(), { network: id, since: '2017' })
    await recordMembership(officer(), { network: id, organisation: org.Turku, role: 'member', since: '2020-11-01' })
    await recordMilestone(officer(), {
      network: id,
      character: 'started',
      what: { en: 'it begins' },
      since: '2020-11-01',
    })
    const now = await html(`${files}/${id}`)
    expect(now).toContain('2 members on this day, 1 country')
    expect(now).toContain('member, since 2017')
    expect(now).toContain('added to the history: it begins (1 November 2020)')
    expect(now).toContain('Published at https://ec2u.eu')
    const then = await html(`${files}/${id}?on=2018-01-01`)
    expect(then).toContain('as they were on 1 January 2018')
    expect(then).toContain('1 member on this day')
    expect(await html(`${files}/${id}?on=never`)).toContain('2 members on this day')
    expect((await getPage(office(), `${files}/11111111-1111-4111-8111-111111111111`)).status).toBe(404)
    expect((await getPage(office(), `${files}/x`)).status).toBe(404)
  })
  test('is published and taken off by a button', async () => {
    const id = await ec2u()
    const answer = await postForm(office(), `${files}/${id}/publish`, {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${files}/${id}`])
    expect((await shown(id)).published).toBe(true)
    await postForm(office(), `${files}/${id}/unpublish`, {})
    expect((await shown(id)).published).toBe(false)
  })
})

describe('the form of a network', () => {
  const fields = {
    kind: 'association',
    key: 'unimed',
    'name.en': 'UNIMED',
    'fullName.it': '',
    'description.en': 'Universities around the Mediterranean.',
    'aims.en': 'research\ntraining',
    'aims.it': 'ricerca\nformazione',
    founded: '1991-10',
    'address.lines': 'Corso Vittorio 244\nScala B',
    'address.city': 'Roma',
    'address.country': 'IT',
    partOf: '',
  }
  test('records one and leads to its file', async () => {
    const answer = await postForm(office(), `${files}/record`, fields)
    expect(answer.status).toBe(303)
    const file = await showNetwork(officer(), { key: 'unimed' })
    expect(answer.headers.get('location')).toBe(`${files}/${file.id}`)
    expect(file).toMatchObject({
      founded: '1991-10',
      fullName: null,
      aims: [
        { en: 'research', it: 'ricerca' },
        { en: 'training', it: 'formazione' },
      ],
      address: { lines: ['Corso Vittorio 244', 'Scala B'], city: 'Roma' },
    })
  })
  test('comes back with what was typed and what is wrong, in the reader’s language', async () => {
    const answer = await postForm(office(), '/pavia/it/network-files/record', {
      ...fields,
      founded: '1991/10',
      'name.en': '',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Scrivere un anno, un mese o un giorno esistente')
    expect(page).toContain('value="1991/10"')
    const uneven = await postForm(office(), `${files}/record`, { ...fields, 'aims.it': 'ricerca' })
    expect(await uneven.text()).toContain('as many lines here as in English')
  })
  test('keeps the texts of a language that the office does not publish', async () => {
    const id = await ec2u()
    const corrected = {
      kind: 'alliance',
      'name.en': 'EC2U',
      'fullName.en': 'European Campus of City-Universities',
      'fullName.it': 'Campus europeo',
      'description.en': 'An alliance.',
      'aims.en': 'more mobility',
      'aims.it': 'più mobilità',
      version: '1',
    }
    expect((await postForm(office(), `${files}/${id}/correct`, corrected)).status).toBe(303)
    expect(await shown(id)).toMatchObject({
      fullName: { en: 'European Campus of City-Universities', it: 'Campus europeo', fr: 'Campus européen' },
      aims: [{ en: 'more mobility', it: 'più mobilità', fr: 'mobilité' }],
      revision: 2,
    })
    const stale = await postForm(office(), `${files}/${id}/correct`, { ...corrected, 'name.en': 'Mine' })
    expect(stale.status).toBe(409)
    const page = await stale.text()
    expect(page).toContain('Somebody else changed the same network')
    expect(page).toContain('value="Mine"')
  })
})

describe('the forms of its parts', () => {
  test('take a member by a name that was typed, and ask which one where several may be meant', async () => {
    const id = await ec2u()
    const path = `${files}/${id}/membership/add`
    expect(await html(path)).toContain('A day on which it is known to belong')
    const typed = { organisation: '', 'organisation-typed': 'turk', role: 'member', since: '2020-11' }
    const asked = await postForm(office(), path, typed)
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain(`value="${org.Turku}"`)
    expect(page).toContain(`value="${org['Turku Applied']}"`)
    const exact = await postForm(office(), path, { ...typed, 'organisation-typed': 'Turku' })
    expect(exact.headers.get('location')).toBe(`${files}/${id}#membership`)
    expect((await shown(id)).members).toMatchObject([{ organisation: { name: 'Turku' }, since: '2020-11' }])
  })
  test('record a project, correct it, and take it through its life', async () => {
    const id = await ec2u()
    const project = {
      'name.en': 'RI4C2',
      state: 'planned',
      role: 'coordinator',
      'description.en': 'Research.',
      'aims.en': 'networks',
      since: '2021-09-01',
    }
    expect((await postForm(office(), `${files}/${id}/project/add`, project)).status).toBe(303)
    const row = (await shown(id)).projects[0]
    const path = `${files}/${id}/project/${row?.id}`
    expect(await html(path)).not.toContain('name="state"')
    const anew = { ...project, state: '', 'name.en': 'RI4C2 project', version: '1' }
    expect((await postForm(office(), path, anew)).status).toBe(303)
    expect(await html(`${path}/start`)).toContain('Start the project: RI4C2 project')
    expect((await postForm(office(), `${path}/start`, { on: 'soon' })).status).toBe(422)
    expect((await postForm(office(), `${path}/start`, { on: '' })).status).toBe(303)
    expect((await postForm(office(), `${path}/end`, { on: '2024-08-31' })).status).toBe(303)
    expect((await shown(id)).projects[0]).toMatchObject({ state: 'ended', since: '2021-09-01', until: '2024-08-31' })
    const again = await postForm(office(), `${path}/end`, {})
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('only a running one ends')
  })
  test('keep lists within a part: deliverables, measurements, the sentence that must be printed', async () => {
    const id = await ec2u()
    await postForm(office(), `${files}/${id}/work-package/add`, {
      number: '4',
      'title.en': 'health',
      'deliverables.0.title.en': '',
      'deliverables.1.title.en': 'Report',
      'deliverables.1.due': '2025',
      'lead-typed': '',
    })
    await postForm(office(), `${files}/${id}/target/add`, {
      'what.en': 'half of the students move',
      value: '50,5',
      'measured.0.on': '2025',
      'measured.0.value': '12',
    })
    await postForm(office(), `${files}/${id}/funding/add`, {
      'funder.en': 'European Union',
      'what.en': 'co-funded',
      euFormula: 'yes',
    })
    const file = await shown(id)
    expect(file.workPackages).toMatchObject([
      { number: 4, key: 'health', lead: null, deliverables: [{ title: { en: 'Report' }, due: '2025' }] },
    ])
    expect(file.targets).toMatchObject([{ value: 50.5, measured: [{ on: '2025', value: 12 }] }])
    expect(file.formulas).toEqual([euFormula])
    expect(await html(`${files}/${id}`)).toContain('Views and opinions expressed')
    const funding = file.fundings[0]
    expect(await html(`${files}/${id}/funding/${funding?.id}`)).toMatch(/name="euFormula"[^>]*checked/)
  })
  test('set the goals, and show those of another time beside them', async () => {
    const id = await ec2u()
    const goals = `${files}/${id}/goals`
    const version = async () => /name="version" value="([^"]*)"/.exec(await html(goals))?.[1] ?? ''
    const first = { version: await version(), from: '2020-11-01', goals: ['3', '4', '11'] }
    await postForm(office(), goals, first)
    expect(await html(goals)).toMatch(/value="11"[^>]*checked/)
    for (const stale of [first.version, ''])
      expect((await postForm(office(), goals, { ...first, version: stale, goals: ['5'] })).status).toBe(409)
    await postForm(office(), goals, { version: await version(), from: '2023-11-01', goals: ['3', '4', '16'] })
    const page = await html(`${files}/${id}`)
    expect(page).toContain('SDG 16 Peace, justice and strong institutions')
    expect(page).toContain('1 November 2020 – 31 October 2023')
    expect((await postForm(office(), `${files}/${id}/goals`, { from: '', goals: ['3'] })).status).toBe(422)
  })
  test('end a membership, and strike out what was an error', async () => {
    const id = await ec2u()
    await postForm(office(), `${files}/${id}/join`, { role: 'member', since: '2017' })
    const member = (await shown(id)).members[0]
    const path = `${files}/${id}/membership/${member?.id}`
    expect(await html(`${path}/end`)).toContain('leaves the members from that date on')
    expect((await postForm(office(), `${path}/end`, { until: '' })).status).toBe(422)
    expect((await postForm(office(), `${path}/end`, { until: '2022', version: '1' })).status).toBe(303)
    expect(await html(`${path}/strike`)).toContain('Strike out “Pavia”?')
    expect((await postForm(office(), `${path}/strike`, { reason: '' })).status).toBe(422)
    expect((await postForm(office(), `${path}/strike`, { reason: 'Wrong.', version: '1' })).status).toBe(409)
    expect((await postForm(office(), `${path}/strike`, { reason: 'Wrong.', version: '2' })).status).toBe(303)
    expect((await shown(id)).allMembers).toEqual([])
    expect(await html(`${files}/${id}`)).toContain('struck out the membership of Pavia: Wrong.')
  })
  test('make what was only an example the office’s own word when it is saved', async () => {
    const id = await ec2u()
    const example = { from: 'example' as const, after: 'its page' }
    await recordMilestone(officer(), {
      network: id,
      character: 'phase',
      what: { en: 'phase' },
      since: '2020',
      origin: example,
    })
    const row = (await shown(id)).milestones[0]
    const saved = { character: 'phase', 'what.en': 'phase', since: '2020', version: '1' }
    expect((await postForm(office(), `${files}/${id}/milestone/${row?.id}`, saved)).status).toBe(303)
    expect((await shown(id)).milestones[0]?.origin).toEqual({ from: 'office' })
  })
  test('answer for every kind, and for none that there is not', async () => {
    const id = await ec2u()
    for (const kind of [
      'associated-partner',
      'milestone',
      'virtual-institute',
      'joint-programme',
      'session',
      'figure',
      'publication',
    ])
      expect((await getPage(office(), `${files}/${id}/${kind}/add`)).status).toBe(200)
    expect((await getPage(office(), `${files}/${id}/anything/add`)).status).toBe(404)
    expect((await getPage(office(), `${files}/${id}/milestone/11111111-1111-4111-8111-111111111111`)).status).toBe(404)
  })
})

describe('the desk and the search', () => {
  type Ask = Parameters<typeof networksOnDesk.waiting>[0]
  const ask = (actor: Actor = anOfficer()) =>
    ({
      caller: as(actor),
      language: 'en',
      office: { zone: 'Europe/Rome' },
      to: (path: string) => `/pavia/en${path}`,
    }) as unknown as Ask
  test('say what ends within six months, what is over, and what is only an example', async () => {
    const id = await ec2u()
    await joinNetwork(officer(), { network: id, since: '2017', until: '2027-03' })
    const project = { network: id, role: 'partner' as const, description: { en: 'x' } }
    await recordProject(officer(), { ...project, name: { en: 'Over' }, since: '2020', until: '2024' })
    await recordProject(officer(), { ...project, name: { en: 'Far' }, since: '2020', until: '2030' })
    const example = { from: 'example' as const, after: 'its page' }
    await recordMilestone(officer(), {
      network: id,
      character: 'phase',
      what: { en: 'phase' },
      since: '2020',
      origin: example,
    })
    expect(await networksOnDesk.waiting(ask())).toMatchObject([
      { whose: 'yours', deed: 'Close the project Over of EC2U' },
      {
        whose: 'coming',
        deed: 'Decide how our membership in EC2U goes on',
        until: new Date('2027-03-31T21:59:59.999Z'),
      },
      { whose: 'yours', deed: 'Replace an example in EC2U' },
    ])
    expect(await networksOnDesk.waiting(ask(anOfficer('coordinator')))).toEqual([])
  })
  test('find a network by any of its names', async () => {
    const id = await ec2u()
    expect(await networksInSearch.find(ask(), 'campus europeen')).toEqual([
      { label: 'EC2U', href: `/pavia/en/network-files/${id}`, about: 'alliance · European Campus' },
    ])
    expect(await networksInSearch.find(ask(aVisitor), 'ec2u')).toEqual([])
  })
})
