import { sql } from 'kysely'
import { fromKysely, type JobResult, PgBoss, type Job as Queued } from 'pg-boss'
import type { Database } from './database.ts'
import type { Caller, Deployment, Job, Jobs } from './deployment.ts'
import type { Kept } from './facts.ts'
import { deploymentId } from './ids.ts'
import { faultOf } from './log.ts'
import type { Reaction, Tick } from './reaction.ts'
import { Refusal } from './refusal.ts'

type Log = Record<'error' | 'info', (facts: object, text: string) => void>

const queueName = 'reaction'
const clockName = 'clock'

/** A full batch is followed by the next at once; each of its jobs succeeds or fails for itself. */
const pace = {
  pollingIntervalSeconds: 2,
  localConcurrency: 2,
  batchSize: 10,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const

export async function startJobs(database: Database, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    ...database.jobStore,
    supervise: true,
    schedule: true,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', error => log.error(faultOf(error), 'the job queue met an error'))
  await boss.start()
  await boss.createQueue(queueName, { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 })
  await boss.createQueue(clockName, { retryLimit: 0, expireInSeconds: 300 })
  // pg-boss looks a queue up once, outside any transaction; inside one that would wait for itself on an embedded database.
  await boss.findJobs(queueName, { id: deploymentId })
  const workers: string[] = []
  return {
    async queue(transaction, jobs) {
      await boss.insert(
        queueName,
        jobs.map(data => ({ data })),
        { db: fromKysely(transaction as never) },
      )
    },
    wake: () => {
      for (const worker of workers) boss.notifyWorker(worker)
    },
    async work(on) {
      await boss.schedule(clockName, '* * * * *')
      workers.push(
        await boss.work<Job, void, typeof pace>(queueName, pace, async jobs => {
          const results: JobResult[] = []
          for (const job of jobs) results.push(await attempt(on, job, log))
          return results
        }),
      )
      await boss.work(clockName, { pollingIntervalSeconds: 5 }, () => tickAll(on, log))
    },
    async drain(on, lanes = 1) {
      for (let done = 0; ; ) {
        const jobs = await boss.fetch<Job>(queueName, { batchSize: 20 })
        if (!jobs.length) return done
        const ended: string[] = []
        const waiting = jobs.values()
        const lane = async () => {
          for (const { id, data } of waiting) {
            await perform(on, data, log)
            ended.push(id)
          }
        }
        try {
          await Promise.all(Array.from({ length: lanes }, lane))
        } finally {
          if (ended.length) await boss.complete(queueName, ended)
        }
        done += ended.length
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/** What fails is tried again later, by the queue's own rule. */
async function attempt(on: Deployment, { id, data }: Queued<Job>, log: Log): Promise<JobResult> {
  try {
    await perform(on, data, log)
    return { id, status: 'completed' }
  } catch (error) {
    const fault = faultOf(error)
    log.error({ reaction: data.reaction, event: data.event, ...fault }, 'a reaction failed')
    return { id, status: 'failed', output: fault }
  }
}

let known = new Map<string, Reaction>()
let ticks: Tick[] = []
let everyInstitution: (on: Deployment) => Promise<string[]> = async () => []

/** Tells the worker what there is to do; called once at the start, beside `subscribe`. */
export function employ(work: {
  reactions: Reaction[]
  ticks: Tick[]
  institutions: (on: Deployment) => Promise<string[]>
}) {
  known = new Map(work.reactions.map(reaction => [reaction.reactionName, reaction]))
  ticks = work.ticks
  everyInstitution = work.institutions
}

const asSystem = (on: Deployment, institution: string, because: string): Caller => ({
  on,
  institution,
  actor: { kind: 'system', because },
  now: on.clock(),
})

async function perform(on: Deployment, job: Job, log: Log) {
  const reaction = known.get(job.reaction)
  if (!reaction) throw new Error(`no reaction is called ${job.reaction}`)
  const { rows } = await sql<Kept>`select id, institution, name, subject, actor, by_command as "byCommand", at, facts
    from event_of(${job.institution}, ${job.event})`.execute(on.database.kysely)
  const fact = rows[0]
  if (!fact) throw new Error(`event ${job.event} is missing`)
  try {
    await reaction.react(asSystem(on, job.institution, job.reaction), fact)
  } catch (error) {
    // A refusal is an answer, not a failure: trying again would be refused again.
    if (!(error instanceof Refusal)) throw error
    log.info({ reaction: job.reaction, event: job.event, refused: error.code }, 'a reaction was refused')
  }
}

/** Lets every clock-driven piece of work look at the time, for the deployment and then for each institution. */
export async function tickAll(on: Deployment, log: Log): Promise<void> {
  for (const institution of [deploymentId, ...(await everyInstitution(on))])
    for (const { tickName, run } of ticks)
      await run(asSystem(on, institution, tickName)).catch(error =>
        log.error({ tick: tickName, institution, ...faultOf(error) }, 'a clock-driven piece of work failed'),
      )
}
