import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Calendriers des composantes',
  lead: 'Quand on enseigne, examine et se repose, composante par composante. Les jours de tout l’établissement figurent dans chaque calendrier.',
  description:
    'Périodes d’enseignement, examens et congés de {office}, en page et en calendrier auquel on peut s’abonner.',
  year: 'Année universitaire',
  unit: 'Composante',
  everywhere: 'Tout l’établissement',
  allUnits: 'Toutes les composantes',
  from: 'Premier jour',
  to: 'Dernier jour',
  what: 'Quoi',
  whose: 'De qui',
  kind: 'Nature',
  kinds: { teaching: 'Enseignement', exams: 'Examens', holiday: 'Congés', other: 'Autre', term: 'Période' },
  subscribe: 'S’abonner à ce calendrier',
  none: 'Aucun jour n’est indiqué pour {year}',
  noneWhy: 'La composante les indique quand elle prépare son année.',
  example: 'Inventé, pour essayer le système',
  add: 'Indiquer des jours',
  change: 'Modifier',
  office: 'Modifier les calendriers',
  form: {
    addTitle: 'Indiquer des jours du calendrier',
    changeTitle: 'Modifier des jours du calendrier',
    name: 'Comment cela s’appelle',
    unitHint: 'Vide si cela vaut pour tout l’établissement.',
    endHint: 'Vide pour un seul jour.',
    save: 'Enregistrer les jours',
    saved: 'Le calendrier a été enregistré.',
    remove: 'Supprimer les jours',
    removed: 'Les jours ont été supprimés.',
    back: 'Revenir aux calendriers',
  },
  facts: {
    calendar: {
      'entry-stated': '{actor} a indiqué {name} pour {year} : du {startsOn} au {endsOn}.',
      'entry-changed': '{actor} a modifié {name} en {year} : désormais du {startsOn} au {endsOn}.',
      'entry-removed': '{actor} a supprimé {name} de {year}.',
    },
  },
  refusals: {
    calendar: {
      'not-found': {
        what: 'Ces jours ne sont pas ici.',
        why: 'Ils ont été supprimés, ou relèvent d’un autre établissement.',
        now: 'Regardez le calendrier de la composante.',
      },
      'changed-meanwhile': {
        what: 'Rien n’a été enregistré.',
        why: 'Quelqu’un d’autre a modifié ces jours pendant que vous les aviez ouverts.',
        now: 'Ouvrez le calendrier dans un autre onglet, comparez et enregistrez à nouveau.',
      },
    },
  },
}
