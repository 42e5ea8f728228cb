import { query } from '../platform/query.ts'
import { idleSince } from './guest.rules.ts'
import { guestNames, guestsOf } from './guest.store.ts'
import { devicesOf } from './way-in.store.ts'

/** The people of one university whom the office has invited, past ones too. */
export const listGuests = query('list-guests', async (scope, organisation: string) => {
  scope.must('workspace.read', { partners: [organisation] })
  return guestsOf(scope, [organisation])
})

/** Who did what, by name and university: for those who may read a timeline of the office or of that university. */
export const nameGuests = query('name-guests', async (scope, ids: string[]): Promise<Map<string, string>> => {
  if (scope.reach('workspace.read').length === 0 || ids.length === 0) return new Map()
  return new Map((await guestNames(scope, ids)).map(({ id, name, university }) => [id, `${name} (${university})`]))
})

/** The browsers in which a guest is remembered. */
export const listDevices = query('list-devices', async (scope, _: undefined) => {
  const actor = scope.actor.kind === 'partner' ? scope.actor : undefined
  scope.must('workspace.use', { partners: actor?.organisations ?? [] })
  return actor?.guest ? devicesOf(scope, actor.guest, idleSince(scope.now)) : []
})
