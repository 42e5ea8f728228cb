import { command } from '../platform/command.ts'
import { happened } from './institution.facts.ts'
import { mustStandBelow } from './unit.rules.ts'
import { allUnits, insertUnit } from './unit.store.ts'
import { unitShape } from './unit.ts'

export const addUnit = command('add-unit', unitShape, async (scope, input) => {
  scope.must('institution.shape')
  if (input.parent) mustStandBelow(await allUnits(scope), '', input.parent)
  const id = await insertUnit(scope, input)
  return [happened('unit.added', id, { code: input.code })]
})
