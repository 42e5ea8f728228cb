import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage } from '../../test/support/doors.ts'
import { moveDeadline, openAcademicYear, stateDeadline, stateRecord, withdrawRecord } from './index.ts'

const on = useDeployment()
const officer = () => ({ on: on(), institution: bergamo, actor: anOfficer(), now: on().clock() })
let bergamo: string

const label = {
  en: 'Nominations; winter, or the full year – a label long enough that its line has to be folded, with an é',
  it: 'Nomine per il primo semestre',
}

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
  await openAcademicYear(officer(), {
    year: '2026/2027',
    startOn: '2026-10-01',
    endOn: '2027-09-30',
    terms: [{ number: 1, total: 1, name: { en: 'Winter' }, startOn: '2026-10-01', endOn: '2027-02-28' }],
  })
  await stateDeadline(officer(), {
    key: 'incoming.nomination.winter',
    label,
    content: { direction: 'incoming', subject: 'nomination', terms: ['winter', 'year'], owedBy: 'home-university' },
    days: [{ monthDay: '05-15' }],
  })
  await stateRecord(officer(), {
    kind: 'window',
    key: 'nominations',
    label: { en: 'Nominations' },
    content: {
      subject: 'nomination',
      opens: { month: 3, day: 1, yearOffset: 0 },
      closes: 'incoming.nomination.winter',
    },
  })
})

const fetched = async (path: string, headers: Record<string, string> = {}) =>
  getPage(doorsAs(on(), aVisitor), path, headers)

/** The events of a calendar, their lines unfolded, after checking the form of the whole. */
function eventsOf(calendar: string): Record<string, string>[] {
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  expect(lines).toContain('VERSION:2.0')
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map(event =>
      Object.fromEntries(
        (event.split('\nEND:VEVENT')[0] ?? '').split('\n').map(line => {
          const at = line.indexOf(':')
          return [line.slice(0, at).split(';')[0] ?? '', line.slice(at + 1)]
        }),
      ),
    )
}

describe('the calendar feed', () => {
  const feed = async (language = 'en') => (await fetched(`/bergamo/${language}/deadlines.ics`)).text()
  test('has each deadline once a year, at its last minute in UTC', async () => {
    const events = eventsOf(await feed())
    expect(events.map(event => event.DTSTART)).toEqual([
      '20260228T230000Z',
      '20260515T215900Z',
      '20270228T230000Z',
      '20270515T215900Z',
      '20280229T230000Z',
      '20280515T215900Z',
    ])
    expect(new Set(events.map(event => event.UID)).size).toBe(events.length)
    expect(events[1]).toMatchObject({ SEQUENCE: '1', DTSTAMP: '20261102T090000Z' })
  })
  test('speaks the reader’s language, and falls back to English', async () => {
    const [opens, closes] = eventsOf(await feed('it'))
    expect(closes?.SUMMARY).toBe('Nomine per il primo semestre')
    expect(closes?.DESCRIPTION).toContain('fino alle 23:59 (Roma)')
    expect(opens?.SUMMARY).toBe('Nominations: apertura')
    expect(eventsOf(await feed())[1]?.SUMMARY).toBe(label.en.replace(/[;,]/g, '\\$&'))
  })
  test('keeps the identity of an event that moves, and raises its sequence', async () => {
    const before = eventsOf(await feed())[3]
    await moveDeadline(officer(), {
      key: 'incoming.nomination.winter',
      year: '2027/2028',
      reach: 'this-year',
      on: '2027-05-20',
      reason: 'Easter',
    })
    const after = eventsOf(await feed())[3]
    expect(after).toMatchObject({ UID: before?.UID, SEQUENCE: '2', DTSTART: '20270520T215900Z' })
  })
  test('answers “not modified” until something has changed', async () => {
    const first = await fetched('/bergamo/en/deadlines.ics')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = await fetched('/bergamo/en/deadlines.ics', { 'if-none-match': `"x", W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await withdrawRecord(officer(), { kind: 'window', key: 'nominations', reason: 'Test' })
    expect((await fetched('/bergamo/en/deadlines.ics', { 'if-none-match': etag })).status).toBe(200)
  })
})

test('the same dates are served as JSON, with instants, terms and revisions', async () => {
  const answer = await fetched('/bergamo/it/deadlines.json')
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const feed = (await answer.json()) as { dates: unknown[] }
  expect(feed).toMatchObject({
    institution: 'bergamo',
    language: 'it',
    timeZone: 'Europe/Rome',
    academicYear: '2026/2027',
    page: 'http://localhost/bergamo/it/deadlines',
    terms: [{ academicTerm: '2026/2027-1/1', startOn: '2026-10-01' }],
  })
  expect(feed.dates[1]).toEqual({
    key: 'incoming.nomination.winter',
    character: 'closes',
    label: 'Nomine per il primo semestre',
    subject: 'nomination',
    direction: 'incoming',
    terms: ['winter', 'year'],
    owedBy: 'home-university',
    academicYear: '2027/2028',
    on: '2027-05-20',
    time: '23:59',
    at: '2027-05-20T21:59:59.999Z',
    revision: 2,
  })
})
test('an office that does not exist, or a language that it does not publish, has no feed', async () => {
  expect((await fetched('/nowhere/en/deadlines.ics')).status).toBe(404)
  expect((await fetched('/bergamo/de/deadlines.json')).status).toBe(404)
})
