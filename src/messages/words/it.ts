import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  closing:
    '{institution}\nMessaggio inviato da Habita, il sistema dell’ufficio internazionale. Le risposte a questo indirizzo non vengono lette.',
  list: {
    title: 'Posta',
    lead: 'Ciò che questo ufficio ha inviato per e-mail e ciò che attende di partire.',
    leadOfDeployment: 'Link di accesso e inviti: la posta dell’installazione stessa.',
    kept: 'Qui non c’è un server di posta: i messaggi restano in questa pagina, dove si possono leggere.',
    search: 'Indirizzo o oggetto',
    state: 'Stato',
    all: 'Tutti gli stati',
    recipient: 'A',
    subject: 'Oggetto',
    queued: 'Scritto',
    none: 'Nessun messaggio',
    noneWhy: 'Non è stato ancora scritto nulla, oppure nulla corrisponde alla ricerca.',
  },
  states: {
    queued: 'In attesa',
    sending: 'In partenza',
    sent: 'Inviato',
    failed: 'Non recapitato',
    kept: 'Conservato qui',
  },
  one: {
    recipient: 'A',
    state: 'Stato',
    queued: 'Scritto',
    settled: 'Concluso',
    attempts: 'Tentativi',
    next: 'Prossimo tentativo',
    problem: 'Risposta del server di posta',
    text: 'Testo',
    removed: 'Il testo conteneva un link di accesso ed è stato rimosso all’invio.',
    again: 'Invia di nuovo il messaggio',
    queuedAgain: 'Il messaggio attende di essere inviato di nuovo.',
  },
  facts: {
    message: {
      queued: 'È stato scritto un messaggio.',
      begun: 'È iniziato il tentativo di recapito numero {attempt, number}.',
      sent: 'Il messaggio è stato consegnato al server di posta.',
      kept: 'Il messaggio è stato conservato qui, perché non c’è un server di posta.',
      postponed: 'Il tentativo numero {attempt, number} è fallito; se ne farà un altro.',
      failed: 'Il messaggio non è stato recapitato dopo {attempts, plural, one {un tentativo} other {# tentativi}}.',
    },
  },
  refusals: {
    message: {
      'not-found': {
        what: 'Questo messaggio non esiste.',
        why: 'L’indirizzo è sbagliato, oppure il messaggio è di un altro ufficio.',
        now: 'Lo cerchi nell’elenco della posta.',
      },
      'not-possible-now': {
        what: 'Il messaggio non è stato inviato di nuovo.',
        why: 'Si possono inviare di nuovo solo i messaggi non recapitati.',
        now: 'Riapra il messaggio per vederne lo stato.',
      },
    },
  },
}
