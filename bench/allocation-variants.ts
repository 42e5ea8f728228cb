import { audit, unstable } from '../src/allocations/audit.rules.ts'
import { defer } from '../src/allocations/deferred.rules.ts'
import { numbered } from '../src/allocations/numbered.rules.ts'
import type { Line, Option, Quota, Round } from '../src/allocations/round.ts'
import { serve } from '../src/allocations/serial.rules.ts'
import { inPersons } from '../src/allocations/unit.rules.ts'
import { asRound, draw, university } from './allocation-family.ts'
import { median, rounded, timed } from './measure.ts'
import { mulberry32 } from './mulberry32.ts'

/** The university with one more difficulty, drawn from a stream of its own. */
type Variant = 'months' | 'quotas' | 'reserves'

const term = (id: string, line: string, periods: string[]): Option => ({
  id,
  line,
  months: 5 * periods.length,
  periods,
})

/** A quarter of the lines may be split into semesters and count months; every four lines share seven tenths of their persons; a tenth of the lines keep a seat. */
function withVariant(variant: Variant): Round {
  const { numbers, names } = asRound(draw(university), 'merit')
  const next = mulberry32(11)
  const uniform = () => next() / 2 ** 32
  const split = new Set(names.options.filter(() => variant === 'months' && uniform() < 0.25))
  const lines = names.stocks.map(({ of, capacity }): Line => {
    const keeps = variant === 'reserves' && uniform() < 0.1
    return {
      ...{ id: of, persons: capacity },
      ...(split.has(of) ? { totalMonths: capacity * 5 } : {}),
      ...(keeps ? { reserves: [{ category: 'FO', seats: 1 }] } : {}),
    }
  })
  const options = names.options.flatMap(id =>
    split.has(id)
      ? [term(id, id, ['S1']), term(`${id}-2`, id, ['S2']), term(`${id}-Y`, id, ['S1', 'S2'])]
      : [term(id, id, ['S1'])],
  )
  const wished = (id: string) => (split.has(id) ? `${id}${['', '-2', '-Y'][Math.floor(uniform() * 3)]}` : id)
  const students = names.candidates.map((id, at) => ({
    ...{ id, rank: at + 1, categories: uniform() < 0.12 ? ['FO'] : [] },
    prefs: [...numbers.wish.subarray(numbers.firstWish[at], numbers.firstWish[at + 1])].map(option =>
      wished(names.options[option] ?? ''),
    ),
  }))
  return { lines, options, students, groups: variant === 'quotas' ? quotasOf(lines) : [] }
}

function quotasOf(lines: readonly Line[]): Quota[] {
  return Array.from({ length: Math.floor(lines.length / 4) }, (_, at) => {
    const four = lines.slice(at * 4, at * 4 + 4)
    const sum = four.reduce((total, { persons }) => total + (persons ?? 0), 0)
    return { id: `Q${at}`, lines: four.map(({ id }) => id), persons: Math.floor(sum * 0.7) }
  })
}

/** Gives the places, checks that the result is what its mechanism promises, and measures the mechanism and the numbering before it. */
async function measured(variant: Variant) {
  const round = withVariant(variant)
  const { numbers, names } = numbered(round)
  const { round: persons, obstacles } = inPersons(numbers, names)
  if (variant === 'months' ? obstacles.length === 0 : obstacles.length > 0) throw new Error(`${variant}: obstacles`)
  const solve = variant === 'months' ? () => serve(numbers) : () => defer(persons)
  const given = solve()
  const wrong = variant === 'months' ? audit(numbers, names, given).claims : unstable(persons, names, given)
  if (wrong.length > 0) throw new Error(`${variant}: ${wrong.length} claims`)
  await timed(7, async () => solve())
  return {
    mechanism: variant === 'months' ? 'serial dictatorship' : 'deferred acceptance',
    placed: given.reduce((sum, wish) => sum + (wish < 0 ? 0 : 1), 0),
    median_ms: median(await timed(7, async () => solve())),
    numbering_ms: rounded(median(await timed(5, async () => numbered(round)))),
  }
}

export const allocationVariants = async () => ({
  months: await measured('months'),
  quotas: await measured('quotas'),
  reserves: await measured('reserves'),
})
