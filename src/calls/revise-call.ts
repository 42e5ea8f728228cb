import { z } from 'zod'
import { ownInstitution } from '../institutions/index.ts'
import { toZone } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './call.facts.ts'
import { problemsOfCall, problemsOfCorrection } from './call.rules.ts'
import { isNameTaken, lockCall, saveCall } from './call.store.ts'
import { callFields, reason } from './call.ts'
import { reasonFor, refuseStale, refuseWrong } from './refusals.ts'

/** Changes a draft, or corrects a published call: with a reason, and nothing that applicants already rely on. */
export const reviseCall = command(
  'revise-call',
  z.object({ ...callFields, call: z.uuid(), version: maybe(revision), reason }),
  async (scope, { call, version, reason: given, ...content }) => {
    const before = await lockCall(scope, call)
    scope.must('call.edit')
    refuseStale(before, version)
    const because = reasonFor(before, given)
    const { zone } = await ownInstitution(scope)
    refuseWrong({ ...problemsOfCall(content), ...problemsOfCorrection(before, content, scope.now, toZone(zone)) })
    if (await isNameTaken(scope, content, call)) throw new Refusal('call.named-already', { year: content.year })
    await saveCall(scope, call, content)
    return [
      because === null ? happened('call.revised', call, {}) : happened('call.corrected', call, { reason: because }),
    ]
  },
)
