import { may } from '../permissions.ts'
import { dayIn, type Zone } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import type { DeskPart } from '../platform/waiting.ts'
import { troubledMessages } from './message.store.ts'
import { say } from './words/index.ts'

const month = 30 * 24 * 60 * 60 * 1000

const listTroubled = query('list-troubled-messages', async (scope, _: undefined) => {
  scope.must('message.read')
  return troubledMessages(scope, new Date(scope.now.getTime() - month))
})

/** Letters of the last month that need a person: they are not sent again by themselves. */
export const messagesOnDesk: DeskPart = {
  title: language => say(language)('desk.title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'message.retry')) return []
    const words = say(ask.language)
    return (await listTroubled(ask.caller, undefined)).map(({ state, count, since }) => ({
      whose: 'yours',
      deed: words(`desk.${state}`, { count }),
      href: ask.to(`/messages?state=${state}`),
      since: dayIn(since, ask.office.zone as Zone),
      otherwise: words('desk.otherwise'),
    }))
  },
}
