import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { type Day, toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { tick } from '../platform/reaction.ts'
import { happened } from './agreement.facts.ts'
import { atExpiry, nextLook, noticeBy, renewedUntil, warningDue } from './agreement.rules.ts'
import { type Agreement, agreementLife } from './agreement.ts'
import { lockDue, saveMinded } from './listing.store.ts'
import { begin } from './move-on.ts'

/** What the clock does with agreements: brings them into force, warns, renews tacitly, ends. A portion at a time. */
export const mindAgreements = command(
  'mind-agreements',
  z.object({ most: z.int().min(1).max(1000).default(200) }),
  async (scope, { most }) => {
    scope.must('agreement.mind')
    const today = await todayOf(scope)
    const due = await lockDue(scope, today, most)
    const facts: Fact[] = []
    for (const agreement of due.filter(({ state }) => state === 'signed'))
      facts.push(...(await begin(scope, agreement, toDay(agreement.startsOn ?? today))))
    const minded = due.filter(({ state }) => state !== 'signed').map(agreement => mind(agreement, today))
    await saveMinded(
      scope,
      minded.map(({ after }) => after),
    )
    return [...facts, ...minded.flatMap(({ happened }) => happened)]
  },
)

type Minded = { after: Agreement; happened: Fact[] }

/** Pure: what becomes of an agreement that binds, and what there is to say about it. */
export function mind(agreement: Agreement, today: Day): Minded {
  const { id, state, expiresOn, noticeEndsOn } = agreement
  if (state === 'notice-given' && noticeEndsOn && noticeEndsOn < today)
    return ended(agreement, agreementLife.next(state, 'end'), noticeEndsOn)
  if (expiresOn && expiresOn < today) return atItsEnd(agreement, today)
  const months = warningDue(agreement, today)
  const warned = looked({ ...agreement, warnedMonths: months ?? agreement.warnedMonths })
  if (months === null || !expiresOn) return { after: warned, happened: [] }
  const last = noticeBy(agreement)
  const notice = last && last >= today ? last : 'none'
  return { after: warned, happened: [happened('agreement.expiry-near', id, { months, until: expiresOn, notice })] }
}

const looked = (agreement: Agreement): Agreement => ({ ...agreement, nextLookOn: nextLook(agreement) })

const ended = (agreement: Agreement, state: Agreement['state'], on: string): Minded => ({
  after: { ...agreement, state, endedOn: on, nextLookOn: null },
  happened: [happened('agreement.expired', agreement.id, { on })],
})

/** Renews as often as it takes to reach today, which matters after an import or a long pause of the server. */
function atItsEnd(agreement: Agreement, today: Day): Minded {
  let running = agreement
  const facts: Fact[] = []
  while (running.expiresOn && running.expiresOn < today && atExpiry(running) === 'renew') {
    const until = renewedUntil(toDay(running.expiresOn), running.renewalMonths ?? 12)
    running = { ...running, expiresOn: until, renewalsDone: running.renewalsDone + 1, warnedMonths: null }
    facts.push(happened('agreement.renewed-tacitly', agreement.id, { until }))
  }
  if (!running.expiresOn || running.expiresOn >= today) {
    // A term of a year or less is near its end as soon as it begins.
    const { after, happened: warned } = mind(running, today)
    return { after, happened: [...facts, ...warned] }
  }
  const { after, happened: last } = ended(running, agreementLife.next(running.state, 'expire'), running.expiresOn)
  return { after, happened: [...facts, ...last] }
}

export const mindAgreementsTick = tick('mind-agreements', async caller => {
  // Where much is due at once, as after an import, the next portions come in the next minutes.
  await mindAgreements(caller, {})
})
