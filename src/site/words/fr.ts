import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  refusals: {
    page: {
      'changed-meanwhile': {
        what: 'La page n’a pas été enregistrée.',
        why: 'Quelqu’un d’autre l’a modifiée pendant que vous écriviez.',
        now: 'Votre saisie est ci-dessous. Regardez la page telle qu’elle est maintenant, puis enregistrez de nouveau.',
      },
      'language-not-published': {
        what: 'La page n’a pas été enregistrée.',
        why: 'Ce bureau ne publie pas dans cette langue ({language}).',
        now: 'Écrivez-la dans une des langues du bureau.',
      },
      'english-missing': {
        what: 'La page n’a pas été publiée.',
        why: 'Il manque le texte anglais, qui s’affiche à défaut d’une autre langue.',
        now: 'Écrivez d’abord le texte anglais.',
      },
      'english-goes-last': {
        what: 'La page n’a pas été retirée.',
        why: 'Le texte anglais doit rester tant qu’une autre langue est publiée.',
        now: 'Retirez d’abord les autres langues, ou toutes ensemble.',
      },
    },
    'page-text': {
      'not-found': {
        what: 'Rien n’a changé.',
        why: 'Ce texte de la page « {page} » n’existe pas.',
        now: 'Consultez la liste des pages.',
      },
    },
  },
  facts: {
    page: {
      written: '{actor} a écrit « {title} » ({language}).',
      published: '{actor} a publié « {title} » ({language}).',
      withdrawn: '{actor} a retiré « {title} » ({language}) au public : {reason}',
      'draft-dropped': '{actor} a abandonné le brouillon de « {title} » ({language}).',
    },
  },
  problems: { 'wrong-page': 'Ce n’est pas le nom d’une page' },
  pages: {
    home: 'Accueil',
    partners: 'Partenaires',
    agreements: 'Accords',
    'agreement-types': 'Types d’accord',
    procedures: 'Procédures',
    networks: 'Réseaux',
    alliance: 'Alliance',
    outgoing: 'Partir à l’étranger',
    incoming: 'Venir chez nous',
    deadlines: 'Échéances',
    contacts: 'Contacts',
    privacy: 'Protection des données',
    accessibility: 'Accessibilité',
  },
  home: {
    description: 'Coopération internationale et mobilité, {office} : partenaires, accords, échéances et contacts.',
  },
  durations: {
    day: '{value, plural, one {# jour} other {# jours}}',
    week: '{value, plural, one {# semaine} other {# semaines}}',
    month: '{value} mois',
    semester: '{value, plural, one {# semestre} other {# semestres}}',
    year: '{value, plural, one {# an} other {# ans}}',
  },
  strengths: { recommended: 'recommandé', required: 'obligatoire' },
  figures: {
    exactly: '{value, number} {noun}',
    over: 'plus de {value, number} {noun}',
    almost: 'près de {value, number} {noun}',
  },
  per: {
    once: '{amount}',
    week: '{amount} par semaine',
    month: '{amount} par mois',
    semester: '{amount} par semestre',
    year: '{amount} par an',
  },
  contact: {
    example: 'exemple',
    invented: 'personne inventée',
    address: 'Adresse',
    hours: 'Permanences',
    reach: 'Comment nous joindre',
    appointmentOnly: 'uniquement sur rendez-vous',
    channels: { appointment: 'sur rendez-vous', email: 'par courriel', form: 'par formulaire', phone: 'par téléphone' },
    email: 'Courriel',
    phone: 'Téléphone',
    form: 'Formulaire',
    languages: 'Langues',
    people: 'Personnes',
  },
  sessions: { caption: 'Sessions', session: 'Session', month: 'Mois', length: 'Durée' },
  deadlines: {
    description:
      'Toutes les dates fixées par le bureau pour la mobilité, en liste, en calendrier et pour les programmes.',
    coming: 'Prochaines dates',
    passed: 'Déjà passées cette année universitaire',
    until: 'jusqu’à {time}',
    owedBy: 'à la charge de : {party}',
    forYear: 'année universitaire {year}',
    opens: 'ouverture',
    subscribe: 'S’abonner au calendrier',
    subscribeWhy: 'Un calendrier qui suit ces dates de lui-même : quand l’une se déplace, elle s’y déplace aussi.',
    json: 'Les mêmes dates pour les programmes (JSON)',
    none: 'Aucune date n’a encore été fixée.',
    before: {
      departure: '{length} avant le départ',
      arrival: '{length} avant l’arrivée',
    },
  },
  untranslated: 'Cette page n’a pas encore été traduite ; la voici en anglais.',
}
