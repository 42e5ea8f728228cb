import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  refusals: {
    record: {
      'not-found': {
        what: 'La regola non è stata modificata.',
        why: 'Nessuna regola in vigore ha la chiave «{key}»: è stata ritirata, oppure non è mai esistita.',
        now: 'Cercatela nel regolamento, o stabilitela di nuovo.',
      },
      'changed-meanwhile': {
        what: 'Non è stato salvato nulla.',
        why: 'Qualcun altro ha modificato la stessa regola mentre scrivevate.',
        now: 'Qui sotto c’è quanto avete scritto. Guardate la regola com’è ora, poi salvate di nuovo o lasciatela così.',
      },
    },
    deadline: {
      exists: {
        what: 'La scadenza non è stata stabilita.',
        why: 'Un’altra scadenza ha già questa chiave.',
        now: 'Spostate l’altra, o scegliete un’altra chiave.',
      },
      'without-day': {
        what: 'La scadenza non è stata stabilita.',
        why: 'Una scadenza cade in un giorno dell’anno, oppure un certo tempo prima che un soggiorno inizi o finisca.',
        now: 'Indicate il giorno, o quanto tempo prima.',
      },
      'counts-from-stay': {
        what: 'La scadenza non è stata spostata.',
        why: 'Non ha un giorno proprio: si conta dal soggiorno di ciascuno studente.',
        now: 'Cambiate quanto tempo prima del soggiorno cade.',
      },
      'far-from-year': {
        what: 'La scadenza non è stata spostata.',
        why: 'Il giorno dista più di un anno dall’anno accademico {year}.',
        now: 'Controllate il giorno e l’anno accademico.',
      },
      passed: {
        what: 'È troppo tardi.',
        why: '«{rule}»: il termine è scaduto il {closed}.',
        now: 'Chiedete all’ufficio se si può ancora rimediare.',
      },
      'passed-for-now': {
        what: 'È troppo tardi.',
        why: '«{rule}»: il termine è scaduto il {closed}.',
        now: 'Si riapre il {opens}.',
      },
    },
    window: {
      'not-yet-open': {
        what: 'È troppo presto.',
        why: '«{rule}»: il periodo non è ancora iniziato.',
        now: 'Si apre il {opens}.',
      },
      'not-open': {
        what: 'Al momento non è possibile.',
        why: '«{rule}»: il periodo non è aperto e non è fissata una data di apertura.',
        now: 'Chiedete all’ufficio quando si aprirà.',
      },
    },
    'academic-year': {
      exists: {
        what: 'L’anno accademico non è stato aperto.',
        why: 'Il {year} è già aperto.',
        now: 'Cambiatene le date, o aprite l’anno successivo.',
      },
      'not-found': {
        what: 'L’anno accademico non è stato modificato.',
        why: 'Il {year} non è stato aperto qui.',
        now: 'Prima apritelo.',
      },
      'changed-meanwhile': {
        what: 'L’anno accademico non è stato modificato.',
        why: 'Qualcun altro lo ha modificato mentre scrivevate.',
        now: 'Qui sotto c’è quanto avete scritto. Guardate l’anno com’è ora, poi salvate di nuovo.',
      },
    },
  },
  facts: {
    record: {
      stated: '{actor} ha stabilito «{label}».',
      changed: '{actor} ha riformulato «{label}».',
      withdrawn: '{actor} ha ritirato «{label}»: {reason}',
    },
    deadline: {
      moved:
        '{actor} ha spostato «{label}» dal {from} al {to}, {time}, {oneYear, select, true {solo per il {year}} other {a partire dal {year}}}: {reason}',
      dated:
        '{actor} ha fissato «{label}» al {to}, {time}, {oneYear, select, true {solo per il {year}} other {a partire dal {year}}}.',
    },
    'academic-year': {
      opened: '{actor} ha aperto l’anno accademico {year}, dal {startOn} al {endOn}.',
      changed: '{actor} ha fissato le date del {year}: dal {startOn} al {endOn}.',
    },
  },
  problems: {
    'wrong-key': 'Solo lettere minuscole, cifre, punti e trattini',
    'key-taken': 'Un’altra regola ha questa chiave',
    'wrong-year': 'Un anno accademico si scrive così: 2026/2027',
    'wrong-time': 'Un’ora si scrive così: 23:59',
    'year-taken': 'Questo anno è già aperto',
    'ends-before-it-begins': 'La fine viene prima dell’inizio',
    'far-from-year': 'Il giorno dista più di un anno dall’anno accademico',
    'outside-of-year': 'Il giorno cade fuori dall’anno accademico',
    'terms-overlap': 'Questo periodo inizia prima che sia finito il precedente',
    'wrong-term-number': 'Numerate i periodi 1, 2, … e date a tutti lo stesso totale',
  },
  feed: {
    calendar: 'Scadenze: {office}',
    closes: '{label}',
    opens: '{label}: apertura',
    about: 'Anno accademico {year}. In tempo fino alle {time}.',
    aboutOpening: 'Anno accademico {year}. Aperto dalle {time}.',
    owedBy: 'A cura di: {party}.',
  },
  kinds: {
    deadline: 'Scadenza',
    window: 'Periodo',
    issue: 'Mesi di rilascio',
    level: 'Livello di lingua',
    requirement: 'Requisito',
    'document-rule': 'Regola per un documento',
    'checklist-item': 'Voce di una lista di controllo',
    'transcript-rule': 'Regola per i certificati degli esami',
    'grading-rule': 'Regola per crediti e voti',
    offering: 'Offerta',
    'extension-rule': 'Regola per i prolungamenti',
    publication: 'Pubblicazione',
    statement: 'Dichiarazione',
    figure: 'Cifra',
    amount: 'Importo',
    list: 'Elenco',
    programme: 'Programma',
    session: 'Sessione',
    contact: 'Contatto',
    activity: 'Attività',
    framework: 'Quadro di cooperazione',
  },
  parties: {
    student: 'studente',
    'home-university': 'università di provenienza',
    'home-coordinator': 'coordinatore dell’università di provenienza',
    promoter: 'promotore della mobilità',
    'host-office': 'questo ufficio',
    partner: 'partner',
  },
  subjects: {
    nomination: 'nomina',
    application: 'domanda',
    'learning-agreement': 'learning agreement',
    'course-catalogue': 'catalogo dei corsi',
    'partnership-request': 'richiesta di partenariato',
    accommodation: 'alloggio',
    extension: 'prolungamento del soggiorno',
    departure: 'partenza',
    transcript: 'certificato degli esami',
  },
  directions: { incoming: 'in entrata', outgoing: 'in uscita' },
  terms: { winter: 'primo semestre', spring: 'secondo semestre', year: 'intero anno accademico' },
  strengths: { recommended: 'consigliato', required: 'obbligatorio' },
}
