import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  title: 'Espace des partenaires',
  access: 'Votre accès',
  enter: {
    title: 'Entrer dans l’espace des partenaires',
    lead: 'Pour les services internationaux des universités partenaires. Ni compte ni mot de passe : nous envoyons un lien à votre adresse, et ce navigateur est reconnu ensuite.',
    email: 'Votre adresse électronique dans votre université',
    send: 'M’envoyer un lien',
    sent: 'Si cette adresse est celle d’une personne d’une université partenaire qui a été invitée, un lien est en route. Il est valable une seule fois, pendant un jour.',
    notInvited: 'Personne de votre service n’a encore été invité ?',
    notInvitedNow:
      'Écrivez au service des relations internationales : il ouvre l’espace à votre université en quelques minutes.',
  },
  link: {
    title: 'Ouvrir l’espace des partenaires',
    lead: 'Ce lien est valable une seule fois. Ensuite, ce navigateur est reconnu et vous n’en aurez plus besoin ici.',
    open: 'Ouvrir l’espace',
    opened: 'Bienvenue. Vous agissez ici pour {university}.',
  },
  devices: {
    title: 'Votre accès',
    lead: 'Vous agissez pour {university} dans l’espace de {institution}, en tant que {email}.',
    browsers: 'Navigateurs reconnus',
    browser: 'Navigateur',
    unknown: 'Navigateur inconnu',
    this: 'celui-ci',
    opened: 'Depuis',
    seen: 'Dernière utilisation',
    forget: 'Oublier ce navigateur',
    forgotten: 'Le navigateur est oublié : il lui faudra un nouveau lien.',
    left: 'Vous avez quitté l’espace. Un nouveau lien vous y ramènera.',
  },
  guests: {
    title: 'Invités de l’espace des partenaires',
    lead: 'Ils nomment et suivent leurs étudiants pour {partner}, sans compte : chacun a son propre lien.',
    none: 'Personne n’y a encore été invité.',
    manage: 'Inviter des personnes dans l’espace',
    name: 'Nom',
    email: 'Courriel',
    language: 'Langue des courriels',
    state: 'Accès',
    invited: 'Invitation',
    seen: 'Dernière visite',
    deeds: 'Ce que vous pouvez faire',
    never: 'jamais venu',
    open: 'Ouvert',
    waiting: 'Invité, pas encore venu',
    ended: 'Terminé',
    inviteTitle: 'Inviter une personne',
    inviteLead: 'Elle reçoit un courriel avec un lien valable une seule fois, pendant 14 jours.',
    fromContacts: 'Parmi les contacts de ce partenaire',
    invite: 'Envoyer l’invitation',
    inviteContact: 'Inviter {name}',
    inviteDone: 'L’invitation est en route vers {email}.',
    again: 'Envoyer un autre lien',
    againDone: 'Un autre lien est en route.',
    end: 'Mettre fin à l’accès',
    endTitle: 'Mettre fin à l’accès de {name} ?',
    endEffects:
      'Tous les navigateurs où {name} est reconnu et tous les liens en route cessent aussitôt de fonctionner.',
    endKept: 'Ce que {name} a fait reste dans les dossiers, sous ce nom.',
    endDone: 'L’accès est terminé.',
  },
  mail: {
    invitation: {
      subject: 'Votre lien vers l’espace des partenaires : {institution}',
      text: 'Bonjour {name},\n\n{institution} vous invite dans son espace des universités partenaires. Vous y nommez vos étudiants, un par un ou avec un fichier Excel, et vous voyez à tout moment ce que devient chaque nomination.\n\nCe lien l’ouvre. Il est valable une seule fois, pendant 14 jours, et n’est destiné qu’à vous :\n\n{path}\n\nVotre navigateur est reconnu ensuite. Il ne faut ni compte ni mot de passe.',
    },
    return: {
      subject: 'Votre lien pour revenir dans l’espace des partenaires : {institution}',
      text: 'Bonjour {name},\n\nvous avez demandé un lien vers l’espace de {institution}. Il est valable une seule fois, pendant un jour :\n\n{path}\n\nSi vous ne l’avez pas demandé, ne faites rien : sans ce lien, personne ne peut entrer.',
    },
  },
  refusals: {
    'workspace-link': {
      'not-valid': {
        what: 'Ce lien n’ouvre pas l’espace des partenaires.',
        why: 'Il a déjà servi, il est trop ancien ou n’a pas été copié en entier.',
        now: 'Demandez-en un nouveau.',
      },
    },
    'workspace-guest': {
      'not-found': {
        what: 'Cette personne est introuvable.',
        why: 'L’adresse est erronée, ou la personne n’est pas invitée dans cet espace.',
        now: 'Cherchez-la parmi les invités du partenaire.',
      },
      'invited-already': {
        what: 'Personne n’a été invité.',
        why: '{email} est déjà invité pour cette université.',
        now: 'Envoyez plutôt un autre lien à cette personne.',
      },
      'has-ended': {
        what: 'Aucun lien n’a été envoyé.',
        why: 'L’accès de {name} est terminé.',
        now: 'Invitez de nouveau la personne.',
      },
    },
  },
  problems: { invited: 'Cette personne est déjà invitée pour cette université.' },
  facts: {
    'workspace-guest': {
      invited: '{actor} a invité cette personne dans l’espace des partenaires.',
      'invited-again': '{actor} a envoyé un autre lien à cette personne.',
      'asked-for-link': 'Un lien a été demandé.',
      'came-in': 'La personne est entrée par un lien.',
      left: '{actor} a fait oublier un navigateur.',
      ended: '{actor} a mis fin à l’accès de cette personne.',
    },
  },
}
