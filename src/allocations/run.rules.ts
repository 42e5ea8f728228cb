import { createHash } from 'node:crypto'
import { type Audit, audit, type Claim, unstable } from './audit.rules.ts'
import { defer } from './deferred.rules.ts'
import { assignmentOf, type Names, type Numbered, numbered } from './numbered.rules.ts'
import { type Explained, reasons } from './reasons.rules.ts'
import type { Assignment, Mechanism, Round, Simulation } from './round.ts'
import { serve, serveByRounds } from './serial.rules.ts'
import { simulate } from './simulate.rules.ts'
import { inPersons, type Obstacle, passedOver } from './unit.rules.ts'

/** Text of a value in one way only: keys in order, nothing between them. Same content, same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(one => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

const byId = <T extends { id: string }>(all: readonly T[]): T[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** A round as it is kept: what has no order stands by its id, so that the order of a file does not change its hash. */
export const frozen = (round: Round): Round => ({
  ...round,
  lines: byId(round.lines),
  options: byId(round.options),
  students: byId(round.students),
  ...(round.groups ? { groups: byId(round.groups) } : {}),
})

export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value), 'utf8').digest('hex')

/** What stands in the way of a mechanism on these places; nothing where it keeps its promises. */
export function obstacles(round: Round, mechanism: Mechanism | Simulation): Obstacle[] {
  const { numbers, names } = numbered(round)
  const lines = round.lines.map(({ id }) => id)
  if (mechanism === 'serial-dictatorship') return passedOver(numbers, lines, 'both')
  if (mechanism === 'immediate-acceptance') return passedOver(numbers, lines, 'reserves')
  const found = inPersons(numbers, names).obstacles
  if (mechanism === 'deferred-acceptance') return found
  return [
    ...found.filter(({ kind }) => kind === 'months-bind' || kind === 'seats-overlap' || kind === 'quotas-overlap'),
    ...passedOver(numbers, lines, 'both'),
  ]
}

function solve(numbers: Numbered, names: Names, mechanism: Mechanism | Simulation): Int32Array {
  if (mechanism === 'serial-dictatorship') return serve(numbers)
  if (mechanism === 'immediate-acceptance') return serveByRounds(numbers)
  const { round } = inPersons(numbers, names)
  return mechanism === 'deferred-acceptance' ? defer(round) : simulate(round, mechanism)
}

export class NotOnThesePlaces extends RangeError {
  readonly obstacles: readonly Obstacle[]
  constructor(found: readonly Obstacle[]) {
    super(found.map(({ kind, of }) => `${kind} ${of}`).join(', '))
    this.obstacles = found
  }
}

/** Gives the places of a round. Throws where something stands in the way (`obstacles`). */
export function allocate(round: Round, mechanism: Mechanism | Simulation): Assignment {
  const found = obstacles(round, mechanism)
  if (found.length > 0) throw new NotOnThesePlaces(found)
  const { numbers, names } = numbered(round)
  return assignmentOf(solve(numbers, names, mechanism), numbers, names)
}

/** What a publication stands on: what went in and its hash, what came out, what an audit found, and why, for each candidate. */
export type Run = {
  mechanism: Mechanism
  inputs: string
  assignment: Assignment
  audit: Audit
  unstable: readonly Claim[]
  explained: readonly Explained[]
}

/** The whole run from its inputs: repeated on another day or machine, it comes out the same byte for byte. */
export function runOf(round: Round, mechanism: Mechanism): Run {
  const found = obstacles(round, mechanism)
  if (found.length > 0) throw new NotOnThesePlaces(found)
  const kept = frozen(round)
  const { numbers, names } = numbered(kept)
  const given = solve(numbers, names, mechanism)
  const deferred = mechanism === 'deferred-acceptance'
  return {
    mechanism,
    inputs: hashOf({ round: kept, mechanism }),
    assignment: assignmentOf(given, numbers, names),
    audit: audit(numbers, names, given),
    unstable: deferred ? unstable(inPersons(numbers, names).round, names, given) : [],
    explained: reasons(kept, { numbers, names }, { given, mechanism }),
  }
}
