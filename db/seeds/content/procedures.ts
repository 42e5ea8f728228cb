/**
 * Types of agreement, their activities and frameworks, who may sign, and how one is concluded. The pages only point to the procedures
 * (Pavia) or say that there are some (Montpellier): the steps are examples after the chains that such universities publish, and are
 * shown as examples until the office has confirmed them.
 */
import { example, label, onPage } from './origins.ts'
import type {
  Activity,
  AgreementType,
  Framework,
  Label,
  OfficeKey,
  Procedure,
  ProcedureStep,
  SignatoryRule,
} from './types.ts'

export const agreementTypes: readonly AgreementType[] = [
  {
    kind: 'agreement-type',
    key: 'memorandum',
    office: 'pavia',
    origin: onPage('pavia', 3),
    name: label('Memorandum of Understanding', 'Memorandum d’intesa', 'Protocole d’entente'),
    description: label(
      'The generic form: both sides say that they want to work together, and bind themselves to little.',
      'La forma generica: le due parti dichiarano di voler collaborare e si impegnano a poco.',
      'La forme générique : les deux parties déclarent vouloir coopérer et s’engagent à peu.',
    ),
    character: 'generic',
  },
  {
    kind: 'agreement-type',
    key: 'framework-agreement',
    office: 'pavia',
    origin: onPage('pavia', 3),
    name: label(
      'Framework Agreement for International Cooperation',
      'Accordo quadro di cooperazione internazionale',
      'Accord-cadre de coopération internationale',
    ),
    description: label(
      'The negotiated form: it sets the frame within which protocols arrange what is done.',
      'La forma negoziata: fissa il quadro entro il quale i protocolli regolano le singole attività.',
      'La forme négociée : elle fixe le cadre dans lequel des protocoles règlent chaque activité.',
    ),
    character: 'negotiated',
  },
  {
    kind: 'agreement-type',
    key: 'implementing-protocol',
    office: 'pavia',
    origin: onPage('pavia', 3),
    name: label('Implementing Protocol', 'Protocollo attuativo', 'Protocole d’application'),
    description: label(
      'Negotiated under a framework agreement: it names the activities, the departments, the numbers and the money.',
      'Negoziato nell’ambito di un accordo quadro: indica attività, dipartimenti, numeri e risorse.',
      'Négocié dans le cadre d’un accord-cadre : il nomme les activités, les départements, les effectifs et les moyens.',
    ),
    character: 'negotiated',
    implements: 'framework-agreement',
  },
  {
    kind: 'agreement-type',
    key: 'erasmus',
    office: 'milano',
    origin: onPage('milano', 5),
    name: label(
      'Erasmus+ inter-institutional agreement',
      'Accordo interistituzionale Erasmus+',
      'Accord interinstitutionnel Erasmus+',
    ),
    description: label(
      'For short mobility within the European Union.',
      'Per la mobilità breve nell’Unione europea.',
      'Pour la mobilité courte dans l’Union européenne.',
    ),
    character: 'erasmus',
  },
  {
    kind: 'agreement-type',
    key: 'bilateral',
    office: 'milano',
    origin: onPage('milano', 5),
    name: label('Bilateral agreement', 'Accordo bilaterale', 'Accord bilatéral'),
    description: label(
      'For short mobility outside the European Union.',
      'Per la mobilità breve fuori dall’Unione europea.',
      'Pour la mobilité courte hors de l’Union européenne.',
    ),
    character: 'training',
  },
  {
    kind: 'agreement-type',
    key: 'double-degree',
    office: 'milano',
    origin: onPage('milano', 6),
    name: label('Double-degree agreement', 'Accordo di doppia laurea', 'Convention de double diplôme'),
    description: label(
      'With universities in Europe and beyond; each side awards its degree.',
      'Con atenei europei ed extraeuropei; ciascuna parte rilascia il proprio titolo.',
      'Avec des universités d’Europe et d’ailleurs ; chaque partie délivre son diplôme.',
    ),
    character: 'training',
  },
  {
    kind: 'agreement-type',
    key: 'exchange',
    office: 'montpellier',
    origin: onPage('montpellier', 17),
    name: label('Exchange', 'Scambio', 'Échange'),
    description: label(
      'A training partnership: students come and go.',
      'Un partenariato di formazione: studenti in arrivo e in partenza.',
      'Un partenariat de formation : des étudiants viennent et partent.',
    ),
    character: 'training',
  },
  {
    kind: 'agreement-type',
    key: 'double-degree',
    office: 'montpellier',
    origin: onPage('montpellier', 3, 14, 17),
    name: label('Double degree', 'Doppio titolo', 'Double diplôme'),
    description: label(
      'A training partnership that widens what graduates of both sides can do afterwards.',
      'Un partenariato di formazione che amplia gli sbocchi dei laureati di entrambe le parti.',
      'Un partenariat de formation qui élargit les débouchés des diplômés des deux côtés.',
    ),
    character: 'training',
  },
  {
    kind: 'agreement-type',
    key: 'delocalised-degree',
    office: 'montpellier',
    origin: onPage('montpellier', 17),
    name: label('Delocalised degree', 'Titolo delocalizzato', 'Diplôme délocalisé'),
    description: label(
      'A training partnership: a Montpellier degree taught at the partner.',
      'Un partenariato di formazione: un titolo di Montpellier impartito presso il partner.',
      'Un partenariat de formation : un diplôme de Montpellier enseigné chez le partenaire.',
    ),
    character: 'training',
  },
  {
    kind: 'agreement-type',
    key: 'research',
    office: 'montpellier',
    origin: onPage('montpellier', 17),
    name: label('Research partnership', 'Partenariato di ricerca', 'Partenariat de recherche'),
    description: label(
      'Joint research under an agreement of its own.',
      'Ricerca comune con un accordo proprio.',
      'Une recherche commune, avec sa propre convention.',
    ),
    character: 'research',
  },
]

const activity = (order: number, key: string, text: Label): Activity => ({
  kind: 'activity',
  key,
  office: 'montpellier',
  origin: onPage('montpellier', 6),
  label: text,
  list: 'strategic-activities',
  order,
})

/** The ten kinds of activity of a strategic partnership. */
export const activities: readonly Activity[] = [
  activity(1, 'student-exchange', label('exchanges of students', 'scambi di studenti', 'échanges d’étudiants')),
  activity(
    2,
    'scientific-exchange',
    label(
      'scientific stays of students and of professors',
      'soggiorni scientifici di studenti e docenti',
      'séjours scientifiques d’étudiants et de professeurs',
    ),
  ),
  activity(3, 'cotutelle', label('theses supervised jointly (cotutelle)', 'tesi in cotutela', 'thèses en cotutelle')),
  activity(
    4,
    'scientific-collaboration',
    label('scientific collaborations', 'collaborazioni scientifiche', 'collaborations scientifiques'),
  ),
  activity(5, 'trainees', label('exchanges of trainees', 'scambi di tirocinanti', 'échanges de stagiaires')),
  activity(
    6,
    'joint-programmes',
    label('new joint programmes', 'nuovi programmi congiunti', 'nouveaux programmes conjoints'),
  ),
  activity(
    7,
    'summer-schools',
    label(
      'summer schools for students and professors',
      'scuole estive per studenti e docenti',
      'écoles d’été pour étudiants et professeurs',
    ),
  ),
  activity(
    8,
    'chairs',
    label(
      'new chairs for study and research',
      'nuove cattedre di studio e di ricerca',
      'nouvelles chaires d’études et de recherche',
    ),
  ),
  activity(9, 'symposia', label('scientific symposia', 'convegni scientifici', 'colloques scientifiques')),
  activity(
    10,
    'management',
    label('management of the organisation', 'gestione dell’organizzazione', 'gestion de l’organisation'),
  ),
]

const framework = (order: number, key: string, name: Label, description: Label): Framework => ({
  kind: 'framework',
  key,
  office: 'montpellier',
  origin: onPage('montpellier', 12),
  name,
  description,
  order,
})

/** The frames within which Montpellier concludes agreements. */
export const frameworks: readonly Framework[] = [
  framework(
    1,
    'erasmus-plus',
    label('Erasmus+', 'Erasmus+', 'Erasmus+'),
    label('the European Union’s programme', 'il programma dell’Unione europea', 'le programme de l’Union européenne'),
  ),
  framework(
    2,
    'erasmus-mundus',
    label('Erasmus Mundus', 'Erasmus Mundus', 'Erasmus Mundus'),
    label(
      'European programmes of several universities',
      'programmi europei di più università',
      'programmes européens portés par plusieurs universités',
    ),
  ),
  framework(
    3,
    'bci',
    label('BCI Québec', 'BCI Québec', 'BCI Québec'),
    label(
      'cooperation with the universities of Québec (Bureau de la Coopération Internationale)',
      'cooperazione con le università del Québec (Bureau de la Coopération Internationale)',
      'coopération avec les universités du Québec (Bureau de la Coopération Internationale)',
    ),
  ),
  framework(
    4,
    'inter-university',
    label(
      'Inter-university cooperation programmes',
      'Programmi di cooperazione interuniversitaria',
      'Programmes de coopération interuniversitaire',
    ),
    label('run by Montpellier itself', 'gestiti da Montpellier stessa', 'conduits par Montpellier elle-même'),
  ),
]

export const signatoryRules: readonly SignatoryRule[] = [
  {
    kind: 'signatory-rule',
    key: 'agreements',
    office: 'montpellier',
    origin: onPage('montpellier', 17),
    label: label(
      'For the University of Montpellier nobody signs but the President.',
      'Per l’Università di Montpellier non firma nessun altro che il Presidente.',
      'Pour l’Université de Montpellier, nul autre que le Président ne signe.',
    ),
    signatory: label('the President', 'il Presidente', 'le Président'),
    body: 'president',
    types: 'all',
    exclusive: true,
  },
  {
    kind: 'signatory-rule',
    key: 'agreements',
    office: 'pavia',
    origin: example('the chain that Pavia publishes: resolution, then the Rector'),
    label: label(
      'For the University of Pavia the Rector signs.',
      'Per l’Università di Pavia firma il Rettore.',
      'Pour l’Université de Pavie, le Recteur signe.',
    ),
    signatory: label('the Rector', 'il Rettore', 'le Recteur'),
    body: 'rector',
    types: 'all',
    exclusive: false,
  },
]

export const procedures: readonly Procedure[] = [
  {
    kind: 'procedure',
    key: 'agreement',
    office: 'pavia',
    origin: onPage('pavia', 5),
    name: label(
      'How an agreement with Pavia is concluded',
      'Come si conclude un accordo con Pavia',
      'Comment se conclut un accord avec Pavie',
    ),
    description: label(
      'From the first proposal to the signature.',
      'Dalla prima proposta alla firma.',
      'De la première proposition à la signature.',
    ),
    types: ['memorandum', 'framework-agreement', 'implementing-protocol'],
    example: true,
    publishedIn: ['it'],
  },
  {
    kind: 'procedure',
    key: 'double-degree',
    office: 'montpellier',
    origin: onPage('montpellier', 14),
    name: label(
      'How a double degree is set up',
      'Come si istituisce un doppio titolo',
      'Comment se monte un double diplôme',
    ),
    description: label(
      'From the comparison of both curricula to the signature.',
      'Dal confronto dei due piani di studio alla firma.',
      'De la comparaison des deux cursus à la signature.',
    ),
    types: ['double-degree'],
    example: true,
  },
  {
    kind: 'procedure',
    key: 'partnership',
    office: 'montpellier',
    origin: onPage('montpellier', 16, 17),
    name: label('How a partnership is set up', 'Come si istituisce un partenariato', 'Comment se monte un partenariat'),
    description: label(
      'Training or research: whatever the kind, an agreement is drawn up and signed. It lays down what holds for this one project, in administrative and legal form, and binds both sides.',
      'Formazione o ricerca: qualunque sia il tipo, si redige e si firma un accordo. Fissa ciò che vale per quel singolo progetto, in forma amministrativa e giuridica, e vincola entrambe le parti.',
      'Formation ou recherche : dans tous les cas, un accord est rédigé puis signé. Il fixe ce qui vaut pour ce seul projet, sous forme administrative et juridique, et engage les deux parties.',
    ),
    types: ['exchange', 'delocalised-degree', 'research'],
    example: true,
  },
]

type StepSketch = Pick<ProcedureStep, 'key' | 'order' | 'act' | 'body' | 'label'> &
  Partial<Pick<ProcedureStep, 'when' | 'sittings' | 'records'>>

const steps = (office: OfficeKey, procedure: string, after: string, sketches: readonly StepSketch[]): ProcedureStep[] =>
  sketches.map(({ key, ...sketch }) => ({
    kind: 'procedure-step',
    key: `${procedure}.${key}`,
    office,
    origin: example(after),
    procedure,
    example: true,
    ...sketch,
  }))

const decision = ['date', 'resolution-number', 'outcome', 'document'] as const
const lateInTheMonth = label('late each month', 'a fine mese', 'en fin de mois')

export const procedureSteps: readonly ProcedureStep[] = [
  ...steps('pavia', 'agreement', 'a chain of approval as Pavia publishes it', [
    {
      key: 'propose',
      order: 1,
      act: 'propose',
      body: 'proposer',
      label: label(
        'A professor of Pavia, or a partner through a professor of Pavia, proposes the agreement and says why.',
        'Un docente di Pavia, o un partner tramite un docente di Pavia, propone l’accordo e ne spiega i motivi.',
        'Un professeur de Pavie, ou un partenaire par son intermédiaire, propose l’accord et dit pourquoi.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'draft',
      order: 2,
      act: 'draft',
      body: 'international-relations',
      label: label(
        'The international office receives the note of reasons and the draft in Italian and in the partner’s language, with the source of any money.',
        'L’ufficio internazionale riceve la nota di motivazione e la bozza in italiano e nella lingua del partner, con l’indicazione degli eventuali fondi.',
        'Le bureau international reçoit la note de motivation et le projet, en italien et dans la langue du partenaire, avec l’origine des fonds.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'opinion',
      order: 3,
      act: 'give-opinion',
      body: 'international-relations',
      label: label('It gives its technical opinion.', 'Esprime il parere tecnico.', 'Il rend son avis technique.'),
      records: ['date', 'outcome'],
    },
    {
      key: 'teaching-office',
      order: 3,
      act: 'give-opinion',
      body: 'teaching-office',
      when: 'curricula-touched',
      label: label(
        'The teaching office gives its own where curricula are touched.',
        'L’ufficio didattica esprime il proprio, se l’accordo tocca i piani di studio.',
        'Le service des études rend le sien lorsque des cursus sont concernés.',
      ),
      records: ['date', 'outcome'],
    },
    {
      key: 'department',
      order: 4,
      act: 'resolve',
      body: 'department-council',
      label: label(
        'The council of the department resolves.',
        'Il consiglio di dipartimento delibera.',
        'Le conseil du département délibère.',
      ),
      records: decision,
    },
    {
      key: 'senate',
      order: 5,
      act: 'resolve',
      body: 'senate',
      when: 'no-money-spent',
      sittings: lateInTheMonth,
      label: label('The Academic Senate resolves.', 'Il Senato accademico delibera.', 'Le Sénat académique délibère.'),
      records: decision,
    },
    {
      key: 'board',
      order: 5,
      act: 'resolve',
      body: 'board',
      when: 'money-spent',
      sittings: lateInTheMonth,
      label: label(
        'The Board of Directors resolves instead where the University spends money.',
        'Delibera invece il Consiglio di amministrazione, se l’Ateneo impegna fondi.',
        'Le Conseil d’administration délibère à sa place lorsque l’Université engage des fonds.',
      ),
      records: decision,
    },
    {
      key: 'sign',
      order: 6,
      act: 'sign',
      body: 'rector',
      label: label('The Rector signs.', 'Il Rettore firma.', 'Le Recteur signe.'),
      records: ['date', 'document'],
    },
  ]),
  ...steps('montpellier', 'partnership', 'a chain of approval as French universities publish it', [
    {
      key: 'propose',
      order: 1,
      act: 'propose',
      body: 'faculty',
      label: label(
        'The faculty describes the project on a project sheet.',
        'La facoltà descrive il progetto in una scheda.',
        'La composante décrit le projet sur une fiche.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'faculty-council',
      order: 2,
      act: 'resolve',
      body: 'faculty-council',
      label: label(
        'The councils of department and faculty resolve.',
        'I consigli di dipartimento e di facoltà deliberano.',
        'Les conseils de département et de faculté délibèrent.',
      ),
      records: decision,
    },
    {
      key: 'draft',
      order: 3,
      act: 'draft',
      body: 'cooperation',
      label: label(
        'The Cooperation Department draws the agreement up with the partner.',
        'Il Servizio Cooperazione redige l’accordo con il partner.',
        'Le service de la coopération rédige la convention avec le partenaire.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'committee',
      order: 4,
      act: 'give-opinion',
      body: 'international-committee',
      label: label(
        'The international committee gives its opinion.',
        'Il comitato internazionale esprime il parere.',
        'La commission internationale rend son avis.',
      ),
      records: ['date', 'outcome'],
    },
    {
      key: 'boards',
      order: 5,
      act: 'resolve',
      body: 'university-boards',
      label: label(
        'The boards of the University resolve.',
        'Gli organi centrali dell’Ateneo deliberano.',
        'Les conseils centraux de l’Université délibèrent.',
      ),
      records: decision,
    },
    {
      key: 'sign',
      order: 6,
      act: 'sign',
      body: 'president',
      label: label(
        'The President signs, and nobody else.',
        'Firma il Presidente, e nessun altro.',
        'Le Président signe, et lui seul.',
      ),
      records: ['date', 'document'],
    },
  ]),
  ...steps('montpellier', 'double-degree', 'a chain of approval as French universities publish it', [
    {
      key: 'compare',
      order: 1,
      act: 'propose',
      body: 'faculty',
      label: label(
        'The faculty sets both curricula and the grid of grades side by side.',
        'La facoltà mette a confronto i due piani di studio e la griglia dei voti.',
        'La composante met en regard les deux cursus et la grille de notation.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'faculty-council',
      order: 2,
      act: 'resolve',
      body: 'faculty-council',
      label: label(
        'The councils of department and faculty resolve.',
        'I consigli di dipartimento e di facoltà deliberano.',
        'Les conseils de département et de faculté délibèrent.',
      ),
      records: decision,
    },
    {
      key: 'draft',
      order: 3,
      act: 'draft',
      body: 'cooperation',
      label: label(
        'The Cooperation Department draws the agreement up: quota, plan of studies, both awards.',
        'Il Servizio Cooperazione redige l’accordo: posti, piano di studi, i due titoli.',
        'Le service de la coopération rédige la convention : places, plan d’études, les deux diplômes.',
      ),
      records: ['date', 'document'],
    },
    {
      key: 'committee',
      order: 4,
      act: 'give-opinion',
      body: 'international-committee',
      label: label(
        'The international committee gives its opinion.',
        'Il comitato internazionale esprime il parere.',
        'La commission internationale rend son avis.',
      ),
      records: ['date', 'outcome'],
    },
    {
      key: 'boards',
      order: 5,
      act: 'resolve',
      body: 'university-boards',
      label: label(
        'The boards of the University resolve.',
        'Gli organi centrali dell’Ateneo deliberano.',
        'Les conseils centraux de l’Université délibèrent.',
      ),
      records: decision,
    },
    {
      key: 'sign',
      order: 6,
      act: 'sign',
      body: 'president',
      label: label(
        'The President signs, and nobody else.',
        'Firma il Presidente, e nessun altro.',
        'Le Président signe, et lui seul.',
      ),
      records: ['date', 'document'],
    },
  ]),
]
