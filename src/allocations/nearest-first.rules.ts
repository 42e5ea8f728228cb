/** Nodes by their distance, the nearest first: a binary heap. A node that came nearer is added again, the old entry is passed over. */
export class NearestFirst {
  readonly #nodes: number[] = []
  readonly #distances: number[] = []

  add(node: number, distance: number): void {
    let at = this.#nodes.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((this.#distances[above] as number) <= distance) break
      this.#nodes[at] = this.#nodes[above] as number
      this.#distances[at] = this.#distances[above] as number
      at = above
    }
    this.#nodes[at] = node
    this.#distances[at] = distance
  }

  /** The nearest node whose entry still holds, or -1. */
  next(current: Float64Array): number {
    while (this.#nodes.length > 0) {
      const [node, distance] = [this.#nodes[0] as number, this.#distances[0] as number]
      this.#sinkLast()
      if (distance === current[node]) return node
    }
    return -1
  }

  #sinkLast(): void {
    const node = this.#nodes.pop() as number
    const distance = this.#distances.pop() as number
    const length = this.#nodes.length
    if (length === 0) return
    let at = 0
    for (;;) {
      let below = at * 2 + 1
      if (below >= length) break
      if (below + 1 < length && (this.#distances[below + 1] as number) < (this.#distances[below] as number)) below++
      if ((this.#distances[below] as number) >= distance) break
      this.#nodes[at] = this.#nodes[below] as number
      this.#distances[at] = this.#distances[below] as number
      at = below
    }
    this.#nodes[at] = node
    this.#distances[at] = distance
  }
}
