import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { rulebookIn } from '../../rulebook/index.ts'
import { lockStay, saveStay } from '../stay.store.ts'
import { subjectOf } from '../stay.ts'
import { happened } from './extension.facts.ts'
import { extensionRuleOf } from './extension.rules.ts'
import { findExtension, lockExtension, saveDecision } from './extension.store.ts'
import { extensionLife } from './extension.ts'

const decided = z.object({ extension: z.uuid(), version: revision })

/** The stay first, then what is asked: everybody locks in this order. */
async function lockBoth(scope: Scope, { extension: id, version }: z.output<typeof decided>) {
  const found = await findExtension(scope, id)
  if (!found) throw new Refusal('extension.not-found')
  const stay = await lockStay(scope, found.stay)
  scope.must('extension.decide', subjectOf(stay))
  const extension = await lockExtension(scope, id)
  if (extension.revision !== version) throw new Refusal('extension.changed-meanwhile')
  return { stay, extension }
}

/**
 * The promoter authorises it: the stay is agreed until the later day, without a gap. An officer may record it for a promoter without an
 * account here, by name.
 */
export const authoriseExtension = command(
  'authorise-extension',
  decided.extend({ answer: maybe(z.string().trim().max(2000)), promoter: maybe(z.string().trim().max(200)) }),
  async (scope, input) => {
    const { stay, extension } = await lockBoth(scope, input)
    const { promoterAuthorises } = extensionRuleOf(await rulebookIn(scope))
    const records = scope.may('stay.register') && promoterAuthorises
    const promoter = records ? (input.promoter ?? null) : null
    if (records && !promoter) throw new Refusal('input.wrong', { count: 1 }, { promoter: { code: 'missing' } })
    const state = extensionLife.next(extension.state, 'authorise')
    if (stay.state !== 'arrived') throw new Refusal('stay.not-possible-now')
    const { until } = extension
    await saveDecision(scope, extension.id, { state, answer: input.answer ?? null, promoter })
    await saveStay(scope, stay.id, { agreedUntil: until, leavesOn: until, earlyBecause: null })
    return [happened('extension.authorised', stay.id, { extension: extension.id, until, recorded: records })]
  },
)

export const declineExtension = command(
  'decline-extension',
  decided.extend({ answer: z.string().trim().min(3).max(2000) }),
  async (scope, input) => {
    const { stay, extension } = await lockBoth(scope, input)
    const state = extensionLife.next(extension.state, 'decline')
    await saveDecision(scope, extension.id, { state, answer: input.answer, promoter: null })
    const facts = { extension: extension.id, until: extension.until, reason: input.answer }
    return [happened('extension.declined', stay.id, facts)]
  },
)
