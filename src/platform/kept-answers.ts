import type { Caller, Deployment } from './deployment.ts'

const most = 500
const kept = new WeakMap<Deployment, Map<string, Promise<unknown>>>()

/**
 * Answers that many pages need alike, such as the choices of a filter, kept by this process for as long as nothing has changed: under the
 * number of changes, the minute, and what the asker is here. They are shared, so nobody may alter them; a door gives its number of changes
 * only for pages that are read, so that a deed always sees what it did.
 */
export function keptAnswer<Answer>(
  caller: Caller,
  { name, input }: { name: string; input: unknown },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  if (!caller.changes) return ask()
  const minute = Math.floor(caller.now.getTime() / 60_000)
  const key = JSON.stringify([name, caller.institution, caller.changes, minute, caller.actor, input ?? null])
  const answers = kept.get(caller.on) ?? new Map<string, Promise<unknown>>()
  kept.set(caller.on, answers)
  const known = answers.get(key) as Promise<Answer> | undefined
  if (known !== undefined) return known
  const answer = ask().then(frozen)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break
    answers.delete(oldest)
  }
  return answer
}

/** What is shared stays as it is. */
function frozen<Answer>(answer: Answer): Answer {
  if (answer === null || typeof answer !== 'object' || Object.isFrozen(answer)) return answer
  for (const part of Object.values(answer)) frozen(part)
  return Object.freeze(answer)
}
