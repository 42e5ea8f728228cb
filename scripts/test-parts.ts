import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres, startPostgres } from './with-postgres.ts'

const root = join(import.meta.dirname, '..')

export type Counts = { passed: number; failed: number; skipped: number }
export type Report = Counts & { output: string; because?: string }
export type Part = { name: string; title: string; run: () => Promise<Report> }

type Ended = { code: number; output: string }

const execute = (program: string, args: string[], more: Record<string, string> = {}): Promise<Ended> =>
  new Promise(resolve => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...more }
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })

const tool = (name: string, args: string[], more?: Record<string, string>) =>
  execute(process.execPath, [join(root, 'node_modules', name), ...args], more)

/** Programs that only say yes or no count as one check each. */
async function check(...runs: (() => Promise<Ended>)[]): Promise<Report> {
  const ended: Ended[] = []
  for (const one of runs) ended.push(await one())
  const failed = ended.filter(({ code }) => code !== 0)
  return {
    passed: ended.length - failed.length,
    failed: failed.length,
    skipped: 0,
    output: failed.map(({ output }) => output.trim()).join('\n\n'),
  }
}

/** Both test runners write a report in JSON; without a readable one, the run itself has failed. */
async function counted(run: (report: string) => Promise<Ended>, read: (json: string) => Counts): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'habita-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, output } = await run(file)
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, output }
    const counts = read(readFileSync(file, 'utf8'))
    // A run that broke outside of any test, or found none, is no success.
    const failed = counts.failed || (code === 0 && counts.passed + counts.skipped > 0 ? 0 : 1)
    return { ...counts, failed, output, because: 'tests that were not run here' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

const vitest = (project: string, more?: Record<string, string>): Promise<Report> =>
  counted(
    file =>
      tool(
        'vitest/vitest.mjs',
        ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
        more,
      ),
    json => {
      const report = JSON.parse(json) as VitestReport
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      }
    },
  )

/** Installs packages of the system where that is possible; elsewhere the reason why not. */
function installFromSystem(packages: string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'not run as root, so nothing can be installed'
  if (spawnSync('apt-get', ['--version']).status !== 0) return 'this system has no apt-get'
  console.log(`Installing ${packages.join(', ')} from the system's packages …`)
  const options = { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-q'], options)
  const done = spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options)
  return done.status === 0 ? undefined : `apt-get could not install it: ${done.stderr.trim().split('\n').at(-1)}`
}

async function countDatabaseTests(): Promise<number> {
  const { output } = await tool('vitest/vitest.mjs', ['list', '--project', 'embedded', '--filesOnly'])
  return output.split('\n').filter(line => line.includes('.db.test.')).length
}

async function postgres(): Promise<Report> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return vitest('postgres')
  const problem = findPostgres() ? undefined : installFromSystem(['postgresql'])
  const programs = findPostgres()
  if (!programs)
    return {
      passed: 0,
      failed: 0,
      skipped: await countDatabaseTests(),
      output: `PostgreSQL 15 or newer is missing: ${problem}`,
      because: `test files for PostgreSQL; ${problem}`,
    }
  const server = await startPostgres(programs)
  try {
    return await vitest('postgres', { TEST_DATABASE_URL: server.url })
  } finally {
    server.stop()
  }
}

export const parts: Part[] = [
  {
    name: 'types',
    title: 'Types',
    run: () =>
      check(
        () => tool('typescript/bin/tsc', ['-p', '.']),
        () => tool('typescript/bin/tsc', ['-p', 'src/ui/islands']),
      ),
  },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => check(() => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),
  },
  {
    name: 'imports',
    title: 'Import rules',
    run: () =>
      check(() =>
        tool(
          'dependency-cruiser/bin/dependency-cruiser.mjs',
          ['src', 'db', 'test', 'bench', 'scripts'].filter(name => existsSync(join(root, name))),
        ),
      ),
  },
  {
    name: 'unused',
    title: 'Unlisted and unresolved modules',
    run: () => check(() => tool('knip/bin/knip.js', ['--include', 'unlisted,unresolved', '--no-config-hints'])),
  },
  {
    name: 'rules',
    title: 'Rules, pages and files',
    run: () => vitest('rules'),
  },
  { name: 'embedded', title: 'Database tests, embedded', run: () => vitest('embedded') },
  { name: 'postgres', title: 'Database tests, PostgreSQL', run: postgres },
]
