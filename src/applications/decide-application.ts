import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { dayIn, instantAt, type Zone } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day, maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './application.facts.ts'
import { keepFindings, lockApplication, papersOf, saveApplication } from './application.store.ts'
import { type Application, applicationLife, faults, isFillable, remarkShape } from './application.ts'
import { unchecked } from './completeness.rules.ts'
import { standsNow } from './submit-application.ts'

const finding = z.object({
  requirement: z.string().max(80),
  document: z.uuid(),
  inOrder: z.boolean(),
  faults: z.array(z.enum(faults)).max(faults.length).default([]),
  note: maybe(z.string().trim().max(1000)),
})

/** Notes what the officer saw on the papers. A paper that was replaced meanwhile is not judged unseen. */
export const checkPapers = command(
  'check-papers',
  z.object({ application: z.uuid(), findings: z.array(finding).max(60) }),
  async (scope, input) => {
    const application = await lockApplication(scope, input.application)
    scope.must('application.check')
    if (application.state !== 'submitted') throw new Refusal('application.not-to-check')
    const papers = await papersOf(scope, application.id)
    const judged = input.findings.map(({ requirement, document, inOrder, note, ...found }) => {
      const paper = papers.find(one => one.requirement === requirement)
      if (paper?.document !== document) throw new Refusal('application.changed-meanwhile')
      if (inOrder === found.faults.length > 0)
        throw new Refusal('input.wrong', { count: 1 }, { [`faults.${requirement}`]: { code: 'in-order-or-faulty' } })
      return {
        requirement,
        finding: inOrder ? ('in-order' as const) : ('faulty' as const),
        faults: found.faults,
        note: note ?? null,
      }
    })
    if (!judged.length) throw new Refusal('application.nothing-checked')
    await keepFindings(scope, application.id, judged)
    const right = judged.filter(one => one.finding === 'in-order').length
    return [happened('application.papers-checked', application.id, { right, wrong: judged.length - right })]
  },
)

const decided = z.object({ application: z.uuid(), version: revision })

async function lockForDecision(scope: Scope, input: z.output<typeof decided>): Promise<Application> {
  const application = await lockApplication(scope, input.application)
  scope.must('application.decide')
  if (application.revision !== input.version) throw new Refusal('application.changed-meanwhile')
  return application
}

/** Back to the applicant's side, with exactly what is wrong. Without anything wrong there is nothing to return. */
export const returnApplication = command(
  'return-application',
  decided.extend({ remark: maybe(remarkShape) }),
  async (scope, input) => {
    const application = await lockForDecision(scope, input)
    const state = applicationLife.next(application.state, 'return')
    const { missing } = await standsNow(scope, application.id)
    if (!missing.length && !input.remark) throw new Refusal('application.nothing-wrong')
    await saveApplication(scope, application.id, { state, remark: input.remark ?? null })
    const items = missing.length + (input.remark ? 1 : 0)
    return [happened('application.returned', application.id, { items, reason: input.remark ?? '' })]
  },
)

/** The student is admitted: everything is there, and somebody has looked at every paper and found it in order. */
export const admitApplicant = command('admit-applicant', decided, async (scope, input) => {
  const application = await lockForDecision(scope, input)
  const state = applicationLife.next(application.state, 'admit')
  const { missing, papers } = await standsNow(scope, application.id)
  if (missing.length) throw new Refusal('application.lacks-something', { count: missing.length })
  const open = unchecked(papers).length
  if (open) throw new Refusal('application.papers-unchecked', { count: open })
  await saveApplication(scope, application.id, { state, remark: null, decidedAt: scope.now })
  return [happened('application.admitted', application.id, {})]
})

/** Not admitted, for a reason that the student reads. Final. */
export const refuseApplication = command(
  'refuse-application',
  decided.extend({ remark: remarkShape }),
  async (scope, input) => {
    const application = await lockForDecision(scope, input)
    const state = applicationLife.next(application.state, 'refuse')
    await saveApplication(scope, application.id, { state, remark: input.remark, decidedAt: scope.now })
    return [happened('application.refused', application.id, { reason: input.remark })]
  },
)

/** More time for one student than the rulebook gives everybody, until the end of a day. */
export const extendApplication = command(
  'extend-application',
  z.object({ application: z.uuid(), until: day, remark: z.string().trim().min(3).max(1000) }),
  async (scope, input): Promise<Fact[]> => {
    const application = await lockApplication(scope, input.application)
    scope.must('application.decide')
    if (!isFillable(application.state)) throw new Refusal('application.not-fillable')
    const zone = (await officeOf(scope)).zone as Zone
    if (input.until < dayIn(scope.now, zone))
      throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'has-run-out' } })
    const until = instantAt(input.until as never, '23:59', zone)
    await saveApplication(scope, application.id, { extendedUntil: until, extendedBecause: input.remark })
    return [happened('application.extended', application.id, { until: input.until, reason: input.remark })]
  },
)
