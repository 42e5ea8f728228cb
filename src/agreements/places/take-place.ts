import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Direction } from '../agreement.ts'
import { type Left, lackFor, leftOf, type StayTerm } from './place.rules.ts'
import {
  conditionsFor,
  deletePlaceOf,
  insertPlace,
  lockOffered,
  type OfferedCondition,
  takenOf,
} from './place.store.ts'

type Wish = {
  condition: string
  /** The file of whoever takes the place. */
  takenBy: string
  year: string
  term: StayTerm
  months: number
  /** Why it is given though none is left. */
  overbookBecause?: string | undefined
}

/**
 * Takes a place in the transaction of the command that calls it, which has asked for its own permission: the condition is locked and
 * counted there, since a place must not be given twice. Taken once already, it stays taken. Says whether it was one too many.
 */
export async function takePlace(scope: Scope, wish: Wish): Promise<{ overbooked: boolean }> {
  const condition = await lockOffered(scope, wish.condition)
  if (!condition) throw new Refusal('agreement.condition-not-found')
  const taken = await takenOf(scope, [condition.id], wish.year)
  const mine = taken.find(place => place.takenBy === wish.takenBy)
  if (mine) return { overbooked: mine.overbooked }
  const left = leftOf(condition, taken)
  const lack = lackFor(left, wish)
  if (lack && !wish.overbookBecause) throw noPlaceLeft(condition, { lack, left, year: wish.year })
  await insertPlace(scope, { ...wish, overbookedBecause: lack ? (wish.overbookBecause ?? null) : null })
  return { overbooked: lack !== undefined }
}

type Lack = { lack: 'persons' | 'months'; left: Left; year: string }

export const noPlaceLeft = (condition: OfferedCondition, { lack, left, year }: Lack): Refusal =>
  lack === 'persons'
    ? new Refusal('agreement.no-place-left', { code: condition.code, persons: condition.persons, year })
    : new Refusal('agreement.no-months-left', { code: condition.code, months: left.months ?? 0, year })

/** Gives back the place that somebody has taken; nothing happens where there is none. */
export const releasePlace = async (scope: Scope, takenBy: string): Promise<void> => {
  await deletePlaceOf(scope, takenBy)
}

export type PlacesLeft = OfferedCondition & { left: Left; taken: number }

type Wanted = { year: string; direction: Direction; organisations?: readonly string[] | undefined }

/** What the agreements in force still provide in an academic year, condition by condition. The caller has asked for its permission. */
export async function placesLeft(scope: Scope, wanted: Wanted): Promise<PlacesLeft[]> {
  const conditions = await conditionsFor(scope, wanted)
  const ids = conditions.map(({ id }) => id)
  const taken = Map.groupBy(await takenOf(scope, ids, wanted.year), place => place.condition)
  return conditions.map(condition => {
    const places = taken.get(condition.id) ?? []
    return { ...condition, left: leftOf(condition, places), taken: places.length }
  })
}
