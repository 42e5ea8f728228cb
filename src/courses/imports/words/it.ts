import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  problems: {
    'course-import': {
      'unit-unknown': 'Nessun dipartimento ha questo codice o questo nome; dica qual è',
      'withdrawn-here': 'Qui è stato ritirato da quest’anno; prima lo proponga di nuovo nel suo fascicolo',
    },
  },
  title: 'Corsi',
  deed: 'Importa corsi',
  lead: 'Il catalogo di un anno. Ciò che è nuovo è proposto, perché il dipartimento lo approvi; ciò che si conosce e differisce è modificato, e un cambio di periodo, crediti o lingua è comunicato come quello fatto a mano. Una cella vuota non cambia nulla.',
  rows: 'Una riga per ogni corso e anno; un corso che nell’anno ha più gruppi ha una riga per ciascuno. Un corso si riconosce dal codice, dall’anno e dal gruppo.',
  fields: {
    code: { label: 'Codice', hint: 'Il vostro: da quello si riconosce un corso.', example: '87026' },
    title: {
      label: 'Titolo in inglese',
      hint: 'Se manca, vale il titolo in un’altra lingua.',
      example: 'Macroeconomics',
    },
    titleIt: { label: 'Titolo in italiano', hint: '', example: 'Macroeconomia' },
    titleFr: { label: 'Titolo in francese', hint: '', example: 'Macroéconomie' },
    unit: {
      label: 'Dipartimento',
      hint: 'Il codice o il nome. Serve per un corso nuovo.',
      example: 'Dipartimento di Scienze economiche',
    },
    year: { label: 'Anno accademico', hint: 'Scritto 2026/2027 o 2026-27.', example: '2026/2027' },
    term: { label: 'Periodo', hint: 'Primo o secondo semestre, intero anno, oppure 1/3.', example: 'Primo semestre' },
    section: { label: 'Gruppo', hint: 'Solo se nell’anno il corso si tiene più volte.', example: '' },
    credits: { label: 'Crediti ECTS', hint: 'Al massimo due decimali.', example: '6' },
    language: { label: 'Lingua', hint: 'In cui si insegna: nome o codice.', example: 'Inglese' },
    level: {
      label: 'Livello',
      hint: 'Laurea, laurea magistrale, dottorato, o il livello del quadro europeo.',
      example: 'Laurea',
    },
    field: { label: 'Ambito di studio', hint: 'Quattro cifre di ISCED-F 2013.', example: '0311' },
    teachers: { label: 'Docenti', hint: 'Separati da punti e virgola.', example: 'Ada Esempi; Bruto Prova' },
    places: { label: 'Posti per studenti in scambio', hint: 'Un numero.', example: '10' },
    hours: { label: 'Ore di lezione', hint: 'Un numero.', example: '48' },
    programme: { label: 'Programma speciale', hint: 'La sua chiave nel regolamento.', example: '' },
    timetable: { label: 'Orario', hint: 'Incontri separati da punti e virgola.', example: 'Lun 10:00-12:00 Aula 4' },
    description: { label: 'Che cosa insegna', hint: 'In inglese.', example: '' },
    prerequisites: { label: 'Che cosa conviene già sapere', hint: 'In inglese.', example: '' },
  },
  questions: {
    unit: 'Quale dipartimento è?',
    'course-term': 'Quale periodo è?',
    language: 'Quale lingua è?',
    level: 'Quale livello è?',
  },
}
