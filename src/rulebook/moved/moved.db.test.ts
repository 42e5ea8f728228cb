import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { anAccount, anInstitution, aRole, asSystem, asVisitor, officerOf } from '../../../test/support/people.ts'
import { sendPartnershipRequest, tellRequestersOfMove } from '../../partners/index.ts'
import { subscribe } from '../../platform/command.ts'
import { employ } from '../../platform/jobs.ts'
import type { Caller } from '../../platform/scope.ts'
import { deadlineOf, dueIn, moveDeadline, readRulebook, stateDeadline } from '../index.ts'
import { openAcademicYear } from '../open-academic-year.ts'
import { withdrawAcademicYear } from '../withdraw-academic-year.ts'
import { followDeadline } from './follow-deadline.ts'
import { tellFollowersOfMove } from './tell-of-move.ts'

const on = useDeployment()
let office: string
let officer: Caller & { account: { id: string; email: string } }
let slug: string
let counter = 0

type Letter = { recipient: string; subject: string; text: string; language: string }
const letters = async () =>
  (
    await sql<Letter>`select recipient, subject, text, language from message where institution = ${office}
      order by recipient`.execute(on().database.kysely)
  ).rows
const factsOf = async (name: string) =>
  (
    await sql<{
      facts: Record<string, unknown>
    }>`select facts from event where institution = ${office} and name = ${name}
      order by id`.execute(on().database.kysely)
  ).rows.map(row => row.facts)

const deadline = (key: string, subject: 'nomination' | 'partnership-request', monthDay = '05-15') =>
  stateDeadline(officer, {
    key,
    label: { en: `Rule ${key}`, it: `Regola ${key}` },
    content: { direction: 'incoming', subject, terms: [], owedBy: 'partner' },
    days: [{ monthDay, yearOffset: 1 }],
  })
const move = (key: string, more: object = {}) =>
  moveDeadline(officer, { key, year: '2026/2027', reach: 'this-year', on: '2027-05-20', reason: 'Holidays', ...more })
const dueOf = async (key: string, year: string) => {
  const rulebook = await readRulebook(asVisitor(on(), office), undefined)
  return dueIn(deadlineOf(rulebook, key)?.days ?? [], year, rulebook.office.zone)?.on
}

beforeAll(() => {
  const told = [tellFollowersOfMove, tellRequestersOfMove]
  subscribe({ 'deadline.moved': told })
  employ({ reactions: told, ticks: [], institutions: async () => [] })
})

beforeEach(async () => {
  slug = `moved-${++counter}`
  office = await anInstitution(on(), { slug })
  officer = await officerOf(on(), office)
})

describe('a moved deadline', () => {
  test('is written once to each who follows it, in their language, and not to whoever moved it', async () => {
    await deadline('nominations', 'nomination')
    const reader = await anAccount(on(), { language: 'it' })
    await aRole(on(), { institution: office, account: reader.id, role: 'officer' })
    const asReader: Caller = { ...officer, actor: { ...officer.actor, account: reader.id } as never }
    await followDeadline(officer, { key: 'nominations', follow: true })
    await followDeadline(asReader, { key: 'nominations', follow: true })
    expect(await followDeadline(asReader, { key: 'nominations', follow: true })).toEqual([])
    await move('nominations')
    await on().jobs.drain(on())
    expect(await letters()).toMatchObject([
      { recipient: reader.email, language: 'it', subject: expect.stringContaining('Regola nominations') },
    ])
    expect((await letters())[0]?.text).toContain('15 maggio 2027')
    expect((await letters())[0]?.text).toContain('Holidays')
    await followDeadline(asReader, { key: 'nominations', follow: false })
    await move('nominations', { on: '2027-05-25' })
    await on().jobs.drain(on())
    expect(await letters()).toHaveLength(1)
  })
  test('is told to those whose partnership request is open, where it is about requests', async () => {
    await deadline('nominations', 'nomination')
    await deadline('requests', 'partnership-request')
    await sendPartnershipRequest(asVisitor(on(), office), {
      name: 'Petra Musterfrau',
      email: `petra-${slug}@example.de`,
      organisationName: 'Hochschule Beispiel',
      country: 'DE',
      kind: 'research',
      message: 'We would like to work with you on alpine flora.',
      consent: 'yes',
      language: 'en',
      from: '192.0.2.7',
    })
    const before = (await letters()).length
    await move('nominations')
    await on().jobs.drain(on())
    expect(await letters()).toHaveLength(before)
    await move('requests')
    await on().jobs.drain(on())
    expect((await letters()).map(letter => letter.subject)).toContain(
      `University of ${slug}: “Rule requests” is now due on 20 May 2027`,
    )
  })
  test('stands on the desk with what it was, and can be followed by a button', async () => {
    await deadline('nominations', 'nomination', '12-20')
    const app = doorsAs(on(), officer.actor)
    await move('nominations', { on: '2026-11-20', year: '2026/2027' })
    const desk = (await (await getPage(app, `/${slug}/en/desk`)).text()).replaceAll(/<[^>]*>/g, ' ')
    expect(desk).toContain('Rule nominations')
    expect(desk).toContain('It was 20 December 2027. Holidays')
    const followed = await postForm(app, `/${slug}/en/rulebook/deadlines/nominations/follow`, { follow: 'yes' })
    expect(followed.status).toBe(303)
    expect(await factsOf('deadline.followed')).toHaveLength(1)
  })
})

const draft = (key: string, version: number, more: object = {}) => ({ key, version, time: '23:59', ...more })

describe('the draft of a new academic year', () => {
  test('writes only days that differ, in that year alone, and says why', async () => {
    await deadline('recurring', 'nomination')
    await deadline('differs', 'nomination')
    const year = { year: '2027/2028', startOn: '2027-09-01', endOn: '2028-08-31', terms: [] }
    const deadlines = [draft('recurring', 1, { on: '2028-05-15' }), draft('differs', 1, { on: '2028-05-17' })]
    await expect(openAcademicYear(officer, { ...year, deadlines })).rejects.toMatchObject({
      problems: { reason: { code: 'missing' } },
    })
    await openAcademicYear(officer, { ...year, deadlines, reason: 'The 15th is a holiday' })
    expect(await dueOf('differs', '2027/2028')).toBe('2028-05-17')
    expect(await dueOf('differs', '2028/2029')).toBe('2029-05-15')
    expect(await factsOf('deadline.moved')).toMatchObject([
      { key: 'differs', from: '2028-05-15', to: '2028-05-17', reason: 'The 15th is a holiday' },
    ])
  })
  test('is refused whole when a deadline was moved meanwhile, or loses its day', async () => {
    await deadline('recurring', 'nomination')
    const year = { year: '2027/2028', startOn: '2027-09-01', endOn: '2028-08-31', terms: [] }
    await expect(openAcademicYear(officer, { ...year, deadlines: [draft('recurring', 2)] })).rejects.toMatchObject({
      code: 'record.changed-meanwhile',
    })
    await expect(openAcademicYear(officer, { ...year, deadlines: [draft('recurring', 1)] })).rejects.toMatchObject({
      problems: { 'deadlines.0.on': { code: 'missing' } },
    })
    expect((await readRulebook(officer, undefined)).years).toEqual([])
  })
  test('is shown with the days of the year before, a year later, and opens the year by its form', async () => {
    await deadline('recurring', 'nomination')
    const term = { number: 1, total: 1, term: 'winter' as const, name: { en: 'Winter' } }
    const days = { startOn: '2026-09-01', endOn: '2027-08-31' }
    const terms = [{ ...term, startOn: '2026-09-15', endOn: '2027-01-31' }]
    await openAcademicYear(officer, { year: '2026/2027', ...days, terms })
    const app = doorsAs(on(), officer.actor)
    const html = await (await getPage(app, `/${slug}/en/rulebook/years/new`)).text()
    for (const shown of ['value="2027/2028"', 'value="2028-05-15"', 'value="2027-09-15"', 'Saturday'])
      expect(html).toContain(shown)
    const answer = await postForm(app, `/${slug}/en/rulebook/years/new`, {
      year: '2027/2028',
      startOn: '2027-09-01',
      endOn: '2028-08-31',
      'terms.0.name.en': 'Winter',
      'terms.0.term': 'winter',
      'terms.0.startOn': '2027-09-15',
      'terms.0.endOn': '2028-01-31',
      'terms.1.name.en': '',
      'terms.1.term': '',
      'deadlines.0.key': 'recurring',
      'deadlines.0.version': '1',
      'deadlines.0.on': '2028-05-15',
      'deadlines.0.time': '23:59',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${slug}/en/rulebook/years/2027-2028`])
    expect((await readRulebook(officer, undefined)).years[1]?.terms).toHaveLength(1)
  })
})

test('an academic year is withdrawn before it begins, and not after', async () => {
  const year = (first: number) => ({
    year: `${first}/${first + 1}`,
    startOn: `${first}-09-01`,
    endOn: `${first + 1}-08-31`,
    terms: [],
  })
  await openAcademicYear(officer, year(2026))
  await openAcademicYear(officer, year(2027))
  const reason = 'Opened too early'
  await expect(withdrawAcademicYear(officer, { year: '2026/2027', reason, version: 1 })).rejects.toMatchObject({
    code: 'academic-year.has-begun',
  })
  await withdrawAcademicYear(officer, { year: '2027/2028', reason, version: 1 })
  expect((await readRulebook(officer, undefined)).years.map(one => one.year)).toEqual(['2026/2027'])
  expect(await factsOf('academic-year.withdrawn')).toEqual([{ year: '2027/2028', reason }])
  await expect(
    withdrawAcademicYear(
      { ...asSystem(on(), office), actor: { kind: 'visitor' } },
      { year: '2026/2027', reason, version: 1 },
    ),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})
