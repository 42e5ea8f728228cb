import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './lodging.facts.ts'
import { insertDwelling, lockDwellings, saveDwelling } from './lodging.store.ts'
import { dwellingShape } from './lodging.ts'

const wrong = (field: string, code: string) => new Refusal('input.wrong', { count: 1 }, { [field]: { code } })

/** A room or flat that students can get. */
export const offerDwelling = command('offer-dwelling', dwellingShape, async (scope, { notes, ...input }) => {
  scope.must('lodging.offer')
  if (input.untilOn <= input.fromOn) throw wrong('untilOn', 'ends-before-it-begins')
  const id = await insertDwelling(scope, { ...input, notes: notes ?? null })
  return [happened('dwelling.offered', id, { name: input.name })]
})

/** What was wrong in the description; never fewer places, or fewer days, than are taken. */
export const describeDwelling = command(
  'describe-dwelling',
  dwellingShape.extend({ dwelling: z.uuid(), version: revision }),
  async (scope, { dwelling: id, version, notes, ...input }) => {
    const [dwelling] = await lockDwellings(scope, id)
    scope.must('lodging.offer')
    if (!dwelling) throw new Refusal('dwelling.not-found')
    if (dwelling.revision !== version) throw new Refusal('dwelling.changed-meanwhile')
    if (input.untilOn <= input.fromOn) throw wrong('untilOn', 'ends-before-it-begins')
    const { taken } = dwelling
    if (taken.some(one => one.fromOn < input.fromOn || one.untilOn > input.untilOn)) throw new Refusal('dwelling.taken')
    if (
      taken.some(
        one => taken.filter(other => other.fromOn <= one.fromOn && one.fromOn < other.untilOn).length > input.places,
      )
    )
      throw new Refusal('dwelling.taken')
    await saveDwelling(scope, id, { ...input, notes: notes ?? null })
    return [happened('dwelling.described', id, { name: input.name })]
  },
)

/** Nobody else gets a place in it; whoever has one keeps it. */
export const withdrawDwelling = command('withdraw-dwelling', z.object({ dwelling: z.uuid() }), async (scope, input) => {
  const [dwelling] = await lockDwellings(scope, input.dwelling)
  scope.must('lodging.offer')
  if (!dwelling || dwelling.withdrawnAt) throw new Refusal('dwelling.not-found')
  await saveDwelling(scope, dwelling.id, { withdrawnAt: scope.now })
  return [happened('dwelling.withdrawn', dwelling.id, { name: dwelling.name })]
})
