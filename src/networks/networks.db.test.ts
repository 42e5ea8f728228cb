import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor } from '../../test/support/doors.ts'
import { aNetwork, organisations } from '../../test/support/networks.ts'
import type { Actor } from '../permissions.ts'
import { toDay } from '../platform/calendar.ts'
import type { Caller } from '../platform/scope.ts'
import {
  correctNetwork,
  endMembership,
  endProject,
  giveUpProject,
  joinNetwork,
  listMemberships,
  listNetworks,
  publishNetwork,
  recordAssociatedPartner,
  recordFigure,
  recordFunding,
  recordMembership,
  recordMilestone,
  recordNetwork,
  recordProject,
  setGoals,
  showAlliance,
  showNetwork,
  startProject,
  strikeFromNetwork,
  unpublishNetwork,
} from './index.ts'

import { markOf } from './parts/set-goals.ts'

const on = useDeployment()
let pavia: string
let bergamo: string
let org: Record<'Pavia' | 'Poitiers' | 'Turku' | 'Umeå', string>
const as = (actor: Actor, institution = pavia): Caller => ({ on: on(), institution, actor, now: on().clock() })
const officer = () => as(anOfficer())
const visitor = () => as(aVisitor)

beforeAll(async () => {
  org = await organisations(on(), ['Pavia', 'Poitiers', 'Turku', 'Umeå'])
  pavia = await anOffice(on(), 'pavia', { organisation: org.Pavia })
  bergamo = await anOffice(on(), 'bergamo')
})
beforeEach(async () => {
  await sql`truncate network cascade`.execute(on().database.kysely)
})

const ec2u = (given = {}) => aNetwork(officer(), 'ec2u', { kind: 'alliance', ...given })

describe('recording a network', () => {
  test('keeps what the office says, unseen by visitors until it is published', async () => {
    const facts = await recordNetwork(officer(), {
      key: 'unimed',
      kind: 'association',
      name: { en: 'UNIMED' },
      fullName: { en: 'Mediterranean Universities Union', it: 'Unione delle università del Mediterraneo' },
      description: { en: 'Universities around the Mediterranean.' },
      aims: [{ en: 'research and training' }],
      founded: '1991-10',
      address: { lines: ['Corso Vittorio Emanuele II 244'], postcode: '00186', city: 'Roma', country: 'IT' },
      website: 'https://www.uni-med.net',
    })
    expect(facts).toMatchObject([{ name: 'network.recorded', facts: { key: 'unimed', name: { en: 'UNIMED' } } }])
    const file = await showNetwork(officer(), { key: 'unimed' })
    expect(file).toMatchObject({
      founded: '1991-10',
      aims: [{ en: 'research and training' }],
      address: { city: 'Roma', country: 'IT' },
      origin: { from: 'office' },
      published: false,
      revision: 1,
    })
    await expect(showNetwork(visitor(), { key: 'unimed' })).rejects.toMatchObject({ code: 'network.not-found' })
    expect(await publishNetwork(officer(), { id: file.id })).toMatchObject([{ name: 'network.published' }])
    expect((await showNetwork(visitor(), { key: 'unimed' })).fullName?.it).toContain('Mediterraneo')
    expect(await publishNetwork(officer(), { id: file.id })).toEqual([])
    await unpublishNetwork(officer(), { id: file.id })
    expect((await listNetworks(visitor(), {})).rows).toEqual([])
  })
  test.each([
    ['a visitor', aVisitor],
    ['a coordinator', anOfficer('coordinator')],
    ['a signatory', anOfficer('signatory')],
  ])('is refused to %s', async (_, actor) => {
    await expect(aNetwork(as(actor as Actor), 'auf')).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await listNetworks(officer(), {})).rows).toEqual([])
  })
  test('is open to the secretary of an alliance', async () => {
    expect(await aNetwork(as(anOfficer('secretary')), 'auf')).not.toBe('')
  })
  test('under a key that is taken is refused, while another office may use the same', async () => {
    await aNetwork(officer(), 'auf')
    await expect(aNetwork(officer(), 'auf')).rejects.toMatchObject({
      code: 'network.exists',
      problems: { key: { code: 'key-taken' } },
    })
    await aNetwork(as(anOfficer(), bergamo), 'auf')
    expect((await listNetworks(as(anOfficer(), bergamo), {})).total).toBe(1)
    expect((await listNetworks(officer(), {})).total).toBe(1)
  })
  test.each([
    [{ key: '../x' }, { key: { code: 'wrong-network-key' } }],
    [{ founded: '1991-13' }, { founded: { code: 'wrong-partial-date' } }],
    [{ founded: '2000', ended: '1999' }, { until: { code: 'ends-before-it-begins' } }],
    [{ website: 'javascript:alert(1)' }, { website: {} }],
    [{ name: { en: '' } }, { 'name.en': { code: 'missing' } }],
    [{ kind: 'club' }, { kind: {} }],
    [{ partOf: 'nowhere' }, { partOf: { code: 'not-in-list' } }],
  ])('with a wrong answer is refused by its field (%#)', async (wrong, problems) => {
    await expect(aNetwork(officer(), 'auf', wrong as never)).rejects.toMatchObject({ code: 'input.wrong', problems })
  })
})

describe('correcting a network', () => {
  const corrected = (id: string, version: number) => ({
    id,
    version,
    kind: 'consortium' as const,
    name: { en: 'MUSE' },
    description: { en: 'A consortium.' },
  })
  test('keeps the key, raises the revision, and says so once', async () => {
    const id = await aNetwork(officer(), 'muse')
    expect(await correctNetwork(officer(), corrected(id, 1))).toMatchObject([{ name: 'network.corrected' }])
    expect(await showNetwork(officer(), { id })).toMatchObject({ key: 'muse', kind: 'consortium', revision: 2 })
    expect(await correctNetwork(officer(), corrected(id, 2))).toEqual([])
  })
  test('from a stale form is refused', async () => {
    const id = await aNetwork(officer(), 'muse')
    await correctNetwork(officer(), corrected(id, 1))
    await expect(correctNetwork(officer(), corrected(id, 1))).rejects.toMatchObject({
      code: 'network.changed-meanwhile',
    })
  })
  test('of another office is not found', async () => {
    const id = await aNetwork(as(anOfficer(), bergamo), 'muse')
    await expect(correctNetwork(officer(), corrected(id, 1))).rejects.toMatchObject({ code: 'network.not-found' })
    await expect(showNetwork(officer(), { id })).rejects.toMatchObject({ code: 'network.not-found' })
  })
  test('cannot make it a part of itself', async () => {
    const id = await aNetwork(officer(), 'muse')
    await expect(correctNetwork(officer(), { ...corrected(id, 1), partOf: 'muse' })).rejects.toMatchObject({
      problems: { partOf: { code: 'not-in-list' } },
    })
  })
})

describe('members', () => {
  test('of then and of now come from the same records', async () => {
    const network = await ec2u()
    await joinNetwork(officer(), { network, since: '2017' })
    for (const [organisation, role] of [
      [org.Turku, 'member'],
      [org.Poitiers, 'coordinator'],
    ] as const)
      await recordMembership(officer(), { network, organisation, role, attested: '2020-11-01' })
    await recordMembership(officer(), { network, organisation: org.Umeå, role: 'member', since: '2025-05-01' })
    const names = async (day?: string) =>
      (await showNetwork(officer(), { key: 'ec2u', on: day ? toDay(day) : undefined })).members.map(
        member => member.organisation.name,
      )
    expect(await names()).toEqual(['Poitiers', 'Pavia', 'Turku', 'Umeå'])
    expect(await names('2020-11-01')).toEqual(['Poitiers', 'Pavia', 'Turku'])
    expect(await names('2018-06-30')).toEqual(['Pavia'])
    const before = await showNetwork(officer(), { key: 'ec2u', on: toDay('2018-06-30') })
    expect(before.allMembers.find(member => member.organisation.name === 'Turku')?.standing).toBe('unknown')
    expect(before.counts.members).toBe(1)
  })
  test('we join once: the fact says it is ours, and a second membership at the same time is refused', async () => {
    const network = await ec2u()
    expect(await joinNetwork(officer(), { network, since: '2017' })).toMatchObject([
      { name: 'network.joined', subject: network, facts: { role: 'member', when: { en: 'since 2017' } } },
    ])
    await expect(joinNetwork(officer(), { network, since: '2019' })).rejects.toMatchObject({
      code: 'membership.exists',
    })
    await expect(
      recordMembership(officer(), { network, organisation: org.Pavia, role: 'coordinator' }),
    ).rejects.toMatchObject({ code: 'membership.exists' })
    expect((await showNetwork(officer(), { id: network })).ours).toMatchObject({ since: '2017', role: 'member' })
  })
  test('an office that has no organisation names it, or is told to', async () => {
    const caller = as(anOfficer(), bergamo)
    const network = await aNetwork(caller, 'ec2u')
    await expect(joinNetwork(caller, { network })).rejects.toMatchObject({
      code: 'network.own-organisation-unknown',
    })
    await joinNetwork(caller, { network, organisation: org.Turku })
    expect((await showNetwork(caller, { id: network })).ours?.organisation.name).toBe('Turku')
  })
  test('without any date is attested on the day on which it is recorded', async () => {
    const network = await ec2u()
    await joinNetwork(officer(), { network })
    expect((await showNetwork(officer(), { id: network })).ours).toMatchObject({ since: null, attested: '2026-11-02' })
  })
  test('who stands beside the members is attested today too, and is either a number or one organisation', async () => {
    const network = await ec2u()
    const beside = { network, character: 'municipalities' as const, label: { en: 'Cities' } }
    await recordAssociatedPartner(officer(), { ...beside, number: 7 })
    const [cities] = (await showNetwork(officer(), { id: network })).allAssociates
    expect(cities).toMatchObject({ number: 7, since: null, attested: '2026-11-02' })
    await expect(
      recordAssociatedPartner(officer(), { ...beside, number: 7, organisation: org.Turku }),
    ).rejects.toMatchObject({ problems: { number: { code: 'number-or-organisation' } } })
    expect((await showNetwork(officer(), { id: network })).allAssociates).toHaveLength(1)
  })
  test('a member leaves and stays in the history; leaving twice is refused', async () => {
    const network = await ec2u()
    await recordMembership(officer(), { network, organisation: org.Turku, role: 'member', since: '2019' })
    const [member] = (await showNetwork(officer(), { id: network })).members
    const id = member?.id ?? ''
    await expect(endMembership(officer(), { id, until: '2018' })).rejects.toMatchObject({
      problems: { until: { code: 'ends-before-it-begins' } },
    })
    expect(await endMembership(officer(), { id, until: '2022', reason: 'Merged.' })).toMatchObject([
      { name: 'membership.ended', facts: { label: { en: 'Turku' }, until: { en: '2022' }, reason: 'Merged.' } },
    ])
    await expect(endMembership(officer(), { id, until: '2023' })).rejects.toMatchObject({
      code: 'membership.ended-already',
    })
    const now = await showNetwork(officer(), { id: network })
    expect([now.members.length, now.allMembers[0]?.standing]).toEqual([0, 'ended'])
    expect((await showNetwork(officer(), { id: network, on: toDay('2020-01-01') })).members).toHaveLength(1)
  })
  test('a membership is corrected from its newest revision only', async () => {
    const network = await ec2u()
    await recordMembership(officer(), { network, organisation: org.Turku, role: 'member', since: '2019' })
    const [member] = (await showNetwork(officer(), { id: network })).members
    const anew = { network, id: member?.id, organisation: org.Turku, role: 'lead' as const, since: '2019-02' }
    expect(await recordMembership(officer(), { ...anew, version: 1 })).toMatchObject([{ name: 'membership.corrected' }])
    expect(await recordMembership(officer(), { ...anew, version: 2 })).toEqual([])
    await expect(recordMembership(officer(), { ...anew, role: 'member', version: 1 })).rejects.toMatchObject({
      code: 'network-part.changed-meanwhile',
    })
  })
  test('an organisation that the directory does not have, or a date outside of the time, is refused', async () => {
    const network = await ec2u()
    const wrong = { network, organisation: '99999999-9999-4999-8999-999999999999', role: 'member' as const }
    await expect(recordMembership(officer(), wrong)).rejects.toMatchObject({
      problems: { organisation: { code: 'not-in-list' } },
    })
    await expect(
      recordMembership(officer(), { ...wrong, organisation: org.Turku, since: '2020', attested: '2019' }),
    ).rejects.toMatchObject({ problems: { attested: { code: 'attested-outside' } } })
  })
  test('are listed across networks: of an organisation, or our own', async () => {
    const network = await ec2u()
    const other = await aNetwork(officer(), 'coimbra-group')
    await joinNetwork(officer(), { network, since: '2017' })
    await joinNetwork(officer(), { network: other, since: '1985', until: '2000' })
    await recordMembership(officer(), { network: other, organisation: org.Turku, role: 'member' })
    expect((await listMemberships(officer(), { ours: true })).map(one => one.network.key)).toEqual(['ec2u'])
    expect((await listMemberships(officer(), { on: toDay('1990-01-01') })).map(one => one.network.key)).toEqual([
      'coimbra-group',
    ])
    expect(await listMemberships(officer(), { organisation: org.Turku })).toMatchObject([
      { network: { key: 'coimbra-group' }, organisation: { name: 'Turku' } },
    ])
    expect(await listMemberships(visitor(), {})).toEqual([])
  })
})

describe('goals', () => {
  test('three at first, four later: both are told, each for its time', async () => {
    const network = await ec2u()
    expect(await setGoals(officer(), { network, from: '2020-11-01', goals: [3, 4, 11] })).toMatchObject([
      { name: 'goals.set', facts: { goals: '3, 4, 11', from: { en: '1 November 2020' } } },
    ])
    await setGoals(officer(), { network, from: '2023-11-01', goals: [3, 4, 11, 16] })
    const numbers = async (day: string) =>
      (await showNetwork(officer(), { id: network, on: toDay(day) })).goals.map(goal => goal.number)
    expect(await numbers('2021-01-01')).toEqual([3, 4, 11])
    expect(await numbers('2024-01-01')).toEqual([3, 4, 11, 16])
    expect(await numbers('2020-01-01')).toEqual([])
    expect(await setGoals(officer(), { network, from: '2023-11-01', goals: [3, 4, 11, 16] })).toEqual([])
    await expect(setGoals(officer(), { network, from: '2022', goals: [3] })).rejects.toMatchObject({
      code: 'goals.set-later-already',
    })
    const version = markOf((await showNetwork(officer(), { id: network })).allGoals)
    await setGoals(officer(), { network, from: '2024', goals: [3], version })
    await expect(setGoals(officer(), { network, from: '2024', goals: [4], version })).rejects.toMatchObject({
      code: 'network.changed-meanwhile',
    })
    await expect(setGoals(officer(), { network, from: '2024', goals: [18] })).rejects.toMatchObject({
      problems: { 'goals.0': { code: 'not-in-list' } },
    })
  })
})

describe('other parts', () => {
  test('history, money and figures stand together, in the order of time', async () => {
    const network = await ec2u()
    await recordMilestone(officer(), {
      network,
      character: 'phase',
      what: { en: 'second phase' },
      since: '2023',
      until: '2027',
    })
    await recordMilestone(officer(), {
      network,
      key: 'ec2u.start',
      character: 'started',
      what: { en: 'begins' },
      since: '2020-11-01',
    })
    const text = { en: 'Funded by the European Union.' }
    await recordFunding(officer(), {
      network,
      funder: { en: 'European Commission' },
      call: { en: 'second pilot call' },
      what: { en: 'the Commission pays' },
      since: '2020-11-01',
      until: '2023-10-31',
      formula: { key: 'eu-funding', text },
    })
    await recordFigure(officer(), { network, value: 850, qualifier: 'over', noun: { en: 'members' } })
    const file = await showNetwork(officer(), { id: network })
    expect(file.history.map(({ as, since }) => [as, since])).toEqual([
      ['started', '2020-11-01'],
      ['funding', '2020-11-01'],
      ['phase', '2023'],
    ])
    expect(file.milestones.map(({ key }) => key)).toEqual(['ec2u.start', 'second-phase'])
    expect(file.formulas).toEqual([{ key: 'eu-funding', text }])
    expect(file.figures).toMatchObject([{ value: 850, qualifier: 'over', asOf: null, key: '850-members' }])
  })
  test('a key that is taken, a stale form, and a part of another network are refused', async () => {
    const network = await ec2u()
    const other = await aNetwork(officer(), 'auf')
    const start = { network, key: 'start', character: 'started' as const, what: { en: 'begins' }, since: '2020' }
    await recordMilestone(officer(), start)
    await expect(recordMilestone(officer(), start)).rejects.toMatchObject({
      code: 'network-part.exists',
      problems: { key: { code: 'key-taken' } },
    })
    const [milestone] = (await showNetwork(officer(), { id: network })).milestones
    const anew = { ...start, id: milestone?.id, what: { en: 'starts' } }
    await expect(recordMilestone(officer(), { ...anew, network: other })).rejects.toMatchObject({
      code: 'network-part.not-found',
    })
    expect(await recordMilestone(officer(), { ...anew, version: 1 })).toMatchObject([{ name: 'milestone.corrected' }])
    await expect(recordMilestone(officer(), { ...start, id: milestone?.id, version: 1 })).rejects.toMatchObject({
      code: 'network-part.changed-meanwhile',
    })
    await expect(recordMilestone(as(anOfficer('coordinator')), { ...start, key: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
  test('what was recorded in error is struck out, with the reason in the timeline', async () => {
    const network = await ec2u()
    await recordMembership(officer(), { network, organisation: org.Turku, role: 'member' })
    const [member] = (await showNetwork(officer(), { id: network })).members
    const strike = { part: 'membership' as const, id: member?.id ?? '', reason: 'Never a member.' }
    await expect(strikeFromNetwork(as(aVisitor), strike)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(strikeFromNetwork(officer(), { ...strike, reason: ' ' })).rejects.toMatchObject({
      problems: { reason: {} },
    })
    expect(await strikeFromNetwork(officer(), strike)).toMatchObject([
      { name: 'network-part.struck', facts: { part: 'membership', label: { en: 'Turku' }, reason: 'Never a member.' } },
    ])
    expect((await showNetwork(officer(), { id: network })).allMembers).toEqual([])
    await expect(strikeFromNetwork(officer(), strike)).rejects.toMatchObject({ code: 'network-part.not-found' })
  })
})

describe('projects', () => {
  const aProject = async (state: 'planned' | 'running' | 'ended') => {
    const network = await ec2u()
    const project = { network, name: { en: 'RI4C2' }, role: 'coordinator' as const, description: { en: 'Research.' } }
    await recordProject(officer(), { ...project, state, since: '2021-09-01' })
    const [recorded] = (await showNetwork(officer(), { id: network })).projects
    return { id: recorded?.id ?? '', state: async () => (await showNetwork(officer(), { id: network })).projects[0] }
  }
  test('start, and end on a date', async () => {
    const { id, state } = await aProject('planned')
    expect(await startProject(officer(), { id })).toMatchObject([{ name: 'project.started' }])
    expect(await endProject(officer(), { id, on: '2024-08-31' })).toMatchObject([{ name: 'project.ended' }])
    expect(await state()).toMatchObject({ state: 'ended', since: '2021-09-01', until: '2024-08-31' })
  })
  test('that are planned may be given up, and then nothing more happens to them', async () => {
    const { id } = await aProject('planned')
    expect(await giveUpProject(officer(), { id })).toMatchObject([{ name: 'project.given-up' }])
    await expect(startProject(officer(), { id })).rejects.toMatchObject({ code: 'project.not-possible-now' })
  })
  test('do not end before they begin, nor twice', async () => {
    const { id } = await aProject('running')
    await expect(endProject(officer(), { id, on: '2020' })).rejects.toMatchObject({
      problems: { until: { code: 'ends-before-it-begins' } },
    })
    await endProject(officer(), { id })
    await expect(endProject(officer(), { id })).rejects.toMatchObject({ code: 'project.not-possible-now' })
    await expect(endProject(as(aVisitor), { id })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the list', () => {
  test('is filtered, sorted and paged by the database', async () => {
    for (const [key, kind, founded] of [
      ['coimbra-group', 'network', '1985'],
      ['unimed', 'association', '1991-10'],
      ['athens', 'network', '1996'],
    ] as const)
      await aNetwork(officer(), key, { kind, founded })
    const keys = async (asked: Parameters<typeof listNetworks>[1]) =>
      (await listNetworks(officer(), asked)).rows.map(row => row.key)
    expect(await keys({})).toEqual(['athens', 'coimbra-group', 'unimed'])
    expect(await keys({ kind: 'network', sort: 'founded', direction: 'down' })).toEqual(['athens', 'coimbra-group'])
    expect(await keys({ text: 'COÏMBRA group' })).toEqual(['coimbra-group'])
    expect(await keys({ text: '100%' })).toEqual([])
    expect(await listNetworks(officer(), { page: 2, size: 2 })).toMatchObject({ total: 3, rows: [{ key: 'unimed' }] })
    for (const sort of ['kind', 'members', 'since', 'changed'] as const) expect(await keys({ sort })).toHaveLength(3)
  })
  test('tells our own place and how many members are known', async () => {
    const network = await ec2u()
    await joinNetwork(officer(), { network, since: '2017', role: 'member' })
    await recordMembership(officer(), { network, organisation: org.Turku, role: 'member', since: '2021' })
    await aNetwork(officer(), 'auf')
    expect((await listNetworks(officer(), { joined: true })).rows).toMatchObject([
      { key: 'ec2u', members: 2, ours: { since: '2017', role: 'member' } },
    ])
    expect((await listNetworks(officer(), { on: toDay('2019-01-01'), kind: 'alliance' })).rows).toMatchObject([
      { members: 1 },
    ])
  })
})

describe('the alliance', () => {
  test('is the one that the office is, with the wider initiative; else the first that it has joined', async () => {
    const caller = officer()
    await aNetwork(caller, 'european-universities', { kind: 'initiative' })
    const network = await ec2u({ partOf: 'european-universities' })
    expect(await showAlliance(caller, {})).toBeNull()
    await joinNetwork(caller, { network, since: '2017' })
    expect(await showAlliance(caller, {})).toMatchObject({
      alliance: { key: 'ec2u' },
      initiative: { key: 'european-universities' },
    })
    expect(await showAlliance(visitor(), {})).toBeNull()
    await aNetwork(caller, 'pavia', { kind: 'alliance' })
    expect((await showAlliance(caller, {}))?.alliance.key).toBe('pavia')
  })
})
