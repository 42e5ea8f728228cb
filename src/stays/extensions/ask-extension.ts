import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { day } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { rulebookIn } from '../../rulebook/index.ts'
import { lockStay } from '../stay.store.ts'
import { subjectOf } from '../stay.ts'
import { happened } from './extension.facts.ts'
import { extensionRuleOf, mustBeExtendable } from './extension.rules.ts'
import { agreementProvides, findExtension, insertExtension, lockExtension, saveDecision } from './extension.store.ts'
import { extensionLife } from './extension.ts'

/** The student, or the office for them, asks to stay until a later day. */
export const askExtension = command(
  'ask-extension',
  z.object({ stay: z.uuid(), until: day, reason: z.string().trim().min(3).max(2000) }),
  async (scope, { stay: id, until, reason }) => {
    const stay = await lockStay(scope, id)
    scope.must('extension.ask', subjectOf(stay))
    const provides = await agreementProvides(scope, stay.condition)
    mustBeExtendable(extensionRuleOf(await rulebookIn(scope)), { stay, until, provides, today: await todayOf(scope) })
    const extension = await insertExtension(scope, { stay: stay.id, until, reason })
    if (!extension) throw new Refusal('extension.asked-already')
    return [happened('extension.asked', stay.id, { extension, until, reason })]
  },
)

/** The student leaves as agreed after all. */
export const withdrawExtension = command(
  'withdraw-extension',
  z.object({ extension: z.uuid() }),
  async (scope, input) => {
    const found = await findExtension(scope, input.extension)
    if (!found) throw new Refusal('extension.not-found')
    const stay = await lockStay(scope, found.stay)
    scope.must('extension.ask', subjectOf(stay))
    const { id, state, until } = await lockExtension(scope, found.id)
    await saveDecision(scope, id, { state: extensionLife.next(state, 'withdraw'), answer: null, promoter: null })
    return [happened('extension.withdrawn', stay.id, { extension: id, until })]
  },
)
