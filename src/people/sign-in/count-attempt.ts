import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import { attemptSubject, attemptsSince, insertAttempts, lockAttempts } from './attempt.store.ts'
import { limits, networkOf, waitUntil, windowMs } from './sign-in.rules.ts'

/**
 * Counts an attempt before anything is checked, or refuses it because of those before. Success takes it back
 * (`sign-in-with-password`, `set-password`), a wrong password leaves it standing.
 */
export const countAttempt = command(
  'count-attempt',
  z.object({
    kind: z.enum(['account', 'link']),
    name: z.string(),
    from: z.string(),
    refusal: z.enum(['sign-in.too-many-attempts', 'account.too-many-attempts']).default('sign-in.too-many-attempts'),
  }),
  async (scope, { kind, name, from, refusal }) => {
    scope.must('session.open', { published: true })
    const subjects = [
      { subject: attemptSubject(kind, name.trim().toLowerCase()), limit: limits[kind] },
      { subject: attemptSubject('address', networkOf(from)), limit: limits.address },
    ].sort((a, b) => (a.subject < b.subject ? -1 : 1))
    for (const { subject, limit } of subjects) {
      await lockAttempts(scope, subject)
      const tried = await attemptsSince(scope, subject, new Date(scope.now.getTime() - windowMs))
      const until = waitUntil(tried, limit)
      if (until) throw new Refusal(refusal, waiting(scope.now, until))
    }
    await insertAttempts(
      scope,
      subjects.map(each => each.subject),
    )
    return nothingChanged
  },
)

const waiting = (now: Date, until: Date) => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return { seconds, minutes: Math.ceil(seconds / 60) }
}
