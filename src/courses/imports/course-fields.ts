import type { ImportField, Shape } from '../../imports/index.ts'
import { readIscedF } from '../../reference/index.ts'
import { readTimetable, writeTimetable } from '../timetable.rules.ts'
import { called, levels, terms, tongues } from './course-lists.ts'

const text = (most: number) => ({ is: 'text', most }) as const
const whole = (most: number) => ({ is: 'whole', least: 0, most }) as const

/** `2026/2027`, `2026-27`, `2026/27` and `a.a. 2026/2027` are one year. */
export function readYear(written: string): string | null {
  const [, first, second = ''] = /(\d{4})\s*[/\-–]\s*(\d{4}|\d{2})$/.exec(written.trim()) ?? []
  if (!first) return null
  const last = second.length === 2 ? first.slice(0, 2) + second : second
  return [0, 1].includes(Number(last) - Number(first)) ? `${first}/${last}` : null
}

const year: Shape = { is: 'code', read: readYear, wrong: 'wrong-year' }
/** Excel takes the leading zero of a field for nothing. */
export const fieldShape: Shape = {
  is: 'code',
  read(written) {
    const digits = written.replace(/\D/g, '').padStart(4, '0')
    return readIscedF(digits).valid ? digits : null
  },
  wrong: 'wrong-field',
}
const timetable: Shape = {
  is: 'code',
  read(written) {
    const { slots, wrong } = readTimetable(written)
    return wrong.length || !slots.length ? null : writeTimetable(slots, 'en')
  },
  wrong: 'wrong-timetable',
}

/** The columns of a catalogue: one row for each course and year, or for each of its groups. */
export const courseImportFields: readonly ImportField[] = [
  {
    key: 'code',
    shape: text(40),
    required: true,
    synonyms: called(
      'course code, codice, codice corso, codice insegnamento, code cours, code ue, id, cod, course id, los code',
    ),
  },
  {
    key: 'title',
    shape: text(300),
    synonyms: called(
      'course, course title, name, course name, title in english, english title, titolo inglese, intitulé anglais, denominazione inglese',
    ),
  },
  {
    key: 'titleIt',
    shape: text(300),
    synonyms: called('titolo, insegnamento, denominazione, corso, nome, titolo in italiano, italian title'),
  },
  {
    key: 'titleFr',
    shape: text(300),
    synonyms: called('intitulé, titre, cours, libellé, intitulé en français, french title'),
  },
  {
    key: 'unit',
    shape: text(200),
    synonyms: called(
      'department, faculty, school, dipartimento, facoltà, scuola, struttura, composante, faculté, département, ufr',
    ),
  },
  {
    key: 'year',
    shape: year,
    required: true,
    synonyms: called('academic year, a.a., aa, anno, anno accademico, année, année universitaire, ay'),
  },
  {
    key: 'term',
    shape: { is: 'one-of', of: () => terms },
    domain: 'course-term',
    synonyms: called('semester, period, semestre, periodo, période, periodo didattico'),
  },
  { key: 'section', shape: text(20), synonyms: called('group, gruppo, groupe, partition, partizione, canale, class') },
  {
    key: 'credits',
    shape: { is: 'amount', most: 999 },
    synonyms: called('ects, ects credits, cfu, crediti, crédits, crédits ects, credit'),
  },
  {
    key: 'language',
    shape: { is: 'one-of', of: () => tongues },
    domain: 'language',
    synonyms: called(
      'language of instruction, taught in, lingua, lingua di insegnamento, langue, langue d’enseignement',
    ),
  },
  {
    key: 'level',
    shape: { is: 'one-of', of: () => levels },
    domain: 'level',
    synonyms: called('cycle, eqf, degree level, livello, ciclo, niveau, tipo corso'),
  },
  { key: 'field', shape: fieldShape, synonyms: called('isced, isced-f, isced f, isced code, ambito, area, domaine') },
  {
    key: 'teachers',
    shape: { is: 'texts', each: 120, most: 20 },
    synonyms: called(
      'teacher, lecturer, lecturers, docente, docenti, professore, titolare, enseignant, enseignants, professor',
    ),
  },
  {
    key: 'places',
    shape: whole(10_000),
    synonyms: called(
      'places for exchange students, exchange places, posti, posti per studenti in scambio, places, capienza',
    ),
  },
  {
    key: 'hours',
    shape: whole(5000),
    synonyms: called('hours, teaching hours, ore, ore di lezione, heures, volume horaire'),
  },
  {
    key: 'programme',
    shape: text(80),
    synonyms: called('special programme, programme, programma speciale, programme spécial'),
  },
  { key: 'timetable', shape: timetable, synonyms: called('schedule, slots, orario, horaire, emploi du temps') },
  {
    key: 'description',
    shape: text(10_000),
    synonyms: called('content, contents, syllabus, contenuti, programma, descrizione, description, contenu'),
  },
  {
    key: 'prerequisites',
    shape: text(10_000),
    synonyms: called('requirements, propedeuticità, prerequisiti, prérequis, pré-requis'),
  },
]
