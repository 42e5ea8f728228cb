import type { Config } from './config.ts'
import { listOffices } from './institutions/index.ts'
import type { Caller, Deployment } from './platform/deployment.ts'
import { restoreDump, writeDump } from './platform/dump.ts'
import { deploymentId } from './platform/ids.ts'
import { NotDone, type Say, type Task, task } from './platform/task.ts'

const asSystem = (on: Deployment): Caller => ({
  on,
  institution: deploymentId,
  actor: { kind: 'system', because: 'command line' },
  now: on.clock(),
})

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** THE page of what the command line can do: `npm run habita -- --help`. */
export const tasks: Task[] = [
  task({
    name: 'list-offices',
    takes: [],
    does: 'lists the institutions that this deployment serves, with their addresses',
    async run(on, _, say) {
      const offices = await listOffices(asSystem(on), undefined)
      for (const { slug, kind, name } of offices) say(`/${slug}  ${name.en} (${kind})`)
      if (!offices.length) say('No office has been opened yet.')
    },
  }),
  task({
    name: 'dump',
    takes: ['FILE'],
    does: 'writes a compressed copy of the embedded database, also while the server runs',
    async run(on, [file = ''], say) {
      if (on.database.engine === 'postgres')
        throw new NotDone('This database is PostgreSQL: copy it with pg_dump --format=custom --file=FILE "$DATABASE_URL".')
      say(`The database is being copied …`)
      say(`Written: ${file} (${megabytes(await writeDump(on.database, file))}).`)
    },
  }),
  task({
    name: 'restore',
    takes: ['FILE'],
    does: 'puts a dump in the place of the embedded database and keeps the old one beside it; the server must not run',
    async alone(config: Config, [file = ''], say: Say) {
      if (config.databaseUrl) throw new NotDone('This database is PostgreSQL: restore it with pg_restore.')
      say('The dump is being read …')
      const aside = await restoreDump(file, { directory: config.databaseDirectory, migrations: config.migrations })
      say(`Restored from ${file}.${aside ? ` What was there before is kept in ${aside}.` : ''}`)
    },
  }),
]
