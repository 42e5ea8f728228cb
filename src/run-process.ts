import { faultOf, type Log } from './platform/log.ts'
import { NotDone } from './platform/task.ts'

/** What runs until it is told to end; `stop` lets go of everything in good order. */
export type Running = { stop(): Promise<void> }

const patience = 15_000

/**
 * Runs until the process is asked to end (Ctrl-C, SIGTERM, or the end of the process that started it). What an operator
 * can mend ends in one sentence and exit code 1; an error that nobody caught is logged in one line, never with its data.
 */
export async function runProcess(log: Log, start: () => Promise<Running>): Promise<void> {
  process.on('uncaughtException', error => {
    log.fatal(faultOf(error), 'an error that nobody caught')
    process.exit(1)
  })
  const running = await start().catch(fail)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    await running.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

function fail(error: Error): never {
  if (error instanceof NotDone) console.error(error.message)
  else console.error(error.stack?.slice(0, 4000) ?? String(error).slice(0, 1000))
  process.exit(1)
}
