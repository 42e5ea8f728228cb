import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { maybe } from '../platform/input.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { refuseClosed, rulebookIn } from '../rulebook/index.ts'
import { happened } from './application.facts.ts'
import { answersIn, lockApplication, papersOf, saveApplication, stepsOf } from './application.store.ts'
import { type Application, applicationLife, subjectOf } from './application.ts'
import { type Missing, markOf, stillMissing } from './completeness.rules.ts'
import { papersAsked, standingOf } from './requirements.rules.ts'

/**
 * Hands the application in, by the student or, where its papers come last, by the home office. Refused after the rulebook's date, and
 * while anything is missing, with each thing by its name.
 */
export const submitApplication = command(
  'submit-application',
  z.object({ application: z.uuid() }),
  async (scope, input) => {
    const application = await lockApplication(scope, input.application)
    scope.must('application.provide', subjectOf(application))
    const state = applicationLife.next(application.state, 'submit')
    await mustBeOpen(scope, application)
    const { missing, mark } = await standsNow(scope, application.id)
    if (missing.length) throw new Refusal('application.incomplete', { count: missing.length }, problemsFrom(missing))
    await saveApplication(scope, application.id, { state, remark: null, submittedAt: scope.now })
    return [happened('application.submitted', application.id, { mark })]
  },
)

/** What the application still lacks, judged by the rulebook of this moment. */
export async function standsNow(scope: Scope, application: string) {
  const answers = answersIn(await stepsOf(scope, application))
  const papers = await papersOf(scope, application)
  const asked = papersAsked(await rulebookIn(scope))
  const missing = stillMissing({ answers, papers, asked, today: await todayOf(scope) })
  return { answers, papers, asked, missing, mark: markOf(answers) }
}

async function mustBeOpen(scope: Scope, application: Application): Promise<void> {
  if (application.extendedUntil && scope.now <= application.extendedUntil) return
  const rulebook = await rulebookIn(scope)
  refuseClosed(rulebook, standingOf(rulebook, application))
}

/** Each thing under the name of its field, so that a page and a program read the same list. */
const problemsFrom = (missing: readonly Missing[]): Record<string, Problem> =>
  Object.fromEntries(
    missing.map(one =>
      one.kind === 'answer'
        ? [`${one.step}.${one.field}`, one.problem]
        : [`papers.${one.asked.key}`, { code: `paper-${one.why}`, facts: { paper: one.asked.label } }],
    ),
  )

/** The student does not apply after all, or the office hears that they do not come. Final. */
export const withdrawApplication = command(
  'withdraw-application',
  z.object({ application: z.uuid(), reason: maybe(z.string().trim().max(1000)) }),
  async (scope, input) => {
    const application = await lockApplication(scope, input.application)
    scope.must('application.withdraw', subjectOf(application))
    const state = applicationLife.next(application.state, 'withdraw')
    await saveApplication(scope, application.id, { state, decidedAt: scope.now })
    return [happened('application.withdrawn', application.id, { reason: input.reason ?? '' })]
  },
)
