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
    sheet: {
      'too-large': {
        what: 'Il file non è stato letto.',
        why: 'Supera i {megabytes, number} MB.',
        now: 'Tolga le immagini e i fogli che non servono, oppure lo invii in più parti.',
      },
      'unpacks-too-large': {
        what: 'Il file non è stato letto.',
        why: 'Una volta decompresso contiene più di quanto sia ammesso: al massimo {megabytes, number} MB.',
        now: 'Copi le righe che servono in un nuovo file Excel, oppure le salvi in CSV, e invii quello.',
      },
      'legacy-excel': {
        what: 'Il file non è stato letto.',
        why: 'È nel formato Excel precedente al 2007 (.xls).',
        now: 'Lo apra, lo salvi come «Cartella di lavoro di Excel (.xlsx)» o come CSV, e invii quello.',
      },
      encrypted: {
        what: 'Il file non è stato letto.',
        why: 'È protetto da una password.',
        now: 'Lo apra, tolga la password, lo salvi e lo invii di nuovo.',
      },
      'not-a-sheet': {
        what: 'Il file non è stato letto.',
        why: 'Non è né un file Excel (.xlsx) né un CSV.',
        now: 'Salvi la tabella in Excel (.xlsx) o in CSV, e invii quella.',
      },
      broken: {
        what: 'Il file non è stato letto.',
        why: 'È danneggiato o non è stato salvato per intero.',
        now: 'Lo apra in Excel o LibreOffice, lo salvi ancora una volta e lo invii di nuovo.',
      },
      empty: {
        what: 'Non è stato letto nulla.',
        why: 'Nel primo foglio del file manca la riga con i nomi delle colonne.',
        now: 'Metta la tabella nel primo foglio, con i nomi delle colonne in testa.',
      },
      'too-many-rows': {
        what: 'Il file non è stato letto.',
        why: 'Ha {rows, number} righe; se ne possono leggere {most, number} alla volta.',
        now: 'Lo divida e invii le parti una dopo l’altra.',
      },
      'too-many-columns': {
        what: 'Il file non è stato letto.',
        why: 'Ha {columns, number} colonne; se ne possono leggere {most, number}.',
        now: 'Elimini le colonne che non servono, anche quelle all’estrema destra.',
      },
      'cell-too-long': {
        what: 'Il file non è stato letto.',
        why: 'Il testo nella riga {row}, colonna {column} ha {length, number} caratteri; una cella può averne {most, number}.',
        now: 'Accorci quel testo e invii di nuovo il file.',
      },
    },
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
    'wrong-partial-date': 'Scrivere un anno, un mese o un giorno esistente: 1985, 1991-10 o 2020-11-01',
    'wrong-address': 'Non è un indirizzo web, come https://www.universita.eu',
    'not-in-list': 'Scelga una voce dell’elenco',
    'not-a-number': 'Non è un numero intero',
    'reserved-slug': 'Questo indirizzo è di Habita',
    'wrong-slug': 'Solo lettere minuscole, cifre e trattini, con una lettera all’inizio',
    'wrong-zone': 'Non è un fuso orario, come Europe/Rome',
    'english-missing': 'L’inglese è sempre una delle lingue',
  },
  oddities: {
    sheet: {
      'no-break-space': 'contiene uno spazio unificatore',
      formula: 'proviene da una formula',
      'error-value': 'è un errore di Excel, come #RIF!',
      'duplicate-header': 'ripete il nome di un’altra colonna',
      'missing-header': 'è una colonna senza nome',
      'control-character': 'contiene un carattere invisibile',
    },
  },
  actors: {
    visitor: 'Una persona in visita alle pagine pubbliche',
    partner: 'Il partner',
    system: 'Habita',
    somebody: 'Qualcuno',
    office: 'L’ufficio',
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
