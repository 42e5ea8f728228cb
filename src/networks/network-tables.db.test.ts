import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { type Day, toDay } from '../platform/calendar.ts'
import {
  firstDayOf,
  inForceOn,
  lastDayOf,
  type PartialDate,
  type Tenure,
  toPartialDate,
} from '../platform/partial-date.ts'
import { networkKinds } from './network.ts'
import {
  associateKinds,
  lengthUnits,
  milestoneKinds,
  projectLife,
  projectRoles,
  projectStates,
  qualifiers,
  roles,
} from './parts/part.ts'

const on = useDeployment()

describe('the tables and the rules say the same', () => {
  const allowed = async (table: string, column: string) => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${table}::regclass and conname = ${`${table}_${column}_check`}`.execute(on().database.kysely)
    return [...(rows[0]?.definition ?? '').matchAll(/'([a-z-]+)'/g)].map(([, value]) => value).sort()
  }
  test.each([
    ['network', 'kind', networkKinds],
    ['network_membership', 'role', roles],
    ['network_associated_partner', 'character', associateKinds],
    ['network_milestone', 'character', milestoneKinds],
    ['network_project', 'state', projectStates],
    ['network_project', 'state', projectLife.states],
    ['network_project', 'role', projectRoles],
    ['network_session', 'unit', lengthUnits],
    ['network_figure', 'qualifier', qualifiers],
  ])('%s.%s', async (table, column, values) => {
    expect(await allowed(table, column)).toEqual([...values].sort())
  })
})

describe('partial dates in the database', () => {
  const days = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
    .map(at => toDay(at.toISOString().slice(0, 10)))
  const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => toPartialDate(day.slice(0, length)))
  const maybe = fc.option(dates)

  test('mean the same days as in the rules', async () => {
    const sample = fc.sample(dates, { numRuns: 200, seed: 1155 })
    const { rows } = await sql<{ first: Day; last: Day }>`
      select first_day_of(value) as first, last_day_of(value) as last
      from unnest(${sample}::text[]) with ordinality each(value, place) order by place`.execute(on().database.kysely)
    expect(rows).toEqual(sample.map((date: PartialDate) => ({ first: firstDayOf(date), last: lastDayOf(date) })))
  })
  test('are in force on the same days as in the rules', async () => {
    const cases: fc.Arbitrary<[Tenure, Day]> = fc.tuple(
      fc.record({ since: maybe, until: maybe, attested: maybe }),
      days,
    )
    const sample = fc.sample(cases, { numRuns: 300, seed: 1155 })
    const given = JSON.stringify(sample.map(([tenure, day]) => ({ ...tenure, day })))
    const { rows } = await sql<{ held: boolean }>`
      select in_force_on(each ->> 'since', each ->> 'until', each ->> 'attested', (each ->> 'day')::date) as held
      from jsonb_array_elements(${given}::jsonb) with ordinality list(each, place) order by place`.execute(
      on().database.kysely,
    )
    expect(rows.map(({ held }) => held)).toEqual(sample.map(([tenure, day]) => inForceOn(tenure, day)))
  })
  test('that do not exist are refused', async () => {
    for (const wrong of ['1985-13', '85', '2020-00', '2020-11-32', ''])
      await expect(sql`select ${wrong}::partial_date`.execute(on().database.kysely)).rejects.toThrow()
  })
})
