import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  closing:
    '{institution}\nMessage envoyé par Habita, le système du service des relations internationales. Les réponses à cette adresse ne sont pas lues.',
  mail: {
    signIn: {
      subject: 'Votre lien de connexion',
      text: 'Bonjour {name},\n\nvous avez demandé un lien de connexion. Il est valable une seule fois, pendant 15 minutes :\n\n{path}\n\nSi vous ne l’avez pas demandé, ne faites rien : sans ce lien, personne ne peut s’en servir.',
    },
    invitation: {
      subject: 'Votre accès au service des relations internationales : {institution}',
      text: 'Bonjour {name},\n\n{institution} vous a donné accès à son service des relations internationales, avec le rôle : {role}.\n\nCe lien vous connecte pour la première fois. Il est valable une seule fois, pendant 14 jours :\n\n{path}\n\nEnsuite, vous pourrez choisir un mot de passe, ou recevoir un lien à cette adresse à chaque connexion.',
    },
    newRole: {
      subject: 'Un nouveau rôle au service des relations internationales : {institution}',
      text: 'Bonjour {name},\n\n{institution} vous a attribué un rôle dans son service des relations internationales : {role}.\n\nVous avez déjà un compte : connectez-vous comme d’habitude.\n\n{path}',
    },
  },
  list: {
    title: 'Courrier',
    lead: 'Ce que ce service a envoyé par courriel, et ce qui attend de partir.',
    leadOfDeployment: 'Liens de connexion et invitations : le courrier de l’installation elle-même.',
    kept: 'Il n’y a pas de serveur de courrier ici : les messages sont conservés et se lisent sur cette page.',
    search: 'Adresse ou objet',
    state: 'État',
    all: 'Tous les états',
    recipient: 'À',
    subject: 'Objet',
    queued: 'Écrit',
    none: 'Aucun message',
    noneWhy: 'Rien n’a encore été écrit, ou rien ne correspond à la recherche.',
  },
  states: {
    queued: 'En attente',
    sending: 'En cours d’envoi',
    sent: 'Envoyé',
    failed: 'Non distribué',
    unknown: 'Issue inconnue',
    kept: 'Conservé ici',
  },
  one: {
    recipient: 'À',
    state: 'État',
    queued: 'Écrit',
    settled: 'Terminé',
    attempts: 'Tentatives',
    next: 'Prochaine tentative',
    problem: 'Réponse du serveur de courrier',
    text: 'Texte',
    removed: 'Le texte contenait un lien de connexion et a été effacé à l’envoi.',
    again: 'Renvoyer le message',
    queuedAgain: 'Le message attend d’être renvoyé.',
    unknown:
      'Ce courriel a été remis au serveur de messagerie, dont la réponse s’est perdue. Il est peut-être arrivé. Il n’est pas renvoyé de lui-même : demandez au destinataire, ou renvoyez-le, quitte à ce qu’il le reçoive deux fois.',
    arrived: 'Noter qu’il est arrivé',
    notedArrived: 'Noté : le courriel est arrivé.',
  },
  desk: {
    title: 'Courrier',
    failed: 'S’occuper de {count, plural, one {# courriel non remis} other {# courriels non remis}}',
    unknown:
      'S’occuper de {count, plural, one {# courriel dont on ignore s’il est arrivé} other {# courriels dont on ignore s’ils sont arrivés}}',
    otherwise: 'Il n’est pas renvoyé de lui-même.',
  },
  facts: {
    message: {
      queued: 'Un message a été écrit.',
      begun: 'La tentative d’envoi n° {attempt, number} a commencé.',
      sent: 'Le message a été remis au serveur de courrier.',
      kept: 'Le message a été conservé ici, faute de serveur de courrier.',
      postponed: 'La tentative n° {attempt, number} a échoué ; une autre suivra.',
      lost: 'Le serveur de messagerie n’a pas répondu à la tentative {attempt, number} : on ignore si le courriel est parti.',
      bounced: 'Le serveur de messagerie dit que cette adresse n’existe pas ({code, number}).',
      'taken-as-sent': '{actor} a noté que le courriel est arrivé.',
      failed:
        'Le message n’a pas pu être distribué après {attempts, plural, one {une tentative} other {# tentatives}}.',
    },
  },
  refusals: {
    message: {
      'text-gone': {
        what: 'Le courriel n’a pas été renvoyé.',
        why: 'Il contenait un lien de connexion, et son texte a été retiré.',
        now: 'La personne peut demander un nouveau lien sur la page de connexion ; sinon, invitez-la de nouveau.',
      },
      'not-found': {
        what: 'Ce message n’existe pas.',
        why: 'L’adresse est erronée, ou le message appartient à un autre service.',
        now: 'Cherchez-le dans la liste du courrier.',
      },
      'not-possible-now': {
        what: 'Le message n’a pas été renvoyé.',
        why: 'Seuls les messages non distribués peuvent être renvoyés.',
        now: 'Rouvrez le message pour en voir l’état.',
      },
    },
  },
}
