import { keptAnswer } from './kept-answers.ts'
import { type Caller, inScope, type Scope } from './scope.ts'

export type Query<Input, Answer> = { (caller: Caller, input: Input): Promise<Answer>; queryName: string }

/** One question, answered in the shape that a page or message needs, in one read-only transaction. */
export function query<Input, Answer>(
  name: string,
  ask: (scope: Scope, input: Input) => Promise<Answer>,
): Query<Input, Answer> {
  const call = (caller: Caller, input: Input) =>
    inScope(caller, { label: name, readOnly: true }, scope => ask(scope, input))
  return Object.assign(call, { queryName: name })
}

/** A question whose small answer nearly every page needs: asked once for as long as nothing changes (`kept-answers.ts`). */
export function keptQuery<Input, Answer>(
  name: string,
  ask: (scope: Scope, input: Input) => Promise<Answer>,
): Query<Input, Answer> {
  const each = query(name, ask)
  const call = (caller: Caller, input: Input) => keptAnswer(caller, { name, input }, () => each(caller, input))
  return Object.assign(call, { queryName: name })
}
