import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { day, maybe } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { refuseClosed, rulebookIn, standingFor } from '../../rulebook/index.ts'
import { lockStay } from '../stay.store.ts'
import { type Stay, subjectOf } from '../stay.ts'
import { happened } from './lodging.facts.ts'
import { insertLodging, lockLodging, lodgingOf, saveLodging } from './lodging.store.ts'
import { dwellingKinds, lodgingLife, money } from './lodging.ts'

/** By the rulebook's window. Registration is complete by itself: there is no stay before the admission. */
async function mustBeOpen(scope: Scope, { academicYear, term }: Stay): Promise<void> {
  const rulebook = await rulebookIn(scope)
  const asked = { subject: 'accommodation', direction: 'incoming', term, year: academicYear } as const
  refuseClosed(rulebook, standingFor(rulebook, asked))
}

/** A student who has been admitted asks for a room. Who was refused or has withdrawn may ask again. */
export const askLodging = command(
  'ask-lodging',
  z.object({
    stay: z.uuid(),
    fromOn: day,
    untilOn: day,
    kind: maybe(z.enum(dwellingKinds)),
    mostRent: maybe(money),
    wishes: maybe(z.string().trim().max(1500)),
  }),
  async (scope, { stay: id, fromOn, untilOn, ...wish }) => {
    const stay = await lockStay(scope, id)
    scope.must('lodging.ask', subjectOf(stay))
    if (stay.state !== 'expected' && stay.state !== 'arrived') throw new Refusal('stay.not-possible-now')
    await mustBeOpen(scope, stay)
    if (untilOn <= fromOn)
      throw new Refusal('input.wrong', { count: 1 }, { untilOn: { code: 'ends-before-it-begins' } })
    const asked = {
      ...{ fromOn, untilOn, kind: wish.kind ?? null, mostRent: wish.mostRent ?? null, wishes: wish.wishes ?? null },
    }
    const before = await lodgingOf(scope, stay.id)
    if (before) {
      const state = lodgingLife.next(before.state, 'ask')
      await saveLodging(scope, before.id, { ...asked, state, answer: null, askedAt: scope.now, depositPaidOn: null })
    }
    const lodging = before?.id ?? (await insertLodging(scope, { ...asked, stay: stay.id }))
    return [happened('lodging.asked', stay.id, { lodging, fromOn, untilOn })]
  },
)

/** The student has found something else. */
export const withdrawLodging = command('withdraw-lodging', z.object({ stay: z.uuid() }), async (scope, input) => {
  const stay = await lockStay(scope, input.stay)
  scope.must('lodging.ask', subjectOf(stay))
  const found = await lodgingOf(scope, stay.id)
  if (!found) throw new Refusal('lodging.not-found')
  const { id, state } = await lockLodging(scope, found.id)
  await saveLodging(scope, id, { state: lodgingLife.next(state, 'withdraw'), dwelling: null })
  return [happened('lodging.withdrawn', stay.id, { lodging: id })]
})
