import { sql } from 'kysely'
import type { z } from 'zod'
import type { Job } from './deployment.ts'
import { checkFact, type Fact } from './facts.ts'
import { parseInput } from './input.ts'
import type { Reaction } from './reaction.ts'
import { type Caller, inScope, type Scope } from './scope.ts'
import { tables } from './tables.ts'

export type Command<Input> = {
  (caller: Caller, input: Input): Promise<Fact[]>
  commandName: string
  input: z.ZodType
}

let subscriptions: Record<string, Reaction[]> = {}
export const subscribe = (all: Record<string, Reaction[]>) => {
  subscriptions = all
}

const commands = new Set<string>()
export const knownCommands = (): string[] => [...commands].sort()

/**
 * One change, one transaction: permission asked, rules applied, rows saved, facts recorded, reactions queued. Or none of it.
 * The input is checked here, so that page, sheet and network are checked alike.
 */
export function command<Shape extends z.ZodType>(
  name: string,
  input: Shape,
  run: (scope: Scope, input: z.output<Shape>) => Promise<Fact[]>,
): Command<z.input<Shape>> {
  commands.add(name)
  const call = async (caller: Caller, given: z.input<Shape>) => {
    const checked = parseInput(input, given)
    const facts = await inScope(caller, { label: name }, async scope => {
      const happened = await run(scope, checked)
      if (happened.length) await record(caller, scope, { name, facts: happened })
      return happened
    })
    if (facts.some(fact => subscriptions[fact.name])) caller.on.jobs.wake()
    return facts
  }
  return Object.assign(call, { commandName: name, input })
}

type EventTable = {
  event: {
    id: number
    institution: string
    name: string
    subject: string
    actor: string
    by_command: string
    at: Date
    facts: string
  }
}

/** A statement takes 65,535 parameters; a bulk command may tell of more than that. */
const factsAtOnce = 2000

async function record(caller: Caller, scope: Scope, { name, facts }: { name: string; facts: Fact[] }) {
  for (const fact of facts) checkFact(fact)
  const jobs: Job[] = []
  for (let at = 0; at < facts.length; at += factsAtOnce)
    jobs.push(...(await keep(scope, { name, facts: facts.slice(at, at + factsAtOnce) })))
  const transaction = tables<EventTable>(scope)
  // Last, so that commands of one institution wait for each other only here; kept pages are shown while this number stands.
  await sql`insert into change_count (institution) values (${scope.institution})
    on conflict (institution) do update set n = change_count.n + 1`.execute(transaction)
  if (!jobs.length) return
  // The queue belongs to the owner; nothing of the command runs after this point.
  await sql`select set_config('role', 'none', true)`.execute(transaction)
  await caller.on.jobs.queue(transaction, jobs)
}

async function keep(scope: Scope, done: { name: string; facts: Fact[] }): Promise<Job[]> {
  const transaction = tables<EventTable>(scope)
  const kept = await transaction
    .insertInto('event')
    .values(
      done.facts.map(fact => ({
        institution: scope.institution,
        name: fact.name,
        subject: fact.subject,
        by_command: done.name,
        actor: JSON.stringify(actorOnRecord(scope)),
        at: scope.now,
        facts: JSON.stringify(fact.facts),
      })) as never,
    )
    .returning('id')
    .execute()
  return done.facts.flatMap((fact, i) =>
    (subscriptions[fact.name] ?? []).map(({ reactionName }) => ({
      institution: scope.institution,
      event: kept[i]?.id ?? 0,
      reaction: reactionName,
    })),
  )
}

/** Ids only: erasing a person must not need to rewrite history. */
function actorOnRecord({ actor }: Scope): Record<string, unknown> {
  switch (actor.kind) {
    case 'visitor':
      return { kind: 'visitor' }
    case 'user':
      return { kind: 'user', account: actor.account }
    case 'partner':
      return { kind: 'partner', organisations: actor.organisations, ...(actor.guest ? { guest: actor.guest } : {}) }
    case 'system':
      return { kind: 'system', because: actor.because }
  }
}
