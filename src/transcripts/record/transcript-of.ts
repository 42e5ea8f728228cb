import { sayDay } from '../../platform/calendar-words.ts'
import { inLanguage, type Language, type Localised } from '../../platform/words.ts'
import { cycles, fieldTitle, languageName } from '../../reference/index.ts'
import type { IssuedLine, IssuedTable, Named, TranscriptContent } from '../content.ts'
import { say } from '../words/index.ts'

/** The transcript as `transcript.typ` sets it. Pure: the same content is always the same document. */
export function transcriptOf(content: TranscriptContent, language: Language) {
  const words = say(language)
  const { correction, lines, credits, scale, tables, number } = content
  return {
    title: words('print.title'),
    ...(correction
      ? { correction: words('print.correction', { number, before: number - 1, reason: correction }) }
      : {}),
    student: studentIn(content, language),
    coursesTitle: words('print.courses'),
    columns: (['code', 'course', 'term', 'language', 'grade', 'credits'] as const).map(name =>
      words(`print.columns.${name}`),
    ),
    rows: lines.map(line => rowOf(line, language)),
    total: { label: words('print.total'), credits: decimal(credits, language) },
    counted: words('print.counted'),
    scale: {
      title: words('print.scale'),
      text: words('print.scaleText', {
        name: inLanguage(scale.name, language),
        passing: scale.passing.join(', '),
        failing: scale.failing.join(', ') || '–',
        ungraded: scale.ungraded.join(', ') || '–',
      }),
    },
    tablesTitle: words('print.tables'),
    tables: alike(tables).map(group => tableOf(group, language)),
    closing: closingIn(content, language),
  }
}

/** Where a field has no table, the reader is told so instead of finding none. */
function closingIn({ tables, lines, issuer }: TranscriptContent, language: Language): string {
  const words = say(language)
  const lacking = [...new Set(lines.flatMap(({ field }) => field ?? []))].filter(
    field => !tables.some(table => table.field === field),
  )
  const none = lacking.length ? `${words('print.noTable', { fields: lacking.join(', ') })} ` : ''
  return none + words('print.closing', { institution: inLanguage(issuer.name, language) })
}

const decimal = (text: string, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Number(text))

function studentIn({ learner, home, issuer, stay, academicYear, term, level }: TranscriptContent, language: Language) {
  const words = say(language)
  const coded = ({ name, erasmusCode }: Named) =>
    erasmusCode
      ? `${inLanguage(name, language)} (${erasmusCode.replaceAll(' ', '\u00a0')})`
      : inLanguage(name, language)
  const day = (on: string) => sayDay(on as never, language)
  const cycle = cycles[level as 6]
  return [
    { term: words('print.student'), fact: `${learner.givenNames} ${learner.familyName}` },
    { term: words('print.birthDate'), fact: day(learner.birthDate) },
    ...(learner.esi ? [{ term: words('print.esi'), fact: learner.esi }] : []),
    { term: words('print.home'), fact: coded(home) },
    { term: words('print.host'), fact: coded(issuer) },
    { term: words('print.period'), fact: `${words(`terms.${term}`)} ${academicYear}` },
    ...(stay ? [{ term: words('print.stay'), fact: `${day(stay.from)} – ${day(stay.to)}` }] : []),
    ...(cycle ? [{ term: words('print.level'), fact: inLanguage(cycle, language) }] : []),
  ]
}

/** The title in the reader’s language, and beneath it the one by which the course is known where it is taught. */
function rowOf(line: IssuedLine, language: Language) {
  const words = say(language)
  const title = inLanguage(line.title, language)
  const [otherLanguage, other] = otherTitle(line.title, title)
  const notes = [line.virtual && words('print.virtual'), line.outside && words('print.outside')].filter(Boolean)
  return {
    ...{ code: line.code, title, other, otherLanguage, note: notes.join(' · ') },
    term: line.period ? inLanguage(line.period.name, language) : '',
    language: line.language ? languageName(line.language, language) : '',
    grade: line.shown || words(`outcomes.${line.outcome}`),
    credits: decimal(line.awarded, language),
  }
}

function otherTitle(title: Localised, shown: string): [string, string] {
  for (const language of ['it', 'fr', 'en'] as const) {
    const text = title[language]
    if (text && text !== shown) return [language, text]
  }
  return ['en', '']
}

/** Fields that share a table stand above it together, instead of each with a copy of it. */
const alike = (tables: readonly IssuedTable[]): (readonly [IssuedTable, ...IssuedTable[]])[] =>
  Object.values(Object.groupBy(tables, ({ table, rung }) => `${table} ${rung}`)) as [IssuedTable][]

function tableOf(group: readonly [IssuedTable, ...IssuedTable[]], language: Language) {
  const words = say(language)
  const { cycle, firstYear, lastYear, rung, small, passing } = group[0]
  const values = {
    years: firstYear === lastYear ? firstYear : `${firstYear} – ${lastYear}`,
    cycle: inLanguage(cycles[cycle as 6] ?? { en: String(cycle) }, language),
  }
  return {
    title: group.map(({ field }) => `${field} ${fieldTitle(field, language) ?? ''}`.trim()).join('; '),
    about: [words(`print.rungs.${rung}`, values), small && words('print.small')].filter(Boolean).join(' '),
    labels: { grade: words('print.tableGrade'), share: words('print.tableShare'), upTo: words('print.tableUpTo') },
    grades: passing.map(({ label, percent, upTo }) => ({ label, percent: short(percent), upTo: short(upTo) })),
  }
}

/** One decimal is enough for the eye; the exact figures go with the ELMO file. */
const short = (percent: string): string => Number(percent).toFixed(1)
