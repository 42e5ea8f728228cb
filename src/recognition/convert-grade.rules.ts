import type { Entry, GradingScale, TableFound } from '../grading/index.ts'
import type { Fraction } from '../platform/fraction.ts'
import type { Basis, LetterBasis } from './chain.rules.ts'
import type { Choice, Position, Scale } from './conversion.ts'
import { lookUp } from './fixed-table.rules.ts'
import { linearGrade } from './linear.rules.ts'
import { distributionOf, positionOf } from './position.rules.ts'
import { readHostGrade } from './read-grade.rules.ts'
import { honoursOf, selectGrade } from './select-grade.rules.ts'

/** One side of a conversion: a scale and how often each of its grades was given. */
export type Side = { scale: Scale; entries: readonly Entry[] }

/** What becomes of a grade. `unknown` and `manual` wait for a person; nothing is guessed. */
export type Converted =
  | { outcome: 'failed' | 'passed-ungraded' | 'unknown' }
  | { outcome: 'manual'; read: string }
  | {
      outcome: 'converted'
      /** The partner’s grade as its scale or its bins write it. */
      read: string
      grade: string
      /** Between these two a person may choose, with a reason. */
      best: string
      worst: string
      /** Where it stands, by distributions. */
      position?: Position
      mean?: Fraction
    }

/** Old ECTS letters: ten per cent of those who pass are A, then 25, 30, 25 and 10. Abolished, but transcripts still carry them. */
export const ectsLetters: Side = {
  scale: {
    better: 'higher',
    passing: ['A', 'B', 'C', 'D', 'E'].map((label, at) => ({ label, value: String(5 - at), average: String(5 - at) })),
    failing: ['FX', 'F'],
    ungraded: [],
  },
  entries: [10, 25, 30, 25, 10].map((percent, at) => ({ label: 'ABCDE'.charAt(at), percent: String(percent) })),
}

/** By two distributions: the outcome first, then the bin, then where it stands, then the rule that was fixed in advance. */
export function convertByShares(host: Side, home: Side, choice: Choice, written: string): Converted {
  const read = readHostGrade(host.scale, written)
  if (read.outcome !== 'passed') return read
  const there = distributionOf(home.scale, home.entries)
  const position = positionOf(distributionOf(host.scale, host.entries), there, read.grade)
  const hostHonours = honoursOf(host.scale) === read.grade
  const selected = selectGrade(position, { scale: home.scale, home: there, choice, hostHonours })
  return { outcome: 'converted', read: read.grade, ...selected, position }
}

function found(read: string, grade: string | undefined): Converted {
  return grade ? { outcome: 'converted', read, grade, best: grade, worst: grade } : { outcome: 'manual', read }
}

type By = { basis: Basis | LetterBasis; scales: readonly GradingScale[]; choice: Choice }

const sideOf = ({ table }: TableFound, scales: readonly GradingScale[]): Side | undefined => {
  const scale = scales.find(({ id }) => id === table.scale)
  return scale && { scale, entries: table.entries }
}

/** A grade as the transcript writes it, by whatever basis the chain has found. */
export function convertGrade({ basis, scales, choice }: By, written: string): Converted {
  if (basis.rung === 'manual') return { outcome: 'manual', read: written.trim() }
  if (basis.rung === 'fixed-table' || basis.rung === 'linear') {
    const host = basis.rung === 'linear' ? basis.from : basis.scale
    const read = readHostGrade(host, written)
    if (read.outcome !== 'passed') return read
    if (basis.rung === 'fixed-table') return found(read.grade, lookUp(host, basis.table.rows, read.grade))
    return found(read.grade, linearGrade(host, basis.to, valueIn(host, written, read.grade)))
  }
  const host = 'host' in basis ? sideOf(basis.host, scales) : ectsLetters
  const home = sideOf(basis.home, scales)
  return host && home ? convertByShares(host, home, choice, written) : { outcome: 'manual', read: written.trim() }
}

/** A line needs no steps: 13.75 stays 13.75. */
function valueIn({ passing }: Scale, written: string, grade: string): string {
  const bare = written.trim().replace(',', '.')
  if (/^\d+(\.\d+)?$/.test(bare)) return bare
  return passing.find(({ label }) => label === grade)?.value ?? '0'
}
