/** What partners and students are told beforehand. The pages state little of it: mailboxes, telephones and weeks are examples. */
import { institutions } from './institutions.ts'
import { example, published } from './origins.ts'
import type { Accessibility, Information, Institution, Label, OfficeKey, Site, TimeLimit } from './types.ts'

const universities = institutions.filter(({ character }) => character === 'university')
const eche = published(
  'https://erasmus-plus.ec.europa.eu/document/higher-education-institutions-holding-an-eche-2021-2027',
)
const factsheet = example('the profile of an Erasmus+ inter-institutional agreement')

const seats: Partial<Record<OfficeKey, Label>> = {
  pavia: { en: 'Central building', it: 'Palazzo centrale', fr: 'Bâtiment central' },
  milano: { en: 'Leonardo campus', it: 'Campus Leonardo', fr: 'Campus Leonardo' },
  bergamo: { en: 'Main building in the upper town', it: 'Sede di Città Alta', fr: 'Siège de la ville haute' },
  montpellier: { en: 'Head office', it: 'Sede centrale', fr: 'Siège de l’université' },
}

export const sites: readonly Site[] = universities.map(({ office, address, website }) => ({
  kind: 'site',
  key: 'main',
  office,
  origin: eche,
  label: seats[office] ?? { en: 'Main site', it: 'Sede principale', fr: 'Site principal' },
  address,
  website,
}))

const promises: readonly Pick<TimeLimit, 'key' | 'what' | 'weeks' | 'label'>[] = [
  {
    key: 'decision',
    what: 'decision',
    weeks: 4,
    label: { en: 'Decision on applications', it: 'Decisione sulle domande', fr: 'Décision sur les candidatures' },
  },
  {
    key: 'transcript',
    what: 'transcript',
    weeks: 5,
    label: { en: 'Transcript of records', it: 'Certificato degli esami', fr: 'Relevé de notes' },
  },
]

export const timeLimits: readonly TimeLimit[] = universities.flatMap(({ office }) =>
  promises.map(promise => ({ kind: 'time-limit' as const, office, origin: factsheet, ...promise })),
)

/** Numbers that lead nowhere; the second group is the one of the city. */
const phones: Partial<Record<OfficeKey, string>> = {
  pavia: '+39 0382 000 00',
  milano: '+39 02 0000 00',
  bergamo: '+39 035 0000 0',
  montpellier: '+33 4 65 71 00 0',
}

/** A mailbox that nobody can own, a number that nobody answers, and where the university itself says more. */
const reach = ({ office, website }: Institution, name: string, digit: number) => ({
  email: `${name}@${office}.example`,
  phone: `${phones[office] ?? '+39 000 000 0'}${digit}`,
  websites: [website],
})

type Matter = Pick<Information, 'topic' | 'label' | 'about'> & { more?: Partial<Record<'IT' | 'FR', string>> }

const matters: readonly Matter[] = [
  {
    topic: 'application',
    label: { en: 'How to apply', it: 'Come presentare domanda', fr: 'Comment déposer sa candidature' },
    about: {
      en: 'Your university nominates you first. You then receive a link by e-mail, fill in the application and hand in the papers it lists.',
      it: 'Prima ti nomina la tua università. Poi ricevi un link per e-mail, compili la domanda e consegni i documenti che essa elenca.',
      fr: 'Votre université vous nomme d’abord. Vous recevez ensuite un lien par courriel, remplissez la candidature et déposez les pièces demandées.',
    },
  },
  {
    topic: 'grading',
    label: { en: 'How we grade', it: 'Come si danno i voti', fr: 'Comment nous notons' },
    about: {
      en: 'Passing grades, how often each is given, and the table by which home universities convert them.',
      it: 'I voti positivi, con quale frequenza si danno e la tabella con cui le università di origine li convertono.',
      fr: 'Les notes de réussite, leur fréquence et le tableau grâce auquel les universités d’origine les convertissent.',
    },
  },
  {
    topic: 'housing',
    label: { en: 'Finding a room', it: 'Trovare una stanza', fr: 'Trouver une chambre' },
    about: {
      en: 'Rooms in residences are few and go by the order in which they are asked for. Ask as soon as you are admitted.',
      it: 'Le stanze nelle residenze sono poche e si assegnano nell’ordine delle richieste. Chiedi appena sei ammesso.',
      fr: 'Les chambres en résidence sont peu nombreuses et attribuées dans l’ordre des demandes. Faites la vôtre dès votre admission.',
    },
  },
  {
    topic: 'visa',
    label: { en: 'Entering and staying', it: 'Ingresso e soggiorno', fr: 'Entrée et séjour' },
    about: {
      en: 'Citizens of the European Union need neither visa nor permit. Everybody else asks for a study visa before leaving, with our letter of admission.',
      it: 'Chi è cittadino dell’Unione europea non ha bisogno né di visto né di permesso. Gli altri chiedono un visto per studio prima di partire, con la nostra lettera di ammissione.',
      fr: 'Les citoyens de l’Union européenne n’ont besoin ni de visa ni de titre de séjour. Les autres demandent un visa pour études avant de partir, avec notre lettre d’admission.',
    },
    more: { IT: 'https://vistoperitalia.esteri.it', FR: 'https://france-visas.gouv.fr' },
  },
  {
    topic: 'insurance',
    label: { en: 'Health and liability', it: 'Salute e responsabilità civile', fr: 'Santé et responsabilité civile' },
    about: {
      en: 'Bring the European health insurance card or a private insurance. Accidents on our premises and civil liability are covered by the university.',
      it: 'Porta la tessera europea di assicurazione malattia o un’assicurazione privata. Infortuni nelle nostre sedi e responsabilità civile sono coperti dall’università.',
      fr: 'Apportez la carte européenne d’assurance maladie ou une assurance privée. Les accidents dans nos locaux et la responsabilité civile sont couverts par l’université.',
    },
  },
  {
    topic: 'other',
    label: {
      en: 'Libraries, canteens and sport',
      it: 'Biblioteche, mense e sport',
      fr: 'Bibliothèques, restaurants et sport',
    },
    about: {
      en: 'Exchange students use libraries, canteens, computer rooms and sports grounds like everybody else, with the student card.',
      it: 'Chi è in scambio usa biblioteche, mense, aule informatiche e impianti sportivi come tutti, con la tessera studentesca.',
      fr: 'Les étudiants en échange fréquentent bibliothèques, restaurants, salles informatiques et terrains de sport comme tout le monde, avec la carte d’étudiant.',
    },
  },
]

export const information: readonly Information[] = universities.flatMap(university =>
  matters.map(({ more, ...matter }, at) => {
    const { office, address } = university
    const ways = reach(university, matter.topic === 'other' ? 'services' : matter.topic, at + 1)
    const elsewhere = more?.[address.country as 'IT' | 'FR']
    const websites = elsewhere ? [...ways.websites, elsewhere] : ways.websites
    return { kind: 'information' as const, key: matter.topic, office, origin: factsheet, ...matter, ...ways, websites }
  }),
)

const provided: readonly Pick<Accessibility, 'provides' | 'label' | 'about'>[] = [
  {
    provides: 'infrastructure',
    label: { en: 'Getting around', it: 'Muoversi negli edifici', fr: 'Circuler dans les bâtiments' },
    about: {
      en: 'Lecture halls and libraries are reached without steps; where an old building has none, the course moves.',
      it: 'Aule e biblioteche si raggiungono senza gradini; dove un edificio storico non lo permette, è la lezione a spostarsi.',
      fr: 'Amphithéâtres et bibliothèques sont accessibles sans marches ; quand un bâtiment ancien ne le permet pas, c’est le cours qui se déplace.',
    },
  },
  {
    provides: 'service',
    label: { en: 'Support for students', it: 'Sostegno agli studenti', fr: 'Accompagnement des étudiants' },
    about: {
      en: 'Longer exams, note-taking, sign language and tutors, agreed with you before you arrive. What you tell stays with the few who need it.',
      it: 'Esami più lunghi, appunti, lingua dei segni e tutor, concordati con te prima dell’arrivo. Ciò che ci dici resta ai pochi a cui serve.',
      fr: 'Temps majoré, prise de notes, langue des signes et tutorat, convenus avec vous avant votre arrivée. Ce que vous nous confiez reste entre les mains de ceux qui en ont besoin.',
    },
  },
]

export const accessibilityProvisions: readonly Accessibility[] = universities.flatMap(university =>
  provided.map((one, at) => ({
    ...{ kind: 'accessibility' as const, key: one.provides, office: university.office, origin: factsheet },
    ...one,
    ...reach(university, 'accessibility', at + 7),
  })),
)
