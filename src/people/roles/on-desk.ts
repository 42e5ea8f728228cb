import { todayOf } from '../../institutions/index.ts'
import { may } from '../../permissions.ts'
import { addDays, endOfDay, toDay, type Zone } from '../../platform/calendar.ts'
import { query } from '../../platform/query.ts'
import type { DeskPart, Waiting } from '../../platform/waiting.ts'
import { countDoubtful } from '../contacts/contact.store.ts'
import { say } from '../words/index.ts'
import { officeInWords } from '../words/spoken.ts'
import { type Ending, endingSoon } from './ending.store.ts'

const [ahead, back, most] = [60, 14, 12]

const listEnding = query('list-ending-roles', async (scope, _: undefined) => {
  scope.must('role.read')
  const today = await todayOf(scope)
  const span = { from: addDays(today, -back), to: addDays(today, ahead), most }
  return { today, ending: await endingSoon(scope, span), doubtful: await countDoubtful(scope) }
})

/** Mandates and roles that end soon or have just ended, and addresses that a mail server does not know. */
export const peopleOnDesk: DeskPart = {
  title: language => say(language)('people.title'),
  async waiting(ask) {
    if (!may(ask.caller.actor, 'role.read')) return []
    const words = say(ask.language)
    const zone = ask.office.zone as Zone
    const { today, ending, doubtful } = await listEnding(ask.caller, undefined)
    const item = (one: Ending): Waiting => {
      const over = one.on < today
      const what = one.office ? officeInWords(ask.language, one.office) : one.role && words(`roles.${one.role}`)
      return {
        whose: 'coming',
        deed: words(over ? 'desk.ended' : 'desk.ends', { name: one.name, what: what ?? '' }),
        href: ask.to(`/people/${one.account}`),
        ...(over ? { since: one.on } : { until: endOfDay(toDay(one.on), zone) }),
        otherwise: words(one.office ? 'desk.noSignature' : 'desk.noAccess'),
      }
    }
    return [
      ...(doubtful
        ? [
            {
              whose: 'yours' as const,
              deed: words('desk.doubtful', { count: doubtful }),
              href: ask.to('/people/contacts?doubtful=yes'),
              otherwise: words('desk.doubtfulWhy'),
            },
          ]
        : []),
      ...ending.map(item),
    ]
  },
}
