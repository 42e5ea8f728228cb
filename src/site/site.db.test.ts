import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm } from '../../test/support/doors.ts'
import type { Actor } from '../permissions.ts'
import type { Caller } from '../platform/scope.ts'
import { moveDeadline, type RecordInput, stateDeadline, stateRecord, withdrawRecord } from '../rulebook/index.ts'
import { dropPageDraft } from './drop-page-draft.ts'
import { publishPage, withdrawPage, writePage } from './index.ts'
import { listQuotingPages } from './list-quoting-pages.ts'
import type { PageName } from './page-text.ts'
import { quoteRecord } from './quote-record.ts'
import { reportMentions } from './report-mentions.ts'
import { showPage } from './show-page.ts'

const on = useDeployment()
let bergamo: string
const as = (actor: Actor): Caller => ({ on: on(), institution: bergamo, actor, now: on().clock() })
const officer = anOfficer()
const key = 'incoming.nomination.winter'

const text = (body: string, title = 'Coming to Bergamo') => ({ title, description: 'For exchange students.', body })
const write = (page: PageName, body: string, language: 'en' | 'it' | 'fr' = 'en') =>
  writePage(as(officer), { page, language, ...text(body) })
const publish = async (page: PageName, body: string, language: 'en' | 'it' | 'fr' = 'en') => {
  await write(page, body, language)
  return publishPage(as(officer), { page })
}

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
})
beforeEach(async () => {
  await sql`truncate page_edition, page_text, rule_record cascade`.execute(on().database.kysely)
  await stateDeadline(as(officer), {
    key,
    label: { en: 'Nominations, winter', it: 'Nomine, inverno', fr: 'Nominations, hiver' },
    content: { direction: 'incoming', subject: 'nomination', terms: ['winter'], owedBy: 'home-university' },
    days: [{ monthDay: '05-15' }],
  })
  await stateRecord(as(officer), {
    kind: 'level',
    key: 'italian',
    label: { en: 'Courses held in Italian' },
    content: { direction: 'incoming', language: 'it', from: 'A2', to: 'B1', strength: 'recommended' },
  })
})

const seen = async (path: string, actor: Actor = aVisitor) => {
  const answer = await getPage(doorsAs(on(), actor), path)
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}
const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

describe('writing and publishing a page', () => {
  test('the public reads what was published, not what is being written', async () => {
    await write('incoming', 'First.')
    expect((await seen('/bergamo/en/incoming')).status).toBe(404)
    expect(await publishPage(as(officer), { page: 'incoming' })).toMatchObject([
      { name: 'page.published', facts: { page: 'incoming', language: 'en' } },
    ])
    await write('incoming', 'Second.')
    const { html } = await seen('/bergamo/en/incoming')
    expect(html).toContain('First.')
    expect(html).not.toContain('Second.')
  })
  test('what it said before is kept', async () => {
    await publish('incoming', 'First.')
    await publish('incoming', 'Second.')
    const kept = await sql<{ text: { body: string } }>`select text from page_edition`.execute(on().database.kysely)
    expect(kept.rows.map(row => row.text.body)).toEqual(['First.'])
  })
  test('a missing translation shows English, says so, and leads search engines to the English page', async () => {
    await publish('incoming', 'In English.')
    const { html } = await seen('/bergamo/it/incoming')
    expect(html).toContain('In English.')
    expect(plain(html)).toContain('Questa pagina non è ancora stata tradotta')
    expect(html).toContain('rel="canonical" href="http://localhost/bergamo/en/incoming"')
    expect(html).toMatch(/<div lang="en"/)
  })
  test('English is always among what is published, and goes last', async () => {
    await write('incoming', 'In italiano.', 'it')
    await expect(publishPage(as(officer), { page: 'incoming' })).rejects.toMatchObject({ code: 'page.english-missing' })
    await publish('incoming', 'In English.')
    await expect(withdrawPage(as(officer), { page: 'incoming', language: 'en', reason: 'Old' })).rejects.toMatchObject({
      code: 'page.english-goes-last',
    })
    expect(await withdrawPage(as(officer), { page: 'incoming', reason: 'Old' })).toHaveLength(2)
    expect((await seen('/bergamo/en/incoming')).status).toBe(404)
  })
  test('a stale form is refused, and nobody but the office writes', async () => {
    await write('incoming', 'First.')
    const stale = { page: 'incoming', language: 'en' as const, ...text('Mine.'), version: 0 }
    await expect(writePage(as(officer), stale)).rejects.toMatchObject({ code: 'page.changed-meanwhile' })
    for (const actor of [aVisitor, anOfficer('student'), anOfficer('coordinator')])
      await expect(writePage(as(actor), { ...stale, version: 1 })).rejects.toMatchObject({ code: 'not-allowed' })
  })
  test('a language that the office does not publish, an unknown page and a long description are refused', async () => {
    const pavia = await anOffice(on(), `pavia-${Math.trunc(performance.now())}`, { languages: ['en'] })
    const there = { ...as(officer), institution: pavia }
    await expect(writePage(there, { page: 'home', language: 'it', ...text('x') })).rejects.toMatchObject({
      code: 'page.language-not-published',
    })
    const wrong = { page: '../etc', language: 'en' as const, ...text('x'), description: 'x'.repeat(156) }
    await expect(writePage(as(officer), wrong)).rejects.toMatchObject({
      problems: { page: { code: 'wrong-page' }, description: { code: 'too-long' } },
    })
  })
  test('a draft can be thrown away', async () => {
    await publish('incoming', 'First.')
    await write('incoming', 'Second.')
    expect(await dropPageDraft(as(officer), { page: 'incoming', language: 'en' })).toMatchObject([
      { name: 'page.draft-dropped' },
    ])
    await expect(dropPageDraft(as(officer), { page: 'incoming', language: 'en' })).rejects.toMatchObject({
      code: 'page-text.not-found',
    })
    const { page } = await showPage(as(aVisitor), { page: 'incoming', language: 'en' })
    expect(page?.words.body).toBe('First.')
  })
})

describe('one record, many readers', () => {
  test('the form to move a deadline shows the year that is meant, and another one at its own address', async () => {
    const at = `/bergamo/en/rulebook/deadlines/${key}/move`
    const form = async (query = '') => await (await getPage(doorsAs(on(), officer), at + query)).text()
    const next = await form()
    expect(plain(next)).toContain('In 2027/2028 it is due until 15 May 2027, 23:59 (Rome).')
    expect(next).toMatch(/name="year" value="2027\/2028"/)
    const later = await form('?year=2028/2029')
    expect(later).toMatch(/name="on"[^>]*value="2028-05-15"/)
    on().time.set('2027-05-18T09:00:00Z')
    expect(plain(await form())).toContain('In 2027/2028 it was due until 15 May 2027, 23:59 (Rome). That has passed')
    on().time.set('2026-11-02T09:00:00Z')
  })
  test('a deadline moved by its form moves on the page, in the feed and in the data at once', async () => {
    await publish('incoming', `Nominate by {{deadline:${key}}}.`)
    const app = doorsAs(on(), officer)
    const before = await seen('/bergamo/en/deadlines.ics')
    expect(plain((await seen('/bergamo/en/incoming')).html)).toContain('Nominate by 15 May 2027.')
    const form = await getPage(app, `/bergamo/en/rulebook/deadlines/${key}/move`)
    const html = await form.text()
    expect(html).toContain('Coming to Bergamo')
    const moved = await postForm(app, `/bergamo/en/rulebook/deadlines/${key}/move`, {
      year: '2027/2028',
      on: '2027-05-20',
      time: '23:59',
      reach: 'this-year',
      reason: 'Easter is late.',
      version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '',
    })
    expect([moved.status, moved.headers.get('location')]).toEqual([303, `/bergamo/en/rulebook/deadlines/${key}`])
    expect(plain((await seen('/bergamo/en/incoming')).html)).toContain('Nominate by 20 May 2027.')
    expect(plain((await seen('/bergamo/it/deadlines')).html)).toContain('20 maggio 2027')
    const after = await seen('/bergamo/en/deadlines.ics')
    expect(after.html).toContain('DTSTART:20270520T215900Z')
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect((await seen('/bergamo/en/deadlines.json')).html).toContain('"on": "2027-05-20"')
  })
  test('a moved date of partnership requests moves on the pages, in the feeds and at the form, for visitors who have read them before', async () => {
    const request = 'partnership-request'
    await stateDeadline(as(officer), {
      key: request,
      label: { en: 'Requests for a partnership' },
      content: { direction: 'incoming', subject: request, terms: [], owedBy: 'partner' },
      days: [{ monthDay: '12-15' }],
    })
    await stateRecord(as(officer), {
      kind: 'window',
      key: request,
      label: { en: 'Round of requests' },
      content: { subject: request, opens: { month: 10, day: 1, yearOffset: 0 }, closes: request },
    })
    await publish('partners', `Ask by {{deadline:${request}}}.`)
    const app = doorsAs(on(), aVisitor)
    const read = async (path: string) => plain(await (await getPage(app, `/bergamo/en${path}`)).text())
    const everywhere = async () => ({
      page: /Ask by ([^.]*)\./.exec(await read('/partners'))?.[1],
      deadlines: (await read('/deadlines')).includes('15 December 2026'),
      calendar: (await read('/deadlines.ics')).includes('DTSTART:20261215'),
      json: /"on": "(2026-1[12]-\d\d)"/.exec(await read('/deadlines.json'))?.[1],
      form: /(until|closed on) [^,]*/.exec(await read('/partnership-request'))?.[0],
    })
    expect(await everywhere()).toEqual({
      page: '15 December 2026',
      deadlines: true,
      calendar: true,
      json: '2026-12-15',
      form: 'until 15 December 2026',
    })
    const move = async (day: string) => {
      const office = doorsAs(on(), officer)
      const address = `/bergamo/en/rulebook/deadlines/${request}/move`
      const version = /name="version" value="(\d+)"/.exec(await (await getPage(office, address)).text())?.[1] ?? ''
      const moved = {
        year: '2026/2027',
        on: day,
        time: '23:59',
        reach: 'this-year',
        reason: 'The senate meets earlier.',
      }
      return postForm(office, address, { ...moved, version })
    }
    expect((await move('2026-11-01')).status).toBe(303)
    const asked = { name: 'Petra Musterfrau', email: 'petra@example.de', kind: 'research', consent: 'yes' }
    const where = { organisationName: 'Hochschule Beispiel', country: 'DE' }
    const send = () =>
      postForm(app, `/bergamo/en/${request}`, { ...asked, ...where, message: 'We would like to work with you on law.' })
    const refused = await send()
    expect(plain(await refused.text())).toContain('closed on 1 November 2026, 23:59 (Rome)')
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await everywhere()).toMatchObject({ deadlines: false, form: 'closed on 1 November 2026' })
    expect(await read('/deadlines.json')).toContain('"on": "2026-11-01"')
    expect((await move('2026-12-15')).status).toBe(303)
    expect(await everywhere()).toMatchObject({ page: '15 December 2026', form: 'until 15 December 2026' })
    expect((await send()).status).toBe(303)
  })
  test('the form comes back with what was typed when it is wrong', async () => {
    const app = doorsAs(on(), officer)
    const answer = await postForm(app, `/bergamo/en/rulebook/deadlines/${key}/move`, {
      year: '2027/2028',
      on: '2027-02-30',
      time: '23:59',
      reach: 'this-year',
      reason: 'typed before',
      version: '1',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('typed before')
    expect(plain(html)).toContain('This is not a date that exists')
  })
  test('a page whose rule was withdrawn is not broken; the office is told', async () => {
    await publish('incoming', 'Level: {{level:italian}}.\n\n{{contact:nobody}}')
    await withdrawRecord(as(officer), { kind: 'level', key: 'italian', reason: 'x' })
    const { html, status } = await seen('/bergamo/en/incoming')
    expect(status).toBe(200)
    expect(plain(html)).toContain('Level: .')
    expect(html).not.toContain('{{')
    const preview = await seen('/bergamo/en/pages/incoming/en/preview', officer)
    expect(preview.html).toContain('{{level:italian}}')
    expect(plain(preview.html)).toContain('no record that holds has this key')
  })
  test('the pages that quote a record are known', async () => {
    await publish('incoming', `By {{deadline:${key}}}.`)
    await publish('incoming', `Entro il {{deadline:${key}}}.`, 'it')
    await publish('outgoing', 'Nothing.')
    const quoting = await listQuotingPages(as(officer), { kind: 'deadline', key })
    expect(quoting.map(({ path, language }) => `${path} ${language}`)).toEqual(['/incoming en', '/incoming it'])
  })
})

describe('texts that contradict or bypass the rulebook', () => {
  const said = async () => (await reportMentions(as(officer), undefined)).mentions
  test.each([
    ['en', 'Nominate by 20 May, with level A2.', ['20 May', 'A2']],
    ['it', 'Le nomine entro il 20 maggio, livello A2.', ['20 maggio', 'A2']],
    ['fr', 'Nominations avant le 20 mai, niveau A2.', ['20 mai', 'A2']],
  ] as const)('are found in %s, with the record that they probably mean', async (language, body, words) => {
    await write('incoming', body, language)
    const mentions = await said()
    expect(mentions.map(({ mention }) => mention.text)).toEqual(words)
    expect(mentions.map(({ likely }) => likely[0]?.reference)).toEqual([`deadline:${key}`, 'level:italian'])
    expect(mentions.map(({ agrees }) => agrees)).toEqual([false, false])
  })
  test('a date that agrees is reported too: it would not move', async () => {
    await write('incoming', 'By 15 May.')
    expect(await said()).toMatchObject([{ agrees: true, likely: [{ reference: `deadline:${key}` }] }])
  })
  test('what is quoted is not reported', async () => {
    await write('incoming', `By {{deadline:${key}}}, level {{level:italian}}.`)
    expect(await said()).toEqual([])
  })
  test('the button puts the reference in the place of the words, as a draft', async () => {
    await publish('incoming', 'By 20 May at the latest.')
    const app = doorsAs(on(), officer)
    const report = await (await getPage(app, '/bergamo/en/pages/report')).text()
    expect(plain(report)).toContain('differs from the record')
    const [mention] = await said()
    const fields = {
      page: 'incoming',
      text: 'en',
      at: String(mention?.mention.at),
      words: '20 May',
      reference: `deadline:${key}`,
      version: String(mention?.revision),
    }
    const answer = await postForm(app, '/bergamo/en/pages/report', fields)
    expect(answer.headers.get('location')).toBe('/bergamo/en/pages/incoming/en/preview')
    expect(plain((await seen('/bergamo/en/incoming')).html)).toContain('By 20 May at')
    await publishPage(as(officer), { page: 'incoming' })
    expect(plain((await seen('/bergamo/en/incoming')).html)).toContain('By 15 May 2027 at the latest.')
    expect((await postForm(app, '/bergamo/en/pages/report', fields)).status).toBe(409)
  })
  test('only known kinds of reference are put into a text', async () => {
    await write('incoming', 'By 20 May.')
    const quote = { page: 'incoming', language: 'en' as const, at: 3, words: '20 May', version: 1 }
    for (const reference of ['script:x', 'deadline:}}<b>', 'deadline'])
      await expect(quoteRecord(as(officer), { ...quote, reference })).rejects.toMatchObject({ code: 'input.wrong' })
  })
})

describe('nothing that an office writes runs in a browser', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  test('in texts, titles, descriptions and links', async () => {
    await writePage(as(officer), {
      page: 'incoming',
      language: 'en',
      title: attack,
      description: `"><script>alert(1)</script>`,
      body: `${attack}\n\n[x](javascript:alert)\n\n[y](https://a.example/?q=%22%3E)\n\n## ${attack}`,
    })
    await publishPage(as(officer), { page: 'incoming' })
    const { html } = await seen('/bergamo/en/incoming')
    expect(html).not.toMatch(/<script>|<img|href="javascript|onerror=alert\(1\)>/)
    expect(html.match(/<script /g)).toHaveLength(1)
  })
  test('in records: labels, contacts, addresses', async () => {
    const contact: RecordInput = {
      kind: 'contact',
      key: 'office',
      label: { en: attack },
      content: {
        unit: 'office',
        serves: ['incoming'],
        channels: ['email'],
        byAppointmentOnly: true,
        languages: ['en', 'it'],
        offers: { en: attack },
        hours: { en: attack },
        people: [{ name: attack, role: { en: attack } }],
        address: { lines: [attack], postcode: '1', city: attack, country: 'IT' },
      },
    }
    await stateRecord(as(officer), contact)
    await publish('contacts', '{{contact:office}}')
    const { html } = await seen('/bergamo/en/contacts')
    expect(plain(html)).toContain('by appointment only')
    expect(plain(html)).toContain('English and Italian')
    expect(html).not.toMatch(/<script>|<img/)
    const evil = { ...contact, content: { ...contact.content, form: 'javascript:alert(1)' } } as RecordInput
    await expect(stateRecord(as(officer), evil)).rejects.toMatchObject({ problems: { 'content.form': {} } })
  })
})

test('every public page has a title, a description, its languages and its address', async () => {
  await publish('incoming', 'Come.')
  await publish('incoming', 'Venite.', 'it')
  const { html, headers } = await seen('/bergamo/en/incoming')
  expect(html).toContain('<title>Coming to Bergamo – University of bergamo – Habita</title>')
  expect(html).toContain('<meta name="description" content="For exchange students."')
  expect(html).toContain('rel="canonical" href="http://localhost/bergamo/en/incoming"')
  for (const language of ['en', 'it', 'fr']) expect(html).toContain(`hreflang="${language}"`)
  expect(plain(html)).toContain('Last changed on 2 November 2026')
  expect(headers.get('cache-control')).toBe('public, no-cache')
})
test('a visitor is led to the sign-in before the office’s pages', async () => {
  for (const path of ['/rulebook', '/rulebook/deadlines', '/pages', '/pages/report', '/pages/incoming/en'])
    expect((await getPage(doorsAs(on(), aVisitor), `/bergamo/en${path}`)).status).toBe(303)
})

describe('pages kept by the process', () => {
  test('are shown again until something changes, and never after', async () => {
    await publish('incoming', `By {{deadline:${key}}}.`)
    const app = doorsAs(on(), aVisitor)
    const first = await getPage(app, '/bergamo/en/incoming')
    const etag = first.headers.get('etag') ?? ''
    expect((await getPage(app, '/bergamo/en/incoming', { 'if-none-match': etag })).status).toBe(304)
    await moveDeadline(as(officer), {
      key,
      year: '2027/2028',
      on: '2027-05-25',
      reach: 'this-year',
      reason: 'x',
    })
    const after = await getPage(app, '/bergamo/en/incoming', { 'if-none-match': etag })
    expect([after.status, plain(await after.text())]).toEqual([200, expect.stringContaining('25 May 2027')])
  })
  test('follow the clock: a deadline that has passed gives way to the next', async () => {
    await publish('incoming', `By {{deadline:${key}}}.`)
    const app = doorsAs(on(), aVisitor)
    on().time.set('2027-05-15T21:59:59Z')
    expect(plain(await (await getPage(app, '/bergamo/en/incoming')).text())).toContain('15 May 2027')
    on().time.set('2027-05-15T22:00:00Z')
    expect(plain(await (await getPage(app, '/bergamo/en/incoming')).text())).toContain('15 May 2028')
    on().time.set('2026-11-02T09:00:00Z')
  })
  test('are for visitors only: who is signed in has a page of their own', async () => {
    await publish('incoming', 'Come.')
    await getPage(doorsAs(on(), aVisitor), '/bergamo/en/incoming')
    const own = await getPage(doorsAs(on(), officer), '/bergamo/en/incoming')
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(own.headers.get('etag')).toBeNull()
    expect(await own.text()).toContain('Ada Invented')
  })
  test('differ by address, so that a forged Host reaches nobody else', async () => {
    await publish('incoming', 'Come.')
    const app = doorsAs(on(), aVisitor)
    const evil = await app.request('http://evil.example/bergamo/en/incoming')
    expect(await evil.text()).toContain('http://evil.example/bergamo/en/incoming')
    expect(await (await getPage(app, '/bergamo/en/incoming')).text()).not.toContain('evil.example')
  })
  test('notices are said once and kept for nobody', async () => {
    await publish('incoming', 'Come.')
    const app = doorsAs(on(), aVisitor)
    const told = await getPage(app, '/bergamo/en/incoming', { cookie: 'notice=Something%20done' })
    expect(await told.text()).toContain('Something done')
    expect(await (await getPage(app, '/bergamo/en/incoming')).text()).not.toContain('Something done')
  })
})

describe('partners and agreements in public', () => {
  test('an office without any shows its text, no empty map, and an agreement that is not published does not exist', async () => {
    await publish('partners', 'Our partners.')
    expect((await seen('/bergamo/en/partners')).html).not.toContain('h-map')
    const list = await seen('/bergamo/it/agreements?type=nonsense&after=x&partner=%27')
    expect([list.status, plain(list.html)]).toEqual([200, expect.stringContaining('Nessun accordo corrisponde.')])
    expect((await seen('/bergamo/en/agreements/11111111-1111-4111-8111-111111111111')).status).toBe(404)
    expect((await seen('/bergamo/en/agreements/nonsense')).status).toBe(404)
  })
  test('what was typed into the search is words', async () => {
    const { html } = await seen('/bergamo/en/agreements?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')
    expect(html).not.toContain('<script>alert')
  })
})
