import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { confirmerOf, entriesOf } from './checklist.rules.ts'
import { happened } from './stay.facts.ts'
import { confirmedOf, keepConfirmed, lockStay, removeConfirmed, unitsByCode } from './stay.store.ts'
import { isLive } from './stay.ts'

const one = z.object({ stay: z.uuid(), item: z.string().max(80) })

async function openItem(scope: Scope, input: z.output<typeof one>) {
  const stay = await lockStay(scope, input.stay)
  const entries = entriesOf(await rulebookIn(scope), stay, await confirmedOf(scope, stay.id))
  const entry = entries.find(({ key }) => key === input.item)
  const unit = entry && (await unitsByCode(scope, [entry.at])).get(entry.at)
  scope.must('stay.confirm', entry ? confirmerOf(entry, stay, unit) : {})
  if (!entry) throw new Refusal('stay.item-not-asked')
  if (!isLive(stay.state)) throw new Refusal('stay.not-possible-now')
  return { stay, entry }
}

/** Whoever the rulebook names says that an item is done. */
export const confirmItem = command(
  'confirm-item',
  one.extend({ note: maybe(z.string().trim().max(1000)) }),
  async (scope, input) => {
    const { stay, entry } = await openItem(scope, input)
    const kept = await keepConfirmed(scope, { stay: stay.id, item: entry.key, note: input.note ?? null })
    return kept ? [happened('stay.item-confirmed', stay.id, { item: entry.key, label: entry.label })] : nothingChanged
  },
)

/** Said by mistake: the item is open again. */
export const reopenItem = command('reopen-item', one, async (scope, input) => {
  const { stay, entry } = await openItem(scope, input)
  const gone = await removeConfirmed(scope, stay.id, entry.key)
  return gone ? [happened('stay.item-reopened', stay.id, { item: entry.key, label: entry.label })] : nothingChanged
})
