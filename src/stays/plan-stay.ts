import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day, maybe, revision } from '../platform/input.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import { happened } from './stay.facts.ts'
import { lockStay, saveStay } from './stay.store.ts'
import { isLive, type Stay, subjectOf } from './stay.ts'
import { isEarly } from './turn.rules.ts'

type Plan = { arrivesOn: string; leavesOn: string }

/**
 * The days on which the student plans to come and to leave, within what was agreed: checklists follow them. A departure much sooner
 * than agreed is an early return, with a reason that the home university reads.
 */
export const planStay = command(
  'plan-stay',
  z.object({
    stay: z.uuid(),
    version: revision,
    arrivesOn: day,
    leavesOn: day,
    reason: maybe(z.string().trim().min(3).max(1000)),
  }),
  async (scope, input): Promise<Fact[]> => {
    const stay = await lockStay(scope, input.stay)
    scope.must('stay.plan', subjectOf(stay))
    if (stay.revision !== input.version) throw new Refusal('stay.changed-meanwhile')
    if (!isLive(stay.state) || stay.leftOn) throw new Refusal('stay.not-possible-now')
    const { arrivesOn, leavesOn } = {
      ...input,
      ...(stay.arrivedOn ? { arrivesOn: stay.arrivesOn ?? input.arrivesOn } : {}),
    }
    refuseWrong(problemsOf(stay, { arrivesOn, leavesOn }, await todayOf(scope)))
    if (stay.agreedUntil && leavesOn > stay.agreedUntil)
      throw new Refusal('stay.beyond-agreed', { on: stay.agreedUntil })
    const early = isEarly(leavesOn, stay.agreedUntil)
    const earlyBecause = early ? (input.reason ?? stay.earlyBecause) : null
    if (early && !earlyBecause) throw new Refusal('stay.early-without-reason', {}, { reason: { code: 'why-early' } })
    const agreedUntil = stay.agreedUntil ?? leavesOn
    await saveStay(scope, stay.id, { arrivesOn, leavesOn, agreedUntil, earlyBecause })
    const announced = early && (leavesOn !== stay.leavesOn || earlyBecause !== stay.earlyBecause)
    return announced
      ? [happened('stay.early-return-announced', stay.id, { leavesOn, reason: earlyBecause ?? '' })]
      : [happened('stay.planned', stay.id, { arrivesOn, leavesOn })]
  },
)

function problemsOf({ arrivedOn }: Stay, { arrivesOn, leavesOn }: Plan, today: string): Record<string, Problem> {
  if (leavesOn < (arrivedOn ?? arrivesOn)) return { leavesOn: { code: 'before-arrival' } }
  return leavesOn < today ? { leavesOn: { code: 'has-run-out' } } : {}
}

function refuseWrong(problems: Record<string, Problem>): void {
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}
