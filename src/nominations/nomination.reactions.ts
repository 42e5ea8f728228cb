import { z } from 'zod'
import { organisationRecord } from '../directory/index.ts'
import { officeOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { reaction, tick } from '../platform/reaction.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { acceptanceOf, newsFor } from './letters.ts'
import { lockNomination, lockUntold, markTold, partnersToTell } from './nomination.store.ts'

const minute = 60_000
/** Decisions of one sitting come in one letter: the partner is written to when nothing was decided for a while. */
const quiet = 10 * minute

const writeAcceptance = command(
  'write-acceptance',
  z.object({ nomination: z.uuid(), cause: z.string() }),
  async (scope, input) => {
    const nomination = await lockNomination(scope, input.nomination)
    scope.must('message.send')
    const partner = await organisationRecord(scope, nomination.partner)
    if (!partner || nomination.state !== 'approved') return nothingChanged
    const about = { nomination, partner, office: await officeOf(scope), rulebook: await rulebookIn(scope) }
    return queueMessage(scope, acceptanceOf(about, input.cause))
  },
)

/** The acceptance mail: the student hears at once. */
export const mailAcceptance = reaction('mail-acceptance', async (caller, fact) => {
  await writeAcceptance(caller, { nomination: fact.subject, cause: `event ${fact.id} acceptance` })
})

/** Writes to the guests of one partner what was decided since the last letter. */
export const tellPartner = command('tell-partner', z.object({ partner: z.uuid() }), async (scope, { partner }) => {
  scope.must('message.send')
  const nominations = await lockUntold(scope, partner)
  const guests = (await guestsOf(scope, [partner])).filter(guest => !guest.endedAt)
  const office = await officeOf(scope)
  const facts: Fact[] = []
  for (const guest of nominations.length ? guests : []) {
    const cause = `news ${guest.id} ${scope.now.toISOString()}`
    facts.push(...(await queueMessage(scope, newsFor({ office, guest, nominations, cause }))))
  }
  if (nominations.length)
    await markTold(
      scope,
      nominations.map(({ id }) => id),
    )
  return facts
})

const listPartnersToTell = query('list-partners-to-tell', async (scope, before: Date) => {
  scope.must('message.send')
  return partnersToTell(scope, before)
})

export const tellPartnersTick = tick('tell-partners', async caller => {
  for (const partner of await listPartnersToTell(caller, new Date(caller.now.getTime() - quiet)))
    await tellPartner(caller, { partner })
})
