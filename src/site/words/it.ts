import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  refusals: {
    page: {
      'changed-meanwhile': {
        what: 'La pagina non è stata salvata.',
        why: 'Qualcun altro l’ha modificata mentre scrivevate.',
        now: 'Qui sotto c’è quanto avete scritto. Guardate la pagina com’è ora, poi salvate di nuovo.',
      },
      'language-not-published': {
        what: 'La pagina non è stata salvata.',
        why: 'Questo ufficio non pubblica in quella lingua ({language}).',
        now: 'Scrivetela in una delle lingue dell’ufficio.',
      },
      'english-missing': {
        what: 'La pagina non è stata pubblicata.',
        why: 'Manca il testo inglese, quello che si mostra a chi legge in un’altra lingua.',
        now: 'Scrivete prima il testo inglese.',
      },
      'english-goes-last': {
        what: 'La pagina non è stata ritirata.',
        why: 'Finché è pubblicata in un’altra lingua, il testo inglese deve restare.',
        now: 'Ritirate prima le altre lingue, o tutte insieme.',
      },
    },
    'page-text': {
      'not-found': {
        what: 'Non è cambiato nulla.',
        why: 'Questo testo della pagina «{page}» non esiste.',
        now: 'Guardate l’elenco delle pagine.',
      },
    },
  },
  facts: {
    page: {
      written: '{actor} ha scritto «{title}» ({language}).',
      published: '{actor} ha pubblicato «{title}» ({language}).',
      withdrawn: '{actor} ha ritirato «{title}» ({language}) dal pubblico: {reason}',
      'draft-dropped': '{actor} ha scartato la bozza di «{title}» ({language}).',
    },
  },
  problems: { 'wrong-page': 'Non è il nome di una pagina' },
  pages: {
    home: 'Inizio',
    partners: 'Partner',
    agreements: 'Accordi',
    'agreement-types': 'Tipi di accordo',
    procedures: 'Procedure',
    networks: 'Reti',
    alliance: 'Alleanza',
    outgoing: 'Andare all’estero',
    incoming: 'Venire da noi',
    deadlines: 'Scadenze',
    contacts: 'Contatti',
    privacy: 'Protezione dei dati',
    accessibility: 'Accessibilità',
  },
  home: { description: 'Cooperazione internazionale e mobilità di {office}: partner, accordi, scadenze e contatti.' },
  durations: {
    day: '{value, plural, one {# giorno} other {# giorni}}',
    week: '{value, plural, one {# settimana} other {# settimane}}',
    month: '{value, plural, one {# mese} other {# mesi}}',
    semester: '{value, plural, one {# semestre} other {# semestri}}',
    year: '{value, plural, one {# anno} other {# anni}}',
  },
  strengths: { recommended: 'consigliato', required: 'obbligatorio' },
  figures: {
    exactly: '{value, number} {noun}',
    over: 'oltre {value, number} {noun}',
    almost: 'quasi {value, number} {noun}',
  },
  per: {
    once: '{amount}',
    week: '{amount} alla settimana',
    month: '{amount} al mese',
    semester: '{amount} a semestre',
    year: '{amount} all’anno',
  },
  contact: {
    example: 'esempio',
    invented: 'persona inventata',
    address: 'Indirizzo',
    hours: 'Orari di ricevimento',
    reach: 'Come contattarci',
    appointmentOnly: 'solo su appuntamento',
    channels: { appointment: 'su appuntamento', email: 'per e-mail', form: 'con un modulo', phone: 'per telefono' },
    email: 'E-mail',
    phone: 'Telefono',
    form: 'Modulo',
    languages: 'Lingue',
    people: 'Persone',
  },
  sessions: { caption: 'Sessioni', session: 'Sessione', month: 'Mese', length: 'Durata' },
  deadlines: {
    description: 'Tutte le date fissate dall’ufficio per la mobilità, in elenco, in calendario e per i programmi.',
    coming: 'Prossime date',
    passed: 'Già trascorse in questo anno accademico',
    until: 'fino alle {time}',
    owedBy: 'a cura di: {party}',
    forYear: 'anno accademico {year}',
    opens: 'apertura',
    subscribe: 'Abbonarsi al calendario',
    subscribeWhy: 'Un calendario che segue da solo queste date: quando una si sposta, si sposta anche lì.',
    json: 'Le stesse date per i programmi (JSON)',
    none: 'Non è ancora stata fissata alcuna data.',
    before: {
      departure: '{length} prima della partenza',
      arrival: '{length} prima dell’arrivo',
    },
  },
  untranslated: 'Questa pagina non è ancora stata tradotta; eccola in inglese.',
}
