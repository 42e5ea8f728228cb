import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement, partiesOf } from './agreement.store.ts'
import { stepLife } from './agreement.ts'
import { currentContent } from './current-content.ts'
import { keepSettledNumbers } from './keep-settled-numbers.ts'
import { moveOn } from './move-on.ts'
import { accountName, insertSignature, mandateCovers, saveStep, stepsOf } from './procedures/procedure.store.ts'

/**
 * Signs for the institution. No role allows it: only a mandate of the office that the procedure names, for this type, on
 * this day; the database asks again. What is signed is the content whose hash the page showed, kept whole beside it.
 */
export const signForUs = command(
  'sign-for-us',
  z.object({ agreement: z.uuid(), step: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  async (scope, input) => {
    const agreement = await lockAgreement(scope, input.agreement)
    const step = (await stepsOf(scope, agreement.id, agreement.round)).find(({ id }) => id === input.step)
    if (step?.kind !== 'our-signature' || !step.office) throw new Refusal('step.not-found')
    const { type, id, round } = agreement
    const mandate = scope.mandate('agreement.sign', { act: 'sign', office: step.office, type })
    const account = scope.actor.kind === 'user' ? scope.actor.account : ''
    const today = await todayOf(scope)
    const covers = { mandate: mandate.id, account, office: step.office, act: 'sign', type, day: today }
    if (!(await mandateCovers(scope, covers)))
      throw new Refusal('agreement.mandate-does-not-cover', { office: step.office })
    const state = stepLife.next(step.state, 'sign')
    if (agreement.state !== 'ready-to-sign' && agreement.state !== 'partly-signed')
      throw new Refusal('agreement.not-ready-to-sign', { state: agreement.state })
    const { content, hash } = await currentContent(scope, agreement)
    if (hash !== input.hash) throw new Refusal('agreement.changed-meanwhile')
    await keepSettledNumbers(scope, agreement, content.conditions)
    const us = (await partiesOf(scope, id)).find(party => party.ours)
    if (!us) throw new Refusal('agreement.not-found')
    await insertSignature(scope, {
      ...{ agreement: id, round, step: step.id, party: us.id, ours: true, account, content },
      mandate: mandate.id,
      office: step.office,
      signatory: await accountName(scope, account),
      signedOn: today,
      signedAt: scope.now,
      recordedBy: null,
      contentHash: hash,
    })
    await saveStep(scope, step.id, { state, decidedAt: scope.now, decidedBy: account })
    return [
      happened('agreement.signed-by-us', id, { office: step.office, mandate: mandate.id, hash }),
      ...(await moveOn(scope, agreement, today)),
    ]
  },
)
