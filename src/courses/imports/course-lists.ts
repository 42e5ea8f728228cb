import type { Named } from '../../imports/index.ts'
import { languages } from '../../platform/language.ts'
import { cycles, languageCodes, languageName } from '../../reference/index.ts'

/** Names in one line, between commas. */
export const called = (names: string): string[] => names.split(', ')

export const tongues: Named[] = languageCodes.map(value => ({
  value,
  names: Object.fromEntries(languages.map(language => [language, languageName(value, language)])) as Named['names'],
  also: [value.toUpperCase()],
}))

const alsoLevels = {
  5: '5, EQF 5, short cycle',
  6: '6, EQF 6, bachelor, L, laurea, laurea triennale, triennale, licence, first cycle, primo ciclo, undergraduate, BA, BSc',
  7: '7, EQF 7, master, LM, laurea magistrale, magistrale, second cycle, secondo ciclo, graduate, MA, MSc',
  8: '8, EQF 8, doctorate, PhD, dottorato, doctorat, third cycle, terzo ciclo',
} as const

export const levels: Named[] = ([5, 6, 7, 8] as const).map(level => ({
  value: String(level),
  names: cycles[level] as Named['names'],
  also: called(alsoLevels[level]),
}))

/** Terms as sheets call them; `I` of one in Italy is EWP's first of two. */
export const terms: Named[] = [
  {
    value: '1/2',
    names: { en: 'First semester', it: 'Primo semestre', fr: 'Premier semestre' },
    also: called(
      '1/2, 1, I, S1, 1st semester, winter, winter semester, autumn, I semestre, 1° semestre, primo, semestre 1, hiver, automne, fall',
    ),
  },
  {
    value: '2/2',
    names: { en: 'Second semester', it: 'Secondo semestre', fr: 'Second semestre' },
    also: called(
      '2/2, 2, II, S2, 2nd semester, spring, spring semester, summer semester, II semestre, 2° semestre, secondo, semestre 2, deuxième semestre, printemps',
    ),
  },
  {
    value: '1/1',
    names: { en: 'Whole year', it: 'Intero anno', fr: 'Année entière' },
    also: called('1/1, year, annual, full year, anno, annuale, année, annuel'),
  },
  ...(['1/3', '2/3', '3/3', '1/4', '2/4', '3/4', '4/4'] as const).map(value => ({
    value,
    names: { en: value, it: value, fr: value },
  })),
]
