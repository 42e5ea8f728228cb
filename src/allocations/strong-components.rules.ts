type Graph = {
  nodes: number
  /** Arcs that leave `node` stand in `arcs` from `first[node]` up to `first[node + 1]`. */
  first: Int32Array
  arcs: Int32Array
  to: Int32Array
  open: (arc: number) => boolean
}

/** A number for each node: the same where each can be reached from the other by open arcs (Tarjan 1972, without recursion). O(arcs). */
export function strongComponents({ nodes, first, arcs, to, open }: Graph): Int32Array {
  const component = new Int32Array(nodes).fill(-1)
  const found = new Int32Array(nodes).fill(-1)
  const lowest = new Int32Array(nodes)
  const cursor = first.slice(0, nodes)
  const waiting: number[] = []
  const way: number[] = []
  let count = 0
  const enter = (node: number) => {
    lowest[node] = found[node] = count++
    waiting.push(node)
    way.push(node)
  }
  const reach = (node: number, low: number) => {
    if (low < (lowest[node] as number)) lowest[node] = low
  }
  for (let root = 0; root < nodes; root++) {
    if (found[root] !== -1) continue
    enter(root)
    while (way.length > 0) {
      const node = way.at(-1) as number
      const at = cursor[node] as number
      if (at < (first[node + 1] as number)) {
        cursor[node] = at + 1
        const arc = arcs[at] as number
        const next = to[arc] as number
        if (component[next] !== -1 || !open(arc)) continue
        if (found[next] === -1) enter(next)
        else reach(node, found[next] as number)
        continue
      }
      way.pop()
      const above = way.at(-1)
      if (above !== undefined) reach(above, lowest[node] as number)
      if (lowest[node] !== found[node]) continue
      for (let one = -1; one !== node; ) {
        one = waiting.pop() as number
        component[one] = node
      }
    }
  }
  return component
}
