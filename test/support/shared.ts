import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A file of the material that tests read and the project does not contain; `HABITA_SHARED` says where it lies. */
export function sharedFile(path: string): string {
  const folder = process.env.HABITA_SHARED ?? join(root, '../shared')
  const file = join(folder, path)
  if (!existsSync(file)) throw new Error(`${file} is missing: set HABITA_SHARED to the folder that holds ${path}`)
  return file
}
