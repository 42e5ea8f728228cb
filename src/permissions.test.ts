import { describe, expect, test } from 'vitest'
import { actors, samples, subjects } from '../test/support/actors.ts'
import {
  type Actor,
  type Grant,
  mandateFor,
  may,
  mayAnywhere,
  type Permission,
  permissions,
  reachOf,
  roleNames,
} from './permissions.ts'

const names = Object.keys(permissions) as Permission[]
const grantsOf = (permission: Permission): Grant[] => permissions[permission]
const actor = (name: string): Actor => actors[name] ?? { kind: 'visitor' }
const reached = (who: string, permission: Permission) =>
  subjects.filter(subject => may(actor(who), permission, subject))

describe.each(names)('%s', permission => {
  test.each(Object.keys(actors))('is asked by %s', who => {
    const given = grantsOf(permission).map(grant => grant.to)
    const all = reached(who, permission)
    expect(all.length > 0).toBe(reachOf(actor(who), permission).some(filter => !('mandates' in filter)))
    if (!given.includes('visitor') && who === 'visitor') expect(all).toEqual([])
    if (who === 'visitor') expect(all.every(subject => subject.published)).toBe(true)
    // What one role alone reaches is exactly what its row says, and what everybody reaches.
    const role = roleNames.find(name => name === who)
    if (role && !given.some(to => to === role || to === 'visitor' || to === 'person')) expect(all).toEqual([])
  })
})

test('several roles reach what each of them reaches, and nothing more', () => {
  for (const permission of names) {
    const both = reached('coordinator and student', permission)
    const either = subjects.filter(subject =>
      ['coordinator', 'student'].some(who => may(actor(who), permission, subject)),
    )
    expect(both).toEqual(either)
  }
})

test('a coordinator reaches own units, a student and any signed-in person own files, a partner own partnerships', () => {
  const reaches = (who: string, filter: object) =>
    names.filter(permission =>
      reachOf(actor(who), permission).some(each => JSON.stringify(each) === JSON.stringify(filter)),
    )
  for (const permission of reaches('coordinator', { units: [samples.unit] })) {
    expect(may(actor('coordinator'), permission, { units: [samples.unit, samples.otherUnit] })).toBe(true)
    expect(may(actor('coordinator'), permission, { units: [samples.otherUnit] })).toBe(false)
  }
  for (const permission of reaches('partner', { partners: [samples.partner] }))
    expect(may(actor('partner'), permission, { partners: [samples.otherPartner] })).toBe(false)
  for (const permission of reaches('a user without a role', { student: samples.account }))
    expect(may(actor('a user without a role'), permission, { student: samples.otherAccount })).toBe(false)
})

test('no role stands in for a mandate, not even all of them together', () => {
  const byMandate = names.filter(permission => grantsOf(permission).some(grant => grant.to === 'mandate'))
  expect(byMandate).toContain('agreement.sign')
  const asked = { act: 'sign', office: 'rector', type: 'framework-agreement' }
  for (const permission of byMandate) {
    expect(grantsOf(permission).every(grant => grant.to === 'mandate')).toBe(true)
    expect(may(actor('everyone at once'), permission, asked)).toBe(false)
    expect(may(actor('system'), permission, asked)).toBe(false)
    expect(may(actor('a user with a mandate'), permission, asked)).toBe(true)
  }
  expect(mandateFor(actor('everyone at once'), asked)).toBeUndefined()
})

test.each([
  [{ act: 'sign', office: 'rector', type: 'framework-agreement' }, true],
  [{ act: 'sign', type: 'framework-agreement' }, true],
  [{ act: 'sign', office: 'president', type: 'framework-agreement' }, false],
  [{ act: 'decide', office: 'rector', type: 'framework-agreement' }, false],
  [{ act: 'sign', office: 'rector', type: 'erasmus' }, false],
  [{ act: 'sign', office: 'rector' }, false],
  [{ office: 'rector', type: 'framework-agreement' }, false],
] as const)('a mandate to sign framework agreements as rector covers %j: %s', (asked, covered) => {
  expect(mandateFor(actor('a user with a mandate'), asked) !== undefined).toBe(covered)
})

test('who gives roles and mandates is the administrator alone', () => {
  for (const permission of ['role.grant', 'mandate.grant', 'account.block', 'account.open'] as const)
    expect(Object.keys(actors).filter(who => reachOf(actor(who), permission).length)).toEqual([
      'administrator',
      'everyone at once',
      'system',
    ])
})

test('a coordinator of a department has somewhere to go, though nothing without a subject is theirs', () => {
  const ofLaw = {
    kind: 'user' as const,
    account: 'a',
    roles: [{ role: 'coordinator' as const, units: ['law'], partners: [] }],
    mandates: [],
  }
  expect([may(ofLaw, 'office.use'), mayAnywhere(ofLaw, 'office.use'), mayAnywhere(ofLaw, 'role.grant')]).toEqual([
    false,
    true,
    false,
  ])
})
