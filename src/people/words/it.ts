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
  signIn: {
    title: 'Accedi',
    lead: 'Per il personale degli uffici, chi coordina, chi firma, i partner e gli studenti delle istituzioni che lavorano qui.',
    email: 'Indirizzo e-mail',
    password: 'Password',
    deed: 'Accedi',
    otherwise: 'Senza password',
    otherwiseLead: 'Se qui non ha una password, o l’ha dimenticata.',
    openId: 'Accedi con {provider}',
    byLink: 'Ricevi un link per e-mail',
    done: 'Accesso effettuato.',
    out: 'Sessione terminata.',
    trial: 'Profili di prova',
    trialLead:
      'Questa installazione di Habita lavora con persone inventate. La password di tutti i profili qui sotto è: {password}',
  },
  link: {
    title: 'Accedi per e-mail',
    lead: 'Le inviamo un link al suo indirizzo e-mail. Vale una sola volta, per 15 minuti.',
    ask: 'Inviami il link',
    asked:
      'Se a questo indirizzo corrisponde un profilo, il link è in arrivo. Controlli la posta, anche quella indesiderata.',
    askedHere:
      'Se a questo indirizzo corrisponde un profilo, il link è stato scritto. Qui non c’è un server di posta: chi amministra l’installazione lo trova alla voce «Posta».',
    useTitle: 'Accedi con il link ricevuto per e-mail',
    useLead: 'Serve ancora un clic, perché i programmi che controllano la posta non consumino il link.',
    use: 'Accedi ora',
    accept: 'Accetta l’invito',
    acceptDeed: 'Accetta l’invito e accedi',
  },
  account: {
    title: 'Il mio profilo',
    who: 'Chi è',
    name: 'Nome e cognome',
    language: 'Lingua',
    languageHint: 'Quella in cui le scriviamo.',
    save: 'Salva nome e lingua',
    saved: 'Nome e lingua sono stati salvati.',
    passwordLead: 'Una nuova password chiude tutte le altre sessioni.',
    noPassword: 'Non ha una password. Può sceglierne una, oppure farne a meno.',
    present: 'Password attuale',
    new: 'Nuova password',
    newHint: 'Almeno 12 caratteri. Una frase tutta sua è facile da ricordare e difficile da indovinare.',
    repeated: 'Ripeta la nuova password',
    setPassword: 'Imposta la nuova password',
    passwordSet: 'La nuova password è impostata. Tutte le altre sessioni sono state chiuse.',
    linked: 'D’ora in poi può accedere anche in questo modo.',
  },
  sessions: {
    title: 'Dove ha effettuato l’accesso',
    lead: 'Una sessione termina dopo 12 ore di inattività, e comunque dopo 7 giorni.',
    device: 'Dispositivo',
    unknown: 'Dispositivo sconosciuto',
    this: 'questo',
    means: 'Accesso con',
    byLink: 'link per e-mail',
    since: 'Dal',
    seen: 'Ultima attività',
    deed: 'Che cosa può fare',
    end: 'Chiudi questa sessione',
    endOthers: 'Chiudi tutte le altre sessioni',
    ended: 'La sessione è stata chiusa.',
    othersEnded: 'Tutte le altre sessioni sono state chiuse.',
  },
  identities: {
    title: 'Accessi della sua istituzione',
    lead: 'Modi di accedere senza una nostra password, tramite l’istituzione che la conosce.',
    link: 'Collega un accesso di {provider}',
    none: 'Non ne è ancora collegato nessuno.',
    issuer: 'Gestore',
    home: 'Istituzione di appartenenza',
    affiliations: 'Affiliazione',
    esi: 'Identificativo europeo dello studente',
    remove: 'Rimuovi questo accesso',
    removed: 'L’accesso è stato rimosso. Può sempre accedere per e-mail.',
  },
  people: {
    name: 'Nome',
    roles: 'Ruoli',
    institution: 'Istituzione',
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
      'changed-meanwhile': {
        what: 'La modifica non è stata salvata.',
        why: 'Nel frattempo il profilo è stato cambiato in un’altra finestra.',
        now: 'Riapra la pagina e ripeta la modifica.',
      },
      'not-oneself': {
        what: 'Il profilo non è stato bloccato.',
        why: 'Nessuno può bloccare sé stesso.',
        now: 'Chieda a un’altra persona dell’amministrazione.',
      },
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
    'sign-in-link': {
      'not-valid': {
        what: 'Questo link non vale più.',
        why: 'È già stato usato, è scaduto, oppure non è stato copiato per intero.',
        now: 'Richieda un nuovo link.',
      },
    },
    openid: {
      'not-confirmed': {
        what: 'Accesso non riuscito.',
        why: 'La sua istituzione non ha confermato l’accesso: è stato interrotto, ha richiesto troppo tempo o non è iniziato in questo browser.',
        now: 'Ricominci dalla pagina di accesso.',
      },
      unreachable: {
        what: 'Accesso non riuscito.',
        why: 'Al momento {provider} non risponde.',
        now: 'Riprovi più tardi, oppure acceda in un altro modo.',
      },
    },
    identity: {
      'not-found': {
        what: 'Non è stato rimosso nulla.',
        why: 'Questo accesso non è più collegato al suo profilo.',
        now: 'Riapra la pagina del suo profilo.',
      },
      taken: {
        what: 'L’accesso non è stato collegato.',
        why: 'Appartiene a un altro profilo di questa installazione.',
        now: 'Acceda prima a quel profilo e lo rimuova da lì.',
      },
      'identifier-taken': {
        what: 'L’accesso non è stato collegato.',
        why: 'Il suo identificativo europeo dello studente appartiene a un altro profilo.',
        now: 'Acceda come faceva prima, oppure scriva all’ufficio internazionale.',
      },
      'address-known': {
        what: 'Accesso non riuscito.',
        why: 'Esiste già un profilo con il suo indirizzo e-mail, e il solo indirizzo non dimostra che sia suo.',
        now: 'Acceda a quel profilo con la password o con un link per e-mail; dalla pagina del profilo potrà poi collegare questo accesso.',
      },
      'without-address': {
        what: 'Non è stato possibile aprire un profilo.',
        why: 'La sua istituzione non ci ha comunicato un indirizzo e-mail confermato.',
        now: 'Chieda all’assistenza della sua istituzione di trasmetterlo, oppure chieda un invito all’ufficio internazionale.',
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
    'wrong-password': 'Questa non è la sua password attuale',
    'not-the-same': 'Non coincide con la nuova password',
    'account-exists': 'Esiste già un profilo con questo indirizzo',
    'role-needs-units': 'Scelga almeno una struttura o un corso di studio: chi coordina, coordina qualcosa',
    'ends-before-it-begins': 'Questo giorno precede il primo giorno',
  },
}
