import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { deadlineOf, readRulebook, recordOf, stateRecord } from '../index.ts'
import { recordKinds } from '../record.ts'

const on = useDeployment()
let bergamo: string
const caller = () => ({ on: on(), institution: bergamo, actor: anOfficer(), now: on().clock() })
const app = () => doorsAs(on(), anOfficer())
const read = () => readRulebook({ ...caller(), actor: aVisitor }, undefined)
const said = async (path: string) => (await (await getPage(app(), path)).text()).replaceAll(/<[^>]*>/g, ' ')

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
})

const deadline = {
  'label.en': 'Nominations',
  'label.it': 'Nomine',
  key: 'nominations',
  'content.subject': 'nomination',
  'content.direction': 'incoming',
  'content.terms': ['winter', 'year'],
  'content.owedBy': 'home-university',
  year: '2027/2028',
  on: '2027-05-15',
  time: '23:59',
}

describe('a deadline by its form', () => {
  test('holds from its academic year on, every year', async () => {
    const answer = await postForm(app(), '/bergamo/en/rulebook/deadlines/new', deadline)
    expect(answer.headers.get('location')).toBe('/bergamo/en/rulebook/deadlines/nominations')
    expect(deadlineOf(await read(), 'nominations')).toMatchObject({
      label: { en: 'Nominations', it: 'Nomine' },
      content: { terms: ['winter', 'year'] },
      days: [{ fromYear: '2027/2028', monthDay: '05-15', yearOffset: 0 }],
    })
    expect(await said('/bergamo/en/rulebook/deadlines/nominations')).toContain('stated “Nominations”')
  })
  test('comes back when its key is taken or its day is missing', async () => {
    const again = await postForm(app(), '/bergamo/en/rulebook/deadlines/new', deadline)
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('Another rule has this key')])
    const missing = await postForm(app(), '/bergamo/en/rulebook/deadlines/new', { ...deadline, key: 'other', on: '' })
    expect(missing.status).toBe(422)
  })
})

describe('rules by their forms', () => {
  const level = {
    'label.en': 'Courses in Italian',
    key: 'italian',
    'content.language': 'it',
    'content.from': 'A2',
    'content.to': 'B1',
    'content.strength': 'recommended',
    'content.direction': 'incoming',
  }
  test('a level is stated, worded anew and withdrawn', async () => {
    await postForm(app(), '/bergamo/en/rulebook/records/level/new', level)
    expect(recordOf(await read(), 'level', 'italian')?.content).toMatchObject({ from: 'A2', to: 'B1' })
    const changed = { ...level, 'content.to': '', 'content.strength': 'required', version: '1' }
    expect((await postForm(app(), '/bergamo/en/rulebook/records/level/italian', changed)).status).toBe(303)
    expect(recordOf(await read(), 'level', 'italian')?.content).toEqual({
      language: 'it',
      from: 'A2',
      strength: 'required',
      direction: 'incoming',
      framework: 'CEFR',
    })
    expect((await postForm(app(), '/bergamo/en/rulebook/records/level/italian', changed)).status).toBe(409)
    const gone = { reason: 'No longer asked for', version: '2' }
    await postForm(app(), '/bergamo/en/rulebook/records/level/italian/withdraw', gone)
    expect(recordOf(await read(), 'level', 'italian')).toBeUndefined()
    expect(await said('/bergamo/en/rulebook/records/level')).toContain('withdrawn')
    // Stated anew under the same key.
    expect((await postForm(app(), '/bergamo/en/rulebook/records/level/new', level)).status).toBe(303)
    expect((await postForm(app(), '/bergamo/en/rulebook/records/level/new', level)).status).toBe(422)
  })
  test('a contact with office hours', async () => {
    await postForm(app(), '/bergamo/en/rulebook/records/contact/new', {
      'label.en': 'International Office',
      key: 'office',
      'content.unit': 'international-office',
      'content.offers.en': 'Everything about exchange.',
      'content.hours.en': 'Tuesday, 10 to 12',
      'content.serves': ['incoming', 'partners'],
      'content.channels': 'email',
      'content.email': 'office@bergamo.example',
      'content.byAppointmentOnly': 'yes',
      'content.languages': ['en', 'it'],
    })
    expect(recordOf(await read(), 'contact', 'office')?.content).toMatchObject({
      hours: { en: 'Tuesday, 10 to 12' },
      byAppointmentOnly: true,
      serves: ['incoming', 'partners'],
      channels: ['email'],
      email: 'office@bergamo.example',
    })
  })
  test('an amount in the smallest unit', async () => {
    const amount = {
      'label.en': 'Deposit',
      key: 'deposit',
      'content.minorUnits': '250,50',
      'content.currency': 'EUR',
      'content.per': 'once',
    }
    await postForm(app(), '/bergamo/en/rulebook/records/amount/new', amount)
    expect(recordOf(await read(), 'amount', 'deposit')?.content).toEqual({
      minorUnits: 25050,
      currency: 'EUR',
      per: 'once',
    })
  })
  test('what a form does not ask for stays, and what is not published in a language too', async () => {
    await stateRecord(caller(), {
      kind: 'level',
      key: 'kept',
      label: { en: 'Kept', fr: 'Gardé' },
      content: { direction: 'incoming', language: 'en', from: 'B1', strength: 'required', framework: 'CEFR' },
    })
    const fields = { ...level, 'label.en': 'Kept still', 'content.from': 'B2', 'content.to': '', version: '1' }
    expect((await postForm(app(), '/bergamo/en/rulebook/records/level/kept', fields)).status).toBe(303)
    expect(recordOf(await read(), 'level', 'kept')).toMatchObject({
      label: { en: 'Kept still', fr: 'Gardé' },
      content: { from: 'B2', framework: 'CEFR' },
    })
  })
  test('a window names the deadline with which it closes, and no other', async () => {
    const window = {
      'label.en': 'Nominations',
      key: 'nominations',
      'content.subject': 'nomination',
      'content.opens.month': '3',
      'content.opens.day': '1',
      'content.opens.yearOffset': '0',
      'content.closes': 'nominations',
    }
    const wrong = await postForm(app(), '/bergamo/en/rulebook/records/window/new', {
      ...window,
      'content.closes': 'nowhere',
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('No such rule holds')
    expect((await postForm(app(), '/bergamo/en/rulebook/records/window/new', window)).status).toBe(303)
    expect(recordOf(await read(), 'window', 'nominations')?.content).toEqual({
      subject: 'nomination',
      opens: { month: 3, day: 1, yearOffset: 0 },
      closes: 'nominations',
    })
  })
  test('what was changed is told with what stood before', async () => {
    const shown = await said('/bergamo/en/rulebook/records/level/kept')
    expect(shown).toContain('What was changed')
    expect(shown).toMatch(/From\s+B1\s+B2/)
  })
  test('a withdrawal without a reason comes back and leaves the answers of the rule alone', async () => {
    const answer = await postForm(app(), '/bergamo/en/rulebook/records/level/kept/withdraw', {
      reason: '',
      version: '2',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Kept still"')
  })
  test('every kind can be stated by its form', async () => {
    for (const kind of recordKinds.filter(kind => kind !== 'deadline')) {
      const answer = await postForm(app(), `/bergamo/en/rulebook/records/${kind}/new`, { 'label.en': '', key: '' })
      expect([kind, answer.status]).toEqual([kind, 422])
    }
  })
  test('every kind has its list; what is no kind has none', async () => {
    for (const kind of recordKinds.filter(kind => kind !== 'deadline'))
      expect((await getPage(app(), `/bergamo/it/rulebook/records/${kind}`)).status, kind).toBe(200)
    expect((await getPage(app(), '/bergamo/en/rulebook/records/nonsense')).status).toBe(404)
    expect((await getPage(app(), '/bergamo/en/rulebook/records/level/nowhere')).status).toBe(404)
  })
})

test('an academic year is opened and its days are changed by their forms', async () => {
  const opened = await postForm(app(), '/bergamo/en/rulebook/years/new', {
    year: '2026/2027',
    startOn: '2026-10-01',
    endOn: '2027-09-30',
  })
  expect(opened.headers.get('location')).toBe('/bergamo/en/rulebook/years/2026-2027')
  const change = { startOn: '2026-09-15', endOn: '2027-09-30', count: '1', version: '1' }
  const term = {
    'terms.0.name.en': 'Winter',
    'terms.0.startOn': '2026-09-15',
    'terms.0.endOn': '2027-02-28',
    'terms.0.term': 'winter',
  }
  await postForm(app(), '/bergamo/en/rulebook/years/2026-2027', { ...change, ...term })
  expect((await read()).years).toMatchObject([{ startOn: '2026-09-15', terms: [{ name: { en: 'Winter' }, total: 1 }] }])
  const wrong = { ...change, ...term, version: '2', 'terms.0.endOn': '2028-02-28' }
  expect((await postForm(app(), '/bergamo/en/rulebook/years/2026-2027', wrong)).status).toBe(422)
  for (const language of ['en', 'it', 'fr'])
    expect((await getPage(app(), `/bergamo/${language}/rulebook`)).status).toBe(200)
})

describe('the facts for partners', () => {
  const facts = '/bergamo/en/rulebook/factsheet'
  const visa = {
    'label.en': 'Entering Italy',
    key: 'visa',
    'content.topic': 'visa',
    'content.about.en': 'Ask the consulate early.',
    'content.email': 'visa@bergamo.example',
    'content.phone': '+39 035 000001',
    'content.websites': 'https://vistoperitalia.esteri.it\nhttps://www.bergamo.example/visa',
  }
  const limit = (key: string, weeks: string) => ({
    ...{ 'label.en': 'Decision on applications', key, 'content.what': 'decision', 'content.weeks': weeks },
  })
  const json = async () =>
    (await getPage(doorsAs(on(), aVisitor), '/bergamo/en/factsheet.json')).json() as Promise<Record<string, unknown>>

  test('name to the office what is missing, until it is stated', async () => {
    expect(await said(facts)).toContain('Information: Visa and residence permit')
    await postForm(app(), '/bergamo/en/rulebook/records/information/new', visa)
    expect(await said(facts)).not.toContain('Information: Visa and residence permit')
    expect(await json()).toMatchObject({
      decisionWeeks: null,
      information: [
        {
          topic: 'visa',
          about: 'Ask the consulate early.',
          websites: ['https://vistoperitalia.esteri.it', 'https://www.bergamo.example/visa'],
          example: false,
        },
      ],
    })
  })
  test('refuse an address that no browser opens, at its field', async () => {
    const wrong = { ...visa, key: 'visa-too', 'content.websites': 'https://good.example\njavascript:alert(1)' }
    const answer = await postForm(app(), '/bergamo/en/rulebook/records/information/new', wrong)
    const text = await answer.text()
    expect([answer.status, text.includes('javascript:alert(1)')]).toEqual([422, true])
    expect(text).toContain('href="#field-content.websites"')
    expect((await read()).records.filter(({ kind }) => kind === 'information')).toHaveLength(1)
  })
  test('promise a number of weeks once: a second promise is refused at its field', async () => {
    const at = '/bergamo/en/rulebook/records/time-limit'
    expect((await postForm(app(), `${at}/new`, limit('decision', '4'))).status).toBe(303)
    const second = await postForm(app(), `${at}/new`, limit('quicker', '2'))
    expect([second.status, await second.text()]).toEqual([422, expect.stringContaining('already says how many weeks')])
    expect(await json()).toMatchObject({ decisionWeeks: 4 })
  })
})
