import { expect, test } from 'vitest'
import { orLonger, reminderDue } from './reminders.rules.ts'

test.each([
  [15, undefined],
  [14, 14],
  [4, 14],
  [3, 3],
  [0.5, 3],
  [0, undefined],
  [-1, undefined],
])('%d days before the end, the reminder of %s days is due', (left, due) => {
  const now = new Date('2027-06-01T12:00:00Z')
  expect(reminderDue(new Date(now.getTime() + left * 86_400_000), now)).toBe(due)
})

test('more time for one never shortens what everybody has', () => {
  const [early, late] = [new Date('2027-06-01T12:00:00Z'), new Date('2027-06-02T12:00:00Z')]
  expect([orLonger(early, late), orLonger(late, early), orLonger(undefined, early), orLonger(early, null)]).toEqual([
    late,
    late,
    early,
    early,
  ])
  expect(orLonger(undefined, null)).toBeUndefined()
})
