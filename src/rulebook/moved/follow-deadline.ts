import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { lockStated } from '../record.store.ts'
import { keyShape } from '../record.ts'
import { happened } from '../rulebook.facts.ts'
import { deleteFollower, insertFollower } from './follower.store.ts'

/** Asks to be written to when a deadline moves, or no longer. Each for oneself. */
export const followDeadline = command(
  'follow-deadline',
  z.object({ key: keyShape, follow: z.boolean() }),
  async (scope, { key, follow }) => {
    const record = await lockStated(scope, { kind: 'deadline', key })
    const account = scope.actor.kind === 'user' ? scope.actor.account : null
    scope.must('rulebook.follow', { student: account })
    if (!account) return nothingChanged
    const changed = follow
      ? await insertFollower(scope, record.id, account)
      : await deleteFollower(scope, record.id, account)
    if (!changed) return nothingChanged
    const said = { key, label: record.label ?? { en: key } }
    return [happened(follow ? 'deadline.followed' : 'deadline.unfollowed', record.id, said)]
  },
)
