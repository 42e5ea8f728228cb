import { type Clash, type Drift, driftSince, freezeCourses } from '../courses/index.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { clashesAmong } from './clashes.ts'
import { type Resulting, resultOf, standing } from './programme.rules.ts'
import { partsOf, versionIn, type Whole } from './versions.rules.ts'

/** A line of the agreed programme of which the catalogue says something else now. */
export type Moved = Omit<Drift, 'what'> & { what: Drift['what'] | 'timetable'; line: Resulting }

/** How the catalogue has moved away from the programme that all three have signed. */
export async function driftOf(scope: Scope, whole: Whole): Promise<Moved[]> {
  const { agreedVersion, state } = whole.agreement
  if (agreedVersion === null || state === 'cancelled') return []
  const { first, changes } = partsOf(whole, versionIn(whole, agreedVersion))
  const lines = standing(resultOf(first, changes)).filter(({ frozen }) => frozen)
  const frozen = lines.flatMap(line => line.frozen ?? [])
  const now = await freezeCourses(
    scope,
    frozen.map(({ instance }) => instance),
  )
  const named = (instance: string) => lines.find(line => line.instance === instance)
  const moved = driftSince(frozen, now).flatMap(drift => {
    const line = named(drift.instance)
    return line ? [{ ...drift, line }] : []
  })
  const revised = now.filter(({ instance, revision }) => revision !== named(instance)?.frozen?.revision)
  if (!revised.length) return moved
  const clashes = await clashesAmong(scope, {
    rulebook: await rulebookIn(scope),
    instances: frozen.map(f => f.instance),
  })
  return [
    ...moved,
    ...clashesOf(
      clashes,
      revised.map(({ instance }) => instance),
      named,
    ),
  ]
}

/** A timetable that was changed after the signatures, and now takes the hour of another course. */
const clashesOf = (clashes: Clash[], revised: string[], named: (instance: string) => Resulting | undefined): Moved[] =>
  clashes.flatMap(({ one, other }) => {
    const [instance, against] = revised.includes(one) ? [one, other] : [other, one]
    const [line, with_] = [named(instance), named(against)]
    if (!revised.includes(instance) || !line || !with_) return []
    return [{ instance, line, what: 'timetable', from: '', to: with_.title.en, reason: 'timetable-conflict' } as const]
  })
