import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { partialDate, whole } from '../../platform/input.ts'
import { spokenDate } from '../../platform/partial-date-words.ts'
import { isSdg } from '../../reference/index.ts'
import { originShape } from '../../rulebook/index.ts'
import { goalsSetFrom } from '../network.rules.ts'
import { touchNetwork } from '../network.store.ts'
import { byTheOffice } from '../network.ts'
import { happened } from '../networks.facts.ts'
import { isAsBefore, networkToEdit } from './keep-part.ts'
import { goalsOf, replaceGoals } from './part.store.ts'

/** Which goals of the United Nations a network follows from a date on: three at first, four later. */
export const setGoals = command(
  'set-goals',
  z.object({
    network: z.uuid(),
    from: partialDate,
    goals: z.array(whole.refine(isSdg, 'not-in-list')).max(17),
    origin: originShape.optional(),
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
    await replaceGoals(scope, network.id, after)
    await touchNetwork(scope, network.id)
    const goals = input.goals.toSorted((a, b) => a - b).join(', ')
    return [happened('goals.set', network.id, { goals, from: spokenDate(input.from) })]
  },
)
