import { pageOf, text } from './write.ts'

export const bergamo = [
  pageOf('bergamo', 'home', {
    en: text(
      'International Office of the University of Bergamo',
      'Exchange at the University of Bergamo: how to be nominated, to apply, to choose courses, to live here and to leave with everything settled.',
      `
Exchange students from partner universities study in Bergamo for a semester or for a whole academic year. This office looks after them from the nomination to the transcript.

- [Coming to Bergamo](page:incoming): from nomination to departure
- [Deadlines](page:deadlines): all days on one page
- [Contacts](page:contacts): whom to ask, and how to get an appointment
`,
    ),
    it: text(
      'Ufficio internazionalizzazione dell’Università di Bergamo',
      'Studiare in scambio a Bergamo: nomina, domanda, scelta dei corsi, alloggio e una partenza con tutto in regola.',
      `
Gli studenti in scambio delle università partner studiano a Bergamo per un semestre o per un intero anno accademico. Questo ufficio li segue dalla nomina al certificato degli esami.

- [Venire a Bergamo](page:incoming): dalla nomina alla partenza
- [Scadenze](page:deadlines): tutte le date in una pagina
- [Contatti](page:contacts): a chi rivolgersi e come prendere appuntamento
`,
    ),
  }),

  pageOf('bergamo', 'incoming', {
    en: text(
      'Coming to Bergamo on exchange',
      'Nomination, application, language, learning agreement, courses, accommodation, departure and transcript for exchange students in Bergamo.',
      `
Erasmus and other exchange students enrol through the {{unit:international-office}}.

{{contact:international-office}}

## Your university nominates you

{{rule:nomination-notice}} The {{publication:admission-memo}} explains how.

- For the winter semester, or for both semesters: {{deadline:incoming.nomination.winter}}
- For the spring semester: {{deadline:incoming.nomination.spring}}

## You apply

{{list:application-steps}}

For all that is sent, two things hold. {{rule:application.sent-by-home}} And it arrives in time:

- winter semester, or both semesters: {{deadline:incoming.application.winter}}
- spring semester: {{deadline:incoming.application.spring}}

{{rule:application.complete}} {{rule:application.typed}} Whatever is missing can be put right until that day.

## Language

{{rule:mainly-italian}} It is therefore strongly {{strength:language-certificate}} to send along: {{rule:language-certificate}}

For Erasmus exchanges the minimum levels below are {{strength:incoming.courses-in-italian}}, as advice; nobody is turned away for want of them. They follow the Common European Framework of Reference for Languages (CEFR).

- Courses held in Italian: {{level:incoming.courses-in-italian}}
- Courses held in English: {{level:incoming.courses-in-english}}

## Learning agreement

{{list:learning-agreement-rules}}

It has to be here by:

- {{deadline:incoming.learning-agreement.winter}}, if you come in the first semester or stay for both
- {{deadline:incoming.learning-agreement.spring}}, if you come in the second semester

The days recur every year; the office last printed them for {{year:incoming.learning-agreement.winter}}.

## Courses

Each department draws up and approves its own {{publication:course-catalogue}} every year (last printed for {{year:course-catalogue}}). A new one can be read from {{month:course-catalogue}} on. Most courses stay the same from year to year; the semester in which they are held may change.

Every department also teaches some subjects in English: see the {{publication:departments}}. At one department there are {{count:special-programmes}} besides ({{unit:management-economics-methods}}):

{{list:special-programmes}}

The {{publication:academic-calendars}} (last printed for {{year:academic-calendars}}) can be downloaded, one for each department.

## A place to live

The University has an {{unit:accommodation-service}}, from which exchange students may rent a flat. {{rule:accommodation-after-registration}}

## Before you leave

All of this is compulsory, at the latest {{duration:checklist.departure-checklist}} before you leave:

{{list:departure-checklist}}

## Transcript of records

{{rule:transcript.recipients}}

- If you came for the first (winter) semester, it is sent in {{month:transcript.winter}}.
- If you came for the second (spring) semester or the full academic year, it is sent in {{month:transcript.spring}}.

{{list:transcript-rules}}

## Credits and grades

{{rule:ects}} {{rule:why-ects}}

{{rule:ects-grading-table}}
`,
    ),
    it: text(
      'Venire a Bergamo in scambio',
      'Nomina, domanda, lingua, learning agreement, corsi, alloggio, partenza e certificato degli esami per gli studenti in scambio a Bergamo.',
      `
Gli studenti Erasmus e gli altri studenti in scambio si iscrivono tramite l’{{unit:international-office}}.

{{contact:international-office}}

## La tua università ti nomina

{{rule:nomination-notice}} Il {{publication:admission-memo}} spiega come.

- Per il primo semestre o per entrambi: {{deadline:incoming.nomination.winter}}
- Per il secondo semestre: {{deadline:incoming.nomination.spring}}

## Presenti la domanda

{{list:application-steps}}

Per tutto ciò che si spedisce valgono due regole. {{rule:application.sent-by-home}} E deve arrivare in tempo:

- primo semestre o entrambi: {{deadline:incoming.application.winter}}
- secondo semestre: {{deadline:incoming.application.spring}}

{{rule:application.complete}} {{rule:application.typed}} Fino a quel giorno ciò che manca si può sistemare.

## Lingua

{{rule:mainly-italian}} È quindi vivamente {{strength:language-certificate}} allegare: {{rule:language-certificate}}

Per gli scambi Erasmus il livello minimo indicato sotto è {{strength:incoming.courses-in-italian}}, a titolo di consiglio: nessuno viene respinto perché non lo possiede. I livelli sono quelli del Quadro comune europeo di riferimento per le lingue (QCER).

- Corsi tenuti in italiano: {{level:incoming.courses-in-italian}}
- Corsi tenuti in inglese: {{level:incoming.courses-in-english}}

## Learning agreement

{{list:learning-agreement-rules}}

Deve arrivare entro il:

- {{deadline:incoming.learning-agreement.winter}}, se vieni nel primo semestre o resti per entrambi
- {{deadline:incoming.learning-agreement.spring}}, se vieni nel secondo semestre

Le date si ripetono ogni anno; l’ufficio le ha stampate l’ultima volta per il {{year:incoming.learning-agreement.winter}}.

## Corsi

Ogni anno ciascun dipartimento prepara e approva il proprio {{publication:course-catalogue}} (l’ultimo stampato è del {{year:course-catalogue}}). Quello nuovo si può leggere da {{month:course-catalogue}}. Quasi tutti i corsi restano gli stessi da un anno all’altro; può cambiare il semestre in cui si tengono.

Ogni dipartimento offre inoltre alcuni insegnamenti in inglese: vedi le {{publication:departments}}. Il {{unit:management-economics-methods}} propone anche {{count:special-programmes}}:

{{list:special-programmes}}

I {{publication:academic-calendars}} (gli ultimi stampati sono del {{year:academic-calendars}}) si possono scaricare, uno per dipartimento.

## Dove abitare

Gli studenti in scambio possono affittare un appartamento tramite il {{unit:accommodation-service}} dell’Università. {{rule:accommodation-after-registration}}

## Prima di partire

Tutto questo è obbligatorio, al più tardi {{duration:checklist.departure-checklist}} prima della partenza:

{{list:departure-checklist}}

## Certificato degli esami

{{rule:transcript.recipients}}

- Se sei venuto nel primo semestre, parte in {{month:transcript.winter}}.
- Se sei venuto nel secondo semestre o per l’intero anno accademico, parte in {{month:transcript.spring}}.

{{list:transcript-rules}}

## Crediti e voti

{{rule:ects}} {{rule:why-ects}}

{{rule:ects-grading-table}}
`,
    ),
  }),

  pageOf('bergamo', 'deadlines', {
    en: text(
      'Deadlines for exchange students',
      'Every day that matters to exchange students in Bergamo and to the universities that nominate them, as a list and as a calendar.',
      `
These days come back every academic year. Each runs to the end of the day, Bergamo time. Subscribe to the calendar, and a day that moves will move with you.

## Nominations, by partner universities

- Winter semester, or both semesters: {{deadline:incoming.nomination.winter}}
- Spring semester: {{deadline:incoming.nomination.spring}}

## Application and documents

- Winter semester, or both semesters: {{deadline:incoming.application.winter}}
- Spring semester: {{deadline:incoming.application.spring}}

## Learning agreement

- First semester, or both semesters: {{deadline:incoming.learning-agreement.winter}}
- Second semester: {{deadline:incoming.learning-agreement.spring}}

## Other moments of the year

- The course catalogue of the new year can be read from {{month:course-catalogue}} on.
- Transcripts of the first semester are sent in {{month:transcript.winter}}, those of the second semester and of the full academic year in {{month:transcript.spring}}.
- The departure checklist has to be completed {{duration:checklist.departure-checklist}} before leaving.
`,
    ),
    it: text(
      'Scadenze per gli studenti in scambio',
      'Tutte le date che contano per gli studenti in scambio a Bergamo e per le università che li nominano, in elenco e in calendario.',
      `
Queste date si ripetono ogni anno accademico. Ogni termine vale fino alla fine del giorno, ora di Bergamo. Chi si abbona al calendario vede spostarsi anche le date che cambiano.

## Nomine, a cura delle università partner

- Primo semestre o entrambi: {{deadline:incoming.nomination.winter}}
- Secondo semestre: {{deadline:incoming.nomination.spring}}

## Domanda e documenti

- Primo semestre o entrambi: {{deadline:incoming.application.winter}}
- Secondo semestre: {{deadline:incoming.application.spring}}

## Learning agreement

- Primo semestre o entrambi: {{deadline:incoming.learning-agreement.winter}}
- Secondo semestre: {{deadline:incoming.learning-agreement.spring}}

## Altri momenti dell’anno

- Il catalogo dei corsi del nuovo anno si può leggere da {{month:course-catalogue}}.
- I certificati del primo semestre partono in {{month:transcript.winter}}, quelli del secondo semestre e dell’intero anno accademico in {{month:transcript.spring}}.
- La lista di partenza va completata {{duration:checklist.departure-checklist}} prima di partire.
`,
    ),
  }),

  pageOf('bergamo', 'contacts', {
    en: text(
      'Contacts in Bergamo',
      'Whom exchange students and partner universities turn to in Bergamo: the International Office, by appointment, and the Accommodation Service.',
      `
{{contact:international-office}}

{{contact:accommodation-service}}
`,
    ),
    it: text(
      'Contatti a Bergamo',
      'A chi si rivolgono a Bergamo studenti in scambio e università partner: l’Ufficio internazionalizzazione, su appuntamento, e il servizio alloggi.',
      `
{{contact:international-office}}

{{contact:accommodation-service}}
`,
    ),
  }),
]
