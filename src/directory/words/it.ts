import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  refusals: {
    eche: {
      'wrong-columns': {
        what: 'L’elenco non è stato letto.',
        why: 'Mancano le colonne: {missing}.',
        now: 'Invii l’elenco come lo pubblica la Commissione, con la riga dei nomi delle colonne.',
      },
    },
  },
  oddities: {
    eche: {
      'no-break-space': 'contiene uno spazio unificatore',
      'stray-space': 'ha uno spazio di troppo',
      'one-digit-number': 'ha un numero di una sola cifra',
      'malformed-code': 'non ha la forma di un codice Erasmus; conservato com’è nell’elenco',
      'duplicate-code': 'è il codice di un’altra riga; questa riga è stata tralasciata',
      'country-differs': 'non è il Paese indicato dal codice Erasmus',
      'malformed-pic': 'non è un PIC di nove cifre',
      'pic-check': 'non supera il controllo del PIC',
      'duplicate-pic': 'è il PIC di un’altra riga; questa riga è stata tralasciata',
      'missing-oid': 'è senza OID',
      'malformed-oid': 'non ha la forma di un OID',
      'shared-oid': 'è anche l’OID di un’altra riga',
      'unknown-country': 'non è un Paese conosciuto',
      'malformed-website': 'non è un indirizzo web',
      'malformed-date': 'non è una data',
      'end-before-start': 'precede l’inizio',
      'missing-name': 'è senza nome; questa riga è stata tralasciata',
      formula: 'proviene da una formula',
      'error-value': 'è un errore di Excel',
      'control-character': 'contiene un carattere invisibile',
    },
  },
}
