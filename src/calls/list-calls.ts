import { countOutgoing, pageOfOutgoing } from '../agreements/index.ts'
import { todayOf } from '../institutions/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { isUuid } from '../platform/input.ts'
import type { PublishedPages } from '../platform/published-pages.ts'
import { keptQuery, query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import {
  callsNotOver,
  countCalls,
  countPublished,
  findCall,
  pageOfCalls,
  publicPages,
  publishedCalls,
} from './call.store.ts'
import { type CourseSought, conditionsOfCall, countPlacesOfCall, findCallPlace, placesOfCall } from './place.store.ts'

type Part = { limit: number; offset: number }
type PlacesPart = { call: string; course?: CourseSought | undefined } & Part

async function known(scope: Scope, id: string) {
  if (!isUuid(id)) throw new Refusal('call.not-found')
  return findCall(scope, id)
}

export const listCalls = query('list-calls', async (scope, part: Part) => {
  scope.must('call.read')
  return { rows: await pageOfCalls(scope, part), total: await countCalls(scope) }
})

/** What the office still has to do with its calls, or will see happen. */
export const listCallsNotOver = query('list-calls-not-over', async (scope, most: number) => {
  scope.must('call.read')
  return callsNotOver(scope, await todayOf(scope), most)
})

/** A call with a page of its places and what has happened to it, for the office. */
export const showCall = query('show-call', async (scope, { call: id, course, ...part }: PlacesPart) => {
  scope.must('call.read')
  const call = await known(scope, id)
  return {
    call,
    places: await placesOfCall(scope, { call: id, course }, part),
    total: await countPlacesOfCall(scope, { call: id, course }),
    happened: await factsAbout(scope, id),
  }
})

/** Where students could go in the call's year, and that it does not offer yet. */
export const listOfferable = query('list-offerable', async (scope, { call: id, ...part }: { call: string } & Part) => {
  scope.must('call.edit')
  const call = await known(scope, id)
  const sought = { year: call.year, without: await conditionsOfCall(scope, id) }
  const rows = await pageOfOutgoing(scope, sought, part)
  return { call, rows, total: await countOutgoing(scope, sought) }
})

export const showCallPlace = query('show-call-place', async (scope, id: string) => {
  scope.must('call.edit')
  if (!isUuid(id)) throw new Refusal('call-place.not-found')
  const place = await findCallPlace(scope, id)
  return { place, call: await findCall(scope, place.call) }
})

export const listPublishedCalls = query('list-published-calls', async (scope, part: Part) => {
  scope.reach('call.see')
  return { rows: await publishedCalls(scope, part), total: await countPublished(scope) }
})

/** Whether there is anything to lead the public to. */
export const hasCalls = keptQuery('has-calls', async (scope, _: undefined) => {
  scope.reach('call.see')
  return (await countPublished(scope)) > 0
})

/** A call as everybody sees it. What is not published is not there. */
export const showPublishedCall = query(
  'show-published-call',
  async (scope, { call: id, course, ...part }: PlacesPart) => {
    scope.reach('call.see')
    const call = await known(scope, id)
    if (call.state !== 'published' && call.state !== 'withdrawn') throw new Refusal('call.not-found')
    return {
      call,
      places: await placesOfCall(scope, { call: id, course }, part),
      total: await countPlacesOfCall(scope, { call: id, course }),
    }
  },
)

/** The calls that have a page in public. */
export const callsInPublic: PublishedPages = {
  collection: 'calls',
  count: query('count-call-pages', scope => {
    scope.reach('call.see')
    return countPublished(scope)
  }),
  list: query('list-call-pages', (scope, part) => {
    scope.reach('call.see')
    return publicPages(scope, part)
  }),
}
