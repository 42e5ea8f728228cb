import { may } from '../permissions.ts'
import { dayIn, toZone } from '../platform/calendar.ts'
import type { DeskPart } from '../platform/waiting.ts'
import { whoseTurn } from './import.ts'
import { listOpenImports } from './list-imports.ts'
import { say } from './words/index.ts'

const most = 10

/** Imports that are not over: those that wait for the office, and those that the system goes on with. */
export const importsOnDesk: DeskPart = {
  title: language => say(language)('list.onDesk'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'import.run')) return []
    const words = say(ask.language)
    const open = await listOpenImports(ask.caller, most)
    return open.map(({ id, state, fileName, begunAt }) => {
      const ours = whoseTurn[state] === 'office'
      const deed = state === 'uploaded' ? 'list.map' : ours ? 'list.decide' : 'list.wait'
      return {
        whose: ours ? 'yours' : 'others',
        deed: words(deed, { file: fileName }),
        href: ask.to(`/imports/${id}`),
        since: dayIn(begunAt, toZone(ask.office.zone)),
      }
    })
  },
}
