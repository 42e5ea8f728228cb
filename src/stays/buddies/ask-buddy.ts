import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockStay } from '../stay.store.ts'
import { subjectOf } from '../stay.ts'
import { happened } from './buddy.facts.ts'
import { insertRequest, lockRequest, requestOf, saveRequest } from './buddy.store.ts'
import { aboutOneself, buddyRequestLife, spoken } from './buddy.ts'

/** An admitted student wishes for somebody who helps with the first days. */
export const askBuddy = command(
  'ask-for-buddy',
  z.object({ stay: z.uuid(), languages: spoken, interests: aboutOneself }),
  async (scope, { stay: id, languages, interests }) => {
    const stay = await lockStay(scope, id)
    scope.must('buddy.ask', subjectOf(stay))
    if (stay.state !== 'expected' && stay.state !== 'arrived') throw new Refusal('stay.not-possible-now')
    if (!languages.length) throw new Refusal('input.wrong', { count: 1 }, { languages: { code: 'missing' } })
    const asked = { languages, interests: interests ?? null }
    const before = await requestOf(scope, { stay: stay.id })
    if (before) {
      const state = buddyRequestLife.next(before.state, 'ask')
      await saveRequest(scope, before.id, { ...asked, state, buddy: null, askedAt: scope.now })
    }
    const request = before?.id ?? (await insertRequest(scope, { ...asked, stay: stay.id }))
    return [happened('buddy-request.asked', stay.id, { request })]
  },
)

/** Help is needed no longer, or was never found. */
export const endBuddy = command('end-buddy', z.object({ stay: z.uuid() }), async (scope, input) => {
  const stay = await lockStay(scope, input.stay)
  scope.must('buddy.ask', subjectOf(stay))
  const found = await requestOf(scope, { stay: stay.id })
  if (!found) throw new Refusal('buddy-request.not-found')
  const { id, state } = await lockRequest(scope, found.id)
  await saveRequest(scope, id, { state: buddyRequestLife.next(state, 'end') })
  return [happened('buddy-request.ended', stay.id, { request: id })]
})
