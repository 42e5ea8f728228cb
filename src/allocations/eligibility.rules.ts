import { compare, exact } from '../platform/fraction.ts'
import { type CefrLevel, fieldCovers, reachesCefr } from '../reference/index.ts'

/** What a line asks of those who want to go there. What is absent is not asked. */
export type Requirements = {
  /** 1 to 3, as the Bologna process counts them. */
  cycles?: readonly number[]
  isced?: readonly string[]
  /** Languages of instruction. One of them is enough, unless all are asked for. */
  languages?: readonly { lang: string; level: CefrLevel }[]
  allLanguages?: boolean
  minYear?: number
  minEcts?: number
  minScore?: string
  /** Where the programme does not send students home. */
  country?: string
}

/** What is known of a student. */
export type Standing = {
  cycle: number | null
  isced: string | null
  year: number | null
  ects: number | null
  score: string | null
  languages: Readonly<Record<string, CefrLevel>>
  /** Days that are left of the months of this cycle; `null` where no programme counts them. */
  daysLeft?: number | null
  countries?: readonly string[]
}

/** Why a student may not be given an option, with what was asked and what they have: enough to say what would change it. */
export type Bar =
  | { kind: 'cycle'; asked: readonly number[]; has: number | null }
  | { kind: 'subject-area'; asked: readonly string[]; has: string | null }
  | {
      kind: 'language'
      asked: readonly { lang: string; level: CefrLevel; has: CefrLevel | null }[]
      all: boolean
    }
  | { kind: 'year' | 'credits'; asked: number; has: number | null }
  | { kind: 'score'; asked: string; has: string | null }
  | { kind: 'days-left'; asked: number; has: number }
  | { kind: 'own-country'; country: string }

function languageBar({ languages = [], allLanguages = false }: Requirements, held: Standing['languages']): Bar[] {
  if (languages.length === 0) return []
  const asked = languages.map(({ lang, level }) => ({ lang, level, has: held[lang] ?? null }))
  const reached = asked.filter(({ level, has }) => has !== null && reachesCefr(has, level))
  const enough = allLanguages ? reached.length === asked.length : reached.length > 0
  return enough ? [] : [{ kind: 'language', asked, all: allLanguages }]
}

const below = (has: number | null, asked: number | undefined): asked is number =>
  asked !== undefined && (has === null || has < asked)

/** Why this student may not go there for so many days: every reason, not the first only. None means that they may. */
export function barsOf(student: Standing, line: Requirements, days?: number): Bar[] {
  const { cycle, isced, year, ects, score, daysLeft = null, countries = [] } = student
  const bars: Bar[] = []
  if (line.cycles && (cycle === null || !line.cycles.includes(cycle)))
    bars.push({ kind: 'cycle', asked: line.cycles, has: cycle })
  if (line.isced && (isced === null || !line.isced.some(code => fieldCovers(code, isced))))
    bars.push({ kind: 'subject-area', asked: line.isced, has: isced })
  bars.push(...languageBar(line, student.languages))
  if (below(year, line.minYear)) bars.push({ kind: 'year', asked: line.minYear, has: year })
  if (below(ects, line.minEcts)) bars.push({ kind: 'credits', asked: line.minEcts, has: ects })
  if (line.minScore && (score === null || compare(exact(score), exact(line.minScore)) < 0))
    bars.push({ kind: 'score', asked: line.minScore, has: score })
  if (days !== undefined && daysLeft !== null && daysLeft < days)
    bars.push({ kind: 'days-left', asked: days, has: daysLeft })
  if (line.country && countries.includes(line.country)) bars.push({ kind: 'own-country', country: line.country })
  return bars
}
