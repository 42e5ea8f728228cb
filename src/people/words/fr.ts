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
  signIn: {
    title: 'Se connecter',
    lead: 'Pour le personnel, les coordinateurs, les signataires, les partenaires et les étudiants des établissements qui travaillent ici.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    deed: 'Se connecter',
    otherwise: 'Sans mot de passe',
    otherwiseLead: 'Si vous n’avez pas de mot de passe ici, ou si vous l’avez oublié.',
    openId: 'Se connecter avec {provider}',
    byLink: 'Recevoir un lien par courriel',
    done: 'Vous êtes connecté.',
    out: 'Vous êtes déconnecté.',
    trial: 'Comptes de démonstration',
    trialLead:
      'Cette installation de Habita fonctionne avec des personnes inventées. Le mot de passe de tous les comptes ci-dessous est : {password}',
  },
  link: {
    title: 'Se connecter par courriel',
    lead: 'Nous envoyons un lien à votre adresse. Il est valable une seule fois, pendant 15 minutes.',
    ask: 'Envoyez-moi le lien',
    asked:
      'Si un compte existe ici avec cette adresse, un lien vient de partir. Regardez dans votre boîte, y compris parmi les indésirables.',
    askedHere:
      'Si un compte existe ici avec cette adresse, un lien a été écrit. Il n’y a pas de serveur de courrier : l’administration de l’installation le trouve sous « Courrier ».',
    useTitle: 'Se connecter avec le lien reçu par courriel',
    useLead: 'Encore un clic, pour que les programmes qui contrôlent le courrier n’épuisent pas le lien.',
    use: 'Se connecter maintenant',
    accept: 'Accepter l’invitation',
    acceptDeed: 'Accepter l’invitation et se connecter',
  },
  account: {
    title: 'Mon compte',
    who: 'Qui vous êtes',
    name: 'Nom',
    language: 'Langue',
    languageHint: 'Celle dans laquelle nous vous écrivons.',
    save: 'Enregistrer le nom et la langue',
    saved: 'Votre nom et votre langue sont enregistrés.',
    passwordLead: 'Un nouveau mot de passe ferme toutes vos autres sessions.',
    noPassword: 'Vous n’avez pas de mot de passe. Vous pouvez en choisir un, ou continuer sans.',
    present: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    newHint: 'Au moins 12 caractères. Une phrase bien à vous se retient facilement et se devine difficilement.',
    repeated: 'Nouveau mot de passe, une seconde fois',
    setPassword: 'Choisir le nouveau mot de passe',
    passwordSet: 'Votre nouveau mot de passe est en place. Toutes vos autres sessions sont fermées.',
    linked: 'Vous pouvez désormais vous connecter aussi de cette façon.',
  },
  sessions: {
    title: 'Où vous êtes connecté',
    lead: 'Une session se ferme après 12 heures sans activité, et dans tous les cas après 7 jours.',
    device: 'Appareil',
    unknown: 'Appareil inconnu',
    this: 'celui-ci',
    means: 'Connexion par',
    byLink: 'lien par courriel',
    since: 'Depuis',
    seen: 'Dernière activité',
    deed: 'Ce que vous pouvez faire',
    end: 'Fermer cette session',
    endOthers: 'Fermer toutes les autres sessions',
    ended: 'La session est fermée.',
    othersEnded: 'Toutes vos autres sessions sont fermées.',
  },
  identities: {
    title: 'Connexions de votre établissement',
    lead: 'Des façons de se connecter sans mot de passe de notre part, par l’établissement qui vous connaît.',
    link: 'Associer une connexion de {provider}',
    none: 'Aucune n’est encore associée.',
    issuer: 'Fournisseur',
    home: 'Établissement d’origine',
    affiliations: 'Affiliation',
    esi: 'Identifiant étudiant européen',
    remove: 'Retirer cette connexion',
    removed: 'La connexion est retirée. Vous pouvez toujours vous connecter par courriel.',
  },
  people: {
    name: 'Nom',
    roles: 'Rôles',
    institution: 'Établissement',
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
      'changed-meanwhile': {
        what: 'La modification n’a pas été enregistrée.',
        why: 'Entre-temps, le compte a été modifié dans une autre fenêtre.',
        now: 'Rouvrez la page et refaites la modification.',
      },
      'not-oneself': {
        what: 'Le compte n’a pas été bloqué.',
        why: 'Nul ne peut se bloquer soi-même.',
        now: 'Demandez à un autre administrateur.',
      },
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
    'sign-in-link': {
      'not-valid': {
        what: 'Ce lien ne fonctionne plus.',
        why: 'Il a déjà servi, son délai est passé, ou il n’a pas été copié en entier.',
        now: 'Demandez un nouveau lien.',
      },
    },
    openid: {
      'not-confirmed': {
        what: 'Vous n’êtes pas connecté.',
        why: 'Votre établissement n’a pas confirmé la connexion : elle a été interrompue, a trop duré, ou n’a pas commencé dans ce navigateur.',
        now: 'Recommencez depuis la page de connexion.',
      },
      unreachable: {
        what: 'Vous n’êtes pas connecté.',
        why: '{provider} ne répond pas pour le moment.',
        now: 'Réessayez plus tard, ou connectez-vous autrement.',
      },
    },
    identity: {
      'not-found': {
        what: 'Rien n’a été retiré.',
        why: 'Cette connexion n’est plus associée à votre compte.',
        now: 'Rouvrez la page de votre compte.',
      },
      taken: {
        what: 'La connexion n’a pas été associée.',
        why: 'Elle appartient à un autre compte ici.',
        now: 'Connectez-vous d’abord à ce compte et retirez-la.',
      },
      'identifier-taken': {
        what: 'La connexion n’a pas été associée.',
        why: 'Son identifiant étudiant européen appartient à un autre compte ici.',
        now: 'Connectez-vous comme auparavant, ou écrivez au service des relations internationales.',
      },
      'address-known': {
        what: 'Vous n’êtes pas connecté.',
        why: 'Un compte existe déjà avec votre adresse électronique, et une adresse seule ne prouve pas qu’il est à vous.',
        now: 'Connectez-vous à ce compte par mot de passe ou par un lien reçu par courriel ; sur la page du compte, vous pourrez ensuite associer cette connexion.',
      },
      'without-address': {
        what: 'Aucun compte n’a pu être ouvert.',
        why: 'Votre établissement ne nous a pas transmis d’adresse électronique confirmée.',
        now: 'Demandez à son assistance de la transmettre, ou demandez une invitation au service des relations internationales.',
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
    'wrong-password': 'Ce n’est pas votre mot de passe actuel',
    'not-the-same': 'Ce n’est pas le même que le nouveau mot de passe',
    'account-exists': 'Un compte existe déjà avec cette adresse',
    'role-needs-units': 'Choisissez au moins une composante ou une formation : on coordonne toujours quelque chose',
    'ends-before-it-begins': 'Ce jour précède le premier jour',
  },
}
