import type { Kept } from './facts.ts'
import type { Scope } from './scope.ts'
import { tables } from './tables.ts'

type EventTable = {
  event: {
    id: number
    institution: string
    name: string
    subject: string
    actor: unknown
    by_command: string
    at: Date
    facts: Record<string, unknown>
  }
}

const kept = ['id', 'institution', 'name', 'subject', 'actor', 'at', 'facts', 'by_command as byCommand'] as const

/** The facts about one file, newest first: what its page shows as the timeline. Ask for the file's own permission before. */
export const factsAbout = (scope: Scope, subject: string, limit = 200): Promise<Kept[]> =>
  tables<EventTable>(scope)
    .selectFrom('event')
    .select(kept)
    .where('institution', '=', scope.institution)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Facts of one name since an instant, newest first. Ask for the permission of what they are about before. */
export const factsCalled = (
  scope: Scope,
  name: string,
  { since, limit }: { since: Date; limit: number },
): Promise<Kept[]> =>
  tables<EventTable>(scope)
    .selectFrom('event')
    .select(kept)
    .where('institution', '=', scope.institution)
    .where('name', '=', name)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
