import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOfficer, aVisitor, doorsAs } from '../../../test/support/doors.ts'
import { aGuestOf, anIncomingOffice, aStudent, type IncomingOffice, linkTo } from '../../../test/support/nominations.ts'
import { wire } from '../../app.tsx'
import { csrfOf } from '../../platform/session.ts'
import { inviteGuest } from '../../workspaces/index.ts'
import { nominateStudent } from '../nominate-student.ts'

const on = useDeployment()
let office: IncomingOffice
let secret = ''
let own = ''
let foreign = ''
const app = () => doorsAs(on(), aVisitor)

beforeAll(async () => {
  wire()
  office = await anIncomingOffice(on())
  ;({ secret } = await aGuestOf(office))
  const nominate = async (given: Parameters<typeof aStudent>[1]) =>
    (await nominateStudent(office.office(), aStudent(office, given)))[0]?.subject ?? ''
  own = await nominate({ familyName: 'Ownstudent' })
  foreign = await nominate({ partner: office.granada, condition: office.foreign, familyName: 'Foreignstudent' })
})

const at = (path: string) => `http://localhost/${office.slug}/en/workspace${path}`
const get = (path: string, cookie = `workspace-${office.slug}=${secret}`) =>
  app().request(at(path), { headers: { cookie } })
const post = (path: string, fields: Record<string, string>, token = csrfOf(secret)) =>
  app().request(at(path), {
    method: 'POST',
    body: new URLSearchParams({ csrf: token, ...fields }),
    headers: { cookie: `workspace-${office.slug}=${secret}` },
  })

describe('the workspace', () => {
  test('shows a guest whose it is, for whom one acts, and the own nominations only', async () => {
    const page = await get('')
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const html = await page.text()
    expect(html).toContain('Students of Heidelberg University')
    expect(html).toContain('Ownstudent')
    expect(html).not.toContain('Foreignstudent')
  })

  test('leads whoever is not remembered to its entrance, an officer of the house too', async () => {
    const page = await get('', 'session=test')
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      `/${office.slug}/en/workspace/enter?to=%2F${office.slug}%2Fen%2Fworkspace`,
    ])
    const asOfficer = await doorsAs(on(), anOfficer()).request(at(''), { headers: { cookie: 'session=test' } })
    expect(asOfficer.status).toBe(303)
  })

  test('opens no file of another partner by its address, and changes none', async () => {
    expect((await get(`/nominations/${own}`)).status).toBe(200)
    for (const path of [
      `/nominations/${foreign}`,
      `/nominations/${foreign}/correct`,
      `/nominations/${foreign}/withdraw`,
    ])
      expect((await get(path)).status).toBe(404)
    expect((await post(`/nominations/${foreign}/withdraw`, { reason: '' })).status).toBe(404)
  })

  test('takes no form without the token of the browser', async () => {
    expect((await post(`/nominations/${own}/withdraw`, { reason: '' }, 'wrong')).status).toBe(403)
  })

  test('opens no page of the office to a guest', async () => {
    const cookie = `workspace-${office.slug}=${secret}`
    const page = await app().request(`http://localhost/${office.slug}/en/nominations`, { headers: { cookie } })
    expect(page.headers.get('location')).toContain('/sign-in')
  })

  test('says of a wrong form what is wrong, and keeps what was typed', async () => {
    const page = await post('/nominate', { givenNames: 'Lena', period: '2027/2028 winter', months: '5' })
    expect(page.status).toBe(422)
    const html = await page.text()
    expect(html).toContain('value="Lena"')
    expect(html).toContain('id="errors"')
  })
})

describe('the entrance', () => {
  test('answers a guest and a stranger alike', async () => {
    const answers = await Promise.all(
      ['guest@partner.example', 'nobody@partner.example'].map(email =>
        app().request(at('/enter'), { method: 'POST', body: new URLSearchParams({ email }) }),
      ),
    )
    const [one, other] = answers.map(answer => [
      answer.status,
      answer.headers.get('location'),
      answer.headers.get('set-cookie'),
    ])
    expect(one).toEqual(other)
  })

  test('shows a button behind a link, and lets in whoever presses it, once', async () => {
    const email = 'button@partner.example'
    await inviteGuest(office.office(), { organisation: office.heidelberg, name: 'Britta', email })
    await on().jobs.drain(on())
    const path = `/link/${await linkTo(on(), email)}`
    expect((await get(path, '')).status).toBe(200)
    const open = () => app().request(at(path), { method: 'POST', body: new URLSearchParams() })
    const opened = await open()
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/${office.slug}/en/workspace`])
    expect(opened.headers.getSetCookie().some(line => line.startsWith(`workspace-${office.slug}=`))).toBe(true)
    expect((await open()).status).toBe(422)
  })
})
