import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { localised, maybe, ticked, whole } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../agreement.facts.ts'
import { agreementTypes, stepKinds } from '../agreement.ts'
import { completed } from './procedure.rules.ts'
import { currentProcedure, insertProcedure } from './procedure.store.ts'

export const designedStep = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'wrong-key'),
  order: whole.pipe(z.int().min(1).max(50)),
  name: localised(300),
  body: localised(200),
  kind: z.enum(stepKinds),
  actsAs: z.enum(['office', 'unit', 'mandate', 'partner']).default('office'),
  unit: maybe(z.uuid()),
  office: maybe(z.string().regex(/^[a-z][a-z-]{1,59}$/, 'wrong-office')),
  when: z
    .object({
      types: maybe(z.array(z.enum(agreementTypes)).min(1)),
      money: maybe(z.enum(['spent', 'not-spent'])),
      curricula: maybe(z.enum(['touched', 'not-touched'])),
      model: maybe(z.enum(['followed', 'departed'])),
    })
    .optional(),
  needsSitting: ticked,
  needsResolution: ticked,
  days: maybe(whole.pipe(z.int().min(1).max(365))),
})

/** How agreements of a type come about from now on: a new version, which those under way do not take over. */
export const designProcedure = command(
  'design-procedure',
  z.object({
    type: z.enum(agreementTypes),
    name: localised(200),
    description: localised(2000).optional(),
    steps: z.array(designedStep).min(1, 'procedure-empty').max(40),
    /** Taken from elsewhere and not yet confirmed by the office: shown with that mark. */
    example: ticked,
    /** The version that was on the page; empty when there was none. */
    version: maybe(whole),
  }),
  async (scope, { version, ...input }) => {
    scope.must('procedure.design', { type: input.type })
    const before = await currentProcedure(scope, input.type)
    if (version !== undefined && version !== (before?.version ?? 0)) throw new Refusal('procedure.changed-meanwhile')
    const next = (before?.version ?? 0) + 1
    const steps = completed(input.steps.map(step => ({ ...step, when: step.when && pruned(step.when) })))
    const id = await insertProcedure(scope, {
      ...input,
      description: input.description ?? null,
      version: next,
      steps,
    })
    return [happened('procedure.designed', id, { type: input.type, version: next, name: input.name })]
  },
)

/** A condition of which nothing was chosen is none. */
const pruned = <When extends object>(when: When): When | undefined =>
  Object.values(when).some(value => value !== undefined) ? when : undefined
