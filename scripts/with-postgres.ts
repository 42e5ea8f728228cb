/**
 * A throw-away PostgreSQL of this machine, gone when the work is done.
 *
 *   node scripts/with-postgres.ts COMMAND ARGS…    runs the command with TEST_DATABASE_URL set to it
 */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const installed = '/usr/lib/postgresql'
const oldest = 15

/** Where the newest PostgreSQL of this machine keeps its programs, if there is one that is new enough. */
export function findPostgres(): string | undefined {
  const fromPath = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map(version => join(installed, version, 'bin'))
  return [...folders, ...(fromPath ? [fromPath] : [])].find(folder => {
    if (!existsSync(join(folder, 'initdb'))) return false
    const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? ''
    return Number(/(\d+)/.exec(said)?.[1] ?? 0) >= oldest
  })
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const idOf = (flag: '-u' | '-g') => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

/**
 * Starts a cluster without durability; `stop` ends it and removes its files. The address is that of an owner who may make
 * databases and roles and is no superuser; tests look at the rows of all institutions, so it may see those too.
 */
export async function startPostgres(programs: string): Promise<{ url: string; stop: () => void }> {
  const base = mkdtempSync(join(tmpdir(), 'habita-postgres-'))
  const files = join(base, 'cluster')
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0
  const who = asRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (who.uid !== undefined) chownSync(base, who.uid, who.gid)
  const run = (program: string, args: string[]) => {
    const done = spawnSync(join(programs, program), args, { ...who, cwd: base, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error?.message}`)
  }
  const port = await freePort()
  run('initdb', ['-D', files, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${base} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off`
  run('pg_ctl', ['-D', files, '-w', '-s', '-l', join(base, 'log'), '-o', settings, 'start'])
  const asSuperuser = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-q', '-c']
  run('psql', [...asSuperuser, 'create role habita login createdb createrole bypassrls'])
  return {
    url: `postgres://habita@127.0.0.1:${port}/postgres`,
    stop() {
      try {
        run('pg_ctl', ['-D', files, '-w', '-s', '-m', 'immediate', 'stop'])
      } finally {
        rmSync(base, { recursive: true, force: true })
      }
    },
  }
}

async function main([command = '', ...args]: string[]): Promise<void> {
  const programs = findPostgres()
  if (!command || !programs) {
    console.error(command ? `There is no PostgreSQL ≥ ${oldest} on this machine.` : 'Usage: with-postgres.ts COMMAND …')
    process.exitCode = 2
    return
  }
  const server = await startPostgres(programs)
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server.url } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', error => console.error(error.message))
  child.on('close', code => {
    server.stop()
    process.exitCode = code ?? 1
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
