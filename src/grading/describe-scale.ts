import { isDeepStrictEqual } from 'node:util'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './grading.facts.ts'
import { currentTables, keepScale, lockScale, scalesOf } from './grading.store.ts'
import { type ScaleContent, scaleShape } from './grading.ts'
import { problemsOf, problemsOfScale } from './table.rules.ts'

/** States a scale, or states it anew. Tables that stand on it must still be readable by it. */
export const describeScale = command('describe-grading-scale', scaleShape, async (scope, input) => {
  const before = await lockScale(scope, input.key)
  scope.must('grading.edit')
  const wrong = problemsOfScale(input)
  if (Object.keys(wrong).length) throw new Refusal('input.wrong', { count: Object.keys(wrong).length }, wrong)
  const tables = before ? (await currentTables(scope)).filter(({ scale }) => scale === before.id) : []
  if (tables.some(({ entries }) => Object.keys(problemsOf(input, entries)).length))
    throw new Refusal('grading-scale.in-use', { tables: tables.length })
  // Somebody must have the first word: the first scale is the institution's own.
  const own = input.own || before?.own === true || !(await scalesOf(scope)).length
  if (before && isDeepStrictEqual(contentOf(before), contentOf({ ...input, own }))) return nothingChanged
  const id = await keepScale(scope, { ...input, own })
  return [happened('grading-scale.described', id, { name: input.name })]
})

/** What one may say of a scale, without what we keep beside it. */
const contentOf = ({ key, name, better, passing, failing, ungraded, own }: ScaleContent & { own: boolean }) => ({
  ...{ key, name, better, passing, failing, ungraded, own },
})
