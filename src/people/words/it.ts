import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  roles: {
    administrator: 'Amministrazione',
    officer: 'Ufficio',
    coordinator: 'Coordinamento',
    signatory: 'Firma',
    student: 'Studente',
    partner: 'Ufficio partner',
    secretary: 'Segreteria dell’alleanza',
  },
  account: { title: 'Il mio profilo' },
  signIn: {
    title: 'Accedi',
    lead: 'Per il personale degli uffici, chi coordina, chi firma, i partner e gli studenti delle istituzioni che lavorano qui.',
    email: 'Indirizzo e-mail',
    password: 'Password',
    deed: 'Accedi',
    otherwise: 'Senza password',
    done: 'Accesso effettuato.',
    out: 'Sessione terminata.',
    trial: 'Profili di prova',
    trialLead:
      'Questa installazione di Habita lavora con persone inventate. Tutti i profili qui sotto hanno la password {password}.',
  },
  facts: {
    account: {
      opened: '{actor} ha aperto il profilo.',
      changed: '{actor} ha cambiato il nome o la lingua del profilo.',
      'password-set': '{actor} ha impostato una nuova password.',
      blocked: '{actor} ha bloccato il profilo.',
      unblocked: '{actor} ha sbloccato il profilo.',
    },
    session: {
      opened:
        'Accesso {means, select, password {con la password} link {con un link ricevuto per e-mail} other {tramite l’istituzione di appartenenza}}.',
      ended: '{actor} ha terminato la sessione.',
      revoked: '{actor} ha chiuso una sessione.',
      'others-revoked': '{actor} ha chiuso {count, plural, one {un’altra sessione} other {altre # sessioni}}.',
    },
    'sign-in-link': {
      asked:
        '{purpose, select, invitation {È stato inviato un invito per e-mail.} other {È stato richiesto un link di accesso.}}',
    },
    identity: {
      linked: '{actor} ha collegato un accesso di {issuer}.',
      unlinked: '{actor} ha rimosso l’accesso di {issuer}.',
    },
    role: {
      granted:
        '{actor} ha assegnato il ruolo di {role, select, administrator {amministrazione} officer {ufficio} coordinator {coordinamento} signatory {firma} student {studente} partner {ufficio partner} other {segreteria dell’alleanza}}.',
      ended:
        '{actor} ha chiuso il ruolo di {role, select, administrator {amministrazione} officer {ufficio} coordinator {coordinamento} signatory {firma} student {studente} partner {ufficio partner} other {segreteria dell’alleanza}}.',
    },
    mandate: {
      granted: '{actor} ha conferito la delega ad agire come {office}.',
      ended: '{actor} ha revocato la delega ad agire come {office}.',
    },
    person: { invited: '{actor} ha inviato un invito.' },
  },
  refusals: {
    account: {
      'not-found': {
        what: 'Questo profilo non esiste.',
        why: 'L’indirizzo è sbagliato, oppure il profilo non appartiene a nessuno di questa istituzione.',
        now: 'Torni all’elenco delle persone e scelga di nuovo.',
      },
      'exists-already': {
        what: 'Il profilo non è stato aperto.',
        why: 'Esiste già un profilo con questo indirizzo e-mail.',
        now: 'Assegni piuttosto un ruolo al profilo esistente.',
      },
    },
    session: {
      'not-found': {
        what: 'Questa sessione non esiste.',
        why: 'È già terminata, oppure non è sua.',
        now: 'Consulti l’elenco delle sue sessioni.',
      },
    },
    'sign-in': {
      wrong: {
        what: 'Accesso non riuscito.',
        why: 'L’indirizzo e-mail e la password non corrispondono.',
        now: 'Riprovi, oppure richieda un link per e-mail.',
      },
      blocked: {
        what: 'Accesso non riuscito.',
        why: 'Questo profilo è stato bloccato da chi amministra il sistema.',
        now: 'Scriva a chi amministra la sua istituzione.',
      },
      'too-many-attempts': {
        what: 'Accesso non riuscito.',
        why: 'Ci sono stati troppi tentativi in poco tempo.',
        now: 'Riprovi tra {minutes, plural, one {un minuto} other {# minuti}}.',
      },
    },
    role: {
      'not-found': {
        what: 'Non è stato modificato nulla.',
        why: 'Questo ruolo non esiste in questa istituzione.',
        now: 'Riapra la pagina della persona.',
      },
      'held-already': {
        what: 'Il ruolo non è stato assegnato.',
        why: 'Questa persona lo ricopre già.',
        now: 'Per cambiarne le date o l’ambito, lo chiuda e lo assegni di nuovo.',
      },
      'last-administrator': {
        what: 'Il ruolo non è stato chiuso.',
        why: 'Nessun altro amministra questa istituzione, che senza amministratori non potrebbe più essere modificata.',
        now: 'Assegni prima il ruolo a un’altra persona, senza data di fine.',
      },
    },
    mandate: {
      'not-found': {
        what: 'Non è stato modificato nulla.',
        why: 'Questa delega non esiste in questa istituzione.',
        now: 'Riapra la pagina della persona.',
      },
      'not-to-oneself': {
        what: 'La delega non è stata conferita.',
        why: 'Nessuno può conferire a sé stesso il potere di firma.',
        now: 'Chieda a un’altra persona dell’amministrazione di conferirla, indicando il decreto.',
      },
      'office-taken': {
        what: 'La delega non è stata conferita.',
        why: 'In quei giorni la carica è di un’altra persona, e può averla una sola persona alla volta.',
        now: 'Chiuda prima l’altra delega, oppure scelga giorni che non si sovrappongano.',
      },
    },
  },
  problems: {
    'account-exists': 'Esiste già un profilo con questo indirizzo',
    'role-needs-units': 'Scelga almeno una struttura o un corso di studio: chi coordina, coordina qualcosa',
    'ends-before-it-begins': 'Questo giorno precede il primo giorno',
  },
}
