import type { Words } from '../words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  refusals: {
    'not-allowed': {
      what: 'Vous ne pouvez pas faire cela ici.',
      why: 'Vos rôles dans cet établissement ne le prévoient pas.',
      now: 'Adressez-vous à une personne qui administre l’établissement, ou connectez-vous avec un autre compte.',
    },
    page: {
      'not-found': {
        what: 'Cette page n’existe pas.',
        why: 'L’adresse est erronée, ou ce qui se trouvait ici ne vous est pas ouvert.',
        now: 'Vérifiez l’adresse, ou repartez de la page d’accueil.',
      },
    },
    form: {
      forged: {
        what: 'Rien n’a été modifié.',
        why: 'Le formulaire ne venait pas d’une page de ce service, ou votre session a pris fin entre-temps.',
        now: 'Rouvrez la page et recommencez l’opération.',
      },
      'too-large': {
        what: 'L’envoi est trop volumineux.',
        why: 'On peut envoyer au plus {megabytes} Mo à la fois.',
        now: 'Choisissez un fichier plus petit, ou envoyez-en plusieurs l’un après l’autre.',
      },
      unreadable: {
        what: 'Le formulaire n’a pas pu être lu.',
        why: 'Il est arrivé incomplet ou sous une forme inconnue.',
        now: 'Revenez en arrière et envoyez-le de nouveau.',
      },
    },
    input: {
      wrong: {
        what: 'Rien n’a été enregistré.',
        why: '{count, plural, one {Une réponse manque ou est erronée} other {# réponses manquent ou sont erronées}}.',
        now: 'Corrigez ce qui est signalé, puis envoyez de nouveau le formulaire.',
      },
    },
    sheet: {
      'too-large': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il dépasse {megabytes, number} Mo.',
        now: 'Retirez les images et les feuilles inutiles, ou envoyez-le en plusieurs parties.',
      },
      'unpacks-too-large': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Une fois décompressé, il contient plus que ce qui est admis : {megabytes, number} Mo au maximum.',
        now: 'Copiez les lignes utiles dans un nouveau fichier Excel, ou enregistrez-les en CSV, et envoyez celui-ci.',
      },
      'legacy-excel': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il est au format Excel d’avant 2007 (.xls).',
        now: 'Ouvrez-le, enregistrez-le comme « Classeur Excel (.xlsx) » ou en CSV, et envoyez celui-ci.',
      },
      encrypted: {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il est protégé par un mot de passe.',
        now: 'Ouvrez-le, retirez le mot de passe, enregistrez-le et envoyez-le de nouveau.',
      },
      'not-a-sheet': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Ce n’est ni un fichier Excel (.xlsx) ni un fichier CSV.',
        now: 'Enregistrez le tableau au format Excel (.xlsx) ou CSV, et envoyez celui-ci.',
      },
      broken: {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il est endommagé ou n’a pas été enregistré en entier.',
        now: 'Ouvrez-le dans Excel ou LibreOffice, enregistrez-le une nouvelle fois et renvoyez-le.',
      },
      empty: {
        what: 'Rien n’a été lu.',
        why: 'La première feuille du fichier n’a pas de ligne avec les noms des colonnes.',
        now: 'Placez le tableau sur la première feuille, avec les noms des colonnes en tête.',
      },
      'too-many-rows': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il compte {rows, number} lignes ; on peut en lire {most, number} à la fois.',
        now: 'Divisez-le et envoyez les parties l’une après l’autre.',
      },
      'too-many-columns': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Il compte {columns, number} colonnes ; on peut en lire {most, number}.',
        now: 'Supprimez les colonnes inutiles, y compris celles tout à droite.',
      },
      'cell-too-long': {
        what: 'Le fichier n’a pas été lu.',
        why: 'Le texte de la ligne {row}, colonne {column} compte {length, number} caractères ; une cellule peut en avoir {most, number}.',
        now: 'Raccourcissez ce texte et renvoyez le fichier.',
      },
    },
  },
  problems: {
    missing: 'Réponse manquante',
    'too-long': '{maximum, number} caractères au plus',
    'too-short': '{minimum, number} caractères au moins',
    'too-great': '{maximum, number} au plus',
    'too-small': '{minimum, number} au moins',
    'wrong-form': 'La valeur n’a pas la forme attendue',
    'wrong-email': 'Ce n’est pas une adresse électronique, comme nom@universite.eu',
    'wrong-date': 'Ce n’est pas une date existante, comme 15 mai 2027',
    'wrong-partial-date': 'Écrire une année, un mois ou un jour existant : 1985, 1991-10 ou 2020-11-01',
    'wrong-address': 'Ce n’est pas une adresse web, comme https://www.universite.eu',
    'not-in-list': 'Choisissez un élément de la liste',
    'not-a-number': 'Ce n’est pas un nombre entier',
    'reserved-slug': 'Cette adresse appartient à Habita',
    'wrong-slug': 'Uniquement des minuscules, des chiffres et des traits d’union, en commençant par une lettre',
    'wrong-zone': 'Ce n’est pas un fuseau horaire, comme Europe/Paris',
    'english-missing': 'L’anglais fait toujours partie des langues',
  },
  oddities: {
    sheet: {
      'no-break-space': 'contient une espace insécable',
      formula: 'provient d’une formule',
      'error-value': 'est une erreur d’Excel, comme #REF!',
      'duplicate-header': 'répète le nom d’une autre colonne',
      'missing-header': 'est une colonne sans nom',
      'control-character': 'contient un caractère invisible',
    },
  },
  actors: {
    visitor: 'Une personne venue par les pages publiques',
    partner: 'Le partenaire',
    system: 'Habita',
    somebody: 'Quelqu’un',
    office: 'Le service',
  },
  broken: {
    title: 'Un incident s’est produit de notre côté',
    text: 'L’opération n’a pas été effectuée et rien n’a été perdu. Réessayez ; si cela se reproduit, indiquez au service l’heure à laquelle c’est arrivé.',
  },
  offices: {
    title: 'Services des relations internationales',
    lead: 'Ces établissements gèrent ici leurs partenariats et leur mobilité.',
    none: 'Aucun établissement n’a encore été ouvert.',
  },
}
