import { z } from 'zod'
import { checkFile, keepDocument } from '../documents/index.ts'
import { todayOf } from '../institutions/index.ts'
import { toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { day } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement, partiesOf, saveAgreement } from './agreement.store.ts'
import { stepLife } from './agreement.ts'
import { currentContent } from './current-content.ts'
import { keepSettledNumbers } from './keep-settled-numbers.ts'
import { moveOn } from './move-on.ts'
import { insertSignature, saveStep, stepsOf } from './procedures/procedure.store.ts'

/** The other side has signed, before us or after: who, when, and their copy where there is one. */
export const recordPartnerSignature = command(
  'record-partner-signature',
  z.object({
    agreement: z.uuid(),
    step: z.uuid(),
    signatory: z.string().trim().min(2).max(200),
    signedOn: day,
    copy: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }).optional(),
  }),
  async (scope, input) => {
    const agreement = await lockAgreement(scope, input.agreement)
    scope.must('agreement.record-signature', agreement)
    const step = (await stepsOf(scope, agreement.id, agreement.round)).find(({ id }) => id === input.step)
    const party = (await partiesOf(scope, agreement.id)).find(({ id }) => id === step?.party)
    if (step?.kind !== 'partner-signature' || !party) throw new Refusal('step.not-found')
    const today = await todayOf(scope)
    const state = stepLife.next(step.state, 'sign')
    if (input.signedOn > today) throw new Refusal('input.wrong', { count: 1 }, { signedOn: { code: 'day-to-come' } })
    const { content, hash } = await currentContent(scope, agreement)
    await keepSettledNumbers(scope, agreement, content.conditions, toDay(input.signedOn))
    const account = scope.actor.kind === 'user' ? scope.actor.account : null
    await insertSignature(scope, {
      ...{ agreement: agreement.id, round: agreement.round, step: step.id, party: party.id, ours: false, content },
      ...{ mandate: null, account: null, office: null, recordedBy: account, contentHash: hash },
      signatory: input.signatory,
      signedOn: input.signedOn,
      signedAt: scope.now,
    })
    if (input.copy)
      await keepDocument(
        scope,
        { subject: agreement.id, about: 'agreement', kind: 'signed-copy' },
        checkFile(input.copy),
      )
    await saveStep(scope, step.id, { state, decidedAt: scope.now, decidedBy: account })
    await saveAgreement(scope, agreement.id, {})
    const { name } = party
    return [
      happened('agreement.signed-by-partner', agreement.id, {
        partner: name,
        signatory: input.signatory,
        on: input.signedOn,
      }),
      ...(await moveOn(scope, agreement, today)),
    ]
  },
)
