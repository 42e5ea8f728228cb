import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the shared material lies: `HABITA_SHARED`, else `../shared` beside the project. */
const shared = process.env.HABITA_SHARED ?? join(import.meta.dirname, '../../../shared')

/** The text of a seed page. The pages are not part of this project: their sentences belong to others. */
export function seedPage(file: string): string {
  const path = join(shared, 'seeds', file)
  if (!existsSync(path))
    throw new Error(
      `The seed page ${file} is not at ${path}. Set HABITA_SHARED to the folder that holds seeds/, or put that folder at ../shared.`,
    )
  return readFileSync(path, 'utf8')
}

/** Its non-empty lines by number, from 1. */
export const linesOf = (file: string): Map<number, string> =>
  new Map(
    seedPage(file)
      .split('\n')
      .flatMap((text, at): [number, string][] => (text.trim() === '' ? [] : [[at + 1, text.trim()]])),
  )
