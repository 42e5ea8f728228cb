/** `npm start`: installs, builds, and opens the office; `npm start -- --help` says what can be asked for. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { main, makeReady, runBuilt, Stop } from './prepare.mjs'

const usage = `npm start -- [--port N] [--data DIR] [--empty] [--web]

Installs the dependencies, builds, prepares the database, fills it with the offices of the trial when it is
empty, and serves. What is done already is not done again. Ctrl-C ends it.

  --port N     the port to listen on (default 4000, or PORT)
  --data DIR   where the embedded database and its dumps are kept (default ./data, or HABITA_DATA)
  --empty      leaves an empty database empty: for an office of your own
  --web        serves only; reactions and the clock are left to \`npm run worker\` (PostgreSQL only)
  --help       this text

DATABASE_URL=postgres://… uses a PostgreSQL (15 or newer) instead of the embedded database.
docs/operating.md names all settings.`

/** @param {string[]} args */
function read(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean', default: false },
        web: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message.split('.')[0] : error}.\n\n${usage}`)
  }
}

/** @param {ReturnType<typeof read>} options */
function environmentOf({ port, data, web }) {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535))
    throw new Stop(`--port takes a number from 0 to 65535, not “${port}”.`)
  if (web && !process.env.DATABASE_URL)
    throw new Stop('--web needs PostgreSQL (DATABASE_URL): an embedded database is opened by one process only.')
  return {
    // Sentences for people instead of the log's lines, unless the log is asked for.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    ...(port === undefined ? {} : { PORT: port }),
    ...(data === undefined ? {} : { HABITA_DATA: resolve(process.env.INIT_CWD ?? process.cwd(), data) }),
  }
}

await main(async () => {
  const options = read(process.argv.slice(2))
  if (options.help) {
    console.log(usage)
    return 0
  }
  const environment = environmentOf(options)
  const flags = ['--sentences', ...(options.web ? ['--web'] : []), ...(options.empty ? ['--empty'] : [])]
  return runBuilt(await makeReady(), 'main', flags, environment)
})
