/**
 * Networks and bodies of the five pages, each of its kind: networks, associations, alliances, consortia, projects, an agency, an
 * initiative. Facts that the pages do not state carry the address where they were read.
 */
import { label, onPage, published } from './origins.ts'
import type {
  AssociatedPartner,
  Funding,
  FundingFormula,
  Goal,
  JointProgramme,
  Label,
  Membership,
  Milestone,
  Network,
  Origin,
  PartialDate,
  Project,
  VirtualInstitute,
  WorkPackage,
} from './types.ts'

const umea =
  'https://www.umu.se/en/collaboration-and-innovation/international-cooperations/the-european-campus-of-city-universities'
const secondPhase = 'https://30science.com/?p=153290'
const linz = 'https://www.jku.at/en/news-events/news/detail/news/ec2u-veroeffentlicht-jahresbericht/'
const paviaOnEc2u = 'https://internazionale.unipv.eu/it/ec2u-project'
const ideaLeague = 'https://en.wikipedia.org/wiki/IDEA_League'
const ideaLeagueAtMilano = 'https://www.polimi.it/en/spotlight/news-details/home/idea-league-joint-board-meeting'
const muse = 'https://www.umontpellier.fr/university-of-montpellier/about-um/montpellier-university-of-excellence-muse'

const europe = label('Europe', 'Europa', 'Europe')

export const networks: readonly Network[] = [
  {
    kind: 'network',
    key: 'ec2u',
    keptBy: ['pavia', 'ec2u'],
    character: 'alliance',
    origin: onPage('pavia', 12, 18, 20),
    name: label('EC2U', 'EC2U', 'EC2U'),
    fullName: label(
      'European Campus of City-Universities',
      'European Campus of City-Universities',
      'European Campus of City-Universities',
    ),
    region: europe,
    website: 'https://ec2u.eu',
    description: label(
      'An alliance of old universities of many disciplines that look out into the world and are rooted in their towns: city-universities.',
      'Un’alleanza di università storiche e multidisciplinari, aperte al mondo e radicate nelle proprie città: città universitarie.',
      'Une alliance d’universités anciennes et pluridisciplinaires, ouvertes au monde et enracinées dans leur ville : des villes universitaires.',
    ),
    aims: [
      label('a truly pan-European campus', 'un campus davvero paneuropeo', 'un véritable campus paneuropéen'),
      label('governance that is shared', 'una governance condivisa', 'une gouvernance partagée'),
      label(
        'far more mobility between its academic communities',
        'molta più mobilità tra le sue comunità accademiche',
        'beaucoup plus de mobilité entre ses communautés universitaires',
      ),
      label(
        'new models of education, research and third mission',
        'nuovi modelli di didattica, ricerca e terza missione',
        'de nouveaux modèles de formation, de recherche et de troisième mission',
      ),
    ],
    address: {
      lines: ['15, rue de l’Hôtel Dieu', 'TSA 71117'],
      postcode: '86073',
      city: 'Poitiers Cedex 9',
      country: 'FR',
      phone: '+33 5 49 45 30 00',
    },
    figures: ['ec2u.universities', 'ec2u.goals', 'ec2u.work-packages'],
  },
  {
    kind: 'network',
    key: 'european-universities',
    keptBy: ['ec2u'],
    character: 'initiative',
    origin: onPage('ec2u', 14, 38, 40, 42, 44, 45, 47),
    name: label(
      'European Universities Initiative',
      'Iniziativa delle università europee',
      'Initiative des universités européennes',
    ),
    founded: '2018',
    region: europe,
    description: label(
      'A flagship of the European Commission within the European Strategy for Universities. It has grown wave by wave since its launch.',
      'Un’iniziativa faro della Commissione europea nell’ambito della Strategia europea per le università. Dal lancio è cresciuta a ondate.',
      'Une initiative phare de la Commission européenne, inscrite dans la Stratégie européenne en faveur des universités. Depuis son lancement, elle grandit par vagues.',
    ),
    aims: [
      label(
        'to strengthen the European Higher Education Area by cooperation that is deep and made to last',
        'rafforzare lo Spazio europeo dell’istruzione superiore con una cooperazione profonda e duratura',
        'renforcer l’Espace européen de l’enseignement supérieur par une coopération profonde et durable',
      ),
      label(
        'to unite institutions with the same strategic priorities, so that students, staff and society gain',
        'unire istituti con le stesse priorità strategiche, a vantaggio di studenti, personale e società',
        'unir des établissements aux mêmes priorités stratégiques, au profit des étudiants, des personnels et de la société',
      ),
      label(
        'long-term, structural and sustainable cooperation that makes European higher education competitive in the world',
        'una cooperazione a lungo termine, strutturale e sostenibile, che renda competitiva nel mondo l’istruzione superiore europea',
        'une coopération de long terme, structurelle et durable, qui rende l’enseignement supérieur européen compétitif dans le monde',
      ),
      label(
        'to further European values and a shared European identity',
        'promuovere i valori europei e un’identità europea comune',
        'promouvoir les valeurs européennes et une identité européenne partagée',
      ),
    ],
    figures: ['european-universities.alliances', 'european-universities.institutions'],
  },
  {
    kind: 'network',
    key: 'coimbra-group',
    keptBy: ['montpellier', 'pavia'],
    character: 'network',
    origin: onPage('montpellier', 27, 29),
    name: label('Coimbra Group', 'Gruppo di Coimbra', 'Groupe de Coimbra'),
    founded: '1985',
    region: europe,
    website: 'https://www.coimbra-group.eu',
    description: label('A network of universities.', 'Una rete di università.', 'Un réseau d’universités.'),
    aims: [
      label(
        'to unite universities of long standing, of many disciplines and of the highest international level',
        'unire università di antica tradizione, multidisciplinari e del più alto livello internazionale',
        'unir des universités de longue tradition, pluridisciplinaires et du plus haut niveau international',
      ),
    ],
    figures: [],
  },
  {
    kind: 'network',
    key: 'unimed',
    keptBy: ['montpellier', 'pavia'],
    character: 'association',
    origin: onPage('montpellier', 35),
    name: label('UNIMED', 'UNIMED', 'UNIMED'),
    fullName: label(
      'Mediterranean Universities Union',
      'Unione delle università del Mediterraneo',
      'Union des Universités de la Méditerranée',
    ),
    founded: '1991-10',
    region: label('Mediterranean region and beyond', 'Mediterraneo e oltre', 'Méditerranée et au-delà'),
    website: 'https://www.uni-med.net',
    description: label(
      'An association of universities around the Mediterranean.',
      'Un’associazione di università del bacino mediterraneo.',
      'Une association d’universités du bassin méditerranéen.',
    ),
    aims: [
      label(
        'research and training at the universities of the Euro-Mediterranean region',
        'ricerca e formazione universitaria nella regione euromediterranea',
        'la recherche et la formation universitaires dans la région euro-méditerranéenne',
      ),
      label(
        'scientific, cultural, social and economic cooperation',
        'cooperazione scientifica, culturale, sociale ed economica',
        'la coopération scientifique, culturelle, sociale et économique',
      ),
    ],
    figures: ['unimed.members'],
  },
  {
    kind: 'network',
    key: 'auf',
    keptBy: ['montpellier'],
    character: 'association',
    origin: onPage('montpellier', 21, 23),
    name: label('AUF', 'AUF', 'AUF'),
    fullName: label(
      'Agence Universitaire de la Francophonie',
      'Agence Universitaire de la Francophonie',
      'Agence Universitaire de la Francophonie',
    ),
    region: label('all continents', 'tutti i continenti', 'tous les continents'),
    website: 'https://www.auf.org',
    description: label(
      'An international association through which its members share experience and build upon it.',
      'Un’associazione internazionale con cui i membri condividono le proprie esperienze e le mettono a frutto.',
      'Une association internationale grâce à laquelle ses membres partagent leur expérience et la font fructifier.',
    ),
    aims: [
      label(
        'teaching and science offered in a well-ordered way',
        'un’offerta didattica e scientifica ben strutturata',
        'une offre de formation et de recherche bien structurée',
      ),
      label('exchanges', 'scambi', 'échanges'),
      label('projects between universities', 'progetti tra università', 'projets entre universités'),
      label('support for scientific projects', 'sostegno ai progetti scientifici', 'soutien aux projets scientifiques'),
    ],
    figures: [],
  },
  {
    kind: 'network',
    key: 'eua',
    keptBy: ['montpellier'],
    character: 'association',
    origin: onPage('montpellier', 25, 26),
    name: label('EUA', 'EUA', 'EUA'),
    fullName: label(
      'European University Association',
      'Associazione delle università europee',
      'Association européenne de l’université',
    ),
    region: europe,
    website: 'https://eua.eu',
    description: label(
      'Speaks for universities and for the national conferences of their rectors and presidents.',
      'Rappresenta le università e le conferenze nazionali dei loro rettori e presidenti.',
      'Représente les universités et les conférences nationales de leurs recteurs et présidents.',
    ),
    aims: [
      label(
        'a strong voice in what the European Union decides on higher education, research and innovation',
        'una voce forte nelle politiche dell’Unione europea su istruzione superiore, ricerca e innovazione',
        'une voix forte dans les politiques de l’Union européenne en matière d’enseignement supérieur, de recherche et d’innovation',
      ),
    ],
    figures: ['eua.members', 'eua.countries'],
  },
  {
    kind: 'network',
    key: 'e-omed',
    keptBy: ['montpellier'],
    character: 'project',
    origin: onPage('montpellier', 30, 32, 33),
    name: label('e-OMED', 'e-OMED', 'e-OMED'),
    fullName: label(
      'Open Digital Space for the Mediterranean',
      'Spazio digitale aperto per il Mediterraneo',
      'Espace numérique ouvert pour la Méditerranée',
    ),
    region: label('Mediterranean region', 'Mediterraneo', 'Méditerranée'),
    description: label(
      'A project for a digital space, built step by step and open to every country, institution and person of the Union for the Mediterranean.',
      'Un progetto per uno spazio digitale, costruito passo dopo passo e aperto a ogni paese, istituzione e persona dell’Unione per il Mediterraneo.',
      'Un projet d’espace numérique, construit pas à pas et ouvert à chaque pays, institution et personne de l’Union pour la Méditerranée.',
    ),
    aims: [
      label(
        'to keep alive what Mediterranean civilisation inherited: from Egyptians and Assyrians, Hebrews and Phoenicians, Greeks and Romans, and Arabs',
        'tenere viva l’eredità della civiltà mediterranea: da Egizi e Assiri, Ebrei e Fenici, Greci e Romani, e Arabi',
        'faire vivre l’héritage de la civilisation méditerranéenne : des Égyptiens et des Assyriens, des Hébreux et des Phéniciens, des Grecs et des Romains, et des Arabes',
      ),
      label(
        'to use for it the Internet, digital media, and virtual communities that exchange and share',
        'usare a questo scopo Internet, i media digitali e comunità virtuali di scambio e condivisione',
        'y employer Internet, les technologies numériques et des communautés virtuelles d’échange et de partage',
      ),
    ],
    figures: [],
  },
  {
    kind: 'network',
    key: 'campus-france',
    keptBy: ['montpellier'],
    character: 'agency',
    origin: onPage('montpellier', 37),
    name: label('Campus France', 'Campus France', 'Campus France'),
    region: label('France', 'Francia', 'France'),
    website: 'https://www.campusfrance.org',
    description: label(
      'A French public establishment, an agency rather than a network.',
      'Un ente pubblico francese: un’agenzia, non una rete.',
      'Un établissement public français : une agence, non un réseau.',
    ),
    aims: [
      label(
        'to make French higher education known abroad',
        'far conoscere all’estero l’istruzione superiore francese',
        'faire connaître à l’étranger l’enseignement supérieur français',
      ),
      label(
        'to welcome students and researchers from abroad',
        'accogliere studenti e ricercatori stranieri',
        'accueillir les étudiants et les chercheurs étrangers',
      ),
      label(
        'to encourage international mobility',
        'incoraggiare la mobilità internazionale',
        'encourager la mobilité internationale',
      ),
      label('to run scholarship schemes', 'gestire programmi di borse', 'gérer des programmes de bourses'),
      label(
        'to keep the network of alumni together',
        'animare la rete degli ex studenti',
        'animer le réseau des anciens',
      ),
    ],
    figures: [],
  },
  {
    kind: 'network',
    key: 'muse',
    keptBy: ['montpellier'],
    character: 'consortium',
    origin: onPage('montpellier', 7, 8),
    name: label('MUSE', 'MUSE', 'MUSE'),
    fullName: label(
      'Montpellier Université d’Excellence',
      'Montpellier Université d’Excellence',
      'Montpellier Université d’Excellence',
    ),
    region: label('Montpellier', 'Montpellier', 'Montpellier'),
    description: label(
      'A consortium that pools the strengths of its members. Its themes are to nourish, to care and to protect.',
      'Un consorzio che unisce le forze dei suoi membri. I temi sono nutrire, curare e proteggere.',
      'Un consortium qui réunit les forces de ses membres. Ses thèmes : nourrir, soigner, protéger.',
    ),
    aims: [
      label(
        'Montpellier as a European capital of health, of agriculture and environment, of ecology and environment',
        'Montpellier capitale europea della salute, dell’agroambiente e dell’ecologia',
        'Montpellier, capitale européenne de la santé, de l’agro-environnement et de l’éco-environnement',
      ),
      label(
        'a European gateway to scientific cooperation with the countries of the South',
        'una porta europea verso la cooperazione scientifica con i paesi del Sud',
        'une porte européenne vers la coopération scientifique avec les pays du Sud',
      ),
    ],
    figures: ['muse.institutions'],
  },
  {
    kind: 'network',
    key: 'athens',
    keptBy: ['milano'],
    character: 'network',
    origin: onPage('milano', 8, 35, 36),
    name: label('ATHENS', 'ATHENS', 'ATHENS'),
    fullName: label(
      'Advanced Technology Higher Education Network/Socrates',
      'Advanced Technology Higher Education Network/Socrates',
      'Advanced Technology Higher Education Network/Socrates',
    ),
    founded: '1996',
    region: europe,
    description: label(
      'European institutions of higher education that open a week of courses to each other’s students.',
      'Istituti europei di istruzione superiore che aprono gli uni agli studenti degli altri una settimana di corsi.',
      'Des établissements européens d’enseignement supérieur qui ouvrent une semaine de cours aux étudiants les uns des autres.',
    ),
    aims: [],
    figures: [],
  },
  {
    kind: 'network',
    key: 'alliance4tech',
    keptBy: ['milano'],
    character: 'alliance',
    origin: onPage('milano', 8),
    name: label('Alliance4Tech', 'Alliance4Tech', 'Alliance4Tech'),
    region: europe,
    website: 'https://www.alliance4tech.eu',
    description: label(
      'An alliance of European schools of engineering.',
      'Un’alleanza di scuole europee di ingegneria.',
      'Une alliance d’écoles d’ingénieurs européennes.',
    ),
    aims: [],
    figures: [],
  },
  {
    kind: 'network',
    key: 'idea-league',
    keptBy: ['milano'],
    character: 'alliance',
    origin: onPage('milano', 8),
    name: label('IDEA League', 'IDEA League', 'IDEA League'),
    founded: '1999-10-06',
    region: europe,
    website: 'https://idealeague.org',
    description: label(
      'An alliance of European universities of technology.',
      'Un’alleanza di università tecniche europee.',
      'Une alliance d’universités techniques européennes.',
    ),
    aims: [],
    figures: [],
  },
]

// ---------------------------------------------------------------- members

type Known = { since?: PartialDate; attested?: PartialDate; role?: Membership['role'] }

const membership = (network: string, member: string, origin: Origin, known: Known = {}): Membership => ({
  kind: 'membership',
  key: `${network}.${member}`,
  network,
  member,
  origin,
  role: 'member',
  ...known,
})

const inEc2u2020 = onPage('pavia', 18)
const inMuse = published(muse)
const onMontpellierList = (...lines: number[]) => onPage('montpellier', 20, ...lines)

/** The page gives Pavia's year only; the other six are attested on the day the project began. */
export const memberships: readonly Membership[] = [
  membership('ec2u', 'pavia', onPage('pavia', 14, 18), { since: '2017' }),
  membership('ec2u', 'coimbra', inEc2u2020, { attested: '2020-11-01' }),
  membership('ec2u', 'iasi', inEc2u2020, { attested: '2020-11-01' }),
  membership('ec2u', 'jena', inEc2u2020, { attested: '2020-11-01' }),
  membership('ec2u', 'poitiers', inEc2u2020, { attested: '2020-11-01', role: 'coordinator' }),
  membership('ec2u', 'salamanca', inEc2u2020, { attested: '2020-11-01' }),
  membership('ec2u', 'turku', inEc2u2020, { attested: '2020-11-01' }),
  membership('ec2u', 'linz', published(linz), { since: '2023-11' }),
  membership('ec2u', 'umea', published(umea), { since: '2025-05-01' }),

  membership('coimbra-group', 'montpellier', onMontpellierList(27), {}),
  membership('coimbra-group', 'pavia', published('https://news.unipv.it/?p=4595'), {}),
  membership('unimed', 'montpellier', onMontpellierList(35), { since: '2019' }),
  membership('unimed', 'pavia', published('http://news.unipv.it/?p=69796'), {}),
  membership('auf', 'montpellier', onMontpellierList(21, 23)),
  membership('eua', 'montpellier', onMontpellierList(25)),
  membership('e-omed', 'montpellier', onMontpellierList(30), { role: 'partner' }),
  membership('campus-france', 'montpellier', onMontpellierList(37), { role: 'partner' }),

  membership('muse', 'montpellier', onPage('montpellier', 7), { since: '2017-03', role: 'lead' }),
  ...[
    'brgm',
    'cea',
    'cirad',
    'cnrs',
    'ifremer',
    'inra',
    'inria',
    'inserm',
    'ird',
    'irstea',
    'supagro',
    'enscm',
    'ensam',
    'mines-ales',
    'chu-montpellier',
    'chu-nimes',
    'icm',
    'ciheam-iamm',
  ].map(member => membership('muse', member, inMuse, { since: '2017-03' })),

  membership('athens', 'milano', onPage('milano', 8)),
  membership('athens', 'paristech', published('https://paristech.fr/en/news/athens-network-meets-milan')),
  membership('alliance4tech', 'milano', onPage('milano', 8)),
  membership('idea-league', 'milano', onPage('milano', 8), { since: '2016' }),
  membership('idea-league', 'chalmers', published(ideaLeagueAtMilano), { since: '2014' }),
  membership('idea-league', 'delft', published(ideaLeagueAtMilano), { since: '1999-10-06' }),
  membership('idea-league', 'eth-zurich', published(ideaLeagueAtMilano), { since: '1999-10-06' }),
  membership('idea-league', 'rwth-aachen', published(ideaLeagueAtMilano), { since: '1999-10-06' }),
]

const associated = (character: AssociatedPartner['character'], text: Label, number?: number): AssociatedPartner => ({
  kind: 'associated-partner',
  key: `ec2u.${character}`,
  network: 'ec2u',
  origin: onPage('pavia', 18),
  character,
  label: text,
  since: '2020-11-01',
  ...(number ? { number } : {}),
})

export const associatedPartners: readonly AssociatedPartner[] = [
  associated(
    'municipalities',
    label('municipalities of the universities', 'comuni delle università', 'municipalités des universités'),
    7,
  ),
  associated('technology-poles', label('technology poles', 'poli tecnologici', 'pôles technologiques')),
  associated(
    'student-associations',
    label('student associations', 'associazioni studentesche', 'associations étudiantes'),
  ),
  associated('chambers-of-commerce', label('chambers of commerce', 'camere di commercio', 'chambres de commerce')),
  associated(
    'others',
    label(
      'other forces of the local society and economy',
      'altre forze sociali ed economiche del territorio',
      'd’autres forces sociales et économiques du territoire',
    ),
  ),
]

// ---------------------------------------------------------------- EC2U: goals, packages, institutes, programmes

const goal = (number: number, name: Label, origin: Origin, since: PartialDate): Goal => ({
  kind: 'sdg',
  key: `ec2u.${number}`,
  network: 'ec2u',
  origin,
  number,
  name,
  since,
})

export const goals: readonly Goal[] = [
  goal(
    3,
    label('Good Health and Well-being', 'Salute e benessere', 'Bonne santé et bien-être'),
    onPage('pavia', 24),
    '2020-11-01',
  ),
  goal(
    4,
    label('Quality Education', 'Istruzione di qualità', 'Éducation de qualité'),
    onPage('pavia', 25),
    '2020-11-01',
  ),
  goal(
    11,
    label('Sustainable Cities and Communities', 'Città e comunità sostenibili', 'Villes et communautés durables'),
    onPage('pavia', 26),
    '2020-11-01',
  ),
  goal(
    16,
    label(
      'Peace, Justice and Strong Institutions',
      'Pace, giustizia e istituzioni solide',
      'Paix, justice et institutions efficaces',
    ),
    published(paviaOnEc2u),
    '2023-11-01',
  ),
]

const workPackage = (order: number, key: string, theme: Label, origin: Origin): WorkPackage => ({
  kind: 'work-package',
  key: `ec2u.${key}`,
  network: 'ec2u',
  origin,
  order,
  theme,
})

const areaOnPage = onPage('ec2u', 24, 26)

/** Ten, says the page, and names six areas; the other four are read at a member's page. The order among them is ours. */
export const workPackages: readonly WorkPackage[] = [
  workPackage(1, 'governance', label('governance', 'governance', 'gouvernance'), areaOnPage),
  workPackage(
    2,
    'community',
    label(
      'an inclusive, engaged and mobile community',
      'una comunità inclusiva, attiva e mobile',
      'une communauté inclusive, engagée et mobile',
    ),
    published(umea),
  ),
  workPackage(
    3,
    'digital',
    label('a digital alliance', 'un’alleanza digitale', 'une alliance numérique'),
    published(umea),
  ),
  workPackage(4, 'health', label('health', 'salute', 'santé'), areaOnPage),
  workPackage(5, 'education', label('education', 'istruzione', 'éducation'), areaOnPage),
  workPackage(
    6,
    'cities',
    label('sustainable cities and communities', 'città e comunità sostenibili', 'villes et communautés durables'),
    published(umea),
  ),
  workPackage(7, 'peace', label('peace', 'pace', 'paix'), areaOnPage),
  workPackage(
    8,
    'career',
    label('lifelong careers', 'carriere per tutta la vita', 'carrières tout au long de la vie'),
    published(umea),
  ),
  workPackage(9, 'innovation', label('innovation', 'innovazione', 'innovation'), areaOnPage),
  workPackage(10, 'impact', label('societal impact', 'impatto sociale', 'impact sociétal'), areaOnPage),
]

const institute = (key: string, theme: Label, origin: Origin, number?: number): VirtualInstitute => ({
  kind: 'virtual-institute',
  key: `ec2u.${key}`,
  network: 'ec2u',
  origin,
  theme,
  ...(number ? { goal: number } : {}),
})

/** By goal, and by shared topic. */
export const virtualInstitutes: readonly VirtualInstitute[] = [
  institute(
    'health',
    label('good health and well-being', 'salute e benessere', 'santé et bien-être'),
    onPage('ec2u', 32),
    3,
  ),
  institute(
    'education',
    label('quality education', 'istruzione di qualità', 'éducation de qualité'),
    onPage('ec2u', 32),
    4,
  ),
  institute(
    'cities',
    label('sustainable cities and communities', 'città e comunità sostenibili', 'villes et communautés durables'),
    onPage('ec2u', 32),
    11,
  ),
  institute(
    'peace',
    label(
      'peace, justice and strong institutions',
      'pace, giustizia e istituzioni solide',
      'paix, justice et institutions',
    ),
    onPage('ec2u', 32),
    16,
  ),
  institute('materials', label('materials', 'materiali', 'matériaux'), onPage('ec2u', 32)),
  institute(
    'education-sciences',
    label('education sciences', 'scienze dell’educazione', 'sciences de l’éducation'),
    onPage('ec2u', 32),
  ),
]

/** The page says that there are joint masters; a member names them. */
export const jointProgrammes: readonly JointProgramme[] = [
  {
    kind: 'joint-programme',
    key: 'ec2u.ageing',
    network: 'ec2u',
    origin: published('https://stefanosibilla.pavia.it/internazionalizzazione-dettaglio'),
    name: label(
      'Lifelong Well-Being and Healthy Ageing',
      'Lifelong Well-Being and Healthy Ageing',
      'Lifelong Well-Being and Healthy Ageing',
    ),
    goal: 3,
    example: false,
  },
  {
    kind: 'joint-programme',
    key: 'ec2u.languages',
    network: 'ec2u',
    origin: published('https://www.utu.fi/en/university/international-networks/EC2U'),
    name: label(
      'European Languages, Cultures and Societies in Contact',
      'European Languages, Cultures and Societies in Contact',
      'European Languages, Cultures and Societies in Contact',
    ),
    goal: 4,
    example: false,
  },
  {
    kind: 'joint-programme',
    key: 'ec2u.cities',
    network: 'ec2u',
    origin: published('https://www.utu.fi/en/university/international-networks/EC2U'),
    name: label(
      'Sustainable Cities and Communities',
      'Sustainable Cities and Communities',
      'Sustainable Cities and Communities',
    ),
    goal: 11,
    example: false,
  },
]

// ---------------------------------------------------------------- history and money

const milestone = (
  network: string,
  key: string,
  character: Milestone['character'],
  period: Milestone['period'],
  what: Label,
  origin: Origin,
): Milestone => ({ kind: 'milestone', key: `${network}.${key}`, network, origin, character, period, what })

export const milestones: readonly Milestone[] = [
  milestone(
    'ec2u',
    'pavia-joins',
    'joined',
    { from: '2017' },
    label('Pavia joins the alliance', 'Pavia entra nell’alleanza', 'Pavie rejoint l’alliance'),
    onPage('pavia', 14),
  ),
  milestone(
    'ec2u',
    'start',
    'started',
    { from: '2020-11-01' },
    label('the project officially begins', 'il progetto comincia ufficialmente', 'le projet commence officiellement'),
    onPage('pavia', 16),
  ),
  milestone(
    'ec2u',
    'pilot',
    'phase',
    { from: '2020-11-01', until: '2023-10-31' },
    label(
      'first phase: work towards the first goals, joint masters, virtual institutes',
      'prima fase: lavoro sui primi obiettivi, master congiunti, istituti virtuali',
      'première phase : travail sur les premiers objectifs, masters conjoints, instituts virtuels',
    ),
    onPage('pavia', 28),
  ),
  milestone(
    'ec2u',
    'work-plan',
    'phase',
    { from: '2023', until: '2027' },
    label(
      'second phase, led by the Work Plan and its work packages',
      'seconda fase, guidata dal piano di lavoro e dai suoi pacchetti',
      'deuxième phase, conduite par le plan de travail et ses lots',
    ),
    onPage('ec2u', 24, 26),
  ),
  milestone(
    'ec2u',
    'second-phase-starts',
    'started',
    { from: '2023-11-01' },
    label('the second phase begins', 'comincia la seconda fase', 'la deuxième phase commence'),
    published(secondPhase),
  ),
  milestone(
    'ec2u',
    'linz-joins',
    'joined',
    { from: '2023-11' },
    label(
      'Johannes Kepler University Linz joins',
      'entra l’Università Johannes Kepler di Linz',
      'l’Université Johannes-Kepler de Linz rejoint l’alliance',
    ),
    published(linz),
  ),
  milestone(
    'ec2u',
    'umea-joins',
    'joined',
    { from: '2025-05-01' },
    label('Umeå University joins', 'entra l’Università di Umeå', 'l’Université d’Umeå rejoint l’alliance'),
    published(umea),
  ),
  milestone(
    'european-universities',
    'launch',
    'launched',
    { from: '2018' },
    label(
      'the European Commission launches the Initiative',
      'la Commissione europea lancia l’Iniziativa',
      'la Commission européenne lance l’Initiative',
    ),
    onPage('ec2u', 38),
  ),
  milestone(
    'muse',
    'selected',
    'selected',
    { from: '2017-03' },
    label(
      'the French government confirms what the international jury of the IDEX-ISITE call chose: MUSE, led by Montpellier, is among the winners',
      'il governo francese conferma le scelte della giuria internazionale del bando IDEX-ISITE: MUSE, guidato da Montpellier, è tra i vincitori',
      'le gouvernement français confirme les choix du jury international de l’appel IDEX-ISITE : MUSE, porté par Montpellier, est parmi les lauréats',
    ),
    onPage('montpellier', 7),
  ),
  milestone(
    'unimed',
    'founded',
    'founded',
    { from: '1991-10' },
    label('foundation', 'fondazione', 'fondation'),
    onPage('montpellier', 35),
  ),
  milestone(
    'unimed',
    'montpellier-joins',
    'joined',
    { from: '2019' },
    label('Montpellier joins', 'entra Montpellier', 'Montpellier adhère'),
    onPage('montpellier', 35),
  ),
  milestone(
    'coimbra-group',
    'founded',
    'founded',
    { from: '1985' },
    label('foundation', 'fondazione', 'fondation'),
    onPage('montpellier', 29),
  ),
  milestone(
    'athens',
    'leuven-network',
    'origin',
    { from: '1990', until: '1997' },
    label(
      'first root: the Leuven Network, an ERASMUS programme run by European institutions',
      'prima radice: la rete di Lovanio (Leuven Network), un programma ERASMUS di istituti europei',
      'première racine : le réseau de Louvain (Leuven Network), programme ERASMUS d’établissements européens',
    ),
    onPage('milano', 37),
  ),
  milestone(
    'athens',
    'european-week',
    'origin',
    { from: '1992', until: '1999' },
    label(
      'second root: the European Week (Semaine Européenne) of ParisTech',
      'seconda radice: la Settimana europea (Semaine Européenne) di ParisTech',
      'seconde racine : la Semaine Européenne de ParisTech',
    ),
    onPage('milano', 37),
  ),
  milestone(
    'athens',
    'created',
    'created',
    { from: '1996' },
    label(
      'ATHENS is created; both roots merge in it',
      'nasce ATHENS, in cui confluiscono le due radici',
      'création d’ATHENS, où les deux racines se rejoignent',
    ),
    onPage('milano', 36, 37),
  ),
  milestone(
    'idea-league',
    'founded',
    'founded',
    { from: '1999-10-06' },
    label('foundation', 'fondazione', 'fondation'),
    published(ideaLeague),
  ),
]

export const fundings: readonly Funding[] = [
  {
    kind: 'funding',
    key: 'ec2u.pilot',
    network: 'ec2u',
    origin: onPage('pavia', 16),
    funder: label('European Commission', 'Commissione europea', 'Commission européenne'),
    programme: label('Erasmus+', 'Erasmus+', 'Erasmus+'),
    call: label('second pilot call', 'secondo bando pilota', 'deuxième appel pilote'),
    period: { from: '2020-11-01', until: '2023-10-31' },
    what: label(
      'the European Commission pays, after the second pilot call',
      'finanzia la Commissione europea, con il secondo bando pilota',
      'la Commission européenne finance, au titre du deuxième appel pilote',
    ),
  },
  {
    kind: 'funding',
    key: 'ec2u.co-funded',
    network: 'ec2u',
    origin: onPage('ec2u', 70),
    funder: label('European Union', 'Unione europea', 'Union européenne'),
    what: label(
      'co-funded by the European Union',
      'cofinanziato dall’Unione europea',
      'cofinancé par l’Union européenne',
    ),
  },
  {
    kind: 'funding',
    key: 'athens.socrates',
    network: 'athens',
    origin: onPage('milano', 36),
    funder: label('European Union', 'Unione europea', 'Union européenne'),
    programme: label('Socrates', 'Socrates', 'Socrates'),
    period: { from: '1997', until: '2001' },
    what: label(
      'the European Union supports it through Socrates',
      'sostegno dell’Unione europea attraverso Socrates',
      'l’Union européenne le soutient par Socrates',
    ),
  },
  {
    kind: 'funding',
    key: 'athens.members',
    network: 'athens',
    origin: onPage('milano', 36),
    funder: label('the members', 'i membri', 'les membres'),
    period: { from: '2001' },
    what: label(
      'since then the members pay for it themselves',
      'da allora lo pagano i membri stessi',
      'depuis, les membres le financent eux-mêmes',
    ),
  },
]

/** Article 17.3 of the Erasmus+ model grant agreement prescribes this wording, in the official translation of each language. */
export const formulas: readonly FundingFormula[] = [
  {
    kind: 'formula',
    key: 'eu-funding',
    network: 'ec2u',
    origin: onPage('ec2u', 72),
    verbatim: true,
    because: 'The grant agreement obliges beneficiaries to print exactly these words beside the emblem of the Union.',
    text: {
      en: 'Funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union. Neither the European Union nor the granting authority can be held responsible for them.',
      it: 'Finanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni dell’Unione europea. Né l’Unione europea né l’amministrazione erogatrice possono esserne ritenute responsabili.',
      fr: 'Financé par l’Union européenne. Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne. Ni l’Union européenne ni l’autorité chargée de l’octroi ne sauraient en être tenues pour responsables.',
    },
  },
]

// ---------------------------------------------------------------- projects beside the Initiative

export const projects: readonly Project[] = [
  {
    kind: 'project',
    key: 'ec2u.foreu4all',
    network: 'ec2u',
    origin: onPage('ec2u', 53, 54, 55),
    name: label('FOREU4ALL', 'FOREU4ALL', 'FOREU4ALL'),
    status: 'running',
    role: 'partner',
    period: { from: '2024-11-01' },
    periodOrigin: published(
      'https://eudres.eu/news/new-for-eu4all-project-unites-current-and-future-european-university-alliances-in-joint-community-of-practice',
    ),
    description: label(
      'A community of practice: the platform on which all alliances of European Universities meet.',
      'Una comunità di pratica: la piattaforma su cui si incontrano tutte le alleanze di università europee.',
      'Une communauté de pratique : la plateforme où se rencontrent toutes les alliances d’universités européennes.',
    ),
    aims: [
      label(
        'to share best practices and learn together',
        'condividere le buone pratiche e imparare insieme',
        'partager les bonnes pratiques et apprendre ensemble',
      ),
      label(
        'projects in common and exchange of knowledge',
        'progetti comuni e scambio di conoscenze',
        'des projets communs et l’échange de connaissances',
      ),
      label(
        'stronger skills and more impact of higher education throughout Europe',
        'più competenze e più impatto dell’istruzione superiore in tutta Europa',
        'plus de compétences et plus d’impact pour l’enseignement supérieur dans toute l’Europe',
      ),
    ],
  },
  {
    kind: 'project',
    key: 'ec2u.erasmus-bubble',
    network: 'ec2u',
    origin: onPage('ec2u', 53, 56, 57),
    name: label('Let’s Break the Erasmus Bubble', 'Let’s Break the Erasmus Bubble', 'Let’s Break the Erasmus Bubble'),
    status: 'running',
    role: 'partner',
    programme: label('Erasmus+', 'Erasmus+', 'Erasmus+'),
    description: label(
      'An Erasmus+ project for international students in the country that receives them.',
      'Un progetto Erasmus+ per gli studenti internazionali nel paese che li accoglie.',
      'Un projet Erasmus+ pour les étudiants internationaux dans le pays qui les reçoit.',
    ),
    aims: [
      label(
        'help with the authorities’ paperwork',
        'aiuto nelle pratiche amministrative',
        'de l’aide dans les démarches administratives',
      ),
      label(
        'friendships between local and international students',
        'amicizie tra studenti locali e internazionali',
        'des liens entre étudiants locaux et internationaux',
      ),
      label(
        'institutions that welcome, and keep welcoming',
        'istituti che accolgono, e continuano ad accogliere',
        'des établissements qui accueillent, durablement',
      ),
    ],
  },
  {
    kind: 'project',
    key: 'ec2u.ri4c2',
    network: 'ec2u',
    origin: onPage('ec2u', 53, 58, 59),
    name: label(
      'Research & Innovation for Cities & Citizens (RI4C2)',
      'Research & Innovation for Cities & Citizens (RI4C2)',
      'Research & Innovation for Cities & Citizens (RI4C2)',
    ),
    shortName: 'RI4C2',
    status: 'ended',
    role: 'coordinator',
    programme: label('Horizon 2020', 'Horizon 2020', 'Horizon 2020'),
    period: { from: '2021-09-01', until: '2024-08-31' },
    periodOrigin: published('https://cordis.europa.eu/project/id/101035803'),
    description: label(
      'Made research and innovation at the universities stronger, for the good of society and of citizens. The alliance coordinated it.',
      'Ha rafforzato ricerca e innovazione negli atenei, a beneficio della società e dei cittadini. Lo ha coordinato l’alleanza.',
      'A renforcé la recherche et l’innovation dans les universités, au bénéfice de la société et des citoyens. L’alliance l’a coordonné.',
    ),
    aims: [
      label(
        'a shared pan-European knowledge ecosystem',
        'un ecosistema paneuropeo della conoscenza, comune a tutti',
        'un écosystème paneuropéen de la connaissance, commun à tous',
      ),
      label(
        'stronger local networks of knowledge',
        'reti locali della conoscenza più forti',
        'des réseaux locaux de la connaissance plus forts',
      ),
      label(
        'cooperation and commitment to society throughout Europe',
        'collaborazione e impegno nella società in tutta Europa',
        'coopération et engagement dans la société dans toute l’Europe',
      ),
    ],
  },
]
