import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export type Counts = { passed: number; failed: number; skipped: number }
export type Report = Counts & { output: string; because?: string }

type Ended = { code: number; output: string }
type Environment = Record<string, string>

const execute = (program: string, args: string[], more: Environment = {}): Promise<Ended> =>
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

/** Runs a program of the dependencies on the Node that runs this: `tool('typescript/bin/tsc', ['-p', '.'])`. */
export const tool = (name: string, args: string[], more?: Environment) =>
  execute(process.execPath, [join(root, 'node_modules', name), ...args], more)

/** Programs that only say yes or no count as one check each. */
export async function check(...runs: (() => Promise<Ended>)[]): Promise<Report> {
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
    return { ...counts, failed, output, because: 'the tests say why' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

/** The tests of one project of `vitest.config.ts`. */
export const vitest = (project: string, more?: Environment): Promise<Report> =>
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

export async function countTestFiles(project: string): Promise<number> {
  const { output } = await tool('vitest/vitest.mjs', ['list', '--project', project, '--filesOnly'])
  return output.split('\n').filter(line => line.includes('.test.')).length
}

type FlowsReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
const flowsConfig = ['-c', 'test/flows/playwright.config.ts']

/** The stories in the browser. One that passed only when tried again has failed. */
export const flows = (more: Environment): Promise<Report> =>
  counted(
    file => tool('@playwright/test/cli.js', ['test', ...flowsConfig], { ...more, FLOWS_REPORT: file }),
    json => {
      const { expected, unexpected, flaky, skipped } = (JSON.parse(json) as FlowsReport).stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    },
  )

/** How many stories there are: all that need no server, or those that are played on PostgreSQL as well. */
export async function countStories(project?: 'postgres'): Promise<number> {
  const only = project ? ['--project', project] : []
  // Any address will do, since nothing is played.
  const more = project ? { TEST_DATABASE_URL: 'postgres://nowhere' } : {}
  const { output } = await tool('@playwright/test/cli.js', ['test', ...flowsConfig, '--list', ...only], more)
  return Number(/Total: (\d+) test/.exec(output)?.[1] ?? 0)
}
