import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { day, maybe } from '../platform/input.ts'
import { happened } from './partner.facts.ts'
import { wrong } from './partner.rules.ts'
import { lockPartner, savePartner } from './partner.store.ts'
import { partnerLife } from './partner.ts'

const one = z.object({ partner: z.uuid() })

/** The cooperation has begun, or has begun again after a rest. */
export const activatePartner = command('activate-partner', one, async (scope, input) => {
  const partner = await lockPartner(scope, input.partner)
  scope.must('partner.edit', partner)
  const state = partnerLife.next(partner.state, 'activate')
  await savePartner(scope, partner.id, { state, since: partner.since ?? (await todayOf(scope)) })
  return [happened('partner.activated', partner.id, {})]
})

/** Nothing goes on for now, and nothing has ended. */
export const letPartnerRest = command('let-partner-rest', one, async (scope, input) => {
  const partner = await lockPartner(scope, input.partner)
  scope.must('partner.edit', partner)
  await savePartner(scope, partner.id, { state: partnerLife.next(partner.state, 'rest') })
  return [happened('partner.rested', partner.id, {})]
})

/** The partnership is over. Its file stays, with what was. */
export const endPartner = command(
  'end-partner',
  one.extend({ on: maybe(day), reason: z.string().trim().min(3).max(1000) }),
  async (scope, input) => {
    const partner = await lockPartner(scope, input.partner)
    scope.must('partner.end', partner)
    const state = partnerLife.next(partner.state, 'end')
    const today = await todayOf(scope)
    const on = input.on ?? today
    if (on > today) throw wrong('on', 'in-future')
    if (partner.since && on < partner.since) throw wrong('on', 'before-start')
    await savePartner(scope, partner.id, { state, endedOn: on, endReason: input.reason, published: false })
    return [happened('partner.ended', partner.id, { on, reason: input.reason })]
  },
)

/** It had ended, and goes on after all. */
export const resumePartner = command('resume-partner', one, async (scope, input) => {
  const partner = await lockPartner(scope, input.partner)
  scope.must('partner.end', partner)
  const state = partnerLife.next(partner.state, 'resume')
  await savePartner(scope, partner.id, { state, endedOn: null, endReason: null })
  return [happened('partner.resumed', partner.id, {})]
})
