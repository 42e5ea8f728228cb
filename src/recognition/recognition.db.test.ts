import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { anOrganisation } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anAccount, anInstitution, aRole, officerOf } from '../../test/support/people.ts'
import { wire } from '../app.tsx'
import { describeScale, recordGradingTable, standardScales } from '../grading/index.ts'
import { addCourseOfStudy, addUnit } from '../institutions/index.ts'
import { findActor } from '../people/index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { draftPolicy, revisePolicy } from './draft-policy.ts'
import { listConvertible, listPolicies, showPolicy } from './list-policies.ts'
import { discardPolicy, publishPolicy } from './publish-policy.ts'
import { showConversion } from './show-conversion.ts'

const on = useDeployment()
let institution = ''
let officer: Caller
let school = ''
let course = ''
let other = ''
let partner = ''
let french = ''
let n = 0
const year = '2026/2027'

const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''
const adopt = async (key: string, own: boolean) =>
  subject(await describeScale(officer, { ...standardScales.find(scale => scale.key === key), own } as never))

beforeEach(async () => {
  wire()
  institution = await anInstitution(on(), { slug: `recognition-${++n}` })
  officer = await officerOf(on(), institution)
  const system = { ...officer, actor: { kind: 'system', because: 'test' } } as Caller
  school = subject(await addUnit(system, { kind: 'school', code: 'ENG', name: { en: 'Engineering' } }))
  const added = { unit: school, level: 7, field: '0715' }
  course = subject(await addCourseOfStudy(system, { ...added, code: 'MEC', name: { en: 'Mechanics' } }))
  other = subject(await addCourseOfStudy(system, { ...added, code: 'AUT', name: { en: 'Automation' } }))
  partner = await anOrganisation(on(), `Lyon ${n}`, 'FR')
  const italian = await adopt('it-30', true)
  french = await adopt('fr-20', false)
  await record(italian, null, [120, 240, 150, 280, 260, 220, 170, 160, 110, 90, 64, 60, 36, 40])
  await record(french, partner, [0, 5, 15, 35, 75, 120, 170, 210, 240, 200, 180])
})

async function record(scale: string, organisation: string | null, counts: number[]) {
  const labels = standardScales.find(({ passing }) => passing.length === counts.length)?.passing ?? []
  const entries = labels.map(({ label }, at) => ({ label, count: counts[at] }))
  const group = { field: '0715', cycle: 7, firstYear: '2024/2025', lastYear: '2025/2026' }
  await recordGradingTable(officer, { ...group, organisation, scale, entries })
}

const forSchool = () => ({ unit: school, courseOfStudy: '', academicYear: year })
const rule = { selector: 'average', decidedBy: 'Council, 12 May 2026' } as const
const drafted = async (more: object = {}) => subject(await draftPolicy(officer, { ...forSchool(), ...rule, ...more }))
async function published(more: object = {}) {
  const policy = await drafted(more)
  await publishPolicy(officer, { policy, version: 1 })
  return policy
}
const becomes = async (caller = officer, courseOfStudy = course) => {
  const { conversion } = await showConversion(caller, { partner, courseOfStudy, academicYear: year })
  return conversion?.rows.map(({ converted }) =>
    converted.outcome === 'converted' ? converted.grade : converted.outcome,
  )
}
const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const factNames = async (id: string) =>
  (
    await sql<{ name: string }>`select name from event where subject = ${id} order by id`.execute(on().database.kysely)
  ).rows.map(({ name }) => name)

describe('a rule of conversion', () => {
  test('converts nothing before it is published, and then every grade of the partner as computed elsewhere', async () => {
    const policy = await drafted()
    expect(await becomes()).toBeUndefined()
    await publishPolicy(officer, { policy, version: 1 })
    // The vectors' map of FR-ENG to IT-ENG by the average.
    expect(await becomes()).toEqual(['30L', '30L', '30L', '30L', '30', '30', '28', '27', '26', '24', '20'])
    expect(await factNames(policy)).toEqual(['conversion-policy.drafted', 'conversion-policy.published'])
  })

  test('is replaced by its next version, and stays to be read', async () => {
    const first = await published()
    const second = await published({ selector: 'min' })
    expect(await becomes()).toEqual(['30L', '30L', '30L', '30L', '30', '29', '28', '27', '25', '22', '18'])
    const { versions } = await showPolicy(officer, second)
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'replaced'],
    ])
    expect(await factNames(first)).toContain('conversion-policy.replaced')
    expect((await refusal(publishPolicy(officer, { policy: first, version: 3 }))).code).toBe(
      'conversion-policy.not-possible-now',
    )
  })

  test('of a course of study goes before that of its School, and a fixed table first where the rule says so', async () => {
    const rows = [
      { from: '15', to: '20', home: '30' },
      { from: '10', to: '14', home: '24' },
    ]
    await published()
    await published({
      ...{ unit: '', courseOfStudy: other, fixedFirst: true, fixed: [{ scale: french, partner: null, rows }] },
    })
    expect(await becomes(officer, other)).toEqual([...Array(6).fill('30'), ...Array(5).fill('24')])
    expect((await becomes())?.at(-1)).toBe('20')
  })

  test('is refused where a fixed table turns the order round or leaves a grade out, at that table', async () => {
    const fixed = (rows: object[]) => drafted({ fixed: [{ scale: french, partner: null, rows }] })
    const turned = await refusal(
      fixed([
        { from: '16', to: '20', home: '24' },
        { from: '10', to: '15', home: '30' },
      ]),
    )
    expect(turned.problems).toEqual({ [`fixed.${french}`]: { code: 'fixed-not-monotone', facts: { grades: '' } } })
    const gap = await refusal(fixed([{ from: '12', to: '20', home: '27' }]))
    expect(gap.problems).toMatchObject({ [`fixed.${french}`]: { code: 'fixed-gap', facts: { grades: '11, 10' } } })
    expect((await listPolicies(officer, undefined)).policies).toEqual([])
  })

  test('has one draft at a time, which a stale form does not change', async () => {
    const policy = await drafted()
    expect((await refusal(drafted())).code).toBe('conversion-policy.drafted-already')
    await revisePolicy(officer, { policy, version: 1, ...rule, selector: 'max' })
    const stale = await refusal(revisePolicy(officer, { policy, version: 1, ...rule }))
    expect(stale.code).toBe('conversion-policy.changed-meanwhile')
    await discardPolicy(officer, { policy, version: 2 })
    expect((await refusal(revisePolicy(officer, { policy, version: 3, ...rule }))).code).toBe(
      'conversion-policy.not-possible-now',
    )
    expect((await showPolicy(officer, policy)).policy).toMatchObject({ state: 'discarded', selector: 'max' })
    expect(await drafted()).not.toBe(policy)
  })
})

describe('who sees what', () => {
  const holding = async (role: 'student' | 'coordinator' | 'officer', more: object = {}): Promise<Caller> => {
    const account = (await anAccount(on())).id
    await aRole(on(), { institution, account, role, ...more })
    return { ...officer, actor: await findActor({ ...officer, actor: { kind: 'system', because: 'test' } }, account) }
  }

  test('a student sees the partner that they are sent to, and no other; one whom nobody sends sees none', async () => {
    await published()
    const elsewhere = await anOrganisation(on(), `Nice ${n}`, 'FR')
    const going = await holding('student', { partners: [partner] })
    expect((await becomes(going))?.length).toBe(11)
    expect((await listConvertible(going, undefined)).map(({ id }) => id)).toEqual([partner])
    const question = { partner: elsewhere, courseOfStudy: course, academicYear: year }
    expect((await refusal(showConversion(going, question))).code).toBe('not-allowed')
    const staying = await holding('student')
    expect((await refusal(becomes(staying))).code).toBe('not-allowed')
    expect((await refusal(listConvertible(staying, undefined))).code).toBe('not-allowed')
    expect((await refusal(listPolicies(going, undefined))).code).toBe('not-allowed')
  })

  test('a visitor and a partner see nothing', async () => {
    await published()
    for (const actor of [{ kind: 'visitor' }, { kind: 'partner', organisations: [partner] }] as Caller['actor'][])
      expect((await refusal(becomes({ ...officer, actor }))).code).toBe('not-allowed')
  })

  test('a coordinator drafts for their School, publishes nothing, and drafts for no other', async () => {
    const system = { ...officer, actor: { kind: 'system', because: 'test' } } as Caller
    const foreign = subject(await addUnit(system, { kind: 'school', code: 'ART', name: { en: 'Arts' } }))
    const coordinator = await holding('coordinator', { units: [school] })
    const policy = subject(await draftPolicy(coordinator, { ...forSchool(), ...rule }))
    expect((await refusal(publishPolicy(coordinator, { policy, version: 1 }))).code).toBe('not-allowed')
    expect((await refusal(draftPolicy(coordinator, { ...forSchool(), unit: foreign, ...rule }))).code).toBe(
      'not-allowed',
    )
    expect((await refusal(draftPolicy(coordinator, { ...forSchool(), unit: '', ...rule }))).code).toBe('not-allowed')
  })
})

test('two drafts at the same moment become one', async () => {
  const both = await Promise.allSettled([drafted(), drafted()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await listPolicies(officer, undefined)).policies).toHaveLength(1)
})
