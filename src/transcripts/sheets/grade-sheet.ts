import type { ImportField } from '../../imports/index.ts'
import { machine } from '../../platform/machine.ts'

/** A row of a sheet: put right on the page, then recorded or left out. */
export const gradeRowLife = machine('grade-sheet-row', {
  open: { record: 'recorded', 'leave-out': 'left-out' },
  recorded: {},
  'left-out': { restore: 'open' },
})
export type GradeRowState = (typeof gradeRowLife.states)[number]

export const mostRows = 500

const called = (names: string): string[] => names.split(', ')
const text = (most: number) => ({ is: 'text', most }) as const

/** The columns of a list of results. A student is found by whatever the list says of them. */
export const gradeFields: readonly ImportField[] = [
  { key: 'esi', shape: text(255), synonyms: called('ESI, european student identifier, global id') },
  {
    key: 'email',
    shape: { is: 'email' },
    synonyms: called('e-mail, mail, email, courriel, posta elettronica'),
  },
  {
    key: 'familyName',
    shape: text(120),
    synonyms: called('surname, last name, cognome, nom, nachname'),
  },
  {
    key: 'givenNames',
    shape: text(120),
    synonyms: called('first name, given name, nome, prénom, vorname'),
    beside: { field: 'familyName', headers: called('nome, name') },
  },
  {
    key: 'code',
    shape: text(60),
    required: true,
    synonyms: called('course code, course, codice, codice insegnamento, insegnamento, code cours, los code'),
  },
  {
    key: 'grade',
    shape: text(40),
    required: true,
    synonyms: called('mark, result, voto, esito, note, résultat'),
  },
  {
    key: 'takenOn',
    shape: { is: 'day' },
    synonyms: called('date, exam date, date of the exam, data, data esame, date d’examen'),
  },
]
