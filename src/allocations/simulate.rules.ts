import { Network } from './network.rules.ts'
import type { Numbered } from './numbered.rules.ts'
import type { Simulation } from './round.ts'

/** A round as a network: every candidate sends one unit to the sink, by the limits of a wish or by having none. */
type Flow = {
  network: Network
  round: Numbered
  /** Of each arc: the place of its wish in the list, 0 for none, -1 where it is no candidate's. */
  listed: Int32Array
  /** From which arc on a candidate's own stand, in the order of the list; the last is for none. */
  firstArc: (candidate: number) => number
}

function widths({ firstTake, stock, capacity }: Numbered): Int32Array {
  const size = new Int32Array(capacity.length)
  const wider = new Int32Array(capacity.length).fill(-1)
  for (let option = 0; option + 1 < firstTake.length; option++)
    for (let at = firstTake[option] as number; at < (firstTake[option + 1] as number); at++) {
      const of = stock[at] as number
      size[of] = (size[of] as number) + 1
      if (at + 1 < (firstTake[option + 1] as number)) wider[of] = stock[at + 1] as number
    }
  return wider
}

/** Wider limits get higher numbers, so that every arc leads upwards. */
function heights(wider: Int32Array): Int32Array {
  const depth = (of: number): number => (wider[of] === -1 ? 0 : 1 + depth(wider[of] as number))
  const order = [...wider.keys()].sort((a, b) => depth(b) - depth(a) || a - b)
  const node = new Int32Array(wider.length)
  order.forEach((of, at) => {
    node[of] = at
  })
  return node
}

function asFlow(round: Numbered): Flow {
  const { candidates, firstWish, wish, listedAs, firstTake, stock, capacity } = round
  const wider = widths(round)
  const node = heights(wider)
  const sink = candidates + capacity.length
  const of = (limit: number) => (limit < 0 ? sink : candidates + (node[limit] as number))
  const count = wish.length + candidates + capacity.length
  const arcs = { from: new Int32Array(count), to: new Int32Array(count), capacity: new Int32Array(count).fill(1) }
  const listed = new Int32Array(count)
  let next = 0
  const add = (from: number, to: number, place: number) => {
    arcs.from[next] = from
    arcs.to[next] = to
    listed[next] = place
    next++
  }
  for (let candidate = 0; candidate < candidates; candidate++) {
    for (let at = firstWish[candidate] as number; at < (firstWish[candidate + 1] as number); at++) {
      const first = firstTake[wish[at] as number] as number
      const unlimited = first === firstTake[(wish[at] as number) + 1]
      add(candidate, of(unlimited ? -1 : (stock[first] as number)), listedAs[at] as number)
    }
    add(candidate, sink, 0)
  }
  capacity.forEach((most, limit) => {
    arcs.capacity[next] = most
    add(of(limit), of(wider[limit] as number), -1)
  })
  const firstArc = (candidate: number) => (firstWish[candidate] as number) + candidate
  return { network: new Network(sink + 1, arcs), round, listed, firstArc }
}

/**
 * One aim after another: what the earlier ones have left open, the next decides. An arc that all cheapest flows use, or
 * none, is priced beyond all that the next aim could gain, so each aim is one flow of least cost (complementary slackness).
 */
function pursue({ network, round }: Flow, aims: readonly (readonly number[])[]): void {
  let face: Int8Array | null = null
  for (const aim of aims) {
    const most = aim.reduce((high, cost) => Math.max(high, cost), 0) * round.candidates + 1
    const before = face
    network.send(round.candidates, before ? aim.map((cost, arc) => cost + most * (before[arc] as number)) : aim)
    face = network.face()
  }
}

const longest = ({ listed }: Flow) => listed.reduce((most, place) => Math.max(most, place), 0)

/** Costs per arc. The sum of places in the lists counts after the number of those placed, so having none costs more than all of it. */
function aimsOf(flow: Flow, simulation: Simulation): number[][] {
  const listed = [...flow.listed]
  if (simulation === 'max-cardinality-merit') return [listed.map(place => (place === 0 ? 1 : 0))]
  if (simulation === 'min-cost-max-flow') {
    const none = longest(flow) * flow.round.candidates + 1
    return [listed.map(place => (place === 0 ? none : Math.max(place, 0)))]
  }
  const places = Array.from({ length: Math.max(1, longest(flow)) }, (_, at) => at + 1)
  return places.map(first => listed.map(place => (place === first || place === -1 ? 0 : 1)))
}

/** Where the aims leave a choice of who is placed, those of higher merit are. */
function placeByMerit({ network, round, firstArc }: Flow): void {
  let searched = false
  for (let candidate = 0; candidate < round.candidates; candidate++) {
    const none = firstArc(candidate + 1) - 1
    let placed = network.flow[none] === 0
    for (let arc = firstArc(candidate); !placed && arc < none; arc++) {
      placed = network.reroute(none * 2, arc * 2, searched)
      searched = true
    }
    if (placed) network.freeze(none * 2)
  }
}

/** Where the aims leave a choice of places, those of higher merit have theirs. Returns each candidate's wish, -1 for none. */
function ranksByMerit({ network, round, firstArc }: Flow): Int32Array {
  const given = new Int32Array(round.candidates).fill(-1)
  const ring = network.rings()
  const mayMove = (arc: number) => ring[network.from[arc * 2] as number] === ring[network.to[arc * 2] as number]
  for (let candidate = 0; candidate < round.candidates; candidate++) {
    const [first, end] = [firstArc(candidate), firstArc(candidate + 1)]
    let held = first
    while (network.flow[held] === 0) held++
    for (let arc = first; arc < held; arc++) if (mayMove(arc) && network.reroute(held * 2, arc * 2)) held = arc
    for (let arc = first; arc < end; arc++) network.freeze(arc * 2)
    given[candidate] = held === end - 1 ? -1 : held - candidate
  }
  return given
}

/**
 * What places could have been given for another aim: most candidates placed and the best of them (max-cardinality-merit),
 * most first choices, then most second ones (rank-maximal, Irving et al. 2006), or most placed at the least sum of places
 * in their lists (min-cost-max-flow). All invite tactics and are for comparison. The round counts in persons (`inPersons`).
 */
export function simulate(round: Numbered, simulation: Simulation): Int32Array {
  const flow = asFlow(round)
  pursue(flow, aimsOf(flow, simulation))
  if (simulation === 'max-cardinality-merit') placeByMerit(flow)
  return ranksByMerit(flow)
}
