import { rmSync } from 'node:fs'
import type { Config } from './config.ts'
import { closeDeployment, openDeployment } from './open-deployment.ts'
import { listTrialAccounts, trialPassword } from './people/index.ts'
import type { Database } from './platform/database.ts'
import type { Deployment } from './platform/deployment.ts'
import type { Log } from './platform/log.ts'
import { alone, isMarked, mark } from './platform/migrate.ts'
import { NotDone, type Say } from './platform/task.ts'

const begun = 'trial: begun'
const done = 'trial: done'

type Wish = { config: Config; log: Log; trial: boolean; say: Say }

/** Opens the deployment, and fills an empty one with the offices of the trial where that is wished. */
export async function openWithTrial({ config, log, trial, say }: Wish): Promise<Deployment> {
  const on = await openWhole({ config, log, trial, say })
  try {
    if (trial) await alone(on.database, () => fill(on, say))
    const invented = await listTrialAccounts(asTrial(on))
    return invented.length ? asTrial(on) : on
  } catch (error) {
    await closeDeployment(on)
    throw error
  }
}

const asTrial = (on: Deployment): Deployment => ({ ...on, settings: { ...on.settings, trial: true } })

/** The seeds are many small commands, so that an end in their middle leaves a part. Nobody has worked in such a database. */
async function openWhole({ config, log, trial, say }: Wish): Promise<Deployment> {
  const on = await openDeployment(config, log, say)
  if (!(await isPart(on.database))) return on
  if (on.database.engine === 'postgres' && trial) return on
  await closeDeployment(on)
  if (config.databaseUrl || !trial)
    throw new NotDone('This database is being filled with the trial, or that was ended in its middle. See npm start.')
  say('The last start ended while it filled the database with the trial: beginning anew.')
  rmSync(config.databaseDirectory, { recursive: true })
  return openDeployment(config, log, say)
}

const isPart = async (database: Database) => (await isMarked(database, begun)) && !(await isMarked(database, done))

/** The seeds are loaded only when they are needed. */
async function fill(on: Deployment, say: Say): Promise<void> {
  if (await isPart(on.database))
    throw new NotDone(
      'An earlier start ended while it filled this database with the trial. Empty it (drop its schemas public and ' +
        'pgboss, or make a new one), and start again.',
    )
  const { isEmpty, seed } = await import('../db/seeds/index.ts')
  if ((await isMarked(on.database, done)) || !(await isEmpty(on))) return
  say('Filling the empty database with the offices of the trial, once …')
  await mark(on.database, begun)
  await seed(on, say)
  await mark(on.database, done)
}

/** Who one can sign in as, as `npm start` prints it. */
export async function trialInWords(): Promise<string[]> {
  const { trialAccounts } = await import('../db/seeds/index.ts')
  const width = Math.max(...trialAccounts.map(account => account.email.length))
  return [
    `Sign in as one of these invented people, all with the password ${trialPassword}`,
    ...trialAccounts.map(({ email, tries }) => `  ${email.padEnd(width)}  ${tries}`),
  ]
}
