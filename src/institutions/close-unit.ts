import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { day } from '../platform/input.ts'
import { happened } from './institution.facts.ts'
import { lockUnit, saveUnit } from './unit.store.ts'

/** A unit that ends stays in the record: agreements and files of its time go on naming it. */
export const closeUnit = command('close-unit', z.object({ id: z.uuid(), on: day }), async (scope, input) => {
  const unit = await lockUnit(scope, input.id)
  scope.must('institution.shape')
  if (unit.closedOn === input.on) return nothingChanged
  await saveUnit(scope, { ...unit, closedOn: input.on })
  return [happened('unit.closed', unit.id, { code: unit.code, on: input.on })]
})
