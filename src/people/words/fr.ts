import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  roles: {
    administrator: 'Administration',
    officer: 'Service',
    coordinator: 'Coordination',
    signatory: 'Signature',
    student: 'Étudiant·e',
    partner: 'Service partenaire',
    secretary: 'Secrétariat de l’alliance',
  },
  account: { title: 'Mon compte' },
  signIn: {
    title: 'Se connecter',
    lead: 'Pour le personnel, les coordinateurs, les signataires, les partenaires et les étudiants des établissements qui travaillent ici.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    deed: 'Se connecter',
    otherwise: 'Sans mot de passe',
    done: 'Vous êtes connecté.',
    out: 'Vous êtes déconnecté.',
    trial: 'Comptes de démonstration',
    trialLead:
      'Cette installation de Habita fonctionne avec des personnes inventées. Tous les comptes ci-dessous ont le mot de passe {password}.',
  },
  facts: {
    account: {
      opened: '{actor} a ouvert le compte.',
      changed: '{actor} a changé le nom ou la langue du compte.',
      'password-set': '{actor} a choisi un nouveau mot de passe.',
      blocked: '{actor} a bloqué le compte.',
      unblocked: '{actor} a débloqué le compte.',
    },
    session: {
      opened:
        'Connexion {means, select, password {par mot de passe} link {par un lien reçu par courriel} other {par l’établissement d’origine}}.',
      ended: '{actor} s’est déconnecté.',
      revoked: '{actor} a fermé une session.',
      'others-revoked': '{actor} a fermé {count, plural, one {une autre session} other {# autres sessions}}.',
    },
    'sign-in-link': {
      asked:
        '{purpose, select, invitation {Une invitation a été envoyée par courriel.} other {Un lien de connexion a été demandé.}}',
    },
    identity: {
      linked: '{actor} a associé une connexion de {issuer}.',
      unlinked: '{actor} a retiré la connexion de {issuer}.',
    },
    role: {
      granted:
        '{actor} a attribué le rôle {role, select, administrator {administration} officer {service} coordinator {coordination} signatory {signature} student {étudiant} partner {service partenaire} other {secrétariat de l’alliance}}.',
      ended:
        '{actor} a mis fin au rôle {role, select, administrator {administration} officer {service} coordinator {coordination} signatory {signature} student {étudiant} partner {service partenaire} other {secrétariat de l’alliance}}.',
    },
    mandate: {
      granted: '{actor} a accordé le mandat d’agir en qualité de {office}.',
      ended: '{actor} a mis fin au mandat d’agir en qualité de {office}.',
    },
    person: { invited: '{actor} a envoyé une invitation.' },
  },
  refusals: {
    account: {
      'not-found': {
        what: 'Ce compte n’existe pas.',
        why: 'L’adresse est erronée, ou le compte n’appartient à personne ici.',
        now: 'Revenez à la liste des personnes et choisissez de nouveau.',
      },
      'exists-already': {
        what: 'Le compte n’a pas été ouvert.',
        why: 'Un compte existe déjà avec cette adresse électronique.',
        now: 'Attribuez plutôt un rôle au compte existant.',
      },
    },
    session: {
      'not-found': {
        what: 'Cette session n’existe pas.',
        why: 'Elle est terminée, ou elle n’est pas à vous.',
        now: 'Consultez la liste de vos sessions.',
      },
    },
    'sign-in': {
      wrong: {
        what: 'Vous n’êtes pas connecté.',
        why: 'L’adresse et le mot de passe ne correspondent pas.',
        now: 'Réessayez, ou demandez un lien par courriel.',
      },
      blocked: {
        what: 'Vous n’êtes pas connecté.',
        why: 'Ce compte a été bloqué par l’administration.',
        now: 'Écrivez à l’administration de votre établissement.',
      },
      'too-many-attempts': {
        what: 'Vous n’êtes pas connecté.',
        why: 'Il y a eu trop de tentatives en peu de temps.',
        now: 'Réessayez dans {minutes, plural, one {une minute} other {# minutes}}.',
      },
    },
    role: {
      'not-found': {
        what: 'Rien n’a été modifié.',
        why: 'Ce rôle n’existe pas dans cet établissement.',
        now: 'Rouvrez la page de la personne.',
      },
      'held-already': {
        what: 'Le rôle n’a pas été attribué.',
        why: 'Cette personne l’exerce déjà.',
        now: 'Pour en changer les dates ou l’étendue, mettez-y fin puis attribuez-le de nouveau.',
      },
      'last-administrator': {
        what: 'Le rôle n’a pas pris fin.',
        why: 'Personne d’autre n’administre cet établissement, qui sans administrateur ne pourrait plus être modifié.',
        now: 'Attribuez d’abord ce rôle à quelqu’un d’autre, sans date de fin.',
      },
    },
    mandate: {
      'not-found': {
        what: 'Rien n’a été modifié.',
        why: 'Ce mandat n’existe pas dans cet établissement.',
        now: 'Rouvrez la page de la personne.',
      },
      'not-to-oneself': {
        what: 'Le mandat n’a pas été accordé.',
        why: 'Nul ne peut s’accorder à soi-même le pouvoir de signer.',
        now: 'Demandez à un autre administrateur de l’accorder, en citant la décision.',
      },
      'office-taken': {
        what: 'Le mandat n’a pas été accordé.',
        why: 'Une autre personne exerce cette fonction à ces dates, et elle ne peut avoir qu’un seul titulaire.',
        now: 'Mettez d’abord fin à l’autre mandat, ou choisissez des dates qui ne se chevauchent pas.',
      },
    },
  },
  problems: {
    'account-exists': 'Un compte existe déjà avec cette adresse',
    'role-needs-units': 'Choisissez au moins une composante ou une formation : on coordonne toujours quelque chose',
    'ends-before-it-begins': 'Ce jour précède le premier jour',
  },
}
