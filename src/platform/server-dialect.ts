import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

/**
 * PostgreSQL on a pool whose connections send on without waiting (`pipeline`): the beginning of a transaction travels together with its
 * first statement, whose answer is given only when both have succeeded.
 */
export class ServerDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const begun = new WeakMap<DatabaseConnection, Promise<unknown>>()
    const changed = new WeakSet<DatabaseConnection>()
    const { acquireConnection, beginTransaction } = driver
    driver.acquireConnection = async options => {
      const connection = await acquireConnection.call(driver, options)
      if (changed.has(connection)) return connection
      changed.add(connection)
      const send = connection.executeQuery.bind(connection)
      connection.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        const before = begun.get(connection)
        if (!before) return send<R>(query)
        begun.delete(connection)
        const [, answer] = await Promise.all([before, send<R>(query)])
        return answer
      }
      return connection
    }
    driver.beginTransaction = async (connection: DatabaseConnection, settings: TransactionSettings) => {
      const beginning = beginTransaction.call(driver, connection, settings)
      // Whoever sends the first statement hears of a failure; until then nobody listens.
      beginning.catch(() => undefined)
      begun.set(connection, beginning)
    }
    return driver
  }
}
