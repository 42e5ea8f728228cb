import { resolve } from 'node:path'
import { readConfig } from './config.ts'
import { closeDeployment, openDeployment } from './open-deployment.ts'
import { livingOwnerOf } from './platform/lock.ts'
import { makeLog } from './platform/log.ts'
import { NotDone, type Say } from './platform/task.ts'
import { handOver } from './platform/task-door.ts'
import { findTask, runTask, tasks } from './tasks.ts'

/** `npm run habita -- TASK`: does it itself, or has it done by the server that holds the embedded database. */
const usage = [
  'npm run habita -- TASK ARGUMENTS',
  '',
  ...tasks.map(({ name, takes, does }) => `  ${[name, ...takes].join(' ').padEnd(30)} ${does}`),
  '',
  'It works on the database that npm start uses: DATABASE_URL, else the embedded one in HABITA_DATA (./data).',
].join('\n')

const say: Say = line => console.log(line)

async function carryOut(name: string, given: string[]): Promise<void> {
  const config = readConfig()
  const task = findTask(name, given)
  const args = given.map((arg, i) => (task.takes[i] === 'FILE' ? resolve(config.calledFrom, arg) : arg))
  if ('alone' in task) return task.alone(config, args, say)
  const owner = config.databaseUrl ? undefined : livingOwnerOf(config.databaseDirectory)
  if (owner?.tasks) return handOver(owner.tasks, [name, ...args], say)
  const on = await openDeployment(config, makeLog(config.logLevel === 'info' ? 'warn' : config.logLevel), say)
  try {
    await runTask(name, { on, args, say })
  } finally {
    await closeDeployment(on)
  }
}

const [name, ...args] = process.argv.slice(2)
if (!name || name === '--help' || name === '-h') console.log(usage)
else
  await carryOut(name, args).catch((error: Error) => {
    console.error(error instanceof NotDone ? error.message : (error.stack ?? error.message).slice(0, 4000))
    process.exitCode = 1
  })
