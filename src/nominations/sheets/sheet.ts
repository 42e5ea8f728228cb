import type { StayTerm } from '../../agreements/index.ts'
import type { ImportField, Named } from '../../imports/index.ts'
import { machine } from '../../platform/machine.ts'
import { cefrLevels, languagesByName, readIscedF } from '../../reference/index.ts'

/** A row of a sheet: put right on the page, then sent or left out. */
export const rowLife = machine('nomination-sheet-row', {
  open: { send: 'sent', 'leave-out': 'left-out' },
  sent: {},
  'left-out': { restore: 'open' },
})
export type RowState = (typeof rowLife.states)[number]

export const mostRows = 200

const named = (value: string, en: string, it: string, fr: string, also: string[] = []): Named => ({
  value,
  names: { en, it, fr },
  also,
})

const terms: readonly (Named & { value: StayTerm })[] = [
  {
    value: 'winter',
    names: { en: 'Winter semester', it: 'Primo semestre', fr: 'Premier semestre' },
    also: ['winter', 'autumn', 'fall', 'first semester', '1', 's1', 'wintersemester'],
  },
  {
    value: 'spring',
    names: { en: 'Spring semester', it: 'Secondo semestre', fr: 'Second semestre' },
    also: ['spring', 'summer', 'second semester', '2', 's2', 'sommersemester'],
  },
  {
    value: 'year',
    names: { en: 'Full academic year', it: 'Intero anno accademico', fr: 'Année universitaire entière' },
    also: ['year', 'full year', 'annual', 'anno', 'année'],
  },
]
const genders = [
  named('0', 'Not stated', 'Non indicato', 'Non indiqué'),
  named('1', 'Male', 'Maschile', 'Masculin', ['m']),
  named('2', 'Female', 'Femminile', 'Féminin', ['f', 'w']),
  named('9', 'Not applicable', 'Non applicabile', 'Sans objet', ['x', 'd']),
]
const mailLanguages = [
  named('en', 'English', 'Inglese', 'Anglais', ['en']),
  named('it', 'Italian', 'Italiano', 'Italien', ['it']),
  named('fr', 'French', 'Francese', 'Français', ['fr']),
]
const levels = cefrLevels.map(level => named(level, level, level, level))
const degrees = [
  named('5', 'Short cycle', 'Ciclo breve', 'Cycle court', ['5']),
  named('6', 'Bachelor', 'Laurea', 'Licence', ['6', 'first cycle', 'undergraduate', 'ba', 'bsc']),
  named('7', 'Master', 'Laurea magistrale', 'Master', ['7', 'second cycle', 'graduate', 'ma', 'msc']),
  named('8', 'Doctorate', 'Dottorato', 'Doctorat', ['8', 'third cycle', 'phd']),
]
const spoken = languagesByName('en').map(({ code, name }) => named(code, name, name, name, [code]))

const called = (names: string): string[] => names.split(', ')
const text = (most: number) => ({ is: 'text', most }) as const
const oneOf = (list: readonly Named[]) => ({ is: 'one-of', of: () => list }) as const

/** The columns of the sheet. `agreement` is a number of an agreement, and with the field it says which line is meant. */
export const sheetFields: readonly ImportField[] = [
  {
    key: 'familyName',
    shape: text(120),
    required: true,
    synonyms: called('surname, last name, cognome, nom, nachname'),
  },
  {
    key: 'givenNames',
    shape: text(120),
    required: true,
    synonyms: called('first name, given name, nome, prénom, vorname'),
  },
  {
    key: 'birthDate',
    shape: { is: 'day' },
    required: true,
    synonyms: called('date of birth, birth date, dob, born, data di nascita, né le, geburtsdatum'),
  },
  {
    key: 'nationality',
    shape: { is: 'country' },
    required: true,
    synonyms: called('citizenship, country, cittadinanza, nazionalità, staatsangehörigkeit'),
  },
  { key: 'gender', shape: oneOf(genders), synonyms: called('sex, sesso, sexe, geschlecht') },
  {
    key: 'email',
    shape: { is: 'email' },
    required: true,
    synonyms: called('e-mail, mail, email, courriel, posta elettronica'),
  },
  { key: 'language', shape: oneOf(mailLanguages), synonyms: called('mail language, lingua e-mail') },
  { key: 'esi', shape: text(255), synonyms: called('ESI, global id, student identifier') },
  { key: 'agreement', shape: text(60), synonyms: called('agreement number, agreement code, accordo, accord, iia') },
  {
    key: 'academicYear',
    shape: text(9),
    required: true,
    synonyms: called('year, anno accademico, année, studienjahr'),
  },
  { key: 'term', shape: oneOf(terms), required: true, synonyms: called('semester, semestre, periodo, période') },
  {
    key: 'months',
    shape: { is: 'amount', most: 24 },
    required: true,
    synonyms: called('length, duration, durata, durée, mesi, mois'),
  },
  {
    key: 'nomineeIsced',
    shape: { is: 'code', read: code => (readIscedF(padded(code)).valid ? padded(code) : null), wrong: 'wrong-isced' },
    required: true,
    synonyms: called('isced, isced-f, field, area, domaine, field of study'),
  },
  {
    key: 'eqfLevel',
    shape: oneOf(degrees),
    required: true,
    synonyms: called('level, livello, niveau, eqf, degree, cycle'),
  },
  {
    key: 'skillLanguage',
    shape: oneOf(spoken),
    synonyms: called('language of study, lingua di studio, langue d’études'),
  },
  {
    key: 'skillLevel',
    shape: oneOf(levels),
    synonyms: called('cefr, language level, livello linguistico, niveau de langue'),
  },
  { key: 'comment', shape: text(2000), synonyms: called('comments, remarks, note, remarques') },
]

/** Excel takes `0311` for a number and drops its zero. */
const padded = (code: string): string => (/^\d{3}$/.test(code) ? `0${code}` : code)
