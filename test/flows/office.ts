import { randomBytes } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { catchMail, type MailCatcher } from '../support/mail.ts'
import { type StartedServer, startServer } from '../support/server.ts'
import { onServer } from './on-server.ts'
import type { Prepared } from './set-up.ts'
import type { World } from './world.ts'

export type OpenOffice = World & { server: StartedServer; mail: MailCatcher; close(): Promise<void> }

/** The built server on a copy of the world, with a mail server that takes its letters. */
export async function openOffice(engine: 'embedded' | 'postgres', movesClock = false): Promise<OpenOffice> {
  const prepared = JSON.parse(process.env.FLOWS_PREPARED ?? '') as Prepared
  const mail = await catchMail()
  const { env, drop } = engine === 'postgres' ? await copyPostgres(prepared) : copyEmbedded(prepared)
  const wish = { args: ['--empty'], env: { ...env, SMTP_URL: mail.url, LOG_LEVEL: 'info' } }
  const server = await startServer(wish, movesClock ? 'test-flows-moved-clock' : 'main')
  const world = JSON.parse((engine === 'postgres' && prepared.postgres?.world) || prepared.world) as World
  return {
    ...world,
    server,
    mail,
    async close() {
      await server.end()
      await mail.close()
      await drop()
    },
  }
}

function copyEmbedded({ folder }: Prepared) {
  const own = join(folder, randomBytes(4).toString('hex'))
  cpSync(join(folder, 'template'), own, { recursive: true })
  return { env: { HABITA_DATA: own }, drop: async () => rmSync(own, { recursive: true, force: true }) }
}

async function copyPostgres({ postgres }: Prepared) {
  if (!postgres) throw new Error('there is no PostgreSQL for these stories')
  const name = `story_${randomBytes(4).toString('hex')}`
  await onServer(postgres.url, `create database ${name} template ${postgres.template}`)
  const own = new URL(postgres.url)
  own.pathname = `/${name}`
  return {
    env: { DATABASE_URL: own.href },
    drop: () => onServer(postgres.url, `drop database if exists ${name} with (force)`),
  }
}
