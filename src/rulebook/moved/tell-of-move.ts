import { z } from 'zod'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { addresseesAmong } from '../../people/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { command } from '../../platform/command.ts'
import type { Fact } from '../../platform/facts.ts'
import { localised } from '../../platform/input.ts'
import { reaction } from '../../platform/reaction.ts'
import { inLanguage } from '../../platform/words.ts'
import { subjects } from '../record.ts'
import { say } from '../words/index.ts'
import { followersOf } from './follower.store.ts'

/** What a `deadline.moved` says: the shape that slices read which hang work on it. */
export const moveTold = z.object({
  key: z.string(),
  label: localised(2000),
  subject: z.enum(subjects).optional(),
  year: z.string(),
  from: z.string(),
  to: z.string(),
  time: z.string(),
  reason: z.string(),
})
export type MoveTold = z.output<typeof moveTold>

/** Writes to everyone who asked to be told and did not move it themselves, once for each move, in the language of each. */
const tellFollowers = command(
  'tell-followers-of-deadline',
  z.object({ record: z.uuid(), cause: z.string(), move: moveTold, by: z.string().optional() }),
  async (scope, { record, cause, move, by }) => {
    scope.must('message.send')
    const others = (await followersOf(scope, record)).filter(account => account !== by)
    const addressees = await addresseesAmong(scope, others)
    const office = await officeOf(scope)
    const facts: Fact[] = []
    for (const { account, email, name, language } of addressees) {
      const words = say(language)
      const [from, to] = [sayDay(toDay(move.from), language), sayDay(toDay(move.to), language)]
      const said = { rule: inLanguage(move.label, language), office: inLanguage(office.name, language) }
      const shown = office.languages.includes(language) ? language : 'en'
      const path = `</${office.slug}/${shown}/deadlines>`
      const { year, time, reason } = move
      facts.push(
        ...(await queueMessage(scope, {
          to: email,
          language,
          template: {
            subject: words('mail.moved.subject', { ...said, day: to }),
            text: words('mail.moved.text', { ...said, name, from, to, time, year, reason, path }),
          },
          about: record,
          cause: `${cause} ${account}`,
        })),
      )
    }
    return facts
  },
)

/** Files of higher slices that stand under the deadline have reactions of their own. */
export const tellFollowersOfMove = reaction('tell-followers-of-move', async (caller, fact) => {
  const { account: by } = fact.actor as { account?: string }
  const move = moveTold.parse(fact.facts)
  await tellFollowers(caller, { record: fact.subject, cause: `moved ${fact.id}`, move, ...(by ? { by } : {}) })
})
