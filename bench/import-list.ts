import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sharedFile } from '../test/support/shared.ts'
import { timed } from './measure.ts'
import { openWorld, startServer, type World } from './world.ts'

const list = () => sharedFile('data/eche-2026-04-08.xlsx')

/** Imports the Commission's list by the command line, as an administrator would. */
export async function importList(_address: string, world: Pick<World, 'url'>): Promise<void> {
  const cli = join(import.meta.dirname, '../dist/server/cli.js')
  const child = spawn(process.execPath, [cli, 'import-eche', list()], {
    env: { ...process.env, DATABASE_URL: world.url, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>(done => child.on('exit', done))
  if (code !== 0) throw new Error(`import-eche ended with ${code}`)
}

/** The whole command: start of the process, reading the sheet, staging, applying, report. First into a new directory, then again. */
export async function importEcheBench() {
  const world = await openWorld()
  try {
    const server = await startServer({ DATABASE_URL: world.url })
    await server.stop()
    const [first = 0] = await timed(1, () => importList('', world))
    const again = await timed(3, () => importList('', world))
    const { rows } = await world.database.query('select count(*)::integer n from organisation where charter = $1', [
      'listed',
    ])
    const [floor = 0] = await timed(1, () => world.database.query(`create table floor as select * from organisation`))
    return {
      dataset: { file: 'eche-2026-04-08.xlsx', listed: rows[0]?.n },
      first_seconds: Math.round(first) / 1000,
      again_seconds: again.map(value => Math.round(value) / 1000),
      floor: { what: 'copying the finished directory inside PostgreSQL', seconds: Math.round(floor) / 1000 },
    }
  } finally {
    await world.close()
  }
}
