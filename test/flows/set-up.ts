import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../../scripts/bundle.ts'
import { onServer } from './on-server.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** What the stories' workers learn from here, by way of the environment. */
export type Prepared = { folder: string; world: string; postgres?: { url: string; template: string; world: string } }

/**
 * Builds the product, and then the world of the stories once on each engine, through the real commands. Every story file
 * works on a copy of its own. Gives what removes it all in the end.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' })
  const program = await bundle('test/flows/world.ts')
  await bundle('test/flows/moved-clock.ts')
  const folder = mkdtempSync(join(tmpdir(), 'habita-flows-'))
  const url = process.env.TEST_DATABASE_URL
  const [world, postgres] = await Promise.all([
    buildWorld(program, { HABITA_DATA: join(folder, 'template') }),
    url ? onPostgres(program, url) : undefined,
  ])
  const prepared: Prepared = { folder, world, ...(postgres && { postgres }) }
  process.env.FLOWS_PREPARED = JSON.stringify(prepared)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    if (prepared.postgres)
      await onServer(prepared.postgres.url, `drop database if exists ${prepared.postgres.template}`)
  }
}

async function buildWorld(program: string, env: Record<string, string>): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [program], { env: { PATH: process.env.PATH, ...env } })
  if (stderr) process.stderr.write(stderr)
  return stdout
}

async function onPostgres(program: string, url: string): Promise<Prepared['postgres']> {
  const template = `flows_${randomBytes(4).toString('hex')}`
  await onServer(url, `create database ${template}`)
  const own = new URL(url)
  own.pathname = `/${template}`
  return { url, template, world: await buildWorld(program, { DATABASE_URL: own.href }) }
}
