import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { happened } from './institution.facts.ts'
import { mustBeFresh } from './settings.rules.ts'
import { mustStandBelow } from './unit.rules.ts'
import { allUnits, lockUnit, saveUnit } from './unit.store.ts'
import { unitShape } from './unit.ts'

export const correctUnit = command(
  'correct-unit',
  unitShape.extend({ id: z.uuid(), version: revision }),
  async (scope, input) => {
    const unit = await lockUnit(scope, input.id)
    scope.must('institution.shape')
    mustBeFresh('unit', unit.revision, input.version)
    mustStandBelow(await allUnits(scope), unit.id, input.parent)
    await saveUnit(scope, {
      ...unit,
      kind: input.kind,
      code: input.code,
      name: input.name,
      parent: input.parent ?? null,
    })
    return [happened('unit.corrected', unit.id, { code: input.code })]
  },
)
