import type { PGlite } from '@electric-sql/pglite'
import { type CompiledQuery, type DatabaseConnection, type Driver, PGliteDialect, type QueryResult } from 'kysely'
import type { Statements } from './embedded-statements.ts'

/**
 * Kysely hands PGlite's only connection to everyone at once, so that a second transaction would join the first. Here they queue,
 * and the statements of a transaction are prepared.
 */
export class EmbeddedDialect extends PGliteDialect {
  readonly #statements: Statements
  constructor(pglite: PGlite, statements: Statements) {
    super({ pglite })
    this.#statements = statements
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    oneAtATime(driver)
    prepareInside(driver, this.#statements)
    return driver
  }
}

function oneAtATime(driver: Driver) {
  const queue: (() => void)[] = []
  let busy = false
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (...rest): Promise<DatabaseConnection> => {
    if (busy) await new Promise<void>(go => queue.push(go))
    busy = true
    return acquire(...rest)
  }
  driver.releaseConnection = async () => {
    const next = queue.shift()
    if (next) next()
    else busy = false
  }
}

function prepareInside(driver: Driver, statements: Statements) {
  let inside = false
  const changed = new WeakSet<DatabaseConnection>()
  const prepareOn = (connection: DatabaseConnection) => {
    if (changed.has(connection)) return connection
    changed.add(connection)
    const plainly = connection.executeQuery.bind(connection)
    connection.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      statements.notice(query.sql)
      if (!inside) return plainly<R>(query)
      const { rows, affectedRows } = await statements.run(query.sql, query.parameters)
      return { rows: rows as R[], ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) }
    }
    return connection
  }
  const { acquireConnection, beginTransaction, commitTransaction, rollbackTransaction } = driver
  driver.acquireConnection = async options => prepareOn(await acquireConnection.call(driver, options))
  driver.beginTransaction = async (...begun) => {
    await beginTransaction.apply(driver, begun)
    inside = true
  }
  for (const [name, end] of [
    ['commitTransaction', commitTransaction],
    ['rollbackTransaction', rollbackTransaction],
  ] as const)
    driver[name] = async connection => {
      inside = false
      await end.call(driver, connection)
    }
}
