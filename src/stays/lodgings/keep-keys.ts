import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { day, maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockToDecide } from './allocate-lodging.ts'
import { happened } from './lodging.facts.ts'
import { findDwelling, saveLodging } from './lodging.store.ts'
import { lodgingLife, money } from './lodging.ts'

const dated = z.object({ lodging: z.uuid(), version: revision, on: day })

async function mustHaveCome(scope: Scope, on: string, from: string | null = null): Promise<void> {
  if (on > (await todayOf(scope))) throw new Refusal('input.wrong', { count: 1 }, { on: { code: 'not-come-yet' } })
  if (from && on < from) throw new Refusal('input.wrong', { count: 1 }, { on: { code: 'before-the-keys' } })
}

export const noteDeposit = command('note-deposit', dated, async (scope, input) => {
  const lodging = await lockToDecide(scope, input)
  if (lodging.state !== 'allocated' || lodging.depositPaidOn) throw new Refusal('lodging.not-possible-now')
  await mustHaveCome(scope, input.on)
  await saveLodging(scope, lodging.id, { depositPaidOn: input.on })
  return [happened('lodging.deposit-paid', lodging.stay, { lodging: lodging.id, on: input.on })]
})

/** No keys before the deposit, where there is one. */
export const giveKeys = command('give-keys', dated, async (scope, input) => {
  const lodging = await lockToDecide(scope, input)
  const state = lodgingLife.next(lodging.state, 'give-keys')
  const dwelling = lodging.dwelling ? await findDwelling(scope, lodging.dwelling) : undefined
  if (dwelling?.deposit && !lodging.depositPaidOn) throw new Refusal('lodging.deposit-first')
  await mustHaveCome(scope, input.on)
  await saveLodging(scope, lodging.id, { state, keysGivenOn: input.on })
  return [happened('lodging.keys-given', lodging.stay, { lodging: lodging.id, on: input.on })]
})

/** The bed is free from that day on, also where the student leaves sooner than planned. */
export const takeKeys = command('take-keys', dated, async (scope, input) => {
  const lodging = await lockToDecide(scope, input)
  const state = lodgingLife.next(lodging.state, 'take-keys')
  await mustHaveCome(scope, input.on, lodging.keysGivenOn)
  await saveLodging(scope, lodging.id, { state, keysBackOn: input.on })
  return [happened('lodging.keys-back', lodging.stay, { lodging: lodging.id, on: input.on })]
})

/** The deposit goes back, whole or less what is withheld for a reason. */
export const settleLodging = command(
  'settle-lodging',
  dated.extend({ withheld: maybe(money), reason: maybe(z.string().trim().min(3).max(1000)) }),
  async (scope, input) => {
    const lodging = await lockToDecide(scope, input)
    const state = lodgingLife.next(lodging.state, 'settle')
    await mustHaveCome(scope, input.on, lodging.keysBackOn)
    const withheld = input.withheld || null
    const dwelling = lodging.dwelling ? await findDwelling(scope, lodging.dwelling) : undefined
    if (withheld && withheld > (dwelling?.deposit ?? 0))
      throw new Refusal('input.wrong', { count: 1 }, { withheld: { code: 'more-than-deposit' } })
    if (withheld && !input.reason) throw new Refusal('input.wrong', { count: 1 }, { reason: { code: 'missing' } })
    const withheldBecause = withheld ? (input.reason ?? null) : null
    await saveLodging(scope, lodging.id, { state, depositBackOn: input.on, withheld, withheldBecause })
    return [
      happened('lodging.settled', lodging.stay, { lodging: lodging.id, on: input.on, reason: withheldBecause ?? '' }),
    ]
  },
)
