import { describe, expect, test } from 'vitest'
import { aDeadline, aRulebook } from '../../test/support/rulebooks.ts'
import { movedNow } from './dates.rules.ts'

describe('the day that an officer means who moves a deadline', () => {
  const may15 = aDeadline({ monthDay: '05-15' })
  const on = (now: string, deadline = may15) =>
    movedNow(aRulebook([], [deadline], { now: new Date(now) }), deadline)?.on

  test('is the next one, while it has not passed', () => {
    expect(on('2026-11-29T10:00:00Z')).toBe('2027-05-15')
    expect(on('2027-05-15T21:59:00Z')).toBe('2027-05-15')
  })
  test('is the one that has just passed, for thirty days: it is put off, not the one of next year', () => {
    expect(on('2027-05-15T22:00:00Z')).toBe('2027-05-15')
    expect(on('2027-06-14T21:00:00Z')).toBe('2027-05-15')
    expect(on('2027-06-14T23:00:00Z')).toBe('2028-05-15')
  })
  test('is the last there was, where none comes any more; nothing where there was none', () => {
    const [day] = may15.days
    const ended = { ...may15, days: [{ ...day, untilYear: '2025/2026' }] } as typeof may15
    expect(on('2026-11-29T10:00:00Z', ended)).toBe('2025-05-15')
    expect(on('2026-11-29T10:00:00Z', { ...may15, days: [] })).toBeUndefined()
  })
})
