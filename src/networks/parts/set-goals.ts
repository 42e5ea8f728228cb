import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { hashOf } from '../../platform/ids.ts'
import { partialDate, whole } from '../../platform/input.ts'
import { spokenDate } from '../../platform/partial-date-words.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isSdg } from '../../reference/index.ts'
import { originShape } from '../../rulebook/index.ts'
import { goalsSetFrom } from '../network.rules.ts'
import { touchNetwork } from '../network.store.ts'
import { byTheOffice } from '../network.ts'
import { happened } from '../networks.facts.ts'
import { isAsBefore, networkToEdit } from './keep-part.ts'
import { goalsOf, replaceGoals } from './part.store.ts'
import type { Goal } from './part.ts'

/** Which goals stand, and since when, as a form says what it was filled from: short, however long the history. */
export const markOf = (goals: readonly Pick<Goal, 'number' | 'since' | 'until'>[]): string =>
  hashOf(
    goals
      .map(({ number, since, until }) => `${number}:${since ?? ''}-${until ?? ''}`)
      .toSorted()
      .join(' '),
  )

/** Which goals of the United Nations a network follows from a date on: three at first, four later. */
export const setGoals = command(
  'set-goals',
  z.object({
    network: z.uuid(),
    from: partialDate,
    goals: z.array(whole.refine(isSdg, 'not-in-list')).max(17),
    origin: originShape.optional(),
    /** The goals that the form showed, by `markOf`. */
    version: z.string().max(64).optional(),
  }),
  async (scope, input) => {
    const network = await networkToEdit(scope, input.network)
    const before = await goalsOf(scope, network.id)
    const after = goalsSetFrom(before, input.goals, input.from).map(goal => ({
      ...goal,
      origin:
        before.find(known => known.number === goal.number && known.since === goal.since)?.origin ??
        input.origin ??
        byTheOffice,
    }))
    const plain = before.map(({ number, since, until, origin }) => ({ number, since, until, origin }))
    if (isAsBefore({ goals: plain }, { goals: after })) return nothingChanged
    if (input.version !== undefined && input.version !== markOf(before)) throw new Refusal('network.changed-meanwhile')
    await replaceGoals(scope, network.id, after)
    await touchNetwork(scope, network.id)
    const goals = input.goals.toSorted((a, b) => a - b).join(', ')
    return [happened('goals.set', network.id, { goals, from: spokenDate(input.from) })]
  },
)
