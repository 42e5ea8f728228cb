import type { Permission } from './permissions.ts'
import type { Localised } from './platform/words.ts'

export type Place = { path: string; label: Localised; who: Permission | 'anyone'; area?: keyof typeof areas }

/** Under which names the main menu puts several places together. */
export const areas = {
  incoming: { en: 'Incoming students', it: 'Studenti in arrivo', fr: 'Étudiants entrants' },
  partnerships: { en: 'Partnerships', it: 'Partenariati', fr: 'Partenariats' },
  rules: { en: 'Rules and pages', it: 'Regole e pagine', fr: 'Règles et pages' },
  mine: { en: 'My exchange', it: 'La mia mobilità', fr: 'Ma mobilité' },
} satisfies Record<string, Localised>

/** THE list of what the main menu offers to those who work in an office; each sees what they may use. The public's menu is what the office has published (`site/navigation.ts`). */
export const officePlaces: Place[] = [
  { path: '/desk', label: { en: 'Desk', it: 'Scrivania', fr: 'Bureau' }, who: 'office.use' },
  {
    path: '/nominations',
    label: { en: 'Nominations', it: 'Nomination', fr: 'Nominations' },
    who: 'nomination.decide',
    area: 'incoming',
  },
  {
    path: '/applications',
    label: { en: 'Applications', it: 'Domande', fr: 'Candidatures' },
    who: 'application.check',
    area: 'incoming',
  },
  {
    path: '/learning-agreements',
    label: { en: 'Learning agreements', it: 'Learning agreement', fr: 'Contrats pédagogiques' },
    who: 'learning-agreement.oversee',
    area: 'incoming',
  },
  { path: '/stays', label: { en: 'Stays', it: 'Soggiorni', fr: 'Séjours' }, who: 'stay.list', area: 'incoming' },
  {
    path: '/checklists',
    label: { en: 'Items to confirm', it: 'Voci da confermare', fr: 'Points à confirmer' },
    who: 'stay.check',
    area: 'incoming',
  },
  {
    path: '/appointments',
    label: { en: 'Times for appointments', it: 'Orari di ricevimento', fr: 'Horaires de rendez-vous' },
    who: 'appointment.publish',
    area: 'incoming',
  },
  {
    path: '/accommodation',
    label: { en: 'Accommodation', it: 'Alloggi', fr: 'Logements' },
    who: 'lodging.decide',
    area: 'incoming',
  },
  { path: '/buddies', label: { en: 'Buddies', it: 'Buddy', fr: 'Parrainages' }, who: 'buddy.match', area: 'incoming' },
  {
    path: '/transcripts',
    label: { en: 'Transcripts', it: 'Transcript', fr: 'Relevés de notes' },
    who: 'transcript.issue',
    area: 'incoming',
  },
  {
    path: '/call-files',
    label: { en: 'Calls', it: 'Bandi', fr: 'Appels' },
    who: 'call.edit',
  },
  {
    path: '/register',
    label: { en: 'Agreements', it: 'Accordi', fr: 'Accords' },
    who: 'agreement.read',
    area: 'partnerships',
  },
  {
    path: '/partner-files',
    label: { en: 'Partners', it: 'Partner', fr: 'Partenaires' },
    who: 'partner.read',
    area: 'partnerships',
  },
  {
    path: '/network-files',
    label: { en: 'Networks', it: 'Reti', fr: 'Réseaux' },
    who: 'office.use',
    area: 'partnerships',
  },
  {
    path: '/directory',
    label: { en: 'Directory', it: 'Repertorio', fr: 'Répertoire' },
    who: 'office.use',
    area: 'partnerships',
  },
  { path: '/catalogue', label: { en: 'Courses', it: 'Corsi', fr: 'Cours' }, who: 'course.read' },
  { path: '/rulebook', label: { en: 'Rulebook', it: 'Regole', fr: 'Règles' }, who: 'rulebook.edit', area: 'rules' },
  {
    path: '/conversion',
    label: { en: 'Grade conversion', it: 'Conversione dei voti', fr: 'Conversion des notes' },
    who: 'conversion-policy.read',
    area: 'rules',
  },
  { path: '/pages', label: { en: 'Pages', it: 'Pagine', fr: 'Pages' }, who: 'rulebook.edit', area: 'rules' },
]

/** THE list of what stands on the page “Office”: what is set up once and looked after from time to time. */
export const officeRooms: Place[] = [
  {
    path: '/people',
    label: { en: 'People, roles and mandates', it: 'Persone, ruoli e mandati', fr: 'Personnes, rôles et mandats' },
    who: 'role.read',
  },
  {
    path: '/units',
    label: {
      en: 'Departments and courses of study',
      it: 'Strutture e corsi di studio',
      fr: 'Composantes et formations',
    },
    who: 'office.use',
  },
  {
    path: '/procedures/design',
    label: {
      en: 'Types and procedures of agreements',
      it: 'Tipi e procedure degli accordi',
      fr: 'Types et procédures des accords',
    },
    who: 'procedure.design',
  },
  {
    path: '/partnership-requests',
    label: { en: 'Partnership requests', it: 'Richieste di partenariato', fr: 'Demandes de partenariat' },
    who: 'partnership-request.read',
  },
  {
    path: '/imports',
    label: {
      en: 'Imports from Excel and CSV',
      it: 'Importazioni da Excel e CSV',
      fr: 'Importations depuis Excel et CSV',
    },
    who: 'import.run',
  },
  {
    path: '/grading',
    label: { en: 'Scales and grading tables', it: 'Scale e tabelle dei voti', fr: 'Échelles et tables de notes' },
    who: 'grading.read',
  },
  {
    path: '/messages',
    label: { en: 'Mail that was sent', it: 'Posta inviata', fr: 'Courrier envoyé' },
    who: 'message.read',
  },
  { path: '/settings', label: { en: 'Settings', it: 'Impostazioni', fr: 'Réglages' }, who: 'institution.shape' },
]

/** THE list of what the main menu offers to those who administer the deployment itself. */
export const deploymentPlaces: Place[] = [
  { path: '/accounts', label: { en: 'Accounts', it: 'Account', fr: 'Comptes' }, who: 'account.block' },
  {
    path: '/directory/imports',
    label: { en: 'The Commission’s list', it: 'L’elenco della Commissione', fr: 'La liste de la Commission' },
    who: 'directory.import',
  },
  {
    path: '/messages',
    label: { en: 'Mail that was sent', it: 'Posta inviata', fr: 'Courrier envoyé' },
    who: 'message.read',
  },
]

/** THE list of what the main menu offers to a partner's guests. */
export const workspacePlaces: Pick<Place, 'path' | 'label'>[] = [
  { path: '/workspace', label: { en: 'Nominations', it: 'Nomination', fr: 'Nominations' } },
  { path: '/workspace/applications', label: { en: 'Applications', it: 'Domande', fr: 'Candidatures' } },
  { path: '/workspace/stays', label: { en: 'Stays', it: 'Soggiorni', fr: 'Séjours' } },
  {
    path: '/workspace/learning-agreements',
    label: { en: 'Learning agreements', it: 'Learning agreement', fr: 'Contrats pédagogiques' },
  },
  {
    path: '/workspace/transcripts',
    label: { en: 'Transcripts', it: 'Transcript', fr: 'Relevés de notes' },
  },
  {
    path: '/workspace/nominate',
    label: { en: 'Nominate a student', it: 'Nomina uno studente', fr: 'Nommer un étudiant' },
  },
  {
    path: '/workspace/sheet',
    label: { en: 'Nominate by sheet', it: 'Nomina con un foglio', fr: 'Nommer par fichier' },
  },
]

/** THE list of what the main menu offers to a student of the institution, before what everybody sees. */
export const studentPlaces: Place[] = [
  {
    path: '/my-application',
    label: { en: 'My application', it: 'La mia domanda', fr: 'Ma candidature' },
    who: 'application.fill',
    area: 'mine',
  },
  {
    path: '/my-learning-agreement',
    label: { en: 'My learning agreement', it: 'Il mio learning agreement', fr: 'Mon contrat pédagogique' },
    who: 'learning-agreement.fill',
    area: 'mine',
  },
  {
    path: '/my-stay',
    label: { en: 'My stay', it: 'Il mio soggiorno', fr: 'Mon séjour' },
    who: 'stay.use',
    area: 'mine',
  },
  {
    path: '/my-transcripts',
    label: { en: 'My transcripts', it: 'I miei transcript', fr: 'Mes relevés de notes' },
    who: 'transcript.receive',
    area: 'mine',
  },
  {
    path: '/conversion/of',
    label: { en: 'What grades become', it: 'Che cosa diventano i voti', fr: 'Ce que deviennent les notes' },
    who: 'conversion.preview',
    area: 'mine',
  },
  {
    path: '/buddy',
    label: { en: 'Help those who arrive', it: 'Aiuta chi arriva', fr: 'Aider ceux qui arrivent' },
    who: 'buddy.volunteer',
  },
]
