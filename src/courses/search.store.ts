import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import type { Language, Localised } from '../platform/words.ts'
import type { CourseState } from './course.ts'
import { afterAll, fieldRange, type SoughtWord, soughtWords } from './search.rules.ts'

export type CourseFilter = {
  year: string
  text?: string | undefined
  unit?: string | undefined
  /** `1/2`. */
  term?: string | undefined
  language?: string | undefined
  level?: number | undefined
  field?: string | undefined
  programme?: string | undefined
  creditsFrom?: number | undefined
  creditsTo?: number | undefined
  state?: CourseState | undefined
}

export type FoundCourse = {
  id: string
  course: string
  code: string
  title: Localised
  unit: string
  level: number
  field: string | null
  year: string
  term: number
  terms: number
  section: string
  credits: string
  language: string | null
  teachers: string[]
  places: number | null
  programme: string | null
  state: CourseState
  changedAt: Date
  /** The title as this reader sees it, to go on from here. */
  name: string
}

const inRange = ({ word, whole }: SoughtWord): RawBuilder<unknown> =>
  whole
    ? sql`w.word = folded(${word}::text)`
    : sql`w.word >= folded(${word}::text) and w.word < folded(${word}::text) || ${afterAll}::text`

/** The instances of a year that bear all words, from the index of words alone. */
const bearing = (scope: Scope, year: string, words: SoughtWord[]) =>
  sql`i.id in (${sql.join(
    words.map(
      word =>
        sql`select w.instance from course_word w where w.institution = ${scope.institution} and w.academic_year = ${year} and ${inRange(word)}`,
    ),
    sql` intersect `,
  )})`

/** How the words of a search are met: by fetching what bears them, or by walking in order and asking of each row. */
export type Way = 'fetch' | 'walk'

/**
 * The rows of one year that a filter means, as conditions on `i`. Every comparison is one that may use an index under row-level
 * security: no pattern, no full-text match, nothing of jsonb.
 */
export function matching(scope: Scope, filter: CourseFilter, way: Way = 'fetch'): RawBuilder<unknown>[] {
  const { year, text, unit, term, language, level, field, programme, creditsFrom, creditsTo, state } = filter
  const all: RawBuilder<unknown>[] = [sql`i.institution = ${scope.institution}`, sql`i.academic_year = ${year}`]
  if (state) all.push(sql`i.state = ${state}`)
  if (unit) all.push(sql`i.unit = ${unit}`)
  if (term) all.push(sql`i.term = ${Number(term[0])} and i.terms = ${Number(term[2])}`)
  if (language) all.push(sql`i.language = ${language}`)
  if (level) all.push(sql`i.level = ${level}`)
  if (programme) all.push(sql`i.programme = ${programme}`)
  if (creditsFrom !== undefined) all.push(sql`i.credits >= ${creditsFrom}`)
  if (creditsTo !== undefined) all.push(sql`i.credits <= ${creditsTo}`)
  if (field) {
    const { from, to } = fieldRange(field)
    all.push(sql`i.field >= ${from} and i.field <= ${to}`)
  }
  const words = soughtWords(text ?? '')
  // `is true` keeps the planner from turning the question into a join, which would lose the order of the walk.
  if (words.length)
    all.push(way === 'walk' ? sql`(${bearing(scope, year, words)}) is true` : bearing(scope, year, words))
  if (text && !words.length) all.push(sql`false`)
  return all
}

const names = { en: sql.raw('i.name_en'), it: sql.raw('i.name_it'), fr: sql.raw('i.name_fr') }
export const nameIn = (language: Language): RawBuilder<string> =>
  sql`${names[language]} collate "und-x-icu"` as RawBuilder<string>

export const foundColumns = (
  language: Language,
) => sql`i.id, i.course, i.code, i.title, i.unit, i.level, i.field, i.academic_year as year,
  i.term, i.terms, i.section, trim_scale(i.credits)::text as credits, i.language, i.teachers, i.places, i.programme, i.state,
  i.changed_at as "changedAt", ${names[language]} as name`
