import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  title: 'Calendari dei dipartimenti',
  lead: 'Quando si insegna, si fanno esami e si riposa, dipartimento per dipartimento. I giorni di tutto l’ateneo stanno in ogni calendario.',
  description: 'Periodi di lezione, esami e festività di {office}, come pagina e come calendario a cui iscriversi.',
  year: 'Anno accademico',
  unit: 'Dipartimento',
  everywhere: 'Tutto l’ateneo',
  allUnits: 'Tutti i dipartimenti',
  from: 'Primo giorno',
  to: 'Ultimo giorno',
  what: 'Che cosa',
  whose: 'Di chi',
  kind: 'Genere',
  kinds: { teaching: 'Lezioni', exams: 'Esami', holiday: 'Festività', other: 'Altro', term: 'Periodo' },
  subscribe: 'Iscriviti a questo calendario',
  none: 'Per il {year} non sono indicati giorni',
  noneWhy: 'Il dipartimento li indica quando prepara il suo anno.',
  example: 'Inventato, per provare il sistema',
  add: 'Indica giorni',
  change: 'Modifica',
  office: 'Modifica i calendari',
  form: {
    addTitle: 'Indica giorni del calendario',
    changeTitle: 'Modifica giorni del calendario',
    name: 'Come si chiama',
    unitHint: 'Vuoto se vale per tutto l’ateneo.',
    endHint: 'Vuoto per un solo giorno.',
    save: 'Salva i giorni',
    saved: 'Il calendario è stato salvato.',
    remove: 'Togli i giorni',
    removed: 'I giorni sono stati tolti.',
    back: 'Torna ai calendari',
  },
  facts: {
    calendar: {
      'entry-stated': '{actor} ha indicato {name} per il {year}: dal {startsOn} al {endsOn}.',
      'entry-changed': '{actor} ha modificato {name} nel {year}: ora dal {startsOn} al {endsOn}.',
      'entry-removed': '{actor} ha tolto {name} dal {year}.',
    },
  },
  refusals: {
    calendar: {
      'not-found': {
        what: 'Questi giorni qui non ci sono.',
        why: 'Sono stati tolti, o sono di un’altra istituzione.',
        now: 'Guardi il calendario del dipartimento.',
      },
      'changed-meanwhile': {
        what: 'Nulla è stato salvato.',
        why: 'Mentre li aveva aperti, qualcun altro ha modificato questi giorni.',
        now: 'Apra il calendario in un’altra scheda, confronti e salvi di nuovo.',
      },
    },
  },
}
