import { command } from '../platform/command.ts'
import { newSecret } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './call.facts.ts'
import { problemsOfCall } from './call.rules.ts'
import { insertCall } from './call.store.ts'
import { callShape } from './call.ts'
import { refuseWrong } from './refusals.ts'

/** Begins a call, which nobody outside the office sees before it is published. Its lottery is drawn now and published with it. */
export const drawUpCall = command('draw-up-call', callShape, async (scope, input) => {
  scope.must('call.edit')
  refuseWrong(problemsOfCall(input))
  const id = await insertCall(scope, { ...input, seed: newSecret().slice(0, 24) })
  if (!id) throw new Refusal('call.named-already', { year: input.year })
  return [happened('call.drawn-up', id, { year: input.year })]
})
