import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  facts: {
    partner: {
      imported: '{actor} a repris le partenaire de la liste « {file} », ligne {row, number}.',
      'import-updated': '{actor} l’a mis à jour depuis la liste « {file} », ligne {row, number}.',
    },
  },
  problems: {
    partner: {
      'nobody-sure': 'Personne ne peut être sûr de l’organisation dont il s’agit ; dites ce que cela signifie',
      'cannot-be-new': 'Pour l’ajouter au répertoire, la ligne doit dire son nom et son pays',
      'named-otherwise': 'Le code est celui de {name} ; vérifiez que c’est le bon',
      'other-state': 'Dans les données du bureau, sa situation est « {state} » ; une importation ne la change pas',
      'person-without-name': 'Ni nom ni fonction ; l’adresse seule désigne la personne',
    },
  },
  title: 'Partenaires et contacts',
  deed: 'Importer des partenaires et des contacts',
  lead: 'Vos partenaires et leurs interlocuteurs. Un partenaire est trouvé dans le répertoire par son code Erasmus, son PIC, ou son nom et son pays ; s’il n’y est pas, il peut être ajouté. Une cellule vide ne change rien.',
  rows: 'Plusieurs lignes peuvent parler d’un même partenaire, chacune d’une autre personne. Les personnes sont reconnues à leur adresse électronique.',
  fields: {
    name: {
      label: 'Nom du partenaire',
      hint: 'Tel qu’il s’appelle, dans n’importe quelle langue.',
      example: 'Universität Heidelberg',
    },
    erasmusCode: { label: 'Code Erasmus', hint: 'Les espaces sont rétablis.', example: 'D  HEIDELB01' },
    pic: { label: 'PIC', hint: 'Neuf chiffres, pour les partenaires sans code Erasmus.', example: '999893752' },
    country: { label: 'Pays', hint: 'Nom ou code.', example: 'Allemagne' },
    city: {
      label: 'Ville',
      hint: 'Seulement pour les organisations qui ne sont pas encore au répertoire.',
      example: 'Heidelberg',
    },
    website: {
      label: 'Site web',
      hint: 'Seulement pour les organisations qui ne sont pas encore au répertoire.',
      example: 'www.uni-heidelberg.de',
    },
    kind: {
      label: 'Genre d’organisation',
      hint: 'Université, entreprise, commune … Université si rien n’est dit.',
      example: 'Université',
    },
    state: { label: 'Situation', hint: 'Actif, potentiel ou en sommeil. Actif si rien n’est dit.', example: 'Actif' },
    since: { label: 'Partenaire depuis', hint: 'Un jour.', example: '01/09/2014' },
    tags: { label: 'Mots-clés', hint: 'Séparés par des points-virgules.', example: 'médecine; stratégique' },
    notes: { label: 'Remarques', hint: 'Vues du bureau seulement.', example: '' },
    published: { label: 'Sur la page publique', hint: 'Oui ou non.', example: 'oui' },
    givenName: { label: 'Prénom', hint: 'De l’interlocuteur.', example: 'Anna' },
    familyName: { label: 'Nom de famille', hint: '', example: 'Schmidt' },
    person: {
      label: 'Nom du contact',
      hint: 'Si prénom et nom sont dans une cellule : le dernier mot est pris pour le nom de famille.',
      example: 'Anna Schmidt',
    },
    role: { label: 'Fonction du contact', hint: '', example: 'Coordinatrice Erasmus' },
    email: { label: 'Courriel du contact', hint: 'Une seule adresse.', example: 'schmidt@uni-heidelberg.de' },
    telephone: { label: 'Téléphone', hint: '', example: '+49 6221 540' },
    contact: { label: 'Contact', hint: '', example: '' },
  },
  questions: {
    organisation: 'De quelle organisation s’agit-il ?',
    'organisation-kind': 'Quel genre d’organisation est-ce ?',
    'partner-state': 'Où en est le partenaire ?',
  },
  newOrganisation: 'Aucune d’elles : l’ajouter au répertoire',
  states: { prospective: 'potentiel', active: 'actif', dormant: 'en sommeil', ended: 'terminé' },
}
