import { createHash } from 'node:crypto'
import { compare, exact } from '../platform/fraction.ts'

/** What ties are broken by. The lottery always comes last: no two draws are the same. */
export const tieKeys = ['score', 'ects', 'previousMobilityDays', 'younger', 'lottery'] as const
export type TieKey = (typeof tieKeys)[number]

export type Ranked = {
  id: string
  score: string
  ects?: number | null
  previousMobilityDays?: number | null
  birthDate?: string | null
}

/** A draw that everybody can repeat once the seed is published: the smaller number goes first. */
export const lotteryOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}|${id}`, 'utf8').digest('hex')

/** Below nought where `a` goes first. Who lacks a value goes after those who have it. */
function byNumber(a: number | null | undefined, b: number | null | undefined, first: 'more' | 'less'): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null)
  return first === 'more' ? b - a : a - b
}

const later = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1)

const comparisons: Record<Exclude<TieKey, 'lottery'>, (a: Ranked, b: Ranked) => number> = {
  score: (a, b) => compare(exact(b.score), exact(a.score)),
  ects: (a, b) => byNumber(a.ects, b.ects, 'more'),
  previousMobilityDays: (a, b) => byNumber(a.previousMobilityDays, b.previousMobilityDays, 'less'),
  younger: (a, b) => later(a.birthDate ?? '', b.birthDate ?? ''),
}

/** The order of merit: by the published keys, one after another, at last by the lottery. Best first. */
export function byMerit<T extends Ranked>(students: readonly T[], keys: readonly TieKey[], seed: string): T[] {
  const draws = new Map(students.map(({ id }) => [id, lotteryOf(seed, id)]))
  const before = (a: T, b: T) => {
    for (const key of keys) {
      const found = key === 'lottery' ? 0 : comparisons[key](a, b)
      if (found !== 0) return found
    }
    return (draws.get(a.id) ?? '') < (draws.get(b.id) ?? '') ? -1 : 1
  }
  return students.toSorted(before)
}
