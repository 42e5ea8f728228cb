import { sharedFile } from '../test/support/shared.ts'
import { median, timed } from './measure.ts'
import { openWorld, runTask, type World } from './world.ts'

const list = () => sharedFile('data/eche-2026-04-08.xlsx')

/** Imports the Commission's list by the command line, as an administrator would. */
export const importList = async (world: World): Promise<void> => void runTask(world, 'import-eche', list())

const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000

/** The whole command: start of the process, reading the sheet, staging, applying, report. First into a new directory, then again. */
export async function importEcheBench() {
  const first: number[] = []
  const again: number[] = []
  const floor: number[] = []
  const idle: number[] = []
  let listed: unknown
  for (let n = 0; n < 3; n++) {
    const world = await openWorld()
    try {
      runTask(world, 'list-offices')
      idle.push(...(await timed(1, async () => runTask(world, 'list-offices'))))
      first.push(...(await timed(1, () => importList(world))))
      again.push(...(await timed(1, () => importList(world))))
      floor.push(...(await timed(1, () => world.database.query('create table floor as select * from organisation'))))
      const counted = `select count(*)::integer n from organisation where charter = 'listed'`
      listed = (await world.database.query(counted)).rows[0]?.n
    } finally {
      await world.close()
    }
  }
  return {
    dataset: { file: 'eche-2026-04-08.xlsx', listed },
    repetitions: first.length,
    first_seconds: { median: seconds(median(first)), each: first.map(seconds) },
    again_seconds: { median: seconds(median(again)), each: again.map(seconds) },
    floor: {
      what: 'the command line when it has nothing to do, and copying the finished directory inside PostgreSQL',
      command_line_seconds: seconds(median(idle)),
      copy_seconds: seconds(median(floor)),
    },
  }
}
