import type { Spoken } from './calendar-words.ts'

/** What is wrong with one field of a form, by a code that the words turn into a sentence. */
export type Problem = { code: string; facts?: Record<string, Spoken> }

/** An expected "no": the person or the partner asked for something that the rules do not allow. Translated only at the doors. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly facts: Record<string, Spoken>
  readonly problems: Record<string, Problem>

  constructor(code: string, facts: Record<string, Spoken> = {}, problems: Record<string, Problem> = {}) {
    super(code)
    this.code = code
    this.facts = facts
    this.problems = problems
  }
}
