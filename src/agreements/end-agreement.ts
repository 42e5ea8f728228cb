import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { day, maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { endAfterNotice, nextLook } from './agreement.rules.ts'
import { lockAgreement, saveAgreement } from './agreement.store.ts'
import { agreementLife } from './agreement.ts'
import { refuseStale } from './stale.ts'

const about = { agreement: z.uuid(), version: revision.optional() }

/** One side ends the agreement by itself: the rule of its type says when that works. */
export const giveNotice = command(
  'give-notice',
  z.object({ ...about, by: z.enum(['us', 'partner']), noticeOn: maybe(day) }),
  async (scope, { agreement: id, version, by, noticeOn }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.end', agreement)
    refuseStale(agreement, version)
    const state = agreementLife.next(agreement.state, 'give-notice')
    const today = await todayOf(scope)
    const on = toDay(noticeOn ?? today)
    if (on > today) throw new Refusal('input.wrong', { count: 1 }, { noticeOn: { code: 'day-to-come' } })
    const ends = endAfterNotice(agreement, on)
    if (agreement.expiresOn && agreement.renewal !== 'tacit' && ends >= agreement.expiresOn)
      throw new Refusal('agreement.notice-not-possible', { ends: agreement.expiresOn })
    const given = { state, noticeOn: on, noticeBy: by, noticeEndsOn: ends }
    await saveAgreement(scope, id, { ...given, nextLookOn: nextLook({ ...agreement, ...given }) })
    return [happened('agreement.notice-given', id, { by, ends })]
  },
)

export const takeBackNotice = command(
  'take-back-notice',
  z.object(about),
  async (scope, { agreement: id, version }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.end', agreement)
    refuseStale(agreement, version)
    const state = agreementLife.next(agreement.state, 'take-back-notice')
    const none = { state, noticeOn: null, noticeBy: null, noticeEndsOn: null }
    await saveAgreement(scope, id, { ...none, nextLookOn: nextLook({ ...agreement, ...none }) })
    return [happened('agreement.notice-taken-back', id, {})]
  },
)

/** Both sides end it together, on a day that has come. */
export const terminateAgreement = command(
  'terminate-agreement',
  z.object({ ...about, endsOn: maybe(day), reason: z.string().trim().min(3).max(2000) }),
  async (scope, { agreement: id, version, endsOn, reason }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.end', agreement)
    refuseStale(agreement, version)
    const state = agreementLife.next(agreement.state, 'terminate')
    const today = await todayOf(scope)
    const on = endsOn ?? today
    if (on > today) throw new Refusal('input.wrong', { count: 1 }, { endsOn: { code: 'day-to-come' } })
    await saveAgreement(scope, id, { state, endedOn: on, endReason: reason, nextLookOn: null })
    return [happened('agreement.terminated', id, { on, reason })]
  },
)
