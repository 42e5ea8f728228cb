import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import { closedNow, rulebookIn, standingFor } from '../../rulebook/index.ts'
import { readable } from '../show-stay.ts'
import {
  findDwelling,
  findLodging,
  type LodgingWish,
  lodgingCounts,
  lodgingOf,
  lodgingRows,
  openDwellings,
} from './lodging.store.ts'

/** The requests of the office, and what is offered. */
export const listLodgings = query('list-lodgings', async (scope, wish: LodgingWish) => {
  scope.must('lodging.decide')
  return { ...(await lodgingRows(scope, wish)), dwellings: await openDwellings(scope) }
})

export const listDwellings = query('list-dwellings', (scope, _: undefined) => {
  scope.must('lodging.decide')
  return openDwellings(scope)
})

export const showDwelling = query('show-dwelling', async (scope, id: string) => {
  scope.must('lodging.decide')
  const found = await findDwelling(scope, id)
  if (!found) throw new Refusal('dwelling.not-found')
  return found
})

/** One request with its dwelling and its student. */
export const showLodging = query('show-lodging', async (scope, id: string) => {
  scope.must('lodging.decide')
  const lodging = await findLodging(scope, id)
  if (!lodging) throw new Refusal('lodging.not-found')
  const stay = await readable(scope, lodging.stay)
  return { lodging, stay, dwelling: lodging.dwelling ? await findDwelling(scope, lodging.dwelling) : undefined }
})

/** What a student asked for and got, for whoever may read the stay; the home university has no part in it. */
export const lodgingOfStay = query('show-lodging-of-stay', async (scope, id: string) => {
  const stay = await readable(scope, id)
  if (scope.actor.kind === 'partner') return undefined
  const lodging = await lodgingOf(scope, id)
  const rulebook = await rulebookIn(scope)
  const asked = { subject: 'accommodation', direction: 'incoming', term: stay.term, year: stay.academicYear } as const
  return {
    stay,
    lodging,
    dwelling: lodging?.dwelling ? await findDwelling(scope, lodging.dwelling) : undefined,
    offered: (await openDwellings(scope)).length > 0,
    /** Why nothing can be asked for now. */
    closed: closedNow(rulebook, standingFor(rulebook, asked)),
  }
})

/** What waits for the accommodation service: for the desk. */
export const listWaitingLodgings = query('list-waiting-lodgings', (scope, _: undefined) => {
  scope.must('lodging.decide')
  return lodgingCounts(scope)
})
