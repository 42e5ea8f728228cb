/** The rules, dates, levels and lists of the five offices: what pages quote and forms enforce. */
import { label, onPage } from './origins.ts'
import { activities, frameworks } from './procedures.ts'
import type {
  ChecklistItem,
  Deadline,
  DocumentRule,
  ExtensionRule,
  Figure,
  GradingRule,
  Issue,
  Label,
  Level,
  List,
  Offering,
  OfficeKey,
  Programme,
  Publication,
  RecordKind,
  Requirement,
  Session,
  Statement,
  Term,
  TranscriptRule,
  Window,
} from './types.ts'

// ---------------------------------------------------------------- Bergamo: deadlines

type Due = {
  key: string
  subject: Deadline['subject']
  terms: readonly Term[]
  on: readonly [month: number, day: number]
  owedBy: Deadline['owedBy']
  line: number
  label: Label
  statedFor?: string
}

const dueAtBergamo = ({ line, on: [month, day], ...rest }: Due): Deadline => ({
  kind: 'deadline',
  office: 'bergamo',
  origin: onPage('bergamo', line),
  direction: 'incoming',
  month,
  day,
  yearOffset: 0,
  time: '23:59',
  timeStated: false,
  ...rest,
})

export const deadlines: readonly Deadline[] = [
  dueAtBergamo({
    key: 'incoming.nomination.winter',
    subject: 'nomination',
    terms: ['winter', 'year'],
    on: [5, 15],
    owedBy: 'home-university',
    line: 10,
    label: label(
      'Nominations for the winter semester or the full academic year',
      'Nomine per il primo semestre o per l’intero anno accademico',
      'Nominations pour le semestre d’hiver ou pour l’année entière',
    ),
  }),
  dueAtBergamo({
    key: 'incoming.nomination.spring',
    subject: 'nomination',
    terms: ['spring'],
    on: [10, 15],
    owedBy: 'home-university',
    line: 11,
    label: label(
      'Nominations for the spring semester',
      'Nomine per il secondo semestre',
      'Nominations pour le semestre de printemps',
    ),
  }),
  dueAtBergamo({
    key: 'incoming.application.winter',
    subject: 'application',
    terms: ['winter', 'year'],
    on: [6, 15],
    owedBy: 'home-university',
    line: 22,
    label: label(
      'Application and documents for the winter semester or the full academic year',
      'Domanda e documenti per il primo semestre o per l’intero anno accademico',
      'Candidature et pièces pour le semestre d’hiver ou pour l’année entière',
    ),
  }),
  dueAtBergamo({
    key: 'incoming.application.spring',
    subject: 'application',
    terms: ['spring'],
    on: [11, 1],
    owedBy: 'home-university',
    line: 23,
    label: label(
      'Application and documents for the spring semester',
      'Domanda e documenti per il secondo semestre',
      'Candidature et pièces pour le semestre de printemps',
    ),
  }),
  dueAtBergamo({
    key: 'incoming.learning-agreement.winter',
    subject: 'learning-agreement',
    terms: ['winter', 'year'],
    on: [8, 30],
    owedBy: 'student',
    line: 42,
    statedFor: '2018/2019',
    label: label(
      'Learning agreement, for stays in the first semester or the full academic year',
      'Learning agreement, per soggiorni nel primo semestre o nell’intero anno accademico',
      'Contrat pédagogique, pour un séjour au premier semestre ou pour l’année entière',
    ),
  }),
  dueAtBergamo({
    key: 'incoming.learning-agreement.spring',
    subject: 'learning-agreement',
    terms: ['spring'],
    on: [11, 1],
    owedBy: 'student',
    line: 43,
    statedFor: '2018/2019',
    label: label(
      'Learning agreement, for stays in the second semester',
      'Learning agreement, per soggiorni nel secondo semestre',
      'Contrat pédagogique, pour un séjour au second semestre',
    ),
  }),
]

/** When nominations and applications open is not said; only when they close. */
export const windows: readonly Window[] = [
  {
    kind: 'window',
    key: 'incoming.nomination.winter',
    office: 'bergamo',
    origin: onPage('bergamo', 10),
    label: label('Nominations, winter or full year', 'Nomine, primo semestre o anno', 'Nominations, hiver ou année'),
    subject: 'nomination',
    closes: 'incoming.nomination.winter',
  },
  {
    kind: 'window',
    key: 'incoming.nomination.spring',
    office: 'bergamo',
    origin: onPage('bergamo', 11),
    label: label('Nominations, spring', 'Nomine, secondo semestre', 'Nominations, printemps'),
    subject: 'nomination',
    closes: 'incoming.nomination.spring',
  },
  {
    kind: 'window',
    key: 'incoming.application.winter',
    office: 'bergamo',
    origin: onPage('bergamo', 22),
    label: label('Applications, winter or full year', 'Domande, primo semestre o anno', 'Candidatures, hiver ou année'),
    subject: 'application',
    closes: 'incoming.application.winter',
  },
  {
    kind: 'window',
    key: 'incoming.application.spring',
    office: 'bergamo',
    origin: onPage('bergamo', 23),
    label: label('Applications, spring', 'Domande, secondo semestre', 'Candidatures, printemps'),
    subject: 'application',
    closes: 'incoming.application.spring',
  },
  {
    kind: 'window',
    key: 'course-catalogue',
    office: 'bergamo',
    origin: onPage('bergamo', 53),
    label: label('Course catalogue of the year', 'Catalogo dei corsi dell’anno', 'Catalogue des cours de l’année'),
    subject: 'course-catalogue',
    opens: { month: 7, yearOffset: 0 },
  },
]

export const issues: readonly Issue[] = [
  {
    kind: 'issue',
    key: 'transcript.winter',
    office: 'bergamo',
    origin: onPage('bergamo', 83),
    label: label(
      'Transcripts of the first (winter) semester',
      'Certificati del primo semestre',
      'Relevés du premier semestre (hiver)',
    ),
    subject: 'transcript',
    terms: ['winter'],
    months: [3],
    yearOffset: 1,
  },
  {
    kind: 'issue',
    key: 'transcript.spring',
    office: 'bergamo',
    origin: onPage('bergamo', 84),
    label: label(
      'Transcripts of the second (spring) semester or the full academic year',
      'Certificati del secondo semestre o dell’intero anno accademico',
      'Relevés du second semestre (printemps) ou de l’année entière',
    ),
    subject: 'transcript',
    terms: ['spring', 'year'],
    months: [7, 8],
    yearOffset: 1,
  },
]

// ---------------------------------------------------------------- Bergamo: requirements and rules

export const levels: readonly Level[] = [
  {
    kind: 'level',
    key: 'incoming.courses-in-italian',
    office: 'bergamo',
    origin: onPage('bergamo', 31, 33, 36),
    label: label('Courses held in Italian', 'Corsi tenuti in italiano', 'Cours donnés en italien'),
    direction: 'incoming',
    language: 'it',
    from: 'A2',
    to: 'B1',
    strength: 'recommended',
    framework: 'CEFR',
    programme: 'erasmus',
  },
  {
    kind: 'level',
    key: 'incoming.courses-in-english',
    office: 'bergamo',
    origin: onPage('bergamo', 31, 34, 36),
    label: label('Courses held in English', 'Corsi tenuti in inglese', 'Cours donnés en anglais'),
    direction: 'incoming',
    language: 'en',
    from: 'B1',
    strength: 'recommended',
    framework: 'CEFR',
    programme: 'erasmus',
  },
]

const required = (
  key: string,
  subject: Requirement['subject'],
  owedBy: Requirement['owedBy'],
  line: number,
  text: Label,
): Requirement => ({
  kind: 'requirement',
  key,
  office: 'bergamo',
  origin: onPage('bergamo', line),
  label: text,
  direction: 'incoming',
  subject,
  strength: 'required',
  owedBy,
})

export const requirements: readonly Requirement[] = [
  required(
    'nomination-notice',
    'nomination',
    'home-university',
    7,
    label(
      'The home university nominates by a short message sent by e-mail.',
      'L’università di provenienza nomina con un breve messaggio di posta elettronica.',
      'L’université d’origine nomme par un bref courriel.',
    ),
  ),
  required(
    'contact-home-office',
    'application',
    'student',
    13,
    label(
      'Talk to the international office of your own university before you fill in anything.',
      'Prima di compilare qualsiasi modulo, rivolgersi all’ufficio internazionale della propria università.',
      'Avant de remplir quoi que ce soit, adressez-vous au bureau international de votre université.',
    ),
  ),
  required(
    'acceptance-mail',
    'application',
    'host-office',
    16,
    label(
      'Whoever has been nominated gets an e-mail of acceptance from Bergamo.',
      'Chi è stato nominato riceve da Bergamo un’e-mail di accettazione.',
      'Toute personne nommée reçoit de Bergame un courriel d’acceptation.',
    ),
  ),
  required(
    'online-application',
    'application',
    'student',
    16,
    label(
      'Complete the application online, send it, and print it.',
      'Compilare la domanda online, inviarla e stamparla.',
      'Remplir la candidature en ligne, l’envoyer et l’imprimer.',
    ),
  ),
  required(
    'required-documents',
    'application',
    'student',
    16,
    label(
      'Gather the documents that the admission memo lists.',
      'Raccogliere i documenti elencati nel promemoria di ammissione.',
      'Réunir les pièces énumérées dans l’aide-mémoire d’admission.',
    ),
  ),
  {
    kind: 'requirement',
    key: 'language-certificate',
    office: 'bergamo',
    origin: onPage('bergamo', 30),
    label: label(
      'An official certificate of the level of Italian, in copy.',
      'Copia di un certificato ufficiale del livello d’italiano.',
      'Copie d’une attestation officielle du niveau d’italien.',
    ),
    direction: 'incoming',
    subject: 'application',
    document: 'language-certificate',
    strength: 'recommended',
    owedBy: 'student',
  },
  required(
    'accommodation-after-registration',
    'accommodation',
    'student',
    67,
    label(
      'Ask for a flat only once admission and registration are complete and every form has reached the International Office.',
      'La richiesta di alloggio si presenta solo dopo aver completato ammissione e iscrizione e inviato tutti i moduli all’Ufficio internazionalizzazione.',
      'La demande de logement ne se fait qu’une fois l’admission et l’inscription terminées et tous les formulaires parvenus au Bureau international.',
    ),
  ),
]

export const documentRules: readonly DocumentRule[] = [
  {
    kind: 'document-rule',
    key: 'application.sent-by-home',
    office: 'bergamo',
    origin: onPage('bergamo', 18),
    label: label(
      'Every document carries signature and stamp and is sent by the home university.',
      'Ogni documento è firmato, timbrato e spedito dall’università di provenienza.',
      'Chaque pièce est signée, tamponnée et envoyée par l’université d’origine.',
    ),
    document: 'application',
    signedBy: ['home-university'],
    stampedBy: ['home-university'],
    sentBy: 'home-university',
  },
  {
    kind: 'document-rule',
    key: 'application.complete',
    office: 'bergamo',
    origin: onPage('bergamo', 25),
    label: label(
      'Bergamo refuses an application that is incomplete, whether a signature, an answer or a document is missing.',
      'Bergamo rifiuta una domanda incompleta, che manchi una firma, una risposta o un documento.',
      'Bergame refuse une candidature incomplète, qu’il manque une signature, une réponse ou une pièce.',
    ),
    document: 'application',
    incompleteAccepted: false,
    missing: ['signatures', 'answers', 'documents'],
    onBreach: 'refused',
  },
  {
    kind: 'document-rule',
    key: 'application.typed',
    office: 'bergamo',
    origin: onPage('bergamo', 25),
    label: label(
      'It also refuses one written by hand, and one whose form has been altered.',
      'Rifiuta anche una domanda scritta a mano e una in cui il modulo sia stato alterato.',
      'Elle refuse aussi une candidature manuscrite, et un formulaire altéré.',
    ),
    document: 'application',
    typed: true,
    alteredAccepted: false,
    onBreach: 'refused',
  },
  {
    kind: 'document-rule',
    key: 'learning-agreement.signed',
    office: 'bergamo',
    origin: onPage('bergamo', 40),
    label: label(
      'Before the mobility begins, student and home coordinator fill in the learning agreement, sign it and have it stamped.',
      'Prima della mobilità lo studente e il coordinatore dell’università di provenienza compilano il learning agreement, lo firmano e lo fanno timbrare.',
      'Avant la mobilité, l’étudiant et le coordinateur de l’université d’origine remplissent le contrat pédagogique, le signent et le font tamponner.',
    ),
    document: 'learning-agreement',
    signedBy: ['student', 'home-coordinator'],
    stampedBy: ['student', 'home-coordinator'],
    before: 'mobility',
  },
  {
    kind: 'document-rule',
    key: 'learning-agreement.typed',
    office: 'bergamo',
    origin: onPage('bergamo', 47),
    label: label(
      'It is typed; handwriting is not accepted.',
      'Si compila a macchina o al computer, non a mano.',
      'Il se remplit à l’ordinateur, jamais à la main.',
    ),
    document: 'learning-agreement',
    typed: true,
  },
  {
    kind: 'document-rule',
    key: 'learning-agreement.tables',
    office: 'bergamo',
    origin: onPage('bergamo', 48),
    label: label(
      'Tables A and B are both compulsory, filled in down to the last detail.',
      'Le tabelle A e B sono entrambe obbligatorie e vanno compilate in ogni dettaglio.',
      'Les tableaux A et B sont obligatoires et se remplissent dans le moindre détail.',
    ),
    document: 'learning-agreement',
    compulsoryTables: ['A', 'B'],
  },
]

type Leaving = Pick<ChecklistItem, 'key' | 'order' | 'at' | 'label' | 'by' | 'because'> & { line: number }

const beforeLeavingBergamo = ({ line, ...rest }: Leaving): ChecklistItem => ({
  kind: 'checklist-item',
  office: 'bergamo',
  origin: onPage('bergamo', 71, line),
  list: 'departure-checklist',
  strength: 'required',
  due: { before: 'departure', by: { value: 1, unit: 'week' } },
  ...rest,
})

export const checklistItems: readonly ChecklistItem[] = [
  beforeLeavingBergamo({
    key: 'career-check',
    order: 1,
    at: 'international-office',
    by: ['appointment', 'email'],
    line: 73,
    label: label(
      'Ask the International Office by e-mail for an appointment and check your career record with it.',
      'Chiedere per e-mail un appuntamento all’Ufficio internazionalizzazione e controllare insieme la carriera.',
      'Demander par courriel un rendez-vous au Bureau international et vérifier ensemble votre dossier.',
    ),
  }),
  beforeLeavingBergamo({
    key: 'questionnaire',
    order: 2,
    at: 'international-office',
    by: ['online'],
    line: 74,
    label: label(
      'Answer the online questionnaire.',
      'Rispondere al questionario online.',
      'Répondre au questionnaire en ligne.',
    ),
  }),
  beforeLeavingBergamo({
    key: 'deposit-and-keys',
    order: 3,
    at: 'accommodation-service',
    by: ['in-person'],
    line: 75,
    label: label(
      'Call at the Accommodation Office: claim your deposit back and learn where to leave the keys to your room.',
      'Passare all’Ufficio alloggi: richiedere la cauzione e sapere dove lasciare le chiavi della camera.',
      'Passer au Bureau du logement : réclamer la caution et savoir où laisser les clés de la chambre.',
    ),
  }),
  beforeLeavingBergamo({
    key: 'books',
    order: 4,
    at: 'libraries',
    by: ['in-person'],
    line: 76,
    label: label(
      'Take all borrowed books back to the libraries of the University.',
      'Restituire tutti i libri presi in prestito alle biblioteche di Ateneo.',
      'Rapporter tous les livres empruntés aux bibliothèques universitaires.',
    ),
  }),
  beforeLeavingBergamo({
    key: 'confirmation-of-attendance',
    order: 5,
    at: 'international-office',
    by: ['email', 'in-person'],
    line: 77,
    label: label(
      'Hand the certificate of departure (confirmation of attendance) to the International Office, in person or by e-mail.',
      'Consegnare all’Ufficio internazionalizzazione, di persona o per e-mail, la conferma di frequenza (certificato di partenza).',
      'Remettre au Bureau international, sur place ou par courriel, l’attestation de présence (certificat de départ).',
    ),
    because: label(
      'Most home universities ask for proof of the first and last day of the stay.',
      'Di norma l’università di provenienza chiede una prova delle date di inizio e fine del soggiorno.',
      'La plupart des universités d’origine demandent une preuve des dates de début et de fin du séjour.',
    ),
  }),
]

const transcriptRule = (
  key: string,
  line: number,
  text: Label,
  rule: Partial<Omit<TranscriptRule, 'kind' | 'key' | 'office' | 'origin' | 'label'>>,
): TranscriptRule => ({
  kind: 'transcript-rule',
  key,
  office: 'bergamo',
  origin: onPage('bergamo', line),
  label: text,
  ...rule,
})

export const transcriptRules: readonly TranscriptRule[] = [
  transcriptRule(
    'transcript.recipients',
    80,
    label(
      'The original goes straight to the home university; the student gets a copy by e-mail.',
      'L’originale va direttamente all’università di provenienza; lo studente ne riceve copia per e-mail.',
      'L’original part directement à l’université d’origine ; l’étudiant en reçoit copie par courriel.',
    ),
    { sentTo: 'home-university', copyTo: 'student', copyBy: 'email' },
  ),
  transcriptRule(
    'transcript.no-preliminary',
    86,
    label(
      'Nobody takes a preliminary transcript home: none is issued on leaving.',
      'Alla partenza non si rilascia alcun certificato provvisorio.',
      'Aucun relevé provisoire n’est remis au départ.',
    ),
    { preliminary: false },
  ),
  transcriptRule(
    'transcript.learning-agreement',
    88,
    label(
      'It lists the courses of the learning agreement and no others; those dropped or replaced before the deadline for changes do not appear.',
      'Elenca solo i corsi del learning agreement; quelli tolti o sostituiti entro la scadenza per le modifiche non compaiono.',
      'Il ne mentionne que les cours du contrat pédagogique ; ceux qui ont été retirés ou remplacés avant la date limite des modifications n’y figurent pas.',
    ),
    { lists: 'learning-agreement-as-changed' },
  ),
  transcriptRule(
    'transcript.not-passed',
    89,
    label(
      'A course whose exam was not taken or not passed appears as “F – fail” with 0 credits.',
      'Un corso il cui esame non è stato sostenuto o superato compare come “F – fail” con 0 crediti.',
      'Un cours dont l’examen n’a pas été passé ou réussi apparaît comme « F – fail » avec 0 crédit.',
    ),
    { notPassed: { grade: 'F', shown: 'F – fail', credits: 0 } },
  ),
  transcriptRule(
    'transcript.italian-courses',
    91,
    label(
      'Courses of Italian language are listed as well.',
      'Compaiono anche i corsi di lingua italiana.',
      'Les cours de langue italienne y figurent aussi.',
    ),
    { lists: 'italian-language-courses' },
  ),
]

export const gradingRules: readonly GradingRule[] = [
  {
    kind: 'grading-rule',
    key: 'ects',
    office: 'bergamo',
    origin: onPage('bergamo', 93, 94),
    label: label(
      'Credits are counted in ECTS, the European Credit Transfer and Accumulation System.',
      'I crediti si contano in ECTS, il Sistema europeo di accumulazione e trasferimento dei crediti.',
      'Les crédits se comptent en ECTS, le système européen de transfert et d’accumulation de crédits.',
    ),
    method: 'credit-system',
    direction: 'incoming',
  },
  {
    kind: 'grading-rule',
    key: 'ects-grading-table',
    office: 'bergamo',
    origin: onPage('bergamo', 95),
    label: label(
      'Grades are compared through ECTS tables that show which percentage of students obtains each grade; every university within ECTS has to use them.',
      'I voti si confrontano con tabelle ECTS che mostrano quale percentuale di studenti ottiene ciascun voto; tutte le università che aderiscono a ECTS devono usarle.',
      'Les notes se comparent au moyen de tableaux ECTS indiquant quel pourcentage d’étudiants obtient chaque note ; toutes les universités du système ECTS doivent les employer.',
    ),
    method: 'percentage-distribution',
    replaces: label(
      'The former ECTS scale of five levels is abolished; ECTS labels took its place.',
      'La vecchia scala ECTS a cinque livelli è abolita; al suo posto ci sono le etichette ECTS.',
      'L’ancienne échelle ECTS à cinq niveaux est abolie ; les labels ECTS l’ont remplacée.',
    ),
    direction: 'incoming',
  },
  {
    kind: 'grading-rule',
    key: 'recognised-in-full',
    office: 'milano',
    origin: onPage('milano', 3),
    label: label(
      'What you earn abroad counts: the credits become part of your own curriculum.',
      'Ciò che si acquisisce all’estero conta: i crediti entrano a far parte del proprio piano di studi.',
      'Ce qui est acquis à l’étranger compte : les crédits entrent dans votre propre cursus.',
    ),
    method: 'full-recognition',
    direction: 'outgoing',
  },
  {
    kind: 'grading-rule',
    key: 'auic-arch',
    office: 'milano',
    origin: onPage('milano', 30),
    label: label(
      'Architecture (AUIC/ARCH): one conversion table for Erasmus+ grades serves all courses of study.',
      'Architettura (AUIC/ARCH): una sola tabella di conversione dei voti Erasmus+ per tutti i corsi di studio.',
      'Architecture (AUIC/ARCH) : une seule table de conversion des notes Erasmus+ pour toutes les filières.',
    ),
    method: 'fixed-table',
    unit: 'auic-arch',
    direction: 'outgoing',
  },
  {
    kind: 'grading-rule',
    key: 'auic-ing',
    office: 'milano',
    origin: onPage('milano', 30),
    label: label(
      'Engineering (AUIC/ING): each course of study decides how it converts grades.',
      'Ingegneria (AUIC/ING): ogni corso di studio stabilisce come convertire i voti.',
      'Ingénierie (AUIC/ING) : chaque filière décide de sa conversion des notes.',
    ),
    method: 'by-course-of-study',
    unit: 'auic-ing',
    direction: 'outgoing',
  },
]

// ---------------------------------------------------------------- what is on offer

export const offerings: readonly Offering[] = [
  {
    kind: 'offering',
    key: 'short-mobility',
    office: 'milano',
    origin: onPage('milano', 3, 5, 10, 11),
    label: label('Short mobility', 'Mobilità breve', 'Mobilité courte'),
    direction: 'outgoing',
    character: 'short-mobility',
    length: { value: 1, unit: 'semester' },
    routes: [
      { region: 'eu', ground: 'erasmus' },
      { region: 'outside-eu', ground: 'bilateral-agreement' },
    ],
    purposes: ['credits', 'thesis'],
  },
  {
    kind: 'offering',
    key: 'double-degree',
    office: 'milano',
    origin: onPage('milano', 3, 6),
    label: label('Double degree', 'Doppia laurea', 'Double diplôme'),
    direction: 'outgoing',
    character: 'double-degree',
    routes: [
      { region: 'eu', ground: 'double-degree-agreement' },
      { region: 'outside-eu', ground: 'double-degree-agreement' },
    ],
  },
  {
    kind: 'offering',
    key: 'network-mobility',
    office: 'milano',
    origin: onPage('milano', 8),
    label: label('Mobility within networks', 'Mobilità nelle reti', 'Mobilité au sein de réseaux'),
    direction: 'outgoing',
    character: 'network-mobility',
    length: 'variable',
    networks: ['alliance4tech', 'athens', 'idea-league'],
  },
  {
    kind: 'offering',
    key: 'accommodation',
    office: 'bergamo',
    origin: onPage('bergamo', 66),
    label: label('A flat to rent', 'Un appartamento in affitto', 'Un appartement à louer'),
    direction: 'incoming',
    character: 'accommodation',
    unit: 'accommodation-service',
  },
  {
    kind: 'offering',
    key: 'english-taught-courses',
    office: 'bergamo',
    origin: onPage('bergamo', 56),
    label: label(
      'Subjects taught in English, some in every department',
      'Insegnamenti in inglese, alcuni in ogni dipartimento',
      'Cours donnés en anglais, quelques-uns dans chaque département',
    ),
    direction: 'incoming',
    character: 'english-taught-courses',
  },
  {
    kind: 'offering',
    key: 'double-degrees',
    office: 'montpellier',
    origin: onPage('montpellier', 3),
    label: label('Double degrees', 'Doppi titoli', 'Doubles diplômes'),
    direction: 'outgoing',
    character: 'double-degree',
  },
  {
    kind: 'offering',
    key: 'staff-mobility',
    office: 'montpellier',
    origin: onPage('montpellier', 3, 13),
    label: label(
      'Lecturers and administrative staff from abroad',
      'Docenti e personale amministrativo dall’estero',
      'Enseignants et personnels administratifs venus de l’étranger',
    ),
    direction: 'incoming',
    character: 'staff-mobility',
  },
]

export const extensionRules: readonly ExtensionRule[] = [
  {
    kind: 'extension-rule',
    key: 'short-mobility',
    office: 'milano',
    origin: onPage('milano', 10),
    label: label(
      'The stay can be extended only if the agreement with the host provides for it, and if the School’s mobility promoter authorises it.',
      'Il soggiorno si può prolungare solo se l’accordo con la sede ospitante lo prevede e se il promotore della mobilità della Scuola lo autorizza.',
      'Le séjour ne peut être prolongé que si l’accord avec l’établissement d’accueil le prévoit et si le promoteur de la mobilité de l’École l’autorise.',
    ),
    offering: 'short-mobility',
    further: { value: 1, unit: 'semester' },
    conditions: ['agreement-provides', 'promoter-authorises'],
  },
]

// ---------------------------------------------------------------- where things are published

type Published = Partial<Omit<Publication, 'kind' | 'key' | 'office' | 'origin' | 'name' | 'what'>>

const publication = (
  office: OfficeKey,
  key: string,
  lines: readonly number[],
  name: Label,
  what: Label,
  more: Published = {},
): Publication => ({ kind: 'publication', key, office, origin: onPage(office, ...lines), name, what, ...more })

export const publications: readonly Publication[] = [
  publication(
    'pavia',
    'partner-entrance',
    [7],
    label('page for partner universities', 'pagina per le università partner', 'page des universités partenaires'),
    label(
      'How a partner sends students to Pavia on exchange.',
      'Come un partner invia studenti in scambio a Pavia.',
      'Comment un partenaire envoie des étudiants en échange à Pavie.',
    ),
    { page: 'incoming' },
  ),
  publication(
    'pavia',
    'network-list',
    [10],
    label('list of networks', 'elenco delle reti', 'liste des réseaux'),
    label(
      'The international networks to which Pavia belongs.',
      'Le reti internazionali di cui Pavia fa parte.',
      'Les réseaux internationaux dont Pavie est membre.',
    ),
    { page: 'networks' },
  ),
  publication(
    'milano',
    'manifesto',
    [13],
    label('Manifesto of Studies', 'Manifesto degli studi', 'Manifesto degli studi'),
    label(
      'Places of each course of study, with their agreement.',
      'Le sedi di ciascun corso di studio, con il relativo accordo.',
      'Les places de chaque filière, avec leur accord.',
    ),
    { page: 'partners', perYear: true },
  ),
  publication(
    'milano',
    'agreement-map',
    [13],
    label('map of agreements', 'mappa degli accordi', 'carte des accords'),
    label('The same places, on a map.', 'Le stesse sedi, su una mappa.', 'Les mêmes places, sur une carte.'),
    { page: 'partners' },
  ),
  publication(
    'milano',
    'didactic-regulations',
    [15],
    label(
      'Didactic Regulations of the courses of study',
      'Regolamenti didattici dei corsi di studio',
      'Règlements pédagogiques des filières',
    ),
    label(
      'The full text on international mobility.',
      'Il testo completo sulla mobilità internazionale.',
      'Le texte complet sur la mobilité internationale.',
    ),
  ),
  publication(
    'milano',
    'promoters',
    [23],
    label(
      'list of Schools and their promoters',
      'elenco delle Scuole e dei loro promotori',
      'liste des Écoles et de leurs promoteurs',
    ),
    label(
      'Who promotes mobility in each School.',
      'Chi promuove la mobilità in ogni Scuola.',
      'Qui promeut la mobilité dans chaque École.',
    ),
    { page: 'contacts' },
  ),
  publication(
    'milano',
    'double-degree-section',
    [6],
    label('double-degree programmes', 'programmi di doppia laurea', 'programmes de double diplôme'),
    label(
      'Double-degree projects have a section of their own.',
      'I progetti di doppia laurea hanno una sezione propria.',
      'Les projets de double diplôme ont leur propre rubrique.',
    ),
    { page: 'programmes:double-degree' },
  ),
  publication(
    'bergamo',
    'admission-memo',
    [7, 16],
    label('Admission Procedure Memo', 'Promemoria di ammissione', 'Aide-mémoire d’admission'),
    label(
      'Every step of nomination and admission.',
      'Ogni passo della nomina e dell’ammissione.',
      'Chaque étape de la nomination et de l’admission.',
    ),
  ),
  publication(
    'bergamo',
    'course-catalogue',
    [51, 53, 54],
    label('course catalogue', 'catalogo dei corsi', 'catalogue des cours'),
    label(
      'What each department teaches in the year.',
      'Che cosa insegna ogni dipartimento nell’anno.',
      'Ce que chaque département enseigne dans l’année.',
    ),
    { setBy: 'department', approvedBy: 'department', perYear: true, mayChange: ['term'], statedFor: '2018/2019' },
  ),
  publication(
    'bergamo',
    'academic-calendars',
    [60, 62],
    label('academic calendars', 'calendari accademici', 'calendriers universitaires'),
    label(
      'One for each department, to download.',
      'Uno per dipartimento, da scaricare.',
      'Un par département, à télécharger.',
    ),
    { perYear: true, statedFor: '2018/2019' },
  ),
  publication(
    'bergamo',
    'departments',
    [56],
    label('pages of the departments', 'pagine dei dipartimenti', 'pages des départements'),
    label(
      'Which subjects each of them teaches in English.',
      'Quali insegnamenti offre in inglese ciascuno di essi.',
      'Quels cours chacun donne en anglais.',
    ),
  ),
]

// ---------------------------------------------------------------- programmes and sessions

export const programmes: readonly Programme[] = [
  {
    kind: 'programme',
    key: 'erasmus-plus',
    office: 'milano',
    origin: onPage('milano', 27, 28),
    name: label('Erasmus+', 'Erasmus+', 'Erasmus+'),
    description: label(
      'The European Union’s programme for education, training, youth and sport. It took the place of the programmes that existed before and reaches every sector of education.',
      'Il programma dell’Unione europea per l’istruzione, la formazione, la gioventù e lo sport. Ha sostituito i programmi precedenti e abbraccia tutti i settori dell’istruzione.',
      'Le programme de l’Union européenne pour l’éducation, la formation, la jeunesse et le sport. Il a remplacé les programmes antérieurs et couvre tous les secteurs de l’éducation.',
    ),
    period: { from: '2014', until: '2020' },
    aims: [
      label(
        'Better and more relevant skills and qualifications, as European and national policies want them.',
        'Competenze e titoli migliori e più pertinenti, come chiedono le politiche europee e nazionali.',
        'Des compétences et des diplômes meilleurs et plus pertinents, comme le veulent les politiques européennes et nationales.',
      ),
      label(
        'Personal growth and better chances of finding work.',
        'Crescita personale e migliori prospettive di lavoro.',
        'Épanouissement personnel et meilleures chances de trouver un emploi.',
      ),
    ],
    dated: true,
    example: false,
  },
  {
    kind: 'programme',
    key: 'athens',
    office: 'milano',
    origin: onPage('milano', 35, 36, 37, 38, 39),
    name: label('ATHENS', 'ATHENS', 'ATHENS'),
    fullName: label(
      'Advanced Technology Higher Education Network/Socrates',
      'Advanced Technology Higher Education Network/Socrates',
      'Advanced Technology Higher Education Network/Socrates',
    ),
    description: label(
      'A short exchange between European institutions of higher education: universities, technical universities and Grandes Écoles, among others.',
      'Un breve scambio tra istituti europei di istruzione superiore: università, politecnici, Grandes Écoles e altri.',
      'Un échange bref entre établissements européens d’enseignement supérieur : universités, universités techniques, grandes écoles et autres.',
    ),
    aims: [
      label(
        "Courses in all the members' fields, and beyond them in the arts and humanities.",
        'Corsi in tutti i campi dei membri e, oltre a questi, nelle arti e nelle scienze umane.',
        'Des cours dans tous les domaines des membres et, au-delà, en arts et en sciences humaines.',
      ),
      label(
        'Activities that the host organises in its city, so that visitors get to know another culture: mostly a guided tour and evenings with students of the place.',
        'Attività che l’ateneo ospitante organizza in città per far conoscere un’altra cultura: di solito una visita guidata e alcune serate con gli studenti del posto.',
        'Des activités que l’hôte organise dans sa ville pour faire connaître une autre culture : le plus souvent une visite guidée et des soirées avec les étudiants du lieu.',
      ),
    ],
    network: 'athens',
    dated: false,
    example: false,
  },
  {
    kind: 'programme',
    key: 'special-programme-a',
    office: 'bergamo',
    origin: onPage('bergamo', 58),
    name: label(
      'First special programme (name to be entered by the department)',
      'Primo programma speciale (nome a cura del dipartimento)',
      'Premier programme spécial (nom à indiquer par le département)',
    ),
    description: label(
      'The page counts it and does not name it.',
      'La pagina lo conta senza nominarlo.',
      'La page le compte sans le nommer.',
    ),
    aims: [],
    unit: 'management-economics-methods',
    dated: false,
    example: true,
  },
  {
    kind: 'programme',
    key: 'special-programme-b',
    office: 'bergamo',
    origin: onPage('bergamo', 58),
    name: label(
      'Second special programme (name to be entered by the department)',
      'Secondo programma speciale (nome a cura del dipartimento)',
      'Second programme spécial (nom à indiquer par le département)',
    ),
    description: label(
      'The page counts it and does not name it.',
      'La pagina lo conta senza nominarlo.',
      'La page le compte sans le nommer.',
    ),
    aims: [],
    unit: 'management-economics-methods',
    dated: false,
    example: true,
  },
]

export const sessions: readonly Session[] = [
  {
    kind: 'session',
    key: 'athens.march',
    office: 'milano',
    origin: onPage('milano', 35),
    programme: 'athens',
    label: label('Spring session', 'Sessione primaverile', 'Session de printemps'),
    month: 3,
    length: { value: 1, unit: 'week' },
  },
  {
    kind: 'session',
    key: 'athens.november',
    office: 'milano',
    origin: onPage('milano', 35),
    programme: 'athens',
    label: label('Autumn session', 'Sessione autunnale', 'Session d’automne'),
    month: 11,
    length: { value: 1, unit: 'week' },
  },
]

// ---------------------------------------------------------------- figures

type Counted = { value: number; qualifier?: Figure['qualifier']; asOf?: Figure['asOf']; counts?: string }

const figure = (office: OfficeKey, key: string, line: number, noun: Label, counted: Counted): Figure => ({
  kind: 'figure',
  key,
  office,
  origin: onPage(office, line),
  qualifier: 'exactly',
  asOf: 'page',
  noun,
  ...counted,
})

const universities = label('universities', 'università', 'universités')
const members = label('members', 'membri', 'membres')
const goals = label(
  'Sustainable Development Goals',
  'Obiettivi di sviluppo sostenibile',
  'objectifs de développement durable',
)

/** Figures with `counts` are shown here as the pages state them and counted from the records; a test compares the two. */
export const figures: readonly Figure[] = [
  figure('pavia', 'ec2u.universities', 18, universities, {
    value: 7,
    asOf: '2020-11-01',
    counts: 'members:ec2u@2020-11-01',
  }),
  figure('pavia', 'ec2u.municipalities', 18, label('municipalities', 'comuni', 'municipalités'), {
    value: 7,
    asOf: '2020-11-01',
  }),
  figure('pavia', 'ec2u.goals', 22, goals, { value: 3, asOf: '2020-11-01', counts: 'goals:ec2u@2020-11-01' }),
  figure(
    'milano',
    'kinds',
    3,
    label('kinds of study abroad', 'forme di studio all’estero', 'formes d’études à l’étranger'),
    {
      value: 2,
    },
  ),
  figure('milano', 'athens.sessions', 35, label('sessions a year', 'sessioni all’anno', 'sessions par an'), {
    value: 2,
    counts: 'sessions:athens',
  }),
  figure(
    'bergamo',
    'special-programmes',
    58,
    label('special programmes', 'programmi speciali', 'programmes spéciaux'),
    {
      value: 2,
      counts: 'programmes:management-economics-methods',
    },
  ),
  figure('ec2u', 'ec2u.universities', 16, universities, { value: 9, counts: 'members:ec2u' }),
  figure('ec2u', 'ec2u.universities.pilot', 18, universities, {
    value: 7,
    asOf: '2020-11-01',
    counts: 'members:ec2u@2020-11-01',
  }),
  figure('ec2u', 'ec2u.goals', 18, goals, { value: 4, counts: 'goals:ec2u' }),
  figure('ec2u', 'ec2u.work-packages', 24, label('work packages', 'pacchetti di lavoro', 'lots de travaux'), {
    value: 10,
    counts: 'work-packages:ec2u',
  }),
  figure('ec2u', 'european-universities.alliances', 44, label('alliances', 'alleanze', 'alliances'), { value: 73 }),
  figure(
    'ec2u',
    'european-universities.institutions',
    45,
    label(
      'institutions of higher education',
      'istituti di istruzione superiore',
      'établissements d’enseignement supérieur',
    ),
    { value: 650, qualifier: 'almost' },
  ),
  figure(
    'montpellier',
    'strategic-activities',
    6,
    label('kinds of activity', 'tipi di attività', 'types d’activités'),
    { value: 10, counts: 'list:strategic-activities' },
  ),
  figure('montpellier', 'muse.institutions', 8, label('institutions', 'enti', 'établissements'), {
    value: 19,
    counts: 'members:muse',
  }),
  figure('montpellier', 'eua.countries', 25, label('European countries', 'paesi europei', 'pays européens'), {
    value: 47,
  }),
  figure('montpellier', 'eua.members', 26, members, { value: 850, qualifier: 'over' }),
  figure('montpellier', 'unimed.members', 35, members, { value: 100, qualifier: 'over' }),
]

// ---------------------------------------------------------------- statements without data

const statement = (office: OfficeKey, key: string, lines: readonly number[], text: Label): Statement => ({
  kind: 'statement',
  key,
  office,
  origin: onPage(office, ...lines),
  label: text,
})

export const statements: readonly Statement[] = [
  statement(
    'pavia',
    'internationalisation',
    [3],
    label(
      'Agreements with universities abroad are how Pavia makes itself international.',
      'Con gli accordi con atenei stranieri Pavia costruisce la propria internazionalizzazione.',
      'C’est par des accords avec des universités étrangères que Pavie s’internationalise.',
    ),
  ),
  statement(
    'pavia',
    'general-interest',
    [3],
    label(
      'An agreement is concluded when it serves the University as a whole.',
      'Un accordo si conclude quando serve all’interesse di tutto l’Ateneo.',
      'Un accord est conclu lorsqu’il sert l’intérêt de toute l’Université.',
    ),
  ),
  statement(
    'bergamo',
    'mainly-italian',
    [30],
    label(
      'Most courses are taught in Italian.',
      'La maggior parte dei corsi è in italiano.',
      'La plupart des cours se donnent en italien.',
    ),
  ),
  statement(
    'bergamo',
    'why-ects',
    [94],
    label(
      'No other credit system has been tried and used all over Europe. It makes degrees transparent and easier to recognise.',
      'Nessun altro sistema di crediti è stato sperimentato e usato in tutta Europa. Rende i titoli trasparenti e più facili da riconoscere.',
      'Aucun autre système de crédits n’a été éprouvé et employé dans toute l’Europe. Il rend les diplômes lisibles et plus faciles à reconnaître.',
    ),
  ),
  statement(
    'montpellier',
    'openness',
    [2],
    label(
      'Montpellier has long been open to the world: partnerships between universities, mobility programmes and joint research bear witness to it.',
      'Montpellier è da lungo tempo aperta al mondo: lo dimostrano i partenariati tra atenei, i programmi di mobilità e la ricerca comune.',
      'Montpellier est de longue date ouverte sur le monde : partenariats universitaires, programmes de mobilité et recherches communes en témoignent.',
    ),
  ),
  statement(
    'montpellier',
    'rising',
    [3],
    label(
      'Students come from most countries of Europe, and more come and more leave every year.',
      'Gli studenti arrivano da quasi tutti i paesi d’Europa, e ogni anno crescono gli arrivi e le partenze.',
      'Les étudiants viennent de la plupart des pays d’Europe, et les arrivées comme les départs augmentent chaque année.',
    ),
  ),
  statement(
    'montpellier',
    'research-networks',
    [9],
    label(
      'Together with research organisations, Montpellier helps its staff to build research networks of excellence abroad, above all in Europe, North America and Japan.',
      'Insieme agli enti di ricerca, Montpellier aiuta il proprio personale a costruire reti di ricerca d’eccellenza all’estero, soprattutto in Europa, Nord America e Giappone.',
      'Avec les organismes de recherche, Montpellier aide ses personnels à bâtir des réseaux de recherche d’excellence à l’étranger, surtout en Europe, en Amérique du Nord et au Japon.',
    ),
  ),
  statement(
    'montpellier',
    'one-policy',
    [10],
    label(
      'The project’s policy and the University’s international policy pull in the same direction, and so the members of the consortium work together more closely.',
      'La politica del progetto e quella internazionale dell’Università vanno nella stessa direzione, e i membri del consorzio collaborano più strettamente.',
      'La politique du projet et la politique internationale de l’Université vont dans le même sens, et les membres du consortium collaborent plus étroitement.',
    ),
  ),
]

// ---------------------------------------------------------------- lists

const listOf = (
  office: OfficeKey,
  key: string,
  lines: readonly number[],
  kind: RecordKind,
  keys: readonly string[],
): List => ({ kind: 'list', key, office, origin: onPage(office, ...lines), items: keys.map(of => ({ kind, key: of })) })

export const lists: readonly List[] = [
  {
    kind: 'list',
    key: 'mobility-activities',
    office: 'pavia',
    origin: onPage('pavia', 3),
    items: [
      label('mobility of teachers', 'mobilità di docenti', 'mobilité d’enseignants'),
      label('mobility of researchers', 'mobilità di ricercatori', 'mobilité de chercheurs'),
      label('mobility of students', 'mobilità di studenti', 'mobilité d’étudiants'),
    ],
  },
  listOf('bergamo', 'application-steps', [13, 16], 'requirement', [
    'contact-home-office',
    'acceptance-mail',
    'online-application',
    'required-documents',
  ]),
  listOf('bergamo', 'learning-agreement-rules', [40, 47, 48], 'document-rule', [
    'learning-agreement.signed',
    'learning-agreement.typed',
    'learning-agreement.tables',
  ]),
  listOf('bergamo', 'transcript-rules', [86, 88, 89, 91], 'transcript-rule', [
    'transcript.no-preliminary',
    'transcript.learning-agreement',
    'transcript.not-passed',
    'transcript.italian-courses',
  ]),
  listOf('bergamo', 'special-programmes', [58], 'programme', ['special-programme-a', 'special-programme-b']),
  listOf(
    'bergamo',
    'departure-checklist',
    [71, 73, 74, 75, 76, 77],
    'checklist-item',
    checklistItems.map(item => item.key),
  ),
  listOf(
    'montpellier',
    'strategic-activities',
    [6],
    'activity',
    activities.map(activity => activity.key),
  ),
  listOf(
    'montpellier',
    'frameworks',
    [12],
    'framework',
    frameworks.map(framework => framework.key),
  ),
]
