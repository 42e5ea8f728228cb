import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  kinds: {
    draft: 'Testo dell’accordo',
    annex: 'Allegato',
    resolution: 'Delibera',
    'signed-copy': 'Copia firmata',
    letter: 'Lettera',
    other: 'Altro documento',
  },
  printed: {
    pageOf: 'Pagina {page} di {pages}',
    check: 'Chi possiede questo documento può verificarlo. Codice {code}:',
  },
  refusals: {
    document: {
      'not-found': {
        what: 'Questo documento non c’è.',
        why: 'Appartiene a un’altra pratica oppure è stato tolto.',
        now: 'Aprire la pratica e cercarlo tra i suoi documenti.',
      },
      empty: {
        what: 'Il file «{name}» non è stato accettato.',
        why: 'È vuoto.',
        now: 'Scegliere di nuovo il file: forse era ancora aperto in un altro programma.',
      },
      'too-large': {
        what: 'Il file «{name}» non è stato accettato.',
        why: 'Un documento può avere al massimo {megabytes} MB.',
        now: 'Ridurlo, per esempio salvandolo in PDF, oppure dividerlo.',
      },
      'unknown-format': {
        what: 'Il file «{name}» non è stato accettato.',
        why: 'Dal contenuto non risulta essere PDF, Word, testo OpenDocument, Excel, PNG, JPEG o testo semplice, oppure contiene un programma.',
        now: 'Salvarlo in PDF e sceglierlo di nuovo.',
      },
      disguised: {
        what: 'Il file «{name}» non è stato accettato.',
        why: 'Il nome dice altro rispetto al contenuto, che è {is}.',
        now: 'Dargli l’estensione giusta oppure scegliere il file voluto.',
      },
    },
  },
}
