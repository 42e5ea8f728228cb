import type * as Lite from '@electric-sql/pglite'

type Prepared = { name: string; types: number[]; columns: Lite.messages.RowDescriptionMessage[] }
type Answer = { rows: object[]; affectedRows?: number }

export type Statements = ReturnType<typeof prepareStatements>

const mostKept = 300
/** Lists of values come in every length: such statements would only push others out. */
const mostParameters = 60
const asks = /^\s*(select|insert|update|delete|with)\b/i
const changesTables = /^\s*(create|alter|drop|call|do)\b/i

/**
 * Statements of the embedded database's transactions, parsed once. PGlite's own `query` crosses into WebAssembly six times and parses
 * each time anew; here a known statement is bound, executed and synchronised in one crossing (measured: docs/decisions/0013).
 */
export function prepareStatements(lite: Lite.PGlite, { protocol, parse }: Pick<typeof Lite, 'protocol' | 'parse'>) {
  const { serialize } = protocol
  const known = new Map<string, Prepared>()
  let given = 0
  let outdated = false

  const send = (...parts: Uint8Array[]) => lite.execProtocolStream(Buffer.concat(parts), { syncToFs: false })

  async function forget() {
    outdated = false
    known.clear()
    await send(serialize.query('deallocate all'))
  }

  async function prepare(text: string, keep: boolean): Promise<Prepared> {
    const name = keep ? `s${++given}` : ''
    const messages = await send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    )
    const columns = messages.filter(message => message.name === 'rowDescription')
    return { name, types: parse.parseDescribeStatementResults(messages), columns: columns as Prepared['columns'] }
  }

  /** The last to be used is the last to go. */
  async function remember(text: string, statement: Prepared) {
    known.delete(text)
    known.set(text, statement)
    const oldest = known.size > mostKept ? known.entries().next().value : undefined
    if (!oldest) return
    known.delete(oldest[0])
    await send(serialize.close({ type: 'S', name: oldest[1].name }), serialize.sync())
  }

  function toText(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null
    const write = type === undefined ? undefined : lite.serializers[type]
    return write ? write(value) : String(value)
  }

  return {
    /** What was parsed for the tables as they were no longer holds. */
    notice(text: string) {
      if (changesTables.test(text)) outdated = true
    },
    /** Only inside a transaction, whose lock keeps everybody else out. */
    run: (text: string, parameters: readonly unknown[]): Promise<Answer> =>
      lite.runExclusive(async () => {
        if (outdated) await forget()
        const keep = asks.test(text) && parameters.length <= mostParameters
        const statement = known.get(text) ?? (await prepare(text, keep))
        if (keep) await remember(text, statement)
        const values = parameters.map((value, i) => toText(value, statement.types[i]))
        const messages = await send(
          serialize.bind({ statement: statement.name, values }),
          serialize.execute({}),
          serialize.sync(),
        )
        const [answer] = parse.parseResults([...statement.columns, ...messages], lite.parsers, { rowMode: 'object' })
        return (answer ?? { rows: [] }) as Answer
      }),
  }
}
