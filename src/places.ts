import type { Permission } from './permissions.ts'
import type { Localised } from './platform/words.ts'

type Place = { path: string; label: Localised; who: Permission | 'anyone' }

/** THE list of what the main menu offers to those who work in an office; each sees what they may use. The public's menu is what the office has published (`site/navigation.ts`). */
export const officePlaces: Place[] = [
  { path: '/desk', label: { en: 'Desk', it: 'Scrivania', fr: 'Bureau' }, who: 'office.use' },
  { path: '/register', label: { en: 'Agreements', it: 'Accordi', fr: 'Accords' }, who: 'agreement.read' },
  { path: '/directory', label: { en: 'Directory', it: 'Repertorio', fr: 'Répertoire' }, who: 'office.use' },
  { path: '/rulebook', label: { en: 'Rulebook', it: 'Regole', fr: 'Règles' }, who: 'rulebook.edit' },
  { path: '/pages', label: { en: 'Pages', it: 'Pagine', fr: 'Pages' }, who: 'rulebook.edit' },
  {
    path: '/procedures/design',
    label: { en: 'Procedures', it: 'Procedure', fr: 'Procédures' },
    who: 'procedure.design',
  },
  { path: '/units', label: { en: 'Departments', it: 'Strutture', fr: 'Composantes' }, who: 'office.use' },
  { path: '/people', label: { en: 'People', it: 'Persone', fr: 'Personnes' }, who: 'role.read' },
  { path: '/messages', label: { en: 'Mail', it: 'Posta', fr: 'Courrier' }, who: 'message.read' },
  { path: '/settings', label: { en: 'Settings', it: 'Impostazioni', fr: 'Réglages' }, who: 'institution.shape' },
]

/** THE list of what the main menu offers to those who administer the deployment itself. */
export const deploymentPlaces: Place[] = [
  {
    path: '/directory/imports',
    label: { en: 'The Commission’s list', it: 'L’elenco della Commissione', fr: 'La liste de la Commission' },
    who: 'directory.import',
  },
]
