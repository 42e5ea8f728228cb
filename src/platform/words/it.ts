import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  refusals: {
    'not-allowed': {
      what: 'Qui non può farlo.',
      why: 'I suoi ruoli in questa istituzione non lo prevedono.',
      now: 'Si rivolga a chi amministra l’istituzione, oppure acceda con un altro profilo.',
    },
    page: {
      'not-found': {
        what: 'Questa pagina non esiste.',
        why: 'L’indirizzo è sbagliato, oppure ciò che si trovava qui non le è accessibile.',
        now: 'Controlli l’indirizzo, o riparta dalla pagina iniziale.',
      },
    },
    form: {
      forged: {
        what: 'Non è stato modificato nulla.',
        why: 'Il modulo non proveniva da una pagina di questo ufficio, oppure nel frattempo la sessione è scaduta.',
        now: 'Riapra la pagina e ripeta l’operazione.',
      },
      'too-large': {
        what: 'L’invio è troppo grande.',
        why: 'Si possono inviare al massimo {megabytes} MB per volta.',
        now: 'Scelga un file più piccolo, o ne invii più d’uno separatamente.',
      },
      unreadable: {
        what: 'Non è stato possibile leggere il modulo.',
        why: 'È arrivato incompleto o in una forma sconosciuta.',
        now: 'Torni indietro e lo invii di nuovo.',
      },
    },
    input: {
      wrong: {
        what: 'I dati non sono stati salvati.',
        why: '{count, plural, one {Una risposta manca o è sbagliata} other {# risposte mancano o sono sbagliate}}.',
        now: 'Corregga i campi segnalati e invii di nuovo il modulo.',
      },
    },
    sheet: {},
  },
  problems: {
    missing: 'Campo mancante',
    'too-long': 'Al massimo {maximum, number} caratteri',
    'too-short': 'Almeno {minimum, number} caratteri',
    'too-great': 'Al massimo {maximum, number}',
    'too-small': 'Almeno {minimum, number}',
    'wrong-form': 'Il valore non ha la forma prevista',
    'wrong-email': 'Non è un indirizzo e-mail, come nome@universita.eu',
    'wrong-date': 'Non è una data esistente, come 15 maggio 2027',
    'wrong-address': 'Non è un indirizzo web, come https://www.universita.eu',
    'not-in-list': 'Scelga una voce dell’elenco',
    'not-a-number': 'Non è un numero intero',
    'wrong-slug': 'Solo lettere minuscole, cifre e trattini, con una lettera all’inizio',
    'wrong-zone': 'Non è un fuso orario, come Europe/Rome',
    'english-missing': 'L’inglese è sempre una delle lingue',
  },
  broken: {
    title: 'Qualcosa non ha funzionato da parte nostra',
    text: 'L’operazione non è stata eseguita e nulla è andato perduto. Riprovi; se accade di nuovo, comunichi all’ufficio l’ora in cui è successo.',
  },
  offices: {
    title: 'Uffici internazionali',
    lead: 'Queste istituzioni gestiscono qui i loro accordi e la loro mobilità.',
    none: 'Nessuna istituzione è ancora stata aperta.',
  },
}
