import type { Fact } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import { nextLook } from './agreement.rules.ts'
import { type Agreement, bindingStates } from './agreement.ts'
import { carryRows, lockUnder, saveMinded } from './clock.store.ts'
import { endUnder, isOver } from './frame.rules.ts'

/**
 * A framework that gives way to its renewal or amendment hands on what stands under it: protocols in force last as long as the
 * new one lets them, those under way may still be signed. What they were agreed under stays what they say; a draft says the new one.
 */
export async function carryOn(scope: Scope, before: Agreement, after: Agreement): Promise<Fact[]> {
  const carried = (await lockUnder(scope, before.id)).filter(child => !isOver(child) && child.id !== after.id)
  await carryRows(
    scope,
    carried.map(({ id }) => id),
    after.id,
  )
  const binding = carried
    .filter(({ state }) => bindingStates.some(binds => binds === state))
    .map(child => ({ ...child, expiresOn: endUnder(child, after), warnedMonths: null }))
  await saveMinded(
    scope,
    binding.map(child => ({ ...child, nextLookOn: nextLook(child) })),
  )
  const ends = new Map(binding.map(({ id, expiresOn }) => [id, expiresOn ?? 'none']))
  return carried.map(({ id }) =>
    happened('agreement.carried-on', id, { from: before.code, to: after.code, until: ends.get(id) ?? 'open' }),
  )
}
