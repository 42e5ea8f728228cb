import { fieldShape, levelNames, readYear } from '../../courses/index.ts'
import type { ImportField, Shape } from '../../imports/index.ts'

const called = (names: string): string[] => names.split(', ')
const year: Shape = { is: 'code', read: readYear, wrong: 'wrong-year' }

/** A percentage is kept as it is written: no binary fraction comes between. */
const percent: Shape = {
  is: 'code',
  read(written) {
    const text = written.replace('%', '').replace(',', '.').trim()
    return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? text : null
  },
  wrong: 'not-a-decimal',
}

/** The columns of a list of grading tables: one row for each grade of each reference group. */
export const gradingFields: readonly ImportField[] = [
  {
    key: 'field',
    shape: fieldShape,
    synonyms: called('isced, isced-f, isced f, isced code, field of study, ambito, area, domaine'),
  },
  {
    key: 'cycle',
    shape: { is: 'one-of', of: () => levelNames },
    required: true,
    synonyms: called('level, eqf, degree level, livello, ciclo, niveau, tipo corso'),
  },
  {
    key: 'firstYear',
    shape: year,
    required: true,
    synonyms: called('from, first academic year, dal, dall’anno, de, première année'),
  },
  {
    key: 'lastYear',
    shape: year,
    required: true,
    synonyms: called('to, until, last academic year, al, all’anno, à, dernière année'),
  },
  {
    key: 'label',
    shape: { is: 'text', most: 20 },
    required: true,
    repeats: true,
    synonyms: called('grade, mark, voto, note, resultlabel'),
  },
  {
    key: 'count',
    shape: { is: 'whole', least: 0, most: 9_999_999 },
    repeats: true,
    synonyms: called('number, results, frequency, numero, esami, nombre, effectif, n'),
  },
  {
    key: 'percent',
    shape: percent,
    repeats: true,
    synonyms: called('per cent, percentage, %, percentuale, pourcentage'),
  },
]
