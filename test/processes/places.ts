import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/database.ts'

/** Where a database lies, as the environment of a program says it. */
export type Place = { DATABASE_URL: string; HABITA_DATA: string }
export type Places = { first: Place; copy(): Promise<Place>; remove(): Promise<void> }

/** Embedded databases in folders; a copy is a copy of the folder, taken while nobody has it open. */
export function folders(): Places {
  const base = mkdtempSync(join(tmpdir(), 'habita-killed-'))
  const first = { DATABASE_URL: '', HABITA_DATA: join(base, 'first') }
  let copies = 0
  return {
    first,
    async copy() {
      const HABITA_DATA = join(base, `copy-${++copies}`)
      cpSync(first.HABITA_DATA, HABITA_DATA, { recursive: true })
      return { DATABASE_URL: '', HABITA_DATA }
    },
    remove: async () => rmSync(base, { recursive: true, force: true }),
  }
}

/** Databases of one PostgreSQL; a copy is made from the first as its template. */
export async function databases(server: string): Promise<Places> {
  const name = `killed_${randomBytes(4).toString('hex')}`
  const made = [name]
  const place = (database: string): Place => {
    const url = new URL(server)
    url.pathname = `/${database}`
    return { DATABASE_URL: url.href, HABITA_DATA: join(tmpdir(), name) }
  }
  const maintenance = await openDatabase({ url: server, connections: 1 })
  await sql`create database ${sql.id(name)}`.execute(maintenance.kysely)
  return {
    first: place(name),
    async copy() {
      const copy = `${name}_${made.length}`
      await sql`create database ${sql.id(copy)} template ${sql.id(name)}`.execute(maintenance.kysely)
      made.push(copy)
      return place(copy)
    },
    async remove() {
      for (const one of made) await sql`drop database if exists ${sql.id(one)} with (force)`.execute(maintenance.kysely)
      await maintenance.close()
    },
  }
}
