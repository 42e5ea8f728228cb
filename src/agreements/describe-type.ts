import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { localised, maybe, whole, wholeFrom } from '../platform/input.ts'
import { keptQuery } from '../platform/query.ts'
import { happened } from './agreement.facts.ts'
import { agreementTypes } from './agreement.ts'
import { saveType, typesOf } from './type.store.ts'

/** What the office calls a type of agreement and what it is for; and whether it concludes such agreements. */
export const describeType = command(
  'describe-type',
  z.object({
    type: z.enum(agreementTypes),
    name: localised(200),
    description: localised(2000).optional(),
    position: wholeFrom(0, 100).default(0),
    offered: z.boolean().default(true),
    /** The revision that the form showed; 0 when the office had described none. */
    version: maybe(whole),
  }),
  async (scope, { version, ...input }) => {
    scope.must('procedure.design', { type: input.type })
    const saved = await saveType(scope, { ...input, description: input.description ?? null }, version)
    if (!saved) return nothingChanged
    return [happened('agreement-type.described', scope.institution, { type: input.type, name: input.name })]
  },
)

/** The types as this office names and orders them; where it described none, all of them by their common names. */
export const listTypes = keptQuery('list-types', async scope => {
  scope.reach('procedure.see')
  return typesOf(scope)
})
