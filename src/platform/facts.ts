import type { z } from 'zod'

/** What has happened: the audit line and the outbox entry are the same row. `subject` is the id of the file it is about. */
export type Fact = { name: string; subject: string; facts: Record<string, unknown> }

/** A kept fact, as reactions and timelines receive it. */
export type Kept = Fact & { id: number; institution: string; actor: unknown; at: Date; byCommand: string }

export const nothingChanged: Fact[] = []

const declared = new Map<string, z.ZodType>()
export const declaredFacts = (): string[] => [...declared.keys()].sort()

/**
 * Declares a slice's facts with the shape of each, and gives the only way to make one:
 * `const happened = facts({ 'agreement.signed': z.object({ by: z.string() }) })`, then `happened('agreement.signed', id, { by })`.
 * Shapes hold ids and the few values that the sentence needs; never a person's name or address.
 */
export function facts<const Shapes extends Record<string, z.ZodType>>(shapes: Shapes) {
  for (const [name, shape] of Object.entries(shapes)) declared.set(name, shape)
  return <Name extends keyof Shapes & string>(name: Name, subject: string, values: z.infer<Shapes[Name]>): Fact => ({
    name,
    subject,
    facts: values as Record<string, unknown>,
  })
}

export function checkFact(fact: Fact): void {
  const shape = declared.get(fact.name)
  if (!shape) throw new Error(`the fact ${fact.name} is declared in no *.facts.ts`)
  shape.parse(fact.facts)
}
