import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  refusals: {
    record: {
      'not-found': {
        what: 'La règle n’a pas été modifiée.',
        why: 'Aucune règle en vigueur n’a la clé « {key} » : elle a été retirée, ou n’a jamais existé.',
        now: 'Cherchez-la dans le règlement, ou énoncez-la de nouveau.',
      },
      'changed-meanwhile': {
        what: 'Rien n’a été enregistré.',
        why: 'Quelqu’un d’autre a modifié la même règle pendant que vous écriviez.',
        now: 'Votre saisie est ci-dessous. Regardez la règle telle qu’elle est maintenant, puis enregistrez de nouveau ou laissez-la ainsi.',
      },
    },
    deadline: {
      exists: {
        what: 'L’échéance n’a pas été fixée.',
        why: 'Une autre échéance porte déjà cette clé.',
        now: 'Déplacez l’autre, ou choisissez une autre clé.',
      },
      'without-day': {
        what: 'L’échéance n’a pas été fixée.',
        why: 'Une échéance tombe un jour de l’année, ou tant de temps avant le début ou la fin d’un séjour.',
        now: 'Indiquez le jour, ou combien de temps avant.',
      },
      'counts-from-stay': {
        what: 'L’échéance n’a pas été déplacée.',
        why: 'Elle n’a pas de jour à elle : elle se compte à partir du séjour de chaque étudiant.',
        now: 'Changez le délai avant le séjour.',
      },
      'far-from-year': {
        what: 'L’échéance n’a pas été déplacée.',
        why: 'Le jour est à plus d’un an de l’année universitaire {year}.',
        now: 'Vérifiez le jour et l’année universitaire.',
      },
      passed: {
        what: 'Il est trop tard.',
        why: '« {rule} » : le délai a expiré le {closed}.',
        now: 'Demandez au bureau si quelque chose est encore possible.',
      },
      'passed-for-now': {
        what: 'Il est trop tard.',
        why: '« {rule} » : le délai a expiré le {closed}.',
        now: 'Réouverture le {opens}.',
      },
    },
    window: {
      'not-yet-open': {
        what: 'Il est trop tôt.',
        why: '« {rule} » : la période n’a pas encore commencé.',
        now: 'Ouverture le {opens}.',
      },
      'not-open': {
        what: 'Ce dépôt n’est pas possible.',
        why: '« {rule} » : la période n’est pas ouverte et aucune date d’ouverture n’est fixée.',
        now: 'Demandez au bureau quand elle s’ouvrira.',
      },
    },
    'academic-year': {
      exists: {
        what: 'L’année universitaire n’a pas été ouverte.',
        why: '{year} est déjà ouverte.',
        now: 'Changez-en les dates, ou ouvrez l’année suivante.',
      },
      'not-found': {
        what: 'L’année universitaire n’a pas été modifiée.',
        why: '{year} n’a pas été ouverte ici.',
        now: 'Ouvrez-la d’abord.',
      },
      'changed-meanwhile': {
        what: 'L’année universitaire n’a pas été modifiée.',
        why: 'Quelqu’un d’autre l’a modifiée pendant que vous écriviez.',
        now: 'Votre saisie est ci-dessous. Regardez l’année telle qu’elle est maintenant, puis enregistrez de nouveau.',
      },
    },
  },
  facts: {
    record: {
      stated: '{actor} a énoncé « {label} ».',
      changed: '{actor} a reformulé « {label} ».',
      withdrawn: '{actor} a retiré « {label} » : {reason}',
    },
    deadline: {
      moved:
        '{actor} a déplacé « {label} » du {from} au {to}, {time}, {oneYear, select, true {pour {year} seulement} other {à partir de {year}}} : {reason}',
      dated:
        '{actor} a fixé « {label} » au {to}, {time}, {oneYear, select, true {pour {year} seulement} other {à partir de {year}}}.',
    },
    'academic-year': {
      opened: '{actor} a ouvert l’année universitaire {year}, du {startOn} au {endOn}.',
      changed: '{actor} a fixé les dates de {year} : du {startOn} au {endOn}.',
    },
  },
  problems: {
    'wrong-key': 'Seulement des minuscules, des chiffres, des points et des traits d’union',
    'key-taken': 'Une autre règle porte cette clé',
    'wrong-year': 'Une année universitaire s’écrit ainsi : 2026/2027',
    'wrong-time': 'Une heure s’écrit ainsi : 23:59',
    'year-taken': 'Cette année est déjà ouverte',
    'ends-before-it-begins': 'La fin précède le début',
    'far-from-year': 'Le jour est à plus d’un an de l’année universitaire',
    'outside-of-year': 'Le jour est en dehors de l’année universitaire',
    'terms-overlap': 'Cette période commence avant la fin de la précédente',
    'wrong-term-number': 'Numérotez les périodes 1, 2, … avec le même total pour toutes',
  },
  feed: {
    calendar: 'Échéances : {office}',
    closes: '{label}',
    opens: '{label} : ouverture',
    about: 'Année universitaire {year}. Dans les temps jusqu’à {time}.',
    aboutOpening: 'Année universitaire {year}. Ouvert à partir de {time}.',
    owedBy: 'À la charge de : {party}.',
  },
  kinds: {
    deadline: 'Échéance',
    window: 'Période',
    issue: 'Mois de délivrance',
    level: 'Niveau de langue',
    requirement: 'Exigence',
    'document-rule': 'Règle pour un document',
    'checklist-item': 'Point d’une liste de contrôle',
    'transcript-rule': 'Règle pour les relevés de notes',
    'grading-rule': 'Règle pour les crédits et les notes',
    offering: 'Offre',
    'extension-rule': 'Règle pour les prolongations',
    publication: 'Publication',
    statement: 'Déclaration',
    figure: 'Chiffre',
    amount: 'Montant',
    list: 'Liste',
    programme: 'Programme',
    session: 'Session',
    contact: 'Contact',
    activity: 'Activité',
    framework: 'Cadre de coopération',
  },
  parties: {
    student: 'étudiant',
    'home-university': 'université d’origine',
    'home-coordinator': 'coordinateur de l’université d’origine',
    promoter: 'promoteur de la mobilité',
    'host-office': 'ce bureau',
    partner: 'partenaire',
  },
  subjects: {
    nomination: 'nomination',
    application: 'candidature',
    'learning-agreement': 'contrat pédagogique',
    'course-catalogue': 'catalogue des cours',
    'partnership-request': 'demande de partenariat',
    accommodation: 'logement',
    extension: 'prolongation du séjour',
    departure: 'départ',
    transcript: 'relevé de notes',
  },
  directions: { incoming: 'entrants', outgoing: 'sortants' },
  terms: { winter: 'semestre d’hiver', spring: 'semestre de printemps', year: 'année entière' },
  strengths: { recommended: 'recommandé', required: 'obligatoire' },
}
