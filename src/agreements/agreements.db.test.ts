import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anOffice, anOrganisation, aPerson, aUserOf, within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { asSystem } from '../../test/support/people.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import type { Actor } from '../permissions.ts'
import { giveNotice, takeBackNotice, terminateAgreement } from './end-agreement.ts'
import { followFramework } from './follow-framework.ts'
import { listAgreements } from './list-agreements.ts'
import { listPlaces } from './list-places.ts'
import { countByCountry, listPublishedAgreements } from './list-published-agreements.ts'
import type { ListFilter } from './listing.store.ts'
import { mindAgreements } from './mind-agreements.ts'
import { designProcedure } from './procedures/design-procedure.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { assignCoordinator, publishAgreements, unpublishAgreements } from './publish-agreements.ts'
import { renewAgreement } from './renew-agreement.ts'
import { reviseAgreement } from './revise-agreement.ts'
import { setConditions } from './set-conditions.ts'
import { showAgreement } from './show-agreement.ts'
import { showPublishedAgreement } from './show-published-agreement.ts'
import { submitAgreement } from './submit-agreement.ts'
import { sendBackAgreement, withdrawAgreement } from './withdraw-agreement.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
beforeAll(async () => {
  here = await aSigningOffice(on())
  for (const type of ['framework-agreement', 'implementing-protocol', 'erasmus'] as const) await here.design(type)
})
const as = (actor: Actor) => here.office.as(actor)
const officer = () => as(here.officer)
const content = () => ({
  title: { en: 'Another title' },
  parties: [{ organisation: here.partner }],
  units: [here.office.unit],
})
const visitor = (): Actor => ({ kind: 'visitor' })
const part = { limit: 50, offset: 0 }
const list = (filter: ListFilter, actor: Actor = here.officer) =>
  listAgreements(as(actor), { filter, sort: 'partner', down: false, page: 1, size: 50 })

describe('a proposal', () => {
  test('gets the next number of the year, and keeps what was said', async () => {
    const [fact] = await proposeAgreement(officer(), {
      ...content(),
      type: 'double-degree',
      terms: { quotaPerYear: '10', ourDiploma: 'Laurea magistrale' },
      sdgs: ['4'],
    })
    expect(fact).toMatchObject({ name: 'agreement.proposed', facts: { type: 'double-degree' } })
    expect(fact?.facts.code).toMatch(/^2026-\d{4}$/)
    const { agreement, parties } = await here.show(fact?.subject ?? '')
    expect(agreement).toMatchObject({ state: 'draft', sdgs: [4], partners: [here.partner] })
    expect(agreement.terms).toEqual({ type: 'double-degree', quotaPerYear: 10, ourDiploma: 'Laurea magistrale' })
    expect(parties.map(({ ours, name }) => [ours, name])).toEqual([
      [true, expect.any(String)],
      [false, 'Universität Heidelberg'],
    ])
  })
  test.each([
    ['nobody else', { parties: [] }, 'parties.0.organisation', 'partner-missing'],
    ['a protocol without a framework', { type: 'implementing-protocol' }, 'parent', 'framework-missing'],
    ['a tacit renewal without an end', { renewal: 'tacit', renewalMonths: 12 }, 'endsOn', 'end-needed-to-renew'],
    ['an end before the beginning', { startsOn: '2027-01-01', endsOn: '2026-01-01' }, 'endsOn', 'ends-before-begin'],
    ['a consortium without a lead', { type: 'consortium' }, 'ourRole', 'one-lead'],
    ['terms of another type', { terms: { quotaPerYear: 3 } }, 'terms.', 'wrong-form'],
  ] as const)('of %s is refused', async (_, change, field, code) => {
    const proposed = proposeAgreement(officer(), { type: 'memorandum', ...content(), ...change } as never)
    await expect(proposed).rejects.toMatchObject({ code: 'input.wrong', problems: { [field]: { code } } })
  })
  test('with a number that is taken is refused, and nothing of it is kept', async () => {
    await here.propose({ code: 'TAKEN-1' })
    const before = (await list({})).total
    await expect(here.propose({ code: 'TAKEN-1' })).rejects.toMatchObject({ code: 'agreement.code-taken' })
    expect((await list({})).total).toBe(before)
  })
  test('is made by coordinators for their own departments only', async () => {
    const coordinator = await aUserOf(here.office, 'coordinator')
    const propose = (units: string[]) => proposeAgreement(as(coordinator), { type: 'memorandum', ...content(), units })
    await expect(propose([])).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await propose([here.office.unit])).toHaveLength(1)
  })
  test('is not reached from another institution, not even by its id', async () => {
    const agreement = await here.propose()
    const elsewhere = await anOffice(on())
    const stranger = elsewhere.as(await aUserOf(elsewhere, 'officer'))
    await expect(showAgreement(stranger, agreement)).rejects.toMatchObject({ code: 'agreement.not-found' })
    await expect(submitAgreement(stranger, { agreement })).rejects.toMatchObject({ code: 'agreement.not-found' })
  })
})

describe('a revision', () => {
  test('is refused to whoever has an older state on the screen', async () => {
    const agreement = await here.propose()
    const { revision } = (await here.show(agreement)).agreement
    await reviseAgreement(officer(), { ...content(), agreement, version: revision })
    const late = reviseAgreement(officer(), { ...content(), agreement, version: revision })
    await expect(late).rejects.toMatchObject({ code: 'agreement.changed-meanwhile' })
  })
  test('is closed once bodies decide on it', async () => {
    const agreement = await here.readyToSign()
    await expect(reviseAgreement(officer(), { ...content(), agreement })).rejects.toMatchObject({
      code: 'agreement.content-is-closed',
    })
  })
})

describe('the procedure', () => {
  test('is the agreement’s own copy: a newer version does not touch it', async () => {
    const agreement = await here.propose()
    await submitAgreement(officer(), { agreement })
    await here.design('memorandum')
    const shown = await here.show(agreement)
    expect(shown.agreement.procedureVersion).toBeLessThan(Number((await here.design('memorandum'))[0]?.facts.version))
    expect(shown.steps.map(step => [step.key, step.state])).toEqual([
      ['check', 'open'],
      ['senate', 'waiting'],
      ['partner-signature', 'waiting'],
      ['sign', 'waiting'],
    ])
  })
  test('opens a resolution with the day until which it is due', async () => {
    const agreement = await here.propose()
    await submitAgreement(officer(), { agreement })
    await here.decide(agreement, 'check')
    const senate = (await here.show(agreement)).steps.find(step => step.key === 'senate')
    expect(senate).toMatchObject({ state: 'open', openedOn: '2026-11-02', dueOn: '2026-12-02' })
  })
  test('ends where a body refuses, and can begin again after a revision', async () => {
    const agreement = await here.propose()
    await submitAgreement(officer(), { agreement })
    await here.decide(agreement, 'check')
    const facts = await here.decide(agreement, 'senate', 'refused')
    expect(facts.map(fact => fact.name)).toEqual(['agreement.step-decided', 'agreement.refused'])
    await reviseAgreement(officer(), { ...content(), agreement })
    expect((await here.show(agreement)).agreement.state).toBe('draft')
  })
  test('goes back to the draft with a reason, and no step of the old round waits any more', async () => {
    const agreement = await here.propose()
    await submitAgreement(officer(), { agreement })
    const [decided, back] = await here.decide(agreement, 'check', 'sent-back')
    expect([decided?.name, back?.name]).toEqual(['agreement.step-decided', 'agreement.sent-back'])
    const shown = await here.show(agreement)
    expect(shown.agreement.state).toBe('draft')
    expect(shown.steps.some(step => step.state === 'open')).toBe(false)
  })
  test('is needed: a type without one is refused', async () => {
    const [proposed] = await proposeAgreement(officer(), { type: 'research', ...content() })
    await expect(submitAgreement(officer(), { agreement: proposed?.subject ?? '' })).rejects.toMatchObject({
      code: 'agreement.no-procedure',
    })
  })
  test('is not designed by coordinators', async () => {
    const coordinator = await aUserOf(here.office, 'coordinator')
    const designed = designProcedure(as(coordinator), { type: 'memorandum', name: { en: 'Mine' }, steps: [] as never })
    await expect(designed).rejects.toMatchObject({ code: expect.stringMatching(/not-allowed|input.wrong/) })
  })
})

describe('conditions of an Erasmus+ agreement', () => {
  const studies = {
    kind: 'student-studies',
    direction: 'outgoing',
    firstYear: '2027/2028',
    lastYear: '2028/2029',
    persons: 3,
    months: '15,5',
    subjects: [{ isced: '0912' }],
    languages: [{ language: 'de', level: 'B1' }],
    eqfLevels: [6, 7],
  } as const
  const draft = () => here.propose({ type: 'erasmus' })

  test('keep their order and all that the template asks', async () => {
    const agreement = await draft()
    await setConditions(officer(), {
      agreement,
      conditions: [
        { ...studies },
        { ...studies, direction: 'incoming' },
        { ...studies, kind: 'staff-teaching', months: '', days: 5 },
      ] as never,
    })
    const { conditions } = await here.show(agreement)
    expect(
      conditions.map(({ position, kind, direction, months, days }) => [position, kind, direction, months, days]),
    ).toEqual([
      [1, 'student-studies', 'outgoing', 15.5, null],
      [2, 'student-studies', 'incoming', 15.5, null],
      [3, 'staff-teaching', 'outgoing', null, 5],
    ])
  })
  test.each([
    ['a field of three digits', { subjects: [{ isced: '091' }] }, 'conditions.0.subjects.0.isced', 'four-digits'],
    [
      'a field that does not exist',
      { subjects: [{ isced: '9999' }] },
      'conditions.0.subjects.0.isced',
      'unknown-field',
    ],
    ['no language', { languages: [] }, 'conditions.0.languages', 'language-needed'],
    ['no field', { subjects: [] }, 'conditions.0.subjects', 'field-needed'],
    ['a year that is none', { lastYear: '2028' }, 'conditions.0.lastYear', 'wrong-academic-year'],
    ['an end before the beginning', { lastYear: '2026/2027' }, 'conditions.0.lastYear', 'ends-before-begin'],
    ['days for students', { days: 5 }, 'conditions.0.days', 'days-for-staff'],
  ])('are refused with %s', async (_, change, field, code) => {
    const agreement = await draft()
    const set = setConditions(officer(), { agreement, conditions: [{ ...studies, ...change }] as never })
    await expect(set).rejects.toMatchObject({ code: 'input.wrong', problems: { [field]: { code } } })
    expect((await here.show(agreement)).conditions).toEqual([])
  })
  test.each([
    ['a year after the programme', { conditions: [{ ...studies, lastYear: '2029/2030' }] }, 'conditions.0.lastYear'],
    ['a last day after the programme', { endsOn: '2029-10-01' }, 'endsOn'],
  ])('are refused with %s, and nothing is kept', async (_, change, field) => {
    const before = (await list({})).total
    await expect(here.propose({ type: 'erasmus', ...change } as never)).rejects.toMatchObject({
      problems: { [field]: { code: expect.stringMatching(/after-programme$/) } },
    })
    expect((await list({})).total).toBe(before)
  })
  describe('that binds', () => {
    const settled = { ...studies, firstYear: '2026/2027' }
    const amend = async () => {
      const agreement = await here.inForce(here.president, { type: 'erasmus', conditions: [settled] as never })
      const [proposed] = await renewAgreement(officer(), { agreement, as: 'amendment' })
      return { agreement, amendment: proposed?.subject ?? '' }
    }
    const set = (agreement: string, conditions: object[]) =>
      setConditions(officer(), { agreement, conditions: conditions as never })

    test('lasts as long as the programme where it says no end', async () => {
      const { agreement } = await amend()
      expect((await here.show(agreement)).agreement.expiresOn).toBe('2029-09-30')
    })
    test('change from the first year whose 31 January has not passed', async () => {
      const { amendment } = await amend()
      const late = set(amendment, [{ ...settled, persons: 4 }])
      await expect(late).rejects.toMatchObject({
        code: 'agreement.numbers-settled',
        facts: { year: '2026/2027', by: '2026-01-31', open: '2027/2028' },
      })
      expect((await here.show(amendment)).conditions).toMatchObject([{ persons: 3 }])
      const [fact] = await set(amendment, [
        { ...settled, lastYear: '2026/2027' },
        { ...studies, persons: 4 },
      ])
      expect(fact).toMatchObject({ name: 'agreement.conditions-set', facts: { count: 2 } })
      expect((await here.show(amendment)).conditions).toMatchObject([{ persons: 3 }, { persons: 4 }])
    })
    test('are not signed anew when their 31 January passed on the way', async () => {
      const { agreement, amendment } = await amend()
      await set(amendment, [
        { ...settled, lastYear: '2026/2027' },
        { ...studies, persons: 4 },
      ])
      await submitAgreement(officer(), { agreement: amendment })
      await here.decide(amendment, 'check')
      await here.decide(amendment, 'senate')
      on().time.set('2027-02-01T09:00:00Z')
      await expect(here.sign(amendment, here.president)).rejects.toMatchObject({
        code: 'agreement.numbers-settled',
        facts: { year: '2027/2028', by: '2027-01-31', open: '2028/2029' },
      })
      expect((await here.show(amendment)).signatures).toEqual([])
      expect((await here.show(agreement)).agreement.state).toBe('in-force')
      on().time.set('2026-11-02T09:00:00Z')
    })
    test('are not taken as signed by the partner after their 31 January, but as signed before it, whenever it is recorded', async () => {
      const { amendment } = await amend()
      await set(amendment, [
        { ...settled, lastYear: '2026/2027' },
        { ...studies, persons: 4 },
      ])
      await submitAgreement(officer(), { agreement: amendment })
      await here.decide(amendment, 'check')
      await here.decide(amendment, 'senate')
      on().time.set('2027-02-03T09:00:00Z')
      await expect(here.partnerSigns(amendment, '2027-02-01')).rejects.toMatchObject({
        code: 'agreement.numbers-settled',
        facts: { year: '2027/2028', by: '2027-01-31', open: '2028/2029' },
      })
      expect((await here.show(amendment)).signatures).toEqual([])
      await here.partnerSigns(amendment, '2027-01-31')
      expect((await here.show(amendment)).signatures).toMatchObject([{ ours: false, signedOn: '2027-01-31' }])
      on().time.set('2026-11-02T09:00:00Z')
    })
    test('hold for a whole academic year after a notice', async () => {
      const { agreement } = await amend()
      const [fact] = await giveNotice(officer(), { agreement, by: 'us' })
      expect(fact).toMatchObject({ name: 'agreement.notice-given', facts: { ends: '2028-08-31' } })
      expect((await here.show(agreement)).agreement).toMatchObject({
        state: 'notice-given',
        noticeEndsOn: '2028-08-31',
      })
    })
  })
  test('become places of the public site when the agreement is in force and published', async () => {
    const agreement = await here.inForce(here.president, { type: 'erasmus', conditions: [{ ...studies }] as never })
    expect(await listPlaces(as(visitor()), { filter: {}, ...part })).toEqual([])
    await publishAgreements(officer(), { ids: [agreement] })
    expect(
      await listPlaces(as(visitor()), { filter: { direction: 'outgoing', fromYear: '2028/2029' }, ...part }),
    ).toMatchObject([{ agreement, partner: 'Universität Heidelberg', persons: 3, months: 15.5 }])
    expect(await listPlaces(as(visitor()), { filter: { fromYear: '2029/2030' }, ...part })).toEqual([])
  })
})

describe('in force', () => {
  test('an agreement with a stated day waits for it, and the clock brings it in', async () => {
    const agreement = await here.inForce(here.president, { startsOn: '2026-11-03', durationMonths: 12 })
    expect((await here.show(agreement)).agreement).toMatchObject({ state: 'signed', nextLookOn: '2026-11-03' })
    on().time.set('2026-11-03T00:30:00+01:00')
    const facts = await mindAgreements(asSystem(on(), here.office.institution), {})
    expect(facts.filter(fact => fact.subject === agreement).map(fact => fact.name)).toEqual([
      'agreement.came-into-force',
    ])
    expect((await here.show(agreement)).agreement).toMatchObject({ state: 'in-force', expiresOn: '2027-11-02' })
    on().time.set('2026-11-02T09:00:00Z')
  })
  test('the public sees what is published and nothing of notes, people and decisions', async () => {
    const agreement = await here.inForce(here.president, { notes: 'The rector hesitates', moneyNote: 'Fund 7' })
    await expect(showPublishedAgreement(as(visitor()), agreement)).rejects.toMatchObject({
      code: 'agreement.not-found',
    })
    expect(await publishAgreements(officer(), { ids: [agreement] })).toHaveLength(1)
    const shown = JSON.stringify(await showPublishedAgreement(as(visitor()), agreement))
    expect(shown).toContain('Heidelberg')
    expect(shown).not.toMatch(/hesitates|Fund 7|Rector of Heidelberg/)
    const before = (await countByCountry(as(visitor()), {})).find(({ country }) => country === 'DE')?.n ?? 0
    await unpublishAgreements(officer(), { ids: [agreement] })
    expect((await countByCountry(as(visitor()), {})).find(({ country }) => country === 'DE')?.n ?? 0).toBe(before - 1)
  })
  test('its renewal is a draft of its own, and takes its place when it is in force itself', async () => {
    const old = await here.inForce(here.president, { durationMonths: 6 })
    const [proposed] = await renewAgreement(officer(), { agreement: old, as: 'amendment' })
    const fresh = proposed?.subject ?? ''
    expect((await here.show(fresh)).agreement).toMatchObject({ state: 'draft', replaces: old, endsOn: '2027-05-01' })
    await submitAgreement(officer(), { agreement: fresh })
    await here.decide(fresh, 'check')
    await here.decide(fresh, 'senate')
    await here.sign(fresh, here.president)
    const facts = await here.partnerSigns(fresh)
    expect(facts.map(fact => fact.name)).toContain('agreement.gave-way')
    expect((await here.show(old)).agreement.state).toBe('renewed')
    expect((await here.show(fresh)).agreement.state).toBe('in-force')
  })
  test('notice ends it on the day that its rule says', async () => {
    const agreement = await here.inForce(here.president, { durationMonths: 60, noticeDays: 30 })
    const [fact] = await giveNotice(officer(), { agreement, by: 'partner' })
    expect(fact).toMatchObject({ name: 'agreement.notice-given', facts: { by: 'partner', ends: '2026-12-02' } })
    on().time.set('2026-12-03T09:00:00Z')
    await mindAgreements(asSystem(on(), here.office.institution), { most: 1000 })
    expect((await here.show(agreement)).agreement).toMatchObject({ state: 'terminated', endedOn: '2026-12-02' })
    on().time.set('2026-11-02T09:00:00Z')
  })
})

describe('a protocol', () => {
  const under = async (framework: object) => {
    const frame = await here.inForce(here.president, { type: 'framework-agreement', durationMonths: 24, ...framework })
    const type = 'implementing-protocol'
    return { frame, protocol: await here.inForce(here.president, { type, parent: frame, durationMonths: 60 }) }
  }
  const system = () => asSystem(on(), here.office.institution)
  const follow = (framework: string) => followFramework(system(), { framework })
  const end = async (id: string) => (await here.show(id)).agreement.expiresOn

  test('ends with its framework, even where that is terminated early', async () => {
    const { frame, protocol } = await under({})
    expect(await end(protocol)).toBe(await end(frame))
    await terminateAgreement(officer(), { agreement: frame, reason: 'Agreed by both' })
    await follow(frame)
    expect((await here.show(protocol)).agreement.state).toBe('terminated')
    expect(await follow(frame)).toEqual([])
  })
  test('goes on with a framework that renewed itself, on the very day on which both would end', async () => {
    const { frame, protocol } = await under({ renewal: 'tacit', renewalMonths: 24 })
    expect(await end(protocol)).toBe('2028-11-01')
    on().time.set('2028-11-02T09:00:00Z')
    const facts = await mindAgreements(system(), { most: 1000 })
    expect(facts.filter(({ subject }) => subject === protocol).map(({ name }) => name)).toContain(
      'agreement.followed-framework',
    )
    expect([await end(frame), await end(protocol)]).toEqual(['2030-11-01', '2030-11-01'])
    expect((await here.show(protocol)).agreement.state).toBe('in-force')
    on().time.set('2026-11-02T09:00:00Z')
  })
  describe('whose framework is renewed by a new agreement', () => {
    const renewed = async (frame: string, as: 'renewal' | 'amendment') => {
      const [proposed] = await renewAgreement(officer(), { agreement: frame, as })
      const fresh = proposed?.subject ?? ''
      await submitAgreement(officer(), { agreement: fresh })
      await here.decide(fresh, 'check')
      await here.decide(fresh, 'senate')
      await here.sign(fresh, here.president)
      return { fresh, facts: await here.partnerSigns(fresh) }
    }
    const fileOf = async (id: string) => (await here.show(id)).agreement

    test('goes on under that one, with its end; what it was agreed under stays what it says', async () => {
      const { frame, protocol } = await under({})
      const { hash } = await here.show(protocol)
      const { fresh, facts } = await renewed(frame, 'amendment')
      const { code } = await fileOf(fresh)
      const carried = facts.find(({ name, subject }) => name === 'agreement.carried-on' && subject === protocol)
      expect(carried?.facts).toMatchObject({ from: (await fileOf(frame)).code, to: code, until: await end(fresh) })
      expect(await fileOf(protocol)).toMatchObject({ state: 'in-force', parent: frame, carriedBy: fresh })
      expect((await here.show(protocol)).hash).toBe(hash)
      expect((await here.show(fresh)).children.map(({ id }) => id)).toEqual([protocol])
      await terminateAgreement(officer(), { agreement: fresh, reason: 'Agreed by both' })
      await follow(fresh)
      expect((await fileOf(protocol)).state).toBe('terminated')
    })
    test('goes on also where the new one begins on the very day after the old one and the protocol would end', async () => {
      const { frame, protocol } = await under({})
      const [proposed] = await renewAgreement(officer(), { agreement: frame })
      const fresh = proposed?.subject ?? ''
      await submitAgreement(officer(), { agreement: fresh })
      await here.decide(fresh, 'check')
      await here.decide(fresh, 'senate')
      await here.sign(fresh, here.president)
      await here.partnerSigns(fresh)
      expect(await fileOf(fresh)).toMatchObject({ state: 'signed', startsOn: '2028-11-02' })
      on().time.set('2028-11-02T09:00:00Z')
      await mindAgreements(system(), { most: 1000 })
      expect((await fileOf(frame)).state).toBe('renewed')
      expect(await fileOf(protocol)).toMatchObject({ state: 'in-force', carriedBy: fresh, expiresOn: '2030-11-01' })
      on().time.set('2026-11-02T09:00:00Z')
    })
    test('may still be sent through its procedure when it was under way: a draft names the new one, the rest goes on', async () => {
      const { frame } = await under({})
      const given = { type: 'implementing-protocol', parent: frame } as const
      const [draft, underWay] = [await here.propose(given), await here.propose(given)]
      await submitAgreement(officer(), { agreement: underWay })
      const { fresh } = await renewed(frame, 'amendment')
      expect(await fileOf(draft)).toMatchObject({ parent: fresh, carriedBy: null })
      expect(await fileOf(underWay)).toMatchObject({ parent: frame, carriedBy: fresh })
      await submitAgreement(officer(), { agreement: draft })
      await here.decide(underWay, 'check')
      await here.decide(underWay, 'senate')
      await here.sign(underWay, here.president)
      await here.partnerSigns(underWay)
      expect(await fileOf(underWay)).toMatchObject({ state: 'in-force', expiresOn: await end(fresh) })
    })
    test('is left alone where it has ended before', async () => {
      const { frame, protocol } = await under({})
      await terminateAgreement(officer(), { agreement: protocol, reason: 'Agreed by both' })
      await renewed(frame, 'amendment')
      expect(await fileOf(protocol)).toMatchObject({ state: 'terminated', carriedBy: null })
    })
  })
  test('is cut short by a notice against its framework, and gets its days back with it', async () => {
    const { frame, protocol } = await under({ noticeDays: 90 })
    await giveNotice(officer(), { agreement: frame, by: 'us' })
    expect(await follow(frame)).toMatchObject([{ name: 'agreement.followed-framework', subject: protocol }])
    expect(await end(protocol)).toBe('2027-01-31')
    expect(await follow(frame)).toEqual([])
    await takeBackNotice(officer(), { agreement: frame })
    await follow(frame)
    expect(await end(protocol)).toBe(await end(frame))
  })
  test('without an end of its own ends when the notice against its endless framework has worked', async () => {
    const { frame, protocol } = await under({ durationMonths: undefined, noticeDays: 10 })
    await giveNotice(officer(), { agreement: frame, by: 'partner' })
    on().time.set('2026-11-13T09:00:00Z')
    await mindAgreements(system(), { most: 1000 })
    await follow(frame)
    expect((await here.show(protocol)).agreement).toMatchObject({ state: 'terminated', endedOn: '2026-11-12' })
    on().time.set('2026-11-02T09:00:00Z')
  })
})

describe('what is not concluded', () => {
  test('is withdrawn with a reason and stays in the register', async () => {
    const agreement = await here.readyToSign()
    await withdrawAgreement(officer(), { agreement, reason: 'The partner lost interest' })
    const shown = await here.show(agreement)
    expect(shown.agreement).toMatchObject({ state: 'withdrawn', endReason: 'The partner lost interest' })
    await expect(sendBackAgreement(officer(), { agreement, reason: 'Again' })).rejects.toMatchObject({
      code: 'agreement.not-possible-now',
    })
  })
})

describe('the list', () => {
  test('is found by partner, number and words of the title, and counted exactly', async () => {
    const zagreb = await anOrganisation(on(), 'Sveučilište u Zagrebu', 'HR')
    const agreement = await here.propose({
      code: 'ZAG/77',
      parties: [{ organisation: zagreb }],
      title: { en: 'Maritime archaeology' },
    })
    for (const filter of [
      { text: 'zag/77' },
      { text: 'mariti arch' },
      { text: 'x', organisations: [zagreb] },
      { country: 'HR' },
    ])
      expect(await list(filter)).toMatchObject({ rows: [{ id: agreement }], total: 1 })
    expect((await list({ text: 'no such words' })).total).toBe(0)
  })
  test('counts by the tally what a plain count would give', async () => {
    const plain = await sql<{
      type: string
      state: string
      n: number
    }>`select type, state, count(*)::integer n from agreement
      where institution = ${here.office.institution} group by 1, 2`.execute(on().database.kysely)
    for (const { type, state, n } of plain.rows)
      expect((await list({ type: type as 'memorandum', state: state as 'draft' })).total).toBe(n)
  })
  test('shows a coordinator only the agreements of their departments', async () => {
    const coordinator = { ...(await aUserOf(here.office, 'coordinator')) }
    expect((await list({}, coordinator)).total).toBe((await list({ unit: here.office.unit })).total)
    const other = { ...coordinator, roles: [{ role: 'coordinator' as const, units: [], partners: [] }] }
    expect((await list({}, other)).total).toBe(0)
  })
  test('many get a new responsible person at once; those who have them already change nothing', async () => {
    const ids = [await here.propose(), await here.propose()]
    const coordinator = await aPerson(here.office)
    expect(await assignCoordinator(officer(), { ids, coordinator })).toHaveLength(2)
    expect(await assignCoordinator(officer(), { ids, coordinator })).toHaveLength(0)
  })
  test('of the public has nothing that is not published', async () => {
    await within(on(), here.office.institution, [sql`update agreement set published = false where published`])
    expect(await listPublishedAgreements(as(visitor()), { filter: {} })).toEqual({
      rows: [],
      total: 0,
      changedAt: undefined,
    })
  })
})
