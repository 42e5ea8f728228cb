import type { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anOrganisation, within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { csrf, doorsAs, getPage, postForm } from '../../test/support/doors.ts'
import { aSigningOffice } from '../../test/support/signing.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
let app: Hono
let at: (path: string) => string
beforeAll(async () => {
  here = await aSigningOffice(on())
  app = doorsAs(on(), here.officer)
  at = path => `/${here.office.slug}/en/register${path}`
})

const sendFile = (path: string, file: File, fields: Record<string, string> = {}) => {
  const body = new FormData()
  body.set('csrf', csrf)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', file)
  return app.request(`http://localhost${path}`, { method: 'POST', body, headers: { cookie: 'session=test' } })
}
const documents = async (agreement: string) => (await here.show(agreement)).documents
const pdf = (text = '') => new File([`%PDF-1.7\n${text}`], 'accordo.pdf')

describe('the register', () => {
  test('lists, filters and exports; what the address cannot mean is left out', async () => {
    await here.propose({ code: 'LIST-1', title: { en: '=HYPERLINK("http://evil")' } })
    const page = await (await getPage(app, at('?q=LIST-1&unit=nonsense&page=-3&sort=drop'))).text()
    expect(page).toContain('LIST-1')
    const csv = await getPage(app, at('/export.csv?q=LIST-1'))
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const text = await csv.text()
    expect(text).toContain('LIST-1')
    expect(text).toContain(`'=HYPERLINK`)
    expect((await getPage(app, at('/export.xlsx'))).status).toBe(200)
  })
  test('is closed to visitors, and to people of another institution', async () => {
    const agreement = await here.propose()
    const visitor = doorsAs(on(), { kind: 'visitor' })
    expect((await visitor.request(`http://localhost${at('')}`)).status).toBe(303)
    const other = await aSigningOffice(on())
    const stranger = doorsAs(on(), other.officer)
    const elsewhere = at(`/${agreement}`).replace(here.office.slug, other.office.slug)
    expect((await getPage(stranger, elsewhere)).status).toBe(404)
    expect((await getPage(app, at('/not-an-id'))).status).toBe(404)
  })
})

describe('the form', () => {
  test('proposes an agreement with a partner that was typed, and leads to its file', async () => {
    await anOrganisation(on(), 'Universität Tübingen')
    const answer = await postForm(app, at('/propose?type=memorandum'), {
      'title.en': 'Memorandum by form',
      'parties.0.organisation-typed': 'Universität Tübingen',
      units: [here.office.unit],
    })
    expect(answer.status).toBe(303)
    const page = await (await getPage(app, answer.headers.get('location') ?? '')).text()
    expect(page).toContain('Memorandum by form')
    expect(page).toContain('Universität Tübingen')
  })
  test('comes back with what was typed and what is wrong with it', async () => {
    const answer = await postForm(app, at('/propose?type=memorandum'), {
      'title.en': '',
      'parties.0.organisation-typed': 'Nobody of this name',
      notes: 'kept while typing',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('kept while typing')
    expect(page).toContain('The directory knows nobody of this name or code')
  })
  test('that is older than the agreement is refused, and keeps what was typed', async () => {
    const agreement = await here.propose()
    await within(on(), here.office.institution, [
      sql`update agreement set revision = revision + 1 where id = ${agreement}`,
    ])
    const answer = await postForm(app, at(`/${agreement}/revise`), {
      version: '1',
      'title.en': 'Typed meanwhile',
      'parties.0.organisation': here.partner,
      units: [here.office.unit],
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Typed meanwhile')
  })
  test('adds, orders and removes conditions without scripts', async () => {
    const agreement = await here.propose()
    const condition = {
      ...{
        kind: 'student-studies',
        direction: 'outgoing',
        firstYear: '2027/2028',
        lastYear: '2028/2029',
        persons: '4',
      },
      ...{ 'subjects.0.isced': '0912', 'languages.0.language': 'de', 'languages.0.level': 'B1' },
    }
    const version = async () => String((await here.show(agreement)).agreement.revision)
    const add = async (more: object) =>
      postForm(app, at(`/${agreement}/conditions/new`), { ...condition, version: await version(), ...more })
    expect((await add({})).status).toBe(303)
    expect((await add({ direction: 'incoming', persons: '2' })).status).toBe(303)
    expect((await add({ lastYear: '2027' })).status).toBe(422)
    await postForm(app, at(`/${agreement}/conditions/2/up`), { version: await version() })
    expect((await here.show(agreement)).conditions.map(({ persons }) => persons)).toEqual([2, 4])
    await postForm(app, at(`/${agreement}/conditions/1/remove`), { version: await version() })
    expect((await here.show(agreement)).conditions.map(({ persons }) => persons)).toEqual([4])
  })
})

describe('documents', () => {
  test('are kept once by content, downloaded safely, replaced by newer versions', async () => {
    const agreement = await here.propose()
    const add = (file: File, more: Record<string, string> = {}) =>
      sendFile(at(`/${agreement}/documents`), file, { kind: 'draft', ...more })
    expect((await add(pdf('first'))).status).toBe(303)
    const [first] = await documents(agreement)
    expect((await add(pdf('second'), { replaces: first?.id ?? '' })).status).toBe(303)
    const now = await documents(agreement)
    expect(now).toMatchObject([{ name: 'accordo.pdf', version: 2 }])
    const again = await here.propose()
    await sendFile(at(`/${again}/documents`), pdf('second'), { kind: 'annex' })
    const kept = await sql<{ n: number }>`select count(*) n from stored_file`.execute(on().database.kysely)
    expect(kept.rows[0]?.n).toBe(2)
    const download = await getPage(app, at(`/${agreement}/documents/${now[0]?.id}`))
    expect(download.headers.get('content-disposition')).toContain('attachment')
    expect(await download.text()).toBe('%PDF-1.7\nsecond')
    expect((await getPage(app, at(`/${again}/documents/${now[0]?.id}`))).status).toBe(404)
  })
  test.each([
    ['a program under an innocent name', new File(['MZ\x90\x00'], 'accordo.pdf')],
    ['a PDF that says it is something else', new File(['%PDF-1.7'], 'accordo.docx')],
    ['an empty file', new File([], 'accordo.pdf')],
  ])('are refused: %s', async (_, file) => {
    const agreement = await here.propose()
    expect((await sendFile(at(`/${agreement}/documents`), file, { kind: 'letter' })).status).toBe(422)
    expect(await documents(agreement)).toEqual([])
  })
  test('that are agreed on cannot change once bodies decide', async () => {
    const agreement = await here.readyToSign()
    expect((await sendFile(at(`/${agreement}/documents`), pdf(), { kind: 'annex' })).status).toBe(422)
    expect((await sendFile(at(`/${agreement}/documents`), pdf(), { kind: 'letter' })).status).toBe(303)
  })
})

describe('the signature', () => {
  test('is asked on a page that says what is signed and by which right, and is refused to everybody else', async () => {
    const agreement = await here.readyToSign()
    const step = await here.openStep(agreement, 'sign')
    const president = doorsAs(on(), here.president)
    const page = await (await getPage(president, at(`/${agreement}/sign/${step}`))).text()
    const { hash } = await here.show(agreement)
    expect(page).toContain(hash)
    expect(page).toContain('Decree 1/2026')
    expect((await getPage(app, at(`/${agreement}/sign/${step}`))).status).toBe(403)
    expect((await postForm(app, at(`/${agreement}/sign/${step}`), { hash })).status).toBe(403)
    expect((await postForm(president, at(`/${agreement}/sign/${step}`), { hash: '0'.repeat(64) })).status).toBe(409)
    expect((await postForm(president, at(`/${agreement}/sign/${step}`), { hash })).status).toBe(303)
    expect((await here.show(agreement)).agreement.state).toBe('partly-signed')
  })
  test('of a form that was forged changes nothing', async () => {
    const agreement = await here.propose()
    const forged = await app.request(`http://localhost${at(`/${agreement}/submit`)}`, {
      method: 'POST',
      body: new URLSearchParams({ csrf: 'forged' }),
      headers: { cookie: 'session=test' },
    })
    expect(forged.status).toBe(403)
    expect((await here.show(agreement)).agreement.state).toBe('draft')
  })
})
