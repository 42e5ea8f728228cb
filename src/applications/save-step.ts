import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { revision, ticked } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Answers, questions, type StepName, stepNames } from './answers.ts'
import { happened } from './application.facts.ts'
import { keepStep, lockApplication, stepsOf } from './application.store.ts'
import { isFillable, subjectOf } from './application.ts'

/**
 * Keeps what was typed in a step, right or wrong: what is wrong is said by `problemsOf`, and refused only when the application is
 * handed in. `by` tells whether the page saved it by itself.
 */
export const saveStep = command(
  'save-application-step',
  z.object({
    application: z.uuid(),
    step: z.enum(stepNames),
    version: revision.default(0),
    answers: z.record(z.string().max(60), z.string()),
    byItself: ticked,
  }),
  async (scope, { application: id, step, version, answers, byItself }) => {
    const application = await lockApplication(scope, id)
    scope.must('application.fill', subjectOf(application))
    if (!isFillable(application.state)) throw new Refusal('application.not-fillable')
    const kept = (await stepsOf(scope, id)).find(one => one.step === step)
    const given = answersTo(step, answers)
    if (kept && sameAnswers(step, kept.answers, given)) return nothingChanged
    if ((kept?.revision ?? 0) !== version) throw new Refusal('application-step.changed-meanwhile')
    await keepStep(scope, { application: id, step, answers: given })
    return byItself ? nothingChanged : [happened('application.answered', id, { step })]
  },
)

/** Only what the step asks; what is too long for its field is a mistake of the form, not to be cut. */
function answersTo(step: StepName, answers: Answers): Answers {
  const kept = questions(step).flatMap(({ name, most = 254 }) => {
    const value = (answers[name] ?? '').trim()
    if (value.length > most)
      throw new Refusal('input.wrong', { count: 1 }, { [name]: { code: 'too-long', facts: { maximum: most } } })
    return value ? [[name, value]] : []
  })
  return Object.fromEntries(kept)
}

const sameAnswers = (step: StepName, before: Answers, after: Answers): boolean =>
  questions(step).every(({ name }) => (before[name] ?? '') === (after[name] ?? ''))
