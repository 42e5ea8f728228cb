import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOfficer, doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { anInstitution, asSystem } from '../../../test/support/people.ts'
import { addOrganisation } from '../../directory/index.ts'
import type { Caller } from '../../platform/scope.ts'
import { recordActivity, reviseActivity } from '../activities/keep-activities.ts'
import { addPartner } from '../add-partner.ts'
import { addContact, reviseContact } from '../contacts/keep-contacts.ts'
import { setRequestTarget } from '../requests/sort-request.ts'
import { showPartner } from '../show-partner.ts'
import { endStrategicPartnership, recordStrategicPartnership } from '../strategic/record-strategic-partnership.ts'

const on = useDeployment()
let officer: Caller
let partner: string
let count = 0
beforeAll(async () => {
  const institution = await anInstitution(on(), { slug: 'pavia' })
  officer = { on: on(), institution, actor: anOfficer(), now: on().clock() }
})
beforeEach(async () => {
  const given = { kind: 'higher-education' as const, name: `University ${++count}`, country: 'DE' }
  const [added] = await addOrganisation(asSystem(on(), officer.institution), given)
  partner = (await addPartner(officer, { organisation: added?.subject ?? '' }))[0]?.subject ?? ''
})

const app = () => doorsAs(on(), anOfficer())
const at = (path: string) => `/pavia/en/partner-files/${partner}${path}`
const versionIn = (html: string) => /name="version" value="([^"]*)"/.exec(html)?.[1] ?? 'none'
const seenAt = async (path: string) => versionIn(await (await getPage(app(), path)).text())
const present = async () => (await showPartner(officer, partner)).strategic.filter(({ endedOn }) => endedOn === null)
const strategic = { allUnits: false, published: true, activities: [] }

describe('a strategic partnership', () => {
  test('is not begun over one that somebody else has begun; everything typed is kept', async () => {
    const seen = await seenAt(at('/strategic'))
    await recordStrategicPartnership(officer, { partner, ...strategic, description: { en: 'Theirs' } })
    const typed = { 'description.en': 'Ours', kinds: ['summer-schools'], 'note.summer-schools': 'In July' }
    const stale = await postForm(app(), at('/strategic'), { ...typed, version: seen })
    const html = await stale.text()
    expect(stale.status).toBe(409)
    for (const kept of ['Ours', 'In July', 'By now it says: Theirs']) expect(html).toContain(kept)
    expect(html).toMatch(/value="summer-schools" checked/)
    expect(await present()).toMatchObject([{ description: { en: 'Theirs' } }])
    expect((await postForm(app(), at('/strategic'), { ...typed, version: versionIn(html) })).status).toBe(303)
    expect(await present()).toMatchObject([{ description: { en: 'Ours' }, activities: [{ note: 'In July' }] }])
  })
  test('that has ended meanwhile is not begun again unseen, nor ended in a form that shows another', async () => {
    await recordStrategicPartnership(officer, { partner, ...strategic })
    const seen = await seenAt(at('/strategic'))
    const [was] = await present()
    await recordStrategicPartnership(officer, { partner, ...strategic, allUnits: true, version: was?.revision })
    expect((await postForm(app(), at('/strategic/end'), { version: seen })).status).toBe(409)
    await endStrategicPartnership(officer, { partner })
    expect((await postForm(app(), at('/strategic'), { 'description.en': 'Again', version: seen })).status).toBe(409)
    expect(await present()).toEqual([])
  })
})

describe('what somebody has just corrected', () => {
  test('is not removed by whoever has not seen it: a contact, an activity', async () => {
    const [contact] = await addContact(officer, { partner, familyName: 'Maier' })
    const id = String(contact?.facts.contact)
    const seen = await seenAt(at(`/contacts/${id}/remove`))
    await reviseContact(officer, { contact: id, familyName: 'Meier', version: Number(seen) })
    expect((await postForm(app(), at(`/contacts/${id}/remove`), { version: seen })).status).toBe(409)
    const visit = { kind: 'visit-to-us' as const, title: 'Visit', startsOn: '2026-10-01' }
    const [recorded] = await recordActivity(officer, { partner, ...visit })
    const activity = String(recorded?.facts.activity)
    await reviseActivity(officer, { activity, ...visit, title: 'Visit of the Rector', version: 1 })
    expect((await postForm(app(), at(`/activities/${activity}/remove`), { version: '1' })).status).toBe(409)
    expect((await postForm(app(), at(`/activities/${activity}/remove`), { version: '2' })).status).toBe(303)
    expect((await postForm(app(), at(`/contacts/${id}/remove`), { version: '2' })).status).toBe(303)
  })
})

test('the target for requests is not set over one that somebody else has set', async () => {
  const requests = '/pavia/en/partnership-requests'
  await setRequestTarget(officer, { decideDays: 20, answerDays: 9 })
  const late = { decideDays: '40', answerDays: '9' }
  const stale = await postForm(app(), requests, { ...late, version: '0' })
  expect([stale.status, (await stale.text()).includes('By now it says: 20')]).toEqual([409, true])
  expect((await postForm(app(), requests, { ...late, version: '1' })).status).toBe(303)
})
