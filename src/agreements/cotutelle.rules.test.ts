import { expect, test } from 'vitest'
import { toDay } from '../platform/calendar.ts'
import type { Agreement } from './agreement.ts'
import { cohortProblems, cohortsOf } from './cohort.rules.ts'
import { concludedBy, conclusionDue } from './cotutelle.rules.ts'

const thesis = (more: object = {}, state: Agreement['state'] = 'in-procedure') => ({
  type: 'cotutelle' as const,
  state,
  terms: { firstEnrolledOn: '2026-10-01', concludedWithin: 'first-year', ...more },
})

test('a cotutelle is concluded within the first year, or within the first four semesters', () => {
  expect(concludedBy(thesis().terms)).toBe('2027-09-30')
  expect(concludedBy(thesis({ concludedWithin: 'four-semesters' }).terms)).toBe('2028-09-30')
  expect(concludedBy({ concludedWithin: 'first-year' })).toBeNull()
  expect(concludedBy({ firstEnrolledOn: '2026-10-01' })).toBeNull()
})

test.each([
  ['2027-06-29', 'far'],
  ['2027-06-30', 'near'],
  ['2027-09-30', 'near'],
  ['2027-10-01', 'passed'],
])('on %s that day is %s', (today, when) => {
  expect(conclusionDue(thesis(), toDay(today))).toMatchObject({ by: '2027-09-30', when })
})

test('nothing is due once it is signed, nor for other agreements', () => {
  expect(conclusionDue(thesis({}, 'signed'), toDay('2028-01-01'))).toBeNull()
  expect(conclusionDue({ ...thesis(), type: 'research' }, toDay('2028-01-01'))).toBeNull()
})

test.each([
  ['2025-08-31', 'to-come'],
  ['2025-09-01', 'open'],
  ['2028-08-31', 'open'],
  ['2028-09-01', 'closed'],
])('on %s the cohorts 2025/2026 to 2027/2028 are %s', (today, phase) => {
  expect(cohortsOf({ firstCohort: '2025/2026', lastCohort: '2027/2028' }, toDay(today))).toMatchObject({ phase })
})

test('the last cohort is not before the first', () => {
  expect(cohortProblems({ firstCohort: '2027/2028', lastCohort: '2026/2027' })).toEqual({
    'terms.lastCohort': { code: 'ends-before-begin' },
  })
  expect(cohortProblems({ firstCohort: '2027/2028', lastCohort: '2027/2028' })).toEqual({})
  expect(cohortsOf({}, toDay('2027-01-01'))).toBeNull()
})
