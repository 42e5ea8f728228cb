import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findPostgres, startPostgres } from './with-postgres.ts'

/** What tests need of the system, or why it is not there. */
export type Found<T> = { found: T } | { missing: string }

/** Installs packages of the system where that is possible; else the reason why not. */
function install(name: string): string {
  if (process.getuid?.() !== 0) return `${name} is missing, and only root could install it`
  if (spawnSync('apt-get', ['--version']).status !== 0)
    return `${name} is missing, and there is no apt-get to install it`
  console.log(`Installing ${name} from the system's packages …`)
  const options = { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-q'], options)
  const done = spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], options)
  return `apt-get could not install ${name}: ${done.stderr.trim().split('\n').at(-1)}`
}

function orInstall<T>(look: () => T | undefined, name: string): Found<T> {
  const before = look()
  if (before !== undefined) return { found: before }
  const missing = install(name)
  const after = look()
  return after === undefined ? { missing } : { found: after }
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const needChromium = (): Found<string> =>
  orInstall(() => [process.env.CHROMIUM ?? '', ...browsers].find(path => path && existsSync(path)), 'chromium')

/** Runs work with a PostgreSQL of its own: the one at TEST_DATABASE_URL, else a throw-away cluster. */
export async function withPostgres<T>(work: (server: Found<string>) => Promise<T>): Promise<T> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return work({ found: given })
  const programs = orInstall(findPostgres, 'postgresql')
  if ('missing' in programs) return work(programs)
  const server = await startPostgres(programs.found)
  try {
    return await work({ found: server.url })
  } finally {
    server.stop()
  }
}
