import type { Numbered } from '../src/allocations/numbered.rules.ts'
import { simulate } from '../src/allocations/simulate.rules.ts'
import { asRound, draw, university } from './allocation-family.ts'
import { median, rounded } from './measure.ts'

type Solved = { placed: number; sum_of_places: number; milliseconds: number }

/** The same aim as a linear programme: a column for each wish, a row for each student and each line. */
function programme({ wish, listedAs, candidates, lines, firstWish, capacity }: Numbered, none: number) {
  const [columns, rows] = [wish.length, candidates + lines]
  const indices = new Int32Array(columns * 2)
  for (let student = 0; student < candidates; student++)
    for (let at = firstWish[student] as number; at < (firstWish[student + 1] as number); at++) {
      indices[at * 2] = student
      indices[at * 2 + 1] = candidates + (wish[at] as number)
    }
  return {
    ...{ numCols: columns, numRows: rows },
    colCost: Float64Array.from(listedAs, place => place - none),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from({ length: rows }, (_, at) => (at < candidates ? 1 : (capacity[at - candidates] ?? 0))),
    matrix: {
      ...{ format: 'csc' as const, numCols: columns, numRows: rows, indices },
      starts: Int32Array.from({ length: columns + 1 }, (_, at) => at * 2),
      values: new Float64Array(columns * 2).fill(1),
    },
  }
}

function byFlow(numbers: Numbered): Solved {
  const started = performance.now()
  const given = simulate(numbers, 'min-cost-max-flow').filter(wish => wish >= 0)
  const milliseconds = performance.now() - started
  const sum = given.reduce((total, wish) => total + (numbers.listedAs[wish] ?? 0), 0)
  return { placed: given.length, sum_of_places: sum, milliseconds }
}

/** Our flow against HiGHS on the same instances: same optimum, and how long each took, warmed up. Ties by merit are part of ours only. */
export async function allocationAgainstHighs() {
  // Its types describe the CommonJS build, where the loader stands one step further down.
  const load = (await import('highs')).default as unknown as typeof import('highs')['default']
  const highs = await load()
  const none = 100_000
  const byHighs = (numbers: Numbered): Solved => {
    const given = programme(numbers, none)
    const started = performance.now()
    const solution = highs.withModel(given, model => {
      model.options.set({ output_flag: false })
      model.run()
      return model.getSolution().colValue
    })
    const milliseconds = performance.now() - started
    const taken = [...solution.keys()].filter(at => (solution[at] ?? 0) > 0.5)
    const sum = taken.reduce((total, wish) => total + (numbers.listedAs[wish] ?? 0), 0)
    return { placed: taken.length, sum_of_places: sum, milliseconds }
  }
  const compare = (seed: number) => {
    const { numbers } = asRound(draw(university, seed), 'merit')
    const [flow, other] = [byFlow(numbers), byHighs(numbers)]
    if (flow.placed !== other.placed || flow.sum_of_places !== other.sum_of_places)
      throw new Error(`seed ${seed}: ${JSON.stringify(flow)} against ${JSON.stringify(other)}`)
    return { seed, placed: flow.placed, sum_of_places: flow.sum_of_places, flow, highs: other }
  }
  const seeds = [1, 2, 3, 4, 5, 6, 7]
  seeds.forEach(compare)
  const runs = seeds.map(compare)
  const middle = (of: 'flow' | 'highs') => median(runs.map(run => run[of].milliseconds))
  return {
    flow_ms: middle('flow'),
    highs_ms: middle('highs'),
    ratio: rounded(middle('highs') / middle('flow')),
    each: runs.map(run => ({ ...run, flow: rounded(run.flow.milliseconds), highs: rounded(run.highs.milliseconds) })),
  }
}
