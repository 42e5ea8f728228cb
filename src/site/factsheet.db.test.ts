import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage } from '../../test/support/doors.ts'
import { readableText } from '../../test/support/public-pages.ts'
import type { Caller } from '../platform/scope.ts'
import { stateDeadline, stateRecord, withdrawRecord } from '../rulebook/index.ts'

const on = useDeployment()
let officer: Caller

beforeAll(async () => {
  const institution = await anOffice(on(), 'bergamo')
  officer = { on: on(), institution, actor: anOfficer(), now: on().clock() }
})

async function read(language = 'en') {
  const answer = await getPage(doorsAs(on(), aVisitor), `/bergamo/${language}/factsheet`)
  return { status: answer.status, text: readableText(await answer.text()) }
}
const limit = (weeks: number) => ({
  kind: 'time-limit' as const,
  key: 'decision',
  label: { en: 'Decision on applications' },
  content: { what: 'decision' as const, weeks },
})

test('an office that has stated none of its facts has no page of them, and nothing leads there', async () => {
  expect((await read()).status).toBe(404)
})

test('the public page says what the rulebook says, and says it anew as soon as it is changed', async () => {
  await stateRecord(officer, limit(4))
  await stateDeadline(officer, {
    key: 'incoming.nomination.winter',
    label: { en: 'Nominations, winter' },
    content: { direction: 'incoming', subject: 'nomination', terms: ['winter'], owedBy: 'home-university' },
    days: [{ monthDay: '05-15' }],
  })
  await stateRecord(officer, {
    kind: 'information',
    key: 'visa',
    label: { en: 'Entering Italy', it: 'Entrare in Italia' },
    origin: { from: 'example', after: 'the template of the agreement' },
    content: {
      topic: 'visa',
      about: { en: 'Ask early.', it: 'Chiedi presto.' },
      email: 'visa@bergamo.example',
      phone: '+39 035 00 00 01',
      websites: ['https://vistoperitalia.esteri.it/'],
    },
  })
  const { text } = await read()
  expect(text).toContain('within 4 weeks of the day on which it was handed in')
  expect(text).toMatch(/Winter semester · 15 May \(next: academic year \d{4}\/\d{4}\) · no date of its own/)
  expect(text).toMatch(/Entering Italy example\s+Visa and residence permit\s+Ask early\./)
  expect(text).toContain('visa@bergamo.example\n+39 035 00 00 01\nvistoperitalia.esteri.it')
  await stateRecord(officer, limit(1))
  expect((await read()).text).toContain('within 1 week of the day')
  expect((await read('it')).text).toContain('entro 1 settimana dal giorno in cui è stata presentata')
})

test('what no longer holds has left the page', async () => {
  await withdrawRecord(officer, { kind: 'information', key: 'visa', reason: 'Moved to the consulate.' })
  expect((await read()).text).not.toContain('Ask early.')
})
