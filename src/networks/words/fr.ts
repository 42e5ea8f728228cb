import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr = {
  refusals: {
    network: {
      'not-found': {
        what: 'Ce réseau n’existe pas ici.',
        why: 'Le bureau n’en tient aucun à cette adresse, ou ne l’a pas publié.',
        now: 'Cherchez-le dans la liste des réseaux.',
      },
      exists: {
        what: 'Le réseau n’a pas été enregistré.',
        why: 'Le bureau tient déjà un réseau sous la clé « {key} ».',
        now: 'Ouvrez celui-là, ou choisissez une autre clé.',
      },
      'changed-meanwhile': {
        what: 'Rien n’a été enregistré.',
        why: 'Quelqu’un d’autre a modifié le même réseau pendant que vous écriviez.',
        now: 'Votre saisie est ci-dessous. Regardez le réseau tel qu’il est, puis enregistrez de nouveau ou laissez-le.',
      },
      'own-organisation-unknown': {
        what: 'Notre adhésion n’a pas été enregistrée.',
        why: 'Le bureau n’a pas dit quelle organisation du répertoire il est.',
        now: 'Choisissez l’organisation.',
      },
    },
    'network-part': {
      'not-found': {
        what: 'Rien n’a été modifié.',
        why: 'L’élément n’est plus là : quelqu’un l’a rayé.',
        now: 'Regardez le réseau tel qu’il est.',
      },
      exists: {
        what: 'L’élément n’a pas été enregistré.',
        why: 'Un autre élément de même nature porte cette clé.',
        now: 'Choisissez une autre clé, ou laissez-la vide.',
      },
      'changed-meanwhile': {
        what: 'Rien n’a été enregistré.',
        why: 'Quelqu’un d’autre a modifié le même élément pendant que vous écriviez.',
        now: 'Votre saisie est ci-dessous. Regardez l’élément tel qu’il est, puis enregistrez de nouveau ou laissez-le.',
      },
    },
    membership: {
      exists: {
        what: 'L’adhésion n’a pas été enregistrée.',
        why: 'La même organisation est déjà dans ce réseau à la même époque.',
        now: 'Corrigez cette adhésion, ou mettez-y fin avant que la nouvelle commence.',
      },
      'ended-already': {
        what: 'Il n’a pas été mis fin à l’adhésion.',
        why: 'Elle a déjà pris fin : {until}.',
        now: 'Si cette date est fausse, corrigez l’adhésion.',
      },
    },
    goals: {
      'set-later-already': {
        what: 'Les objectifs n’ont pas été fixés.',
        why: 'Des objectifs sont déjà fixés à partir d’une date postérieure : {later}.',
        now: 'Fixez-les à partir de cette date ou d’une date postérieure.',
      },
    },
    project: {
      'not-possible-now': {
        what: 'Ce n’est pas possible maintenant.',
        why: 'Le projet est {state, select, planned {prévu} running {en cours} other {terminé}}.',
        now: 'Seul un projet prévu commence ou est abandonné, et seul un projet en cours se termine.',
      },
    },
  },
  problems: {
    'wrong-network-key': 'Uniquement des minuscules, des chiffres et des traits d’union, comme coimbra-group',
    'wrong-count': 'Écrivez un nombre que l’on peut compter',
    'attested-outside': 'Le jour où elle est attestée se trouve hors de la période',
  },
  facts: {
    network: {
      recorded: '{actor} a enregistré le réseau « {name} ».',
      corrected: '{actor} a corrigé ce qui est dit de « {name} ».',
      published: '{actor} a publié « {name} ».',
      unpublished: '{actor} a retiré « {name} » des pages publiques.',
      joined:
        '{actor} a enregistré notre adhésion {role, select, coordinator {comme coordinateur} lead {comme chef de file} partner {comme partenaire} associated {comme partenaire associé} represented {par représentation} other {comme membre}}{when, select, none {} other { ({when})}}.',
    },
    membership: {
      recorded:
        '{actor} a enregistré {label} {role, select, coordinator {comme coordinateur} lead {comme chef de file} partner {comme partenaire} associated {comme partenaire associé} represented {comme représenté} other {comme membre}}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} a corrigé l’adhésion de {label}{when, select, none {} other { ({when})}}.',
      ended:
        '{actor} a enregistré la fin de l’adhésion de {label} : {until}{reason, select, none {} other { ({reason})}}.',
    },
    'associated-partner': {
      recorded:
        '{actor} a enregistré « {label} » parmi les partenaires associés{when, select, none {} other { ({when})}}.',
      corrected: '{actor} a corrigé les partenaires associés « {label} ».',
    },
    milestone: {
      recorded: '{actor} a ajouté à l’histoire : {label} ({when}).',
      corrected: '{actor} a corrigé dans l’histoire : {label} ({when}).',
    },
    funding: {
      recorded: '{actor} a enregistré un financement : {label}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} a corrigé un financement : {label}{when, select, none {} other { ({when})}}.',
    },
    goals: {
      set: '{actor} a fixé les objectifs de développement durable à partir de la date suivante : {from} ({goals}).',
    },
    'work-package': {
      recorded: '{actor} a enregistré le lot de travaux « {label} ».',
      corrected: '{actor} a corrigé le lot de travaux « {label} ».',
    },
    'virtual-institute': {
      recorded: '{actor} a enregistré l’institut virtuel « {label} ».',
      corrected: '{actor} a corrigé l’institut virtuel « {label} ».',
    },
    'joint-programme': {
      recorded: '{actor} a enregistré le programme conjoint « {label} ».',
      corrected: '{actor} a corrigé le programme conjoint « {label} ».',
    },
    project: {
      recorded: '{actor} a enregistré le projet « {label} »{when, select, none {} other { ({when})}}.',
      corrected: '{actor} a corrigé le projet « {label} »{when, select, none {} other { ({when})}}.',
      started: '{actor} a enregistré le début du projet « {label} »{when, select, none {} other { ({when})}}.',
      'given-up': '{actor} a enregistré l’abandon du projet « {label} ».',
      ended: '{actor} a enregistré la fin du projet « {label} »{when, select, none {} other { ({when})}}.',
    },
    session: {
      recorded: '{actor} a enregistré la session « {label} ».',
      corrected: '{actor} a corrigé la session « {label} ».',
    },
    figure: {
      recorded: '{actor} a enregistré le chiffre « {label} ».',
      corrected: '{actor} a corrigé le chiffre « {label} ».',
    },
    target: {
      recorded: '{actor} a enregistré la cible « {label} ».',
      corrected: '{actor} a mis à jour la cible « {label} ».',
    },
    publication: {
      recorded: '{actor} a enregistré la publication « {label} ».',
      corrected: '{actor} a corrigé la publication « {label} ».',
    },
    'network-part': {
      struck:
        '{actor} a rayé {part, select, membership {l’adhésion de {label}} milestone {« {label} » de l’histoire} funding {le financement « {label} »} project {le projet « {label} »} figure {le chiffre « {label} »} target {la cible « {label} »} session {la session « {label} »} publication {la publication « {label} »} other {« {label} »}} : {reason}',
    },
  },
} satisfies Words<typeof en>
