import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it = {
  refusals: {
    network: {
      'not-found': {
        what: 'Questa rete qui non c’è.',
        why: 'L’ufficio non ne tiene nessuna a questo indirizzo, oppure non l’ha pubblicata.',
        now: 'Cercarla nell’elenco delle reti.',
      },
      exists: {
        what: 'La rete non è stata registrata.',
        why: 'L’ufficio tiene già una rete con la chiave «{key}».',
        now: 'Aprire quella, oppure scegliere un’altra chiave.',
      },
      'changed-meanwhile': {
        what: 'Le modifiche non sono state salvate.',
        why: 'Nel frattempo qualcun altro ha modificato la stessa rete.',
        now: 'Qui sotto c’è quanto è stato scritto: guardare la rete com’è ora, poi salvare di nuovo o lasciar perdere.',
      },
      'own-organisation-unknown': {
        what: 'La nostra adesione non è stata registrata.',
        why: 'L’ufficio non ha indicato quale organizzazione del repertorio è.',
        now: 'Scegliere l’organizzazione.',
      },
    },
    'network-part': {
      'not-found': {
        what: 'Non è stato modificato nulla.',
        why: 'La voce non c’è più: qualcuno l’ha cancellata.',
        now: 'Guardare la rete com’è ora.',
      },
      exists: {
        what: 'La voce non è stata registrata.',
        why: 'Un’altra voce dello stesso tipo ha già questa chiave.',
        now: 'Scegliere un’altra chiave, oppure lasciarla vuota.',
      },
      'changed-meanwhile': {
        what: 'Le modifiche non sono state salvate.',
        why: 'Nel frattempo qualcun altro ha modificato la stessa voce.',
        now: 'Qui sotto c’è quanto è stato scritto: guardare la voce com’è ora, poi salvare di nuovo o lasciar perdere.',
      },
    },
    membership: {
      exists: {
        what: 'L’adesione non è stata registrata.',
        why: 'La stessa organizzazione fa già parte di questa rete nello stesso periodo.',
        now: 'Correggere quell’adesione, oppure chiuderla prima che cominci la nuova.',
      },
      'ended-already': {
        what: 'L’adesione non è stata chiusa.',
        why: 'È già finita: {until}.',
        now: 'Se quella data è sbagliata, correggere l’adesione.',
      },
    },
    goals: {
      'set-later-already': {
        what: 'Gli obiettivi non sono stati fissati.',
        why: 'Ci sono già obiettivi fissati a partire da una data successiva: {later}.',
        now: 'Fissarli da quella data o da una successiva.',
      },
    },
    project: {
      'not-possible-now': {
        what: 'Adesso non è possibile.',
        why: 'Il progetto è {state, select, planned {in programma} running {in corso} other {concluso}}.',
        now: 'Si avvia o si abbandona solo un progetto in programma, si conclude solo un progetto in corso.',
      },
    },
  },
  problems: {
    'wrong-network-key': 'Solo lettere minuscole, cifre e trattini, come coimbra-group',
    'wrong-count': 'Scrivere un numero che si possa contare',
    'attested-outside': 'Il giorno in cui risulta cade fuori dal periodo',
  },
  facts: {
    network: {
      recorded: '{actor} ha registrato la rete «{name}».',
      corrected: '{actor} ha corretto quanto si dice di «{name}».',
      published: '{actor} ha pubblicato «{name}».',
      unpublished: '{actor} ha tolto «{name}» dalle pagine pubbliche.',
      joined:
        '{actor} ha registrato la nostra adesione {role, select, coordinator {come coordinatore} lead {come capofila} partner {come partner} associated {come partner associato} represented {tramite altri} other {come membro}}{when, select, none {} other { ({when})}}.',
    },
    membership: {
      recorded:
        '{actor} ha registrato {label} {role, select, coordinator {come coordinatore} lead {come capofila} partner {come partner} associated {come partner associato} represented {come rappresentato} other {come membro}}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} ha corretto l’adesione di {label}{when, select, none {} other { ({when})}}.',
      ended:
        '{actor} ha registrato la fine dell’adesione di {label}: {until}{reason, select, none {} other { ({reason})}}.',
    },
    'associated-partner': {
      recorded: '{actor} ha registrato «{label}» tra i partner associati{when, select, none {} other { ({when})}}.',
      corrected: '{actor} ha corretto i partner associati «{label}».',
    },
    milestone: {
      recorded: '{actor} ha aggiunto alla storia: {label} ({when}).',
      corrected: '{actor} ha corretto nella storia: {label} ({when}).',
    },
    funding: {
      recorded: '{actor} ha registrato un finanziamento: {label}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} ha corretto un finanziamento: {label}{when, select, none {} other { ({when})}}.',
    },
    goals: { set: '{actor} ha fissato gli Obiettivi di sviluppo sostenibile, con decorrenza {from}: {goals}.' },
    'work-package': {
      recorded: '{actor} ha registrato il pacchetto di lavoro «{label}».',
      corrected: '{actor} ha corretto il pacchetto di lavoro «{label}».',
    },
    'virtual-institute': {
      recorded: '{actor} ha registrato l’istituto virtuale «{label}».',
      corrected: '{actor} ha corretto l’istituto virtuale «{label}».',
    },
    'joint-programme': {
      recorded: '{actor} ha registrato il programma congiunto «{label}».',
      corrected: '{actor} ha corretto il programma congiunto «{label}».',
    },
    project: {
      recorded: '{actor} ha registrato il progetto «{label}»{when, select, none {} other { ({when})}}.',
      corrected: '{actor} ha corretto il progetto «{label}»{when, select, none {} other { ({when})}}.',
      started: '{actor} ha registrato l’avvio del progetto «{label}»{when, select, none {} other { ({when})}}.',
      'given-up': '{actor} ha registrato che il progetto «{label}» è stato abbandonato.',
      ended: '{actor} ha registrato la conclusione del progetto «{label}»{when, select, none {} other { ({when})}}.',
    },
    session: {
      recorded: '{actor} ha registrato la sessione «{label}».',
      corrected: '{actor} ha corretto la sessione «{label}».',
    },
    figure: {
      recorded: '{actor} ha registrato il dato «{label}».',
      corrected: '{actor} ha corretto il dato «{label}».',
    },
    target: {
      recorded: '{actor} ha registrato il traguardo «{label}».',
      corrected: '{actor} ha aggiornato il traguardo «{label}».',
    },
    publication: {
      recorded: '{actor} ha registrato la pubblicazione «{label}».',
      corrected: '{actor} ha corretto la pubblicazione «{label}».',
    },
    'network-part': {
      struck:
        '{actor} ha cancellato {part, select, membership {l’adesione di {label}} milestone {«{label}» dalla storia} funding {il finanziamento «{label}»} project {il progetto «{label}»} figure {il dato «{label}»} target {il traguardo «{label}»} session {la sessione «{label}»} publication {la pubblicazione «{label}»} other {«{label}»}}: {reason}',
    },
  },
} satisfies Words<typeof en>
