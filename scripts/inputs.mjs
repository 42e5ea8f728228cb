/** What the build is made of: plain JavaScript for Node 20, so that `npm start` need not start a second Node to ask. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const built = join(root, 'dist')
const folders = ['src', 'packages', 'db/seeds']
const files = ['scripts/build.ts', 'scripts/build-assets.ts', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/** @param {string} path */
const goesIn = path =>
  /\.(tsx?|css|svg|json|typ)$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.split('/').includes('node_modules')

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(join(root, folder))) return []
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return all.map(path => join(folder, path).replaceAll('\\', '/')).filter(goesIn)
}

/** One hash over everything that goes in. */
export function inputs() {
  const hash = createHash('sha256')
  for (const path of [...folders.flatMap(filesIn), ...files].sort())
    hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** Whether what was built last is built from exactly this. */
export function isBuilt() {
  const kept = join(built, '.inputs')
  return existsSync(kept) && readFileSync(kept, 'utf8') === inputs()
}
