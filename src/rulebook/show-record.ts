import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { followersOf } from './moved/follower.store.ts'
import { rulebookIn } from './read-rulebook.ts'
import { allDays, recordByKey, versionsOf } from './record.store.ts'
import type { Deadline, RecordKind, Stated } from './record.ts'

/** One rule with its history, for those who keep it; also when it was withdrawn. */
export const showRecord = query('show-record', async (scope, asked: { kind: RecordKind; key: string }) => {
  scope.must('rulebook.edit')
  const record: Stated | undefined = await recordByKey(scope, asked.kind, asked.key)
  if (!record) throw new Refusal('record.not-found', { key: asked.key })
  return {
    record,
    rulebook: await rulebookIn(scope),
    history: await factsAbout(scope, record.id),
    versions: await versionsOf(scope, record.id),
  }
})

export const showDeadline = query('show-deadline', async (scope, key: string) => {
  scope.must('rulebook.edit')
  const record = await recordByKey(scope, 'deadline', key)
  if (!record) throw new Refusal('record.not-found', { key })
  const days = (await allDays(scope, record.id)).map(({ record: _, ...day }) => day)
  const deadline: Deadline = { ...record, days }
  return {
    deadline,
    rulebook: await rulebookIn(scope),
    history: await factsAbout(scope, record.id),
    versions: await versionsOf(scope, record.id),
    followers: await followersOf(scope, record.id),
  }
})
