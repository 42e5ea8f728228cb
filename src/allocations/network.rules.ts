import { NearestFirst } from './nearest-first.rules.ts'
import { strongComponents } from './strong-components.rules.ts'

/** Far enough for nodes from which the sink cannot be reached; sums of it stay exact. */
const unreachable = 2 ** 40

/** Arcs from one node to another, with what each can carry. */
export type Arcs = { from: ArrayLike<number>; to: ArrayLike<number>; capacity: ArrayLike<number> }

/**
 * A network through which one unit leaves every source for the sink, at least cost. Arc `2k` goes forward, `2k + 1` back;
 * `left` is what each can still carry. Nodes are numbered so that arcs lead to higher ones only; the last is the sink.
 */
export class Network {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
  readonly left: Float64Array
  readonly flow: Float64Array
  /** Distance to the sink in the cost of the residual network: with it, no residual arc costs less than nothing. */
  readonly potential: Float64Array
  readonly #capacity: ArrayLike<number>
  readonly #firstOut: Int32Array
  readonly #out: Int32Array
  readonly #cursor: Int32Array
  readonly #seen: Int32Array
  #search = 0

  constructor(nodes: number, arcs: Arcs) {
    const pairs = arcs.from.length
    this.nodes = nodes
    this.#capacity = arcs.capacity
    this.from = new Int32Array(pairs * 2)
    this.to = new Int32Array(pairs * 2)
    this.cost = new Float64Array(pairs * 2)
    this.left = new Float64Array(pairs * 2)
    this.flow = new Float64Array(pairs)
    this.potential = new Float64Array(nodes)
    for (let pair = 0; pair < pairs; pair++) {
      this.from[pair * 2] = this.to[pair * 2 + 1] = arcs.from[pair] as number
      this.to[pair * 2] = this.from[pair * 2 + 1] = arcs.to[pair] as number
    }
    this.#firstOut = new Int32Array(nodes + 1)
    this.#out = new Int32Array(pairs * 2)
    this.#order()
    this.#cursor = new Int32Array(nodes)
    this.#seen = new Int32Array(nodes)
  }

  /** Puts the arcs that leave a node beside each other. */
  #order(): void {
    for (const node of this.from) this.#firstOut[node + 1] = (this.#firstOut[node + 1] as number) + 1
    for (let node = 0; node < this.nodes; node++)
      this.#firstOut[node + 1] = (this.#firstOut[node + 1] as number) + (this.#firstOut[node] as number)
    const next = this.#firstOut.slice()
    for (let arc = 0; arc < this.from.length; arc++) {
      const node = this.from[arc] as number
      this.#out[next[node] as number] = arc
      next[node] = (next[node] as number) + 1
    }
  }

  /** What an arc costs beyond the way it belongs to: nothing on every cheapest way. */
  reduced(arc: number): number {
    return (
      (this.cost[arc] as number) +
      (this.potential[this.to[arc] as number] as number) -
      (this.potential[this.from[arc] as number] as number)
    )
  }

  /**
   * Primal–dual method (Ford–Fulkerson 1962): distances to the sink (Dijkstra), then as many units as go by ways of no
   * reduced cost, until every source has sent its own. O(phases × arcs × log nodes).
   */
  send(sources: number, costs: ArrayLike<number>): void {
    this.#reset(costs)
    let waiting = Array.from({ length: sources }, (_, source) => source)
    while (waiting.length > 0) {
      this.#search++
      waiting = waiting.filter(source => !this.#find(source, this.nodes - 1))
      if (waiting.length > 0) this.#measure(waiting)
    }
  }

  #reset(costs: ArrayLike<number>): void {
    this.flow.fill(0)
    for (let pair = 0; pair < this.flow.length; pair++) {
      this.left[pair * 2] = this.#capacity[pair] as number
      this.left[pair * 2 + 1] = 0
      this.cost[pair * 2] = costs[pair] as number
      this.cost[pair * 2 + 1] = -(costs[pair] as number)
    }
    this.potential.fill(unreachable)
    this.potential[this.nodes - 1] = 0
    for (let node = this.nodes - 2; node >= 0; node--)
      for (let at = this.#firstOut[node] as number; at < (this.#firstOut[node + 1] as number); at++) {
        const arc = this.#out[at] as number
        if ((this.left[arc] as number) <= 0) continue
        const way = (this.cost[arc] as number) + (this.potential[this.to[arc] as number] as number)
        if (way < (this.potential[node] as number)) this.potential[node] = way
      }
  }

  /** Distances to the sink, as far as the farthest source that waits; beyond it nothing needs to be known. */
  #measure(waiting: readonly number[]): void {
    const sink = this.nodes - 1
    const distance = new Float64Array(this.nodes).fill(unreachable)
    const waits = new Set(waiting)
    distance[sink] = 0
    const queue = new NearestFirst()
    queue.add(sink, 0)
    let farthest = 0
    for (let node = queue.next(distance); node >= 0 && waits.size > 0; node = queue.next(distance)) {
      farthest = distance[node] as number
      waits.delete(node)
      for (let at = this.#firstOut[node] as number; at < (this.#firstOut[node + 1] as number); at++) {
        const arc = (this.#out[at] as number) ^ 1
        if ((this.left[arc] as number) <= 0) continue
        const before = this.from[arc] as number
        const way = farthest + this.reduced(arc)
        if (way >= (distance[before] as number)) continue
        distance[before] = way
        queue.add(before, way)
      }
    }
    for (let node = 0; node < this.nodes; node++)
      this.potential[node] = (this.potential[node] as number) + Math.min(distance[node] as number, farthest)
  }

  /**
   * Sends one unit from a node to another by arcs of no reduced cost, depth first. Nodes that a search of the same number
   * has found closed are not entered again. Says whether there was a way.
   */
  #find(start: number, target: number): boolean {
    const way: number[] = []
    const entered: number[] = []
    let node = start
    this.#enter(node)
    entered.push(node)
    while (node !== target) {
      const arc = this.#nextFrom(node)
      if (arc >= 0) {
        way.push(arc)
        node = this.to[arc] as number
        this.#enter(node)
        entered.push(node)
        continue
      }
      const back = way.pop()
      if (back === undefined) return false
      node = this.from[back] as number
    }
    for (const arc of way) this.#push(arc)
    for (const one of entered) this.#seen[one] = 0
    return true
  }

  #enter(node: number): void {
    this.#seen[node] = this.#search
    this.#cursor[node] = this.#firstOut[node] as number
  }

  #nextFrom(node: number): number {
    const end = this.#firstOut[node + 1] as number
    while ((this.#cursor[node] as number) < end) {
      const arc = this.#out[this.#cursor[node] as number] as number
      this.#cursor[node] = (this.#cursor[node] as number) + 1
      if (
        (this.left[arc] as number) > 0 &&
        this.#seen[this.to[arc] as number] !== this.#search &&
        this.reduced(arc) === 0
      )
        return arc
    }
    return -1
  }

  #push(arc: number): void {
    this.left[arc] = (this.left[arc] as number) - 1
    this.left[arc ^ 1] = (this.left[arc ^ 1] as number) + 1
    this.flow[arc >> 1] = (this.flow[arc >> 1] as number) + (arc & 1 ? -1 : 1)
  }

  /**
   * Leads one unit over this arc instead, if the same total allows it: around a ring of arcs of no reduced cost. Searches
   * for the same node one after another (`again`) need not enter what those before have found closed.
   */
  reroute(instead: number, arc: number, again = false): boolean {
    if (this.reduced(arc) !== 0 || this.reduced(instead) !== 0) return false
    if ((this.left[arc] as number) <= 0 || (this.left[instead ^ 1] as number) <= 0) return false
    if (!again) this.#search++
    const [source, start, target] = [this.from[arc] as number, this.to[arc] as number, this.to[instead] as number]
    if (this.#seen[start] === this.#search) return false
    this.#seen[source] = this.#search
    if (start !== target && !this.#find(start, target)) return false
    this.#seen[source] = 0
    this.#push(instead ^ 1)
    this.#push(arc)
    return true
  }

  /** Nodes that lie on a ring of arcs of no reduced cost together have the same number (Tarjan 1972). Rerouting keeps that so. */
  rings(): Int32Array {
    const { nodes, to, left } = this
    return strongComponents({
      ...{ nodes, first: this.#firstOut, arcs: this.#out, to },
      open: arc => (left[arc] as number) > 0 && this.reduced(arc) === 0,
    })
  }

  /** Keeps an arc as it is from now on. */
  freeze(arc: number): void {
    this.left[arc] = 0
    this.left[arc ^ 1] = 0
  }

  /** For each arc: 0 where cheapest flows differ, 1 where none uses it, -1 where all fill it. */
  face(): Int8Array {
    return Int8Array.from(this.flow, (_, pair) => Math.sign(this.reduced(pair * 2)))
  }
}
