import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Config } from './config.ts'
import { importEche } from './directory/index.ts'
import { foundInstitution, listOffices, officeBySlug } from './institutions/index.ts'
import { invitePerson, openAccount } from './people/index.ts'
import type { Caller, Deployment } from './platform/deployment.ts'
import { restoreDump, writeDump } from './platform/dump.ts'
import { deploymentId } from './platform/ids.ts'
import { Refusal } from './platform/refusal.ts'
import { NotDone, type Say } from './platform/task.ts'
import { languages } from './platform/words.ts'
import { problemSentence, refusalSentences } from './sentences.ts'

/**
 * An argument called FILE arrives as a whole path. With an embedded database in use, `run` happens inside the server that
 * holds it; `alone` needs the database closed.
 */
export type Task = { name: string; takes: string[]; does: string } & (
  | { run: (on: Deployment, args: string[], say: Say) => Promise<void> }
  | { alone: (config: Config, args: string[], say: Say) => Promise<void> }
)

const asSystem = (on: Deployment): Caller => ({
  on,
  institution: deploymentId,
  actor: { kind: 'system', because: 'command line' },
  now: on.clock(),
})

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** THE page of what the command line can do: `npm run habita -- --help`. */
export const tasks: Task[] = [
  {
    name: 'list-offices',
    takes: [],
    does: 'lists the institutions that this deployment serves, with their addresses',
    async run(on, _, say) {
      const offices = await listOffices(asSystem(on), undefined)
      for (const { slug, kind, name } of offices) say(`/${slug}  ${name.en} (${kind})`)
      if (!offices.length) say('No office has been opened yet.')
    },
  },
  {
    name: 'open-office',
    takes: ['SLUG', 'NAME', 'ZONE'],
    does: 'opens the office of a university: open-office pavia "University of Pavia" Europe/Rome',
    async run(on, [slug = '', name = '', zone = ''], say) {
      if (await officeBySlug(on, slug)) throw new NotDone(`There is an office called ${slug} already.`)
      const input = { slug, name: { en: name }, languages: [...languages], zone }
      await foundInstitution(asSystem(on), { ...input, kind: 'university' })
      say(`Opened: /${slug}. Give it an administrator: npm run habita -- make-administrator ${slug} MAIL`)
    },
  },
  {
    name: 'make-administrator',
    takes: ['SLUG', 'MAIL'],
    does: 'lets somebody administer an office, or all of them when SLUG is “deployment”; opens the account if need be',
    async run(on, [slug = '', email = ''], say) {
      const office = slug === 'deployment' ? deploymentId : (await officeBySlug(on, slug))?.id
      if (!office) throw new NotDone(`There is no office called ${slug}. npm run habita -- list-offices lists them.`)
      const name = email.split('@')[0] ?? email
      const password = randomBytes(12).toString('base64url')
      const isNew = await openAccount(asSystem(on), { email, name, password }).then(
        () => true,
        error => {
          if (error instanceof Refusal && error.code === 'account.exists-already') return false
          throw error
        },
      )
      await invitePerson({ ...asSystem(on), institution: office }, { email, name, role: 'administrator' })
      say(`${email} administers ${slug}.`)
      if (isNew) say(`A new account, with this password, to be changed after the first sign-in: ${password}`)
    },
  },
  {
    name: 'import-eche',
    takes: ['FILE'],
    does: 'imports the Commission’s list of accredited institutions (Excel, as published) into the directory',
    async run(on, [file = ''], say) {
      if (!existsSync(file)) throw new NotDone(`There is no file ${file}.`)
      let said = 0
      const tell = (done: number, of: number) => {
        if (done < of && performance.now() - said < 1000) return
        said = performance.now()
        say(`${done} of ${of} rows read …`)
      }
      const by = asSystem(on).actor
      const { import: id, ...outcome } = await importEche(on, {
        fileName: basename(file),
        file: readFileSync(file),
        by,
        tell,
      })
      say(
        Object.entries(outcome)
          .map(([what, count]) => `${count} ${what}`)
          .join(', '),
      )
      say(`The report, row by row: ${on.settings.address}/directory/imports/${id}`)
    },
  },
  {
    name: 'dump',
    takes: ['FILE'],
    does: 'writes a compressed copy of the embedded database, also while the server runs',
    async run(on, [file = ''], say) {
      if (on.database.engine === 'postgres')
        throw new NotDone(
          'This database is PostgreSQL: copy it with pg_dump --format=custom --file=FILE "$DATABASE_URL".',
        )
      say(`The database is being copied …`)
      say(`Written: ${file} (${megabytes(await writeDump(on.database, file))}).`)
    },
  },
  {
    name: 'restore',
    takes: ['FILE'],
    does: 'puts a dump in the place of the embedded database and keeps the old one beside it; the server must not run',
    async alone(config, [file = ''], say) {
      if (config.databaseUrl) throw new NotDone('This database is PostgreSQL: restore it with pg_restore.')
      say('The dump is being read …')
      const aside = await restoreDump(file, { directory: config.databaseDirectory, migrations: config.migrations })
      say(`Restored from ${file}.${aside ? ` What was there before is kept in ${aside}.` : ''}`)
    },
  },
]

export function findTask(name: string, args: string[]): Task {
  const found = tasks.find(one => one.name === name)
  if (!found) throw new NotDone(`There is no task called ${name}. npm run habita -- --help lists them.`)
  if (args.length !== found.takes.length)
    throw new NotDone(`It is used like this: npm run habita -- ${[name, ...found.takes].join(' ')}`)
  return found
}

/** Does a task that needs the open database; a refusal is said in English, as the command line speaks. */
export async function runTask(name: string, { on, args, say }: { on: Deployment; args: string[]; say: Say }) {
  const found = findTask(name, args)
  if (!('run' in found)) throw new NotDone(`${name} needs the database closed: stop the server first.`)
  try {
    await found.run(on, args, say)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { what, why, now } = refusalSentences('en', error)
    const problems = Object.entries(error.problems).map(
      ([field, problem]) => `\n  ${field}: ${problemSentence('en', problem)}`,
    )
    throw new NotDone(`${what} ${why} ${now}${problems.join('')}`)
  }
}
