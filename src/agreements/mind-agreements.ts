import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { type Day, toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { tick } from '../platform/reaction.ts'
import { happened } from './agreement.facts.ts'
import { atExpiry, nextLook, noticeBy, renewedUntil, warningDue } from './agreement.rules.ts'
import { type Agreement, agreementLife } from './agreement.ts'
import { framesOf, lockDue, saveMinded } from './clock.store.ts'
import { earlier, endOfFrame, endOfProgramme, endUnder, frameOf, isOver } from './frame.rules.ts'
import { begin } from './move-on.ts'

/** What the clock does with agreements: brings them into force, warns, renews tacitly, ends. A portion at a time. */
export const mindAgreements = command(
  'mind-agreements',
  z.object({ most: z.int().min(1).max(1000).default(200) }),
  async (scope, { most }) => {
    scope.must('agreement.mind')
    const today = await todayOf(scope)
    const facts: Fact[] = []
    const beginning = await lockDue(scope, { today, most, beginning: true })
    for (const agreement of beginning)
      facts.push(...(await begin(scope, agreement, toDay(agreement.startsOn ?? today))))
    const begun = new Set(beginning.map(({ id }) => id))
    const binding = (await lockDue(scope, { today, most, beginning: false })).filter(({ id }) => !begun.has(id))
    const frames = await framesOf(scope, binding)
    const minded = binding.map(agreement => mind(agreement, today, frames.get(frameOf(agreement) ?? '')))
    await saveMinded(
      scope,
      minded.map(({ after }) => after),
    )
    return [...facts, ...minded.flatMap(({ happened }) => happened)]
  },
)

type Minded = { after: Agreement; happened: Fact[] }

/**
 * Pure: what becomes of an agreement that binds, and what there is to say about it. One that stands under a framework asks first
 * what becomes of that: on the day on which both end, the framework may go on.
 */
export function mind(agreement: Agreement, today: Day, frame?: Agreement): Minded {
  const { id, state, expiresOn, noticeEndsOn } = agreement
  if (state === 'notice-given' && noticeEndsOn && noticeEndsOn < today)
    return ended(agreement, agreementLife.next(state, 'end'), noticeEndsOn)
  if (expiresOn && expiresOn < today) return atItsEnd(agreement, today, frame && mind(frame, today).after)
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

/** Goes on as long as its framework lets it, and renews as often as it takes to reach today, as after an import or a long pause. */
function atItsEnd(agreement: Agreement, today: Day, frame?: Agreement): Minded {
  const facts: Fact[] = []
  let running = frame ? followed(agreement, frame, facts) : agreement
  const last = earlier(frame ? endOfFrame(frame) : null, endOfProgramme(agreement))
  while (running.expiresOn && running.expiresOn < today && atExpiry(running) === 'renew') {
    if ((frame && isOver(frame)) || (last && last <= running.expiresOn)) break
    const renewed = renewedUntil(toDay(running.expiresOn), running.renewalMonths ?? 12)
    const until = last && last < renewed ? last : renewed
    running = { ...running, expiresOn: until, renewalsDone: running.renewalsDone + 1, warnedMonths: null }
    facts.push(happened('agreement.renewed-tacitly', agreement.id, { until }))
  }
  if (!running.expiresOn || running.expiresOn >= today) {
    // A term of a year or less is near its end as soon as it begins.
    const { after, happened: warned } = mind(running, today)
    return { after, happened: [...facts, ...warned] }
  }
  const { after, happened: told } = ended(running, agreementLife.next(running.state, 'expire'), running.expiresOn)
  return { after, happened: [...facts, ...told] }
}

/** A term that was cut short by the framework grows with it. */
function followed(agreement: Agreement, frame: Agreement, facts: Fact[]): Agreement {
  const until = isOver(frame) ? agreement.expiresOn : endUnder(agreement, frame)
  if (until === agreement.expiresOn) return agreement
  facts.push(happened('agreement.followed-framework', agreement.id, { code: frame.code, until: until ?? 'none' }))
  return { ...agreement, expiresOn: until, warnedMonths: null }
}

export const mindAgreementsTick = tick('mind-agreements', async caller => {
  // Where much is due at once, as after an import, the next portions come in the next minutes.
  await mindAgreements(caller, {})
})
