import { z } from 'zod'
import { officeOf, todayOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { addresseeNamed } from '../../people/index.ts'
import { addDays } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { maybe, revision, wholeFrom } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { wrong } from '../partner.rules.ts'
import { forwardOf } from './letters.ts'
import { happened } from './request.facts.ts'
import { lockRequest, saveRequest, saveTarget, targetOf, unitNamed } from './request.store.ts'
import { requestLife } from './request.ts'

export const one = z.object({ request: z.uuid(), version: revision })

/** The office begins to look into a request. */
export const takeUpRequest = command('take-up-request', one, async (scope, input) => {
  const request = await lockRequest(scope, input.request)
  scope.must('partnership-request.sort')
  const state = requestLife.next(request.state, 'review')
  mustBeFresh(request.revision, input.version)
  await saveRequest(scope, request.id, { state })
  return [happened('partnership-request.taken-up', request.id, {})]
})

/** Asks a faculty, and somebody there by mail, for an answer within the office's own target. */
export const forwardRequest = command(
  'forward-request',
  one.extend({ unit: z.uuid(), to: maybe(z.uuid()), note: maybe(z.string().trim().max(2000)) }),
  async (scope, input) => {
    const request = await lockRequest(scope, input.request)
    scope.must('partnership-request.sort')
    const state = requestLife.next(request.state, 'forward')
    mustBeFresh(request.revision, input.version)
    const unit = await unitNamed(scope, input.unit)
    if (!unit) throw wrong('unit', 'not-in-list')
    const person = input.to ? await addresseeNamed(scope, input.to) : undefined
    if (input.to && !person) throw wrong('to', 'not-in-list')
    const today = await todayOf(scope)
    const answerBy = addDays(today, (await targetOf(scope)).answerDays)
    const forwarded = { state, forwardedUnit: input.unit, forwardedTo: input.to ?? null, forwardedOn: today, answerBy }
    await saveRequest(scope, request.id, forwarded)
    const facts = [
      happened('partnership-request.forwarded', request.id, { unit: input.unit, faculty: unit, until: answerBy }),
    ]
    if (!person?.email) return facts
    const to = { email: person.email, language: person.language }
    const letter = forwardOf({
      request,
      office: await officeOf(scope),
      to,
      unit,
      until: answerBy,
      note: input.note ?? null,
    })
    return [...facts, ...(await queueMessage(scope, letter))]
  },
)

/** The office takes a request back that a faculty was asked about. */
export const takeBackRequest = command('take-back-request', one, async (scope, input) => {
  const request = await lockRequest(scope, input.request)
  scope.must('partnership-request.sort')
  const state = requestLife.next(request.state, 'take-back')
  mustBeFresh(request.revision, input.version)
  const nobody = { forwardedUnit: null, forwardedTo: null, forwardedOn: null, answerBy: null }
  await saveRequest(scope, request.id, { state, ...nobody })
  return [happened('partnership-request.taken-back', request.id, {})]
})

/** It was no request: nothing of the person is kept, and nobody is written to. */
export const discardRequest = command('discard-request', one, async (scope, input) => {
  const request = await lockRequest(scope, input.request)
  scope.must('partnership-request.sort')
  const state = requestLife.next(request.state, 'discard')
  mustBeFresh(request.revision, input.version)
  const emptied = { name: '', email: '', position: null, message: '', organisationName: '' }
  await saveRequest(scope, request.id, { ...emptied, state, decidedAt: scope.now })
  return [happened('partnership-request.discarded', request.id, {})]
})

/** Within how many days this office means to decide, and a faculty to answer. */
export const setRequestTarget = command(
  'set-request-target',
  z.object({
    decideDays: wholeFrom(1, 365),
    answerDays: wholeFrom(1, 365),
    /** The revision that the form showed; 0 while the usual target holds. */
    version: maybe(revision),
  }),
  async (scope, { version, ...input }) => {
    scope.must('partnership-request.sort')
    const saved = await saveTarget(scope, input, version)
    if (saved === 'changed-meanwhile') throw new Refusal('partnership-target.changed-meanwhile')
    if (saved === 'same') return nothingChanged
    return [happened('partnership-target.set', scope.institution, input)]
  },
)

export function mustBeFresh(kept: number, shown: number): void {
  if (kept !== shown) throw new Refusal('partnership-request.changed-meanwhile')
}
