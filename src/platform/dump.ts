import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Database, openDatabase } from './database.ts'
import { lockDirectory } from './lock.ts'
import { migrate } from './migrate.ts'
import { NotDone } from './task.ts'

const day = 24 * 60 * 60 * 1000
const kept = 7

/** A dump stands under its name only when it is whole. */
export async function writeDump(database: Database, file: string): Promise<number> {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.unfinished`
  try {
    await database.dump(unfinished)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return statSync(file).size
}

const nameAt = (now: Date) => `habita-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.gz`
const isDump = (name: string) => /^habita-[\dT-]+Z\.tar\.gz$/.test(name)

/** One dump a day, and only the last seven: PGlite does not wait for the disk, so that a power cut may cost more than a moment. */
export async function keepDumps(database: Database, folder: string, now: Date): Promise<string | undefined> {
  const before = existsSync(folder) ? readdirSync(folder).filter(isDump).sort() : []
  const newest = before.at(-1)
  if (newest && now.getTime() - statSync(join(folder, newest)).mtimeMs < day) return undefined
  const file = join(folder, nameAt(now))
  await writeDump(database, file)
  for (const name of before.slice(0, Math.max(0, before.length + 1 - kept))) rmSync(join(folder, name))
  return file
}

type Place = { directory: string; migrations: string }

/** Puts a dump in the database's place; what was there before is kept beside it, and its folder is the answer. */
export async function restoreDump(file: string, { directory, migrations }: Place): Promise<string | undefined> {
  if (!existsSync(file)) throw new NotDone(`There is no file ${file}.`)
  const lock = lockDirectory(directory)
  const fresh = `${directory}.restoring`
  try {
    rmSync(fresh, { recursive: true, force: true })
    await fill(fresh, file, migrations)
    const aside = existsSync(directory) ? `${directory}-until-${Math.round(statSync(directory).mtimeMs)}` : undefined
    if (aside) renameSync(directory, aside)
    renameSync(fresh, directory)
    return aside
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    lock.release()
  }
}

/** The dump is tried before anything is touched: it must open, be ours, and take the newer migrations. */
async function fill(fresh: string, file: string, migrations: string): Promise<void> {
  const unreadable = () => new NotDone(`${file} is not a dump of an embedded database; nothing was changed.`)
  const database = await openDatabase({ directory: fresh, from: new Blob([readFileSync(file)]) }).catch(() => {
    throw unreadable()
  })
  try {
    const { rows } = await database.kysely
      .selectFrom('migration')
      .select('name')
      .execute()
      .then(
        rows => ({ rows }),
        () => ({ rows: [] }),
      )
    if (!rows.length) throw unreadable()
    await migrate(database, migrations)
  } finally {
    await database.close()
  }
}
