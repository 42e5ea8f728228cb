import { Refusal } from '../platform/refusal.ts'

type Placed = { id: string; parent: string | null }

/** A unit stands below another one of the same tree, never below itself. */
export function mustStandBelow(units: readonly Placed[], unit: string, parent: string | undefined): void {
  if (!parent) return
  const byId = new Map(units.map(each => [each.id, each]))
  if (!byId.has(parent)) throw new Refusal('unit.not-found')
  for (let above: string | null | undefined = parent; above; above = byId.get(above)?.parent)
    if (above === unit) throw new Refusal('unit.below-itself')
}

/** The units in the order of their tree, each with its depth; names decide among sisters. */
export function inTreeOrder<T extends Placed>(
  units: readonly T[],
  name: (unit: T) => string,
): { unit: T; depth: number }[] {
  const below = new Map<string | null, T[]>()
  for (const unit of units) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit])
  const walk = (parent: string | null, depth: number): { unit: T; depth: number }[] =>
    [...(below.get(parent) ?? [])]
      .sort((a, b) => name(a).localeCompare(name(b)))
      .flatMap(unit => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}

/** A unit and what it is part of, from itself up. */
export function unitsAbove(units: readonly Placed[], unit: string): string[] {
  const byId = new Map(units.map(each => [each.id, each]))
  const above: string[] = []
  for (let id: string | null | undefined = unit; id && !above.includes(id); id = byId.get(id)?.parent) above.push(id)
  return above
}

/** A unit and all its parts: a school with its departments. */
export function unitsBelow(units: readonly Placed[], unit: string): string[] {
  const below = Map.groupBy(units, each => each.parent)
  const within = (id: string): string[] => [id, ...(below.get(id) ?? []).flatMap(part => within(part.id))]
  return within(unit)
}
