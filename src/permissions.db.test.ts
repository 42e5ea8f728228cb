import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { expect, test } from 'vitest'
import { actors, subjects } from '../test/support/actors.ts'
import { useDeployment } from '../test/support/database.ts'
import { type Filter, may, type Permission, permissions, reachOf } from './permissions.ts'
import { within } from './platform/scope.ts'

const on = useDeployment()

const rows = sql.join(
  subjects.map(
    ({ units = [], student = null, partners = [], published = false }, id) =>
      sql`(${id}::int, ${[...units]}::uuid[], ${student}::uuid, ${[...partners]}::uuid[], ${published}::boolean)`,
  ),
)
const columns = {
  units: sql<string[]>`s.units`,
  student: sql<string | null>`s.student`,
  partners: sql<string[]>`s.partners`,
  published: sql<SqlBool>`s.published`,
}

async function listed(condition: RawBuilder<SqlBool>): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select s.id from (values ${rows}) as s (id, units, student, partners, published) where ${condition} order by s.id`.execute(
    on().database.kysely,
  )
  return found.rows.map(row => row.id)
}

/** Many rows of the permissions page reach alike: each way is asked of the database once. */
const asked = new Map<string, Promise<number[]>>()
function listedFor(reach: Filter[]): Promise<number[]> {
  const key = JSON.stringify(reach)
  const known = asked.get(key)
  const answer = known !== undefined ? known : listed(within(reach, columns))
  asked.set(key, answer)
  return answer
}

test.each(Object.keys(permissions) as Permission[])('%s: what one may is what one can list', async permission => {
  for (const [who, actor] of Object.entries(actors)) {
    const permitted = subjects.flatMap((subject, id) => (may(actor, permission, subject) ? [id] : []))
    expect([who, await listedFor(reachOf(actor, permission))]).toEqual([who, permitted])
  }
})

test('a noun without a column for a reach shows nothing by it', async () => {
  const reach: Filter[] = [{ units: ['00000011-0000-4000-8000-000000000000'] }, { mandates: [] }]
  expect(await listed(within(reach, { published: columns.published }))).toEqual([])
  expect(await listed(within([], columns))).toEqual([])
})
