import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { needChromium, withPostgres } from './test-needs.ts'
import { check, countStories, countTestFiles, flows, type Report, root, tool, vitest } from './test-runs.ts'

export type Part = { name: string; title: string; run: () => Promise<Report> }

const leftOut = (skipped: number, because: string): Report => ({
  passed: 0,
  failed: 0,
  skipped,
  output: because,
  because,
})

const sourceFolders = () => ['src', 'db', 'test', 'bench', 'scripts'].filter(name => existsSync(join(root, name)))

const types = () =>
  check(
    () => tool('typescript/bin/tsc', ['-p', '.']),
    () => tool('typescript/bin/tsc', ['-p', 'src/ui/islands']),
  )
const lint = () => check(() => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))
const imports = () => check(() => tool('dependency-cruiser/bin/dependency-cruiser.mjs', sourceFolders()))
const unused = () => check(() => tool('knip/bin/knip.js', ['--include', 'unlisted,unresolved', '--no-config-hints']))

const onPostgres = () =>
  withPostgres(async server =>
    'found' in server
      ? vitest('postgres', { TEST_DATABASE_URL: server.found })
      : leftOut(await countTestFiles('postgres'), server.missing),
  )

/** Without PostgreSQL, those of the embedded database run, and the others count themselves as skipped. */
const processes = () =>
  withPostgres(async server =>
    'found' in server
      ? vitest('processes', { TEST_DATABASE_URL: server.found })
      : { ...(await vitest('processes')), because: server.missing },
  )

async function inBrowser(): Promise<Report> {
  const chromium = needChromium()
  return 'found' in chromium
    ? vitest('browser', { CHROMIUM: chromium.found })
    : leftOut(await countTestFiles('browser'), chromium.missing)
}

async function stories(): Promise<Report> {
  const chromium = needChromium()
  if ('missing' in chromium) return leftOut(await countStories(), chromium.missing)
  return withPostgres(async server => {
    if ('found' in server) return flows({ CHROMIUM: chromium.found, TEST_DATABASE_URL: server.found })
    const report = await flows({ CHROMIUM: chromium.found })
    return { ...report, skipped: report.skipped + (await countStories('postgres')), because: server.missing }
  })
}

export const parts: Part[] = [
  { name: 'types', title: 'Types', run: types },
  { name: 'lint', title: 'Lint and format', run: lint },
  { name: 'imports', title: 'Import rules', run: imports },
  { name: 'unused', title: 'Unlisted and unresolved modules', run: unused },
  { name: 'rules', title: 'Rules, pages and files', run: () => vitest('rules') },
  { name: 'embedded', title: 'Database tests, embedded', run: () => vitest('embedded') },
  { name: 'postgres', title: 'Database tests, PostgreSQL', run: onPostgres },
  { name: 'processes', title: 'Processes', run: processes },
  { name: 'browser', title: 'Parts of pages, in the browser', run: inBrowser },
  { name: 'flows', title: 'Stories, in the browser', run: stories },
]
