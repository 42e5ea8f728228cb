import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm } from '../../test/support/doors.ts'
import { words as agreements } from '../agreements/words/index.ts'
import { words } from './words/index.ts'

const on = useDeployment()
const officer = () => doorsAs(on(), anOfficer())
const administrator = () => doorsAs(on(), anOfficer('administrator'))

beforeAll(async () => {
  await anOffice(on(), 'pavia')
})

test('an empty desk says what each of its parts would hold, in the language of the office', async () => {
  for (const language of ['en', 'it', 'fr'] as const) {
    const html = await (await getPage(officer(), `/pavia/${language}/desk`)).text()
    for (const text of [
      words[language].desk.yoursNone,
      words[language].desk.othersNone,
      words[language].desk.comingNone,
    ])
      expect(html).toContain(text)
  }
})

test('a visitor is led to the sign-in and back to the desk', async () => {
  const answer = await getPage(doorsAs(on(), aVisitor), '/pavia/en/desk')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain('/sign-in?to=%2Fpavia%2Fen%2Fdesk')
})

test('a search of one letter asks for more, one without results says so', async () => {
  expect(await (await getPage(officer(), '/pavia/en/search?q=a')).text()).toContain(words.en.search.short)
  expect(await (await getPage(officer(), '/pavia/en/search?q=nothing-of-the-kind')).text()).toContain(
    words.en.search.noneWhy,
  )
})

test('the page of the office shows each what they may use', async () => {
  const seen = async (app: ReturnType<typeof doorsAs>) => (await getPage(app, '/pavia/en/office')).text()
  expect(await seen(administrator())).toContain('/pavia/en/settings')
  expect(await seen(officer())).not.toContain('/pavia/en/settings"')
})

test('a unit is added by its form, and what was typed comes back with the reason when it is wrong', async () => {
  const wrong = await postForm(administrator(), '/pavia/en/units/add', { 'name.en': 'Law', code: '', kind: 'faculty' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('value="Law"')
  expect(html).toContain('#field-code')
  const right = await postForm(administrator(), '/pavia/en/units/add', {
    'name.en': 'Law',
    code: 'LAW',
    kind: 'faculty',
  })
  expect(right.status).toBe(303)
  expect(await (await getPage(officer(), '/pavia/en/units')).text()).toContain('LAW')
})

test('an officer adds no unit', async () => {
  expect(
    (await postForm(officer(), '/pavia/en/units/add', { 'name.en': 'Law', code: 'X', kind: 'faculty' })).status,
  ).toBe(403)
})

const step = (index: number, more: Record<string, string>) =>
  Object.fromEntries(Object.entries(more).map(([name, value]) => [`steps.${index}.${name}`, value]))
const senate = {
  key: '',
  order: '1',
  'name.en': 'The Senate resolves',
  'body.en': 'Senate',
  kind: 'approval',
  actsAs: 'office',
}
const president = {
  key: '',
  order: '2',
  'name.en': 'The President signs',
  'body.en': 'President',
  kind: 'our-signature',
  actsAs: 'mandate',
  office: 'president',
}

test('a procedure is designed by its form, and the next version begins from it', async () => {
  const form = { 'name.en': 'How it is concluded', version: '0', ...step(0, senate), ...step(1, president) }
  const address = '/pavia/en/procedures/design/memorandum'
  expect((await postForm(officer(), address, form)).status).toBe(303)
  const shown = await (await getPage(officer(), address)).text()
  expect(shown).toContain('The Senate resolves')
  expect(shown).toContain('name="version" value="1"')
  const stale = await postForm(officer(), address, form)
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain(agreements.en.refusals.procedure['changed-meanwhile'].what)
})

test('a procedure without our signature is refused in three parts', async () => {
  const answer = await postForm(officer(), '/pavia/en/procedures/design/erasmus', {
    'name.en': 'Unsigned',
    version: '0',
    ...step(0, senate),
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  const { what, now } = agreements.en.refusals.procedure['no-signature']
  expect(html).toContain(what)
  expect(html).toContain(now)
})
