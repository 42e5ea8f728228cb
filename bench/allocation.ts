import { audit, unstable } from '../src/allocations/audit.rules.ts'
import { DeferredAcceptance } from '../src/allocations/deferred.rules.ts'
import { reasons } from '../src/allocations/reasons.rules.ts'
import type { Round, Simulation } from '../src/allocations/round.ts'
import { serve } from '../src/allocations/serial.rules.ts'
import { simulate } from '../src/allocations/simulate.rules.ts'
import { asRound, draw, type Family, national, university } from './allocation-family.ts'
import { allocationVariants } from './allocation-variants.ts'
import { median, rounded, timed } from './measure.ts'

/** What every right implementation draws and places: list entries, seats, placed by merit and by destinations, proposals. */
const expected = {
  university: { entries: 19_558, seats: 1_517, serial: 1_466, deferred: 1_476, proposals: 13_622 },
  national: { entries: 1_049_621, seats: 226_700, serial: 177_047, deferred: 177_164, proposals: 692_397 },
}

const placed = (given: Int32Array) => given.reduce((sum, wish) => sum + (wish < 0 ? 0 : 1), 0)

function must(found: object, wanted: object): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`expected ${JSON.stringify(wanted)}, is ${JSON.stringify(found)}`)
}

/** Milliseconds in the middle of several runs, after as many that warm up, and all of them. */
async function took(runs: number, work: () => void) {
  await timed(runs, async () => work())
  const times = await timed(runs, async () => work())
  return { median_ms: median(times), each_ms: times.map(rounded) }
}

async function solved(name: keyof typeof expected, family: Family) {
  const drawn = draw(family)
  const merit = asRound(drawn, 'merit')
  const ranking = asRound(drawn, 'destinations')
  const serial = serve(merit.numbers)
  const deferred = new DeferredAcceptance(ranking.numbers)
  must(
    {
      entries: drawn.lists.length,
      seats: drawn.persons.reduce((sum, persons) => sum + persons, 0),
      serial: placed(serial),
      deferred: placed(deferred.given),
      proposals: deferred.proposals,
    },
    expected[name],
  )
  if (audit(merit.numbers, merit.names, serial).claims.length > 0) throw new Error('a claim after serial dictatorship')
  if (unstable(ranking.numbers, ranking.names, deferred.given).length > 0) throw new Error('deferred, but not stable')
  return {
    students: family.students,
    lines: family.lines,
    check_sums: expected[name],
    serial_dictatorship: await took(7, () => serve(merit.numbers)),
    deferred_acceptance: await took(7, () => new DeferredAcceptance(ranking.numbers)),
    audit: await took(3, () => audit(merit.numbers, merit.names, serial)),
    stability: await took(3, () => unstable(ranking.numbers, ranking.names, deferred.given)),
  }
}

function plain({ numbers, names }: ReturnType<typeof asRound>): Round {
  const options = names.options.map(id => ({ id, line: id, months: 5, periods: ['S1'] }))
  const lines = names.stocks.map(({ of, capacity }) => ({ id: of, persons: capacity }))
  const students = names.candidates.map((id, at) => ({
    ...{ id, rank: at + 1 },
    prefs: [...numbers.wish.subarray(numbers.firstWish[at], numbers.firstWish[at + 1])].map(
      option => names.options[option] ?? '',
    ),
  }))
  return { lines, options, students }
}

async function explained() {
  const round = asRound(draw(university), 'merit')
  const [whole, given] = [plain(round), serve(round.numbers)]
  return took(5, () => void reasons(whole, round, { given, mechanism: 'serial-dictatorship' }))
}

async function simulated(simulation: Simulation) {
  const { numbers } = asRound(draw(university), 'merit')
  const given = simulate(numbers, simulation)
  const sum = given.reduce((total, wish) => total + (wish < 0 ? 0 : (numbers.listedAs[wish] ?? 0)), 0)
  return { placed: placed(given), sum_of_places: sum, ...(await took(5, () => void simulate(numbers, simulation))) }
}

export async function allocation() {
  return {
    university: await solved('university', university),
    national: await solved('national', national),
    university_with: await allocationVariants(),
    reasons_for_3000: await explained(),
    simulations: {
      'min-cost-max-flow': await simulated('min-cost-max-flow'),
      'max-cardinality-merit': await simulated('max-cardinality-merit'),
      'rank-maximal': await simulated('rank-maximal'),
    },
    resident_mb: Math.round(process.memoryUsage().rss / 1e6),
  }
}
