import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { addCourseOfStudy, addUnit } from '../institutions/index.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  callsInPublic,
  changeCallPlace,
  discardCall,
  drawUpCall,
  listOfferable,
  listPublishedCalls,
  offerPlaces,
  publishCall,
  reviseCall,
  showCall,
  showPublishedCall,
  withdrawCall,
  withdrawCallPlace,
} from './index.ts'
import { listCallsNotOver } from './list-calls.ts'

const on = useDeployment()
const part = { limit: 50, offset: 0 }
const content = {
  year: '2026/2027',
  name: { en: 'Exchange 2026/2027' },
  about: { en: 'Six destinations at most.' },
  opensOn: '2026-12-01',
  closesOn: '2026-12-20',
  mostPreferences: 6,
  formula: 'average + 0.1 * credits',
  ties: ['ects' as const],
  mechanism: 'serial-dictatorship' as const,
}
let office: IncomingOffice
let call = ''

beforeEach(async () => {
  wire()
  on().time.set('2026-11-20T10:00:00Z')
  office = await anIncomingOffice(on())
  call = (await drawUpCall(office.office(), content))[0]?.subject ?? ''
})

const refused = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const outgoing = (line: Parameters<IncomingOffice['another']>[0] = {}) =>
  office.another({ direction: 'outgoing', isced: '0410', ...line })
const shown = () => showCall(office.office(), { call, ...part })
const factNames = async () => (await shown()).happened.map(({ name }) => name)
const offerOne = async (line?: Parameters<IncomingOffice['another']>[0]) => {
  await offerPlaces(office.office(), { call, conditions: [await outgoing(line)] })
  const place = (await shown()).places.at(-1)
  if (!place) throw new Error('nothing was offered')
  return place
}
const published = async () => {
  const place = await offerOne()
  await publishCall(office.office(), { call })
  return place
}

describe('places of agreements in force', () => {
  test('are offered as the agreements provide them, each once', async () => {
    const condition = await outgoing({ persons: 3, months: 15, levels: [7] })
    expect((await listOfferable(office.office(), { call, ...part })).rows.map(({ id }) => id)).toEqual([condition])
    await offerPlaces(office.office(), { call, conditions: [condition] })
    expect(await offerPlaces(office.office(), { call, conditions: [condition] })).toEqual([])
    const { places, total } = await shown()
    expect(places).toMatchObject([
      { persons: 3, totalMonths: 15, eqfLevels: [7], terms: ['winter', 'spring', 'year'], months: 5 },
    ])
    expect(total).toEqual({ n: 1, persons: 3 })
    expect((await listOfferable(office.office(), { call, ...part })).rows).toEqual([])
    expect(await factNames()).toEqual(['call.places-offered', 'call.drawn-up'])
  })

  test('of incoming students, of other years and of agreements that are not in force are refused', async () => {
    for (const condition of [
      office.condition,
      await outgoing({ state: 'draft' }),
      '00000000-0000-4000-8000-000000000000',
    ]) {
      const no = await refused(offerPlaces(office.office(), { call, conditions: [condition] }))
      expect(no.code).toBe('call.places-not-in-force')
    }
    expect((await shown()).places).toEqual([])
    expect((await refused(offerPlaces(office.office(), { call, conditions: [] }))).code).toBe('call.no-places-chosen')
  })

  test('keep what was offered when the agreement drops the condition', async () => {
    const condition = await outgoing()
    await offerPlaces(office.office(), { call, conditions: [condition] })
    await sql`delete from agreement_condition where id = ${condition}`.execute(on().database.kysely)
    expect((await shown()).places).toHaveLength(1)
  })
})

test('stands on the desk of the office until it is over, and in the map of the site once it is published', async () => {
  const onDesk = async () => (await listCallsNotOver(office.office(), 20)).map(({ id, state }) => [id, state])
  const inPublic = async () => (await callsInPublic.list(office.visitor(), part)).map(({ id }) => id)
  expect(await onDesk()).toEqual([[call, 'draft']])
  expect(await inPublic()).toEqual([])
  await published()
  expect(await onDesk()).toEqual([[call, 'published']])
  expect(await inPublic()).toEqual([call])
  on().time.set('2026-12-21T10:00:00Z')
  expect(await onDesk()).toEqual([])
})

describe('a draft', () => {
  test('is changed without a reason, and its formula must be made of what is recorded', async () => {
    await reviseCall(office.office(), { ...content, call, mostPreferences: 3, formula: 'average' })
    expect((await shown()).call).toMatchObject({ mostPreferences: 3, formula: 'average', revision: 2 })
    const no = await refused(reviseCall(office.office(), { ...content, call, formula: 'average + luck' }))
    expect(no.problems).toEqual({ formula: { code: 'formula-name-unknown', facts: { name: 'luck' } } })
    const backwards = await refused(reviseCall(office.office(), { ...content, call, closesOn: '2026-11-30' }))
    expect(backwards.problems).toEqual({ closesOn: { code: 'call-closes-before-it-opens' } })
    expect(await factNames()).toEqual(['call.revised', 'call.drawn-up'])
  })

  test('has a name of its own among the calls of its year', async () => {
    expect((await refused(drawUpCall(office.office(), content))).code).toBe('call.named-already')
    const other = (await drawUpCall(office.office(), { ...content, name: { en: 'Double degrees' } }))[0]?.subject ?? ''
    expect((await refused(reviseCall(office.office(), { ...content, call: other }))).code).toBe('call.named-already')
    await discardCall(office.office(), { call })
    await reviseCall(office.office(), { ...content, call: other })
  })

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    await reviseCall(office.office(), { ...content, call, version: 1 })
    expect((await refused(reviseCall(office.office(), { ...content, call, version: 1 }))).code).toBe(
      'call.changed-meanwhile',
    )
  })

  test('is seen by nobody outside the office, and not published without places or after its last day', async () => {
    expect((await refused(showPublishedCall(office.visitor(), { call, ...part }))).code).toBe('call.not-found')
    expect((await listPublishedCalls(office.visitor(), part)).total).toBe(0)
    expect((await refused(publishCall(office.office(), { call }))).code).toBe('call.without-places')
    await offerOne()
    on().time.set('2027-01-10T10:00:00Z')
    expect((await refused(publishCall(office.office(), { call }))).code).toBe('call.closes-in-the-past')
    expect((await shown()).call.state).toBe('draft')
  })

  test('is discarded once, and then nothing more is done with it', async () => {
    await discardCall(office.office(), { call })
    expect((await shown()).call.state).toBe('discarded')
    expect((await refused(discardCall(office.office(), { call }))).code).toBe('call.not-possible-now')
    expect((await refused(reviseCall(office.office(), { ...content, call }))).code).toBe('call.ended')
  })
})

describe('a published call', () => {
  test('is read by everybody with its places, and its lottery with it', async () => {
    await published()
    const { call: seen, places } = await showPublishedCall(office.visitor(), { call, ...part })
    expect(seen).toMatchObject({ state: 'published', formula: content.formula })
    expect(seen.seed.length).toBeGreaterThanOrEqual(20)
    expect(places).toHaveLength(1)
    expect(await factNames()).toEqual(['call.published', 'call.places-offered', 'call.drawn-up'])
    expect((await refused(publishCall(office.office(), { call }))).code).toBe('call.not-possible-now')
  })

  test('is corrected with a reason, which stays in its history', async () => {
    const place = await published()
    const without = await refused(reviseCall(office.office(), { ...content, call, closesOn: '2026-12-22' }))
    expect(without.problems).toEqual({ reason: { code: 'missing' } })
    await reviseCall(office.office(), { ...content, call, closesOn: '2026-12-22', reason: 'A holiday' })
    const change = { place: place.id, persons: 1, terms: ['winter' as const], months: 5, reason: 'The partner asked' }
    await changeCallPlace(office.office(), change)
    const { call: kept, places, happened } = await shown()
    expect([kept.closesOn, places[0]?.persons]).toEqual(['2026-12-22', 1])
    expect(happened.slice(0, 2).map(({ facts }) => facts.reason)).toEqual(['The partner asked', 'A holiday'])
    await withdrawCallPlace(office.office(), { place: place.id, reason: 'No room' })
    expect((await shown()).places).toEqual([])
  })

  test('keeps what applicants rely on once it is open', async () => {
    await published()
    on().time.set('2026-12-05T10:00:00Z')
    const change = { ...content, call, reason: 'We thought again' }
    const no = await refused(
      reviseCall(office.office(), {
        ...change,
        formula: 'credits',
        mostPreferences: 3,
        closesOn: '2026-12-15',
        ties: [],
      }),
    )
    expect(Object.keys(no.problems).sort()).toEqual(['closesOn', 'formula', 'mostPreferences', 'ties'])
    await reviseCall(office.office(), { ...change, closesOn: '2026-12-31', mostPreferences: 8 })
    expect((await shown()).call).toMatchObject({ closesOn: '2026-12-31', mostPreferences: 8, formula: content.formula })
  })

  test('that is withdrawn stays public and says why', async () => {
    await published()
    await withdrawCall(office.office(), { call, reason: 'The programme was cancelled' })
    const { call: seen } = await showPublishedCall(office.visitor(), { call, ...part })
    expect(seen).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'The programme was cancelled' })
  })
})

test('destinations are shown per course of study: named, or open to its school, level and field', async () => {
  const system = office.system()
  const unit = (await addUnit(system, { code: 'ENG', kind: 'faculty', name: { en: 'Engineering' } }))[0]?.subject ?? ''
  const course = { code: 'CS', unit, name: { en: 'Computing' }, level: 7, field: '0610' }
  const id = (await addCourseOfStudy(system, course))[0]?.subject ?? ''
  await offerOne({ isced: '0410' })
  await offerOne({ isced: '0613', levels: [7] })
  await offerOne({ isced: '0613', levels: [6] })
  const of = async (sought: Parameters<typeof showCall>[1]['course']) =>
    (await showCall(office.office(), { call, course: sought, ...part })).places.map(({ subjects, eqfLevels }) => [
      subjects[0]?.isced,
      eqfLevels,
    ])
  expect(await of({ id, units: [unit], level: 7, field: '06' })).toEqual([['0613', [7]]])
  expect(await of(undefined)).toHaveLength(3)
})

test('who is not of the office neither reads drafts nor changes them', async () => {
  const place = await offerOne()
  const visitor = office.visitor()
  const deeds = [
    () => showCall(visitor, { call, ...part }),
    () => drawUpCall(visitor, content),
    () => reviseCall(visitor, { ...content, call }),
    () => offerPlaces(visitor, { call, conditions: [office.condition] }),
    () => changeCallPlace(visitor, { place: place.id, persons: 1, terms: ['winter'], months: 5 }),
    () => withdrawCallPlace(visitor, { place: place.id }),
    () => publishCall(visitor, { call }),
    () => discardCall(visitor, { call }),
  ]
  for (const deed of deeds) expect((await refused(deed())).code).toBe('not-allowed')
})
