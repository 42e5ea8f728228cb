import { expect, test } from 'vitest'
import { differences, policyFor } from './policy.rules.ts'
import type { Policy } from './policy.ts'

let made = 0
const policy = (more: Partial<Policy> = {}): Policy => ({
  ...{ id: `policy-${++made}` as Policy['id'], unit: null, courseOfStudy: null, academicYear: '2026/2027', version: 1 },
  ...{ state: 'published', selector: 'average', ties: 'better', honours: 'as-computed', fixedFirst: false, fixed: [] },
  ...{ decidedBy: 'Senate', draftedAt: new Date(0), publishedAt: new Date('2026-05-01'), revision: 1 },
  ...more,
})
const asked = { courseOfStudy: 'mechanics', units: ['department', 'school'], academicYear: '2026/2027' }

test('the nearest rule holds: the course of study’s, its unit’s, that of the unit above, the institution’s', () => {
  const all = [
    policy(),
    policy({ unit: 'school' }),
    policy({ unit: 'department' }),
    policy({ courseOfStudy: 'mechanics' }),
  ]
  for (const nearest of all.toReversed()) {
    const left = all.slice(0, all.indexOf(nearest) + 1)
    expect(policyFor(left, asked)).toBe(nearest)
  }
  expect(policyFor([policy({ unit: 'arts' }), policy({ courseOfStudy: 'design' })], asked)).toBeUndefined()
})

test('the rule of an earlier year holds until a later one is published, one of a later year never', () => {
  const [old, now] = [policy({ academicYear: '2025/2026' }), policy()]
  expect(policyFor([old, now], asked)).toBe(now)
  expect(policyFor([old], asked)).toBe(old)
  expect(policyFor([now], { ...asked, academicYear: '2025/2026' })).toBeUndefined()
  expect(policyFor([policy({ state: 'draft', publishedAt: null })], asked)).toBeUndefined()
})

test('what was agreed on a day keeps the version that was in force then', () => {
  const first = policy({ state: 'replaced' })
  const second = policy({ version: 2, publishedAt: new Date('2026-09-01') })
  expect(policyFor([first, second], asked, new Date('2026-07-01'))).toBe(first)
  expect(policyFor([first, second], asked, new Date('2026-10-01'))).toBe(second)
  expect(policyFor([first, second], asked, new Date('2026-04-01'))).toBeUndefined()
})

test('two versions differ in their points, and in fixed tables that one lacks or writes otherwise', () => {
  const table = (scale: string, home = '30') => ({ scale, partner: null, rows: [{ from: '10', to: '20', home }] })
  const before = policy({ fixed: [table('french'), table('german')] })
  const after = policy({ selector: 'max', fixed: [table('french', '28'), table('german'), table('spanish')] })
  expect(differences(before, after)).toEqual({ points: ['selector'], tables: ['fixed.french', 'fixed.spanish'] })
  expect(differences(before, before)).toEqual({ points: [], tables: [] })
})
