import { expect, test } from 'vitest'
import { holdsOn, isLastAdministrator, narrowedBy, standingOn } from './role.rules.ts'

const role = { role: 'administrator' as const, account: 'ada', since: '2026-01-01', until: null, ended_at: null }

test.each([
  [{}, '2025-12-31', 'begins'],
  [{}, '2026-01-01', 'holds'],
  [{ until: '2026-06-30' }, '2026-06-30', 'holds'],
  [{ until: '2026-06-30' }, '2026-07-01', 'over'],
  [{ ended_at: new Date(0) }, '2026-02-01', 'over'],
  [{ ended_at: new Date(0) }, '2025-12-31', 'over'],
] as const)('a role with %j stands on %s: %s', (change, today, standing) => {
  expect(standingOn({ ...role, ...change }, today)).toBe(standing)
  expect(holdsOn({ ...role, ...change }, today)).toBe(standing === 'holds')
})

test('the last administrator is the one beside whom nobody administers without an end', () => {
  const other = { ...role, account: 'grace' }
  const today = '2026-05-01'
  expect(isLastAdministrator([role], 'ada', today)).toBe(true)
  expect(isLastAdministrator([role, other], 'ada', today)).toBe(false)
  expect(isLastAdministrator([role, { ...other, until: '2026-05-02' }], 'ada', today)).toBe(true)
  expect(isLastAdministrator([role, { ...other, since: '2026-05-02' }], 'ada', today)).toBe(true)
  expect(isLastAdministrator([role, { ...other, ended_at: new Date(0) }], 'ada', today)).toBe(true)
})

test('coordinators are narrowed to units, partners to partners, nobody else to anything', () => {
  expect(narrowedBy('coordinator')).toBe('units')
  expect(narrowedBy('partner')).toBe('partners')
  expect(narrowedBy('officer')).toBeUndefined()
})
