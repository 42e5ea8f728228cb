import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../scripts/bundle.ts'
import { onServer } from './on-server.ts'

const root = join(import.meta.dirname, '../..')

/** What the stories' workers learn from here, by way of the environment. */
export type Prepared = { folder: string; world: string; postgres?: { url: string; template: string } }

/**
 * Builds the product, and then the world of the stories once on each engine, through the real commands. Every story file
 * works on a copy of its own. Gives what removes it all in the end.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' })
  const program = await bundle('test/flows/world.ts')
  const folder = mkdtempSync(join(tmpdir(), 'habita-flows-'))
  const world = buildWorld(program, { HABITA_DATA: join(folder, 'template') })
  const url = process.env.TEST_DATABASE_URL
  const prepared: Prepared = { folder, world, ...(url ? { postgres: await onPostgres(program, url) } : {}) }
  process.env.FLOWS_PREPARED = JSON.stringify(prepared)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    if (prepared.postgres)
      await onServer(prepared.postgres.url, `drop database if exists ${prepared.postgres.template}`)
  }
}

const buildWorld = (program: string, env: Record<string, string>): string =>
  execFileSync(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function onPostgres(program: string, url: string): Promise<{ url: string; template: string }> {
  const template = `flows_${randomBytes(4).toString('hex')}`
  await onServer(url, `create database ${template}`)
  const own = new URL(url)
  own.pathname = `/${template}`
  buildWorld(program, { DATABASE_URL: own.href })
  return { url, template }
}
