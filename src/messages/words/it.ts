import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  closing:
    '{institution}\nMessaggio inviato da Habita, il sistema dell’ufficio internazionale. Le risposte a questo indirizzo non vengono lette.',
  mail: {
    signIn: {
      subject: 'Il suo link di accesso',
      text: 'Gentile {name},\n\nha richiesto un link per accedere. Vale una sola volta, per 15 minuti:\n\n{path}\n\nSe non l’ha richiesto, non deve fare nulla: senza questo link nessuno può usarlo per accedere.',
    },
    invitation: {
      subject: 'Il suo accesso all’ufficio internazionale di {institution}',
      text: 'Gentile {name},\n\n{institution} le ha dato accesso al proprio ufficio internazionale, con il ruolo: {role}.\n\nCon questo link accede per la prima volta. Vale una sola volta, per 14 giorni:\n\n{path}\n\nIn seguito potrà scegliere una password, oppure farsi inviare ogni volta un link a questo indirizzo.',
    },
    newRole: {
      subject: 'Un nuovo ruolo nell’ufficio internazionale di {institution}',
      text: 'Gentile {name},\n\n{institution} le ha assegnato un ruolo nel proprio ufficio internazionale: {role}.\n\nHa già un profilo: acceda come di consueto.\n\n{path}',
    },
  },
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
    unknown: 'Esito sconosciuto',
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
    unknown:
      'Questo messaggio è stato consegnato al server di posta, e la risposta è andata persa. Può essere arrivato. Non viene inviato di nuovo da solo: lo chieda al destinatario, oppure lo invii di nuovo e lo riceverà due volte.',
    arrived: 'Annotare che è arrivato',
    notedArrived: 'Annotato: il messaggio è arrivato.',
  },
  desk: {
    title: 'Posta',
    failed: 'Occuparsi di {count, plural, one {# messaggio non consegnato} other {# messaggi non consegnati}}',
    unknown:
      'Occuparsi di {count, plural, one {# messaggio di cui non si sa se è arrivato} other {# messaggi di cui non si sa se sono arrivati}}',
    otherwise: 'Non viene inviato di nuovo da solo.',
  },
  facts: {
    message: {
      queued: 'È stato scritto un messaggio.',
      begun: 'È iniziato il tentativo di recapito numero {attempt, number}.',
      sent: 'Il messaggio è stato consegnato al server di posta.',
      kept: 'Il messaggio è stato conservato qui, perché non c’è un server di posta.',
      postponed: 'Il tentativo numero {attempt, number} è fallito; se ne farà un altro.',
      lost: 'Il server di posta non ha risposto al tentativo {attempt, number}: non si sa se il messaggio è partito.',
      bounced: 'Il server di posta dice che questo indirizzo non esiste ({code, number}).',
      'taken-as-sent': '{actor} ha annotato che il messaggio è arrivato.',
      failed: 'Il messaggio non è stato recapitato dopo {attempts, plural, one {un tentativo} other {# tentativi}}.',
    },
  },
  refusals: {
    message: {
      'text-gone': {
        what: 'Il messaggio non è stato inviato di nuovo.',
        why: 'Conteneva un link per accedere, e il suo testo è stato tolto.',
        now: 'La persona può chiedere un nuovo link nella pagina di accesso, oppure la inviti di nuovo.',
      },
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
