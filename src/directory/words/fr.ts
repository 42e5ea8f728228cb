import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  refusals: {
    eche: {
      'wrong-columns': {
        what: 'La liste n’a pas été lue.',
        why: 'Il y manque les colonnes : {missing}.',
        now: 'Envoyez la liste telle que la Commission la publie, avec la ligne des noms de colonnes.',
      },
    },
  },
  oddities: {
    eche: {
      'no-break-space': 'contient une espace insécable',
      'stray-space': 'a une espace de trop',
      'one-digit-number': 'a un numéro d’un seul chiffre',
      'malformed-code': 'n’a pas la forme d’un code Erasmus ; conservé tel qu’il figure dans la liste',
      'duplicate-code': 'est le code d’une autre ligne ; cette ligne a été laissée de côté',
      'country-differs': 'n’est pas le pays que désigne le code Erasmus',
      'malformed-pic': 'n’est pas un PIC de neuf chiffres',
      'pic-check': 'ne passe pas le contrôle du PIC',
      'duplicate-pic': 'est le PIC d’une autre ligne ; cette ligne a été laissée de côté',
      'missing-oid': 'n’a pas d’OID',
      'malformed-oid': 'n’a pas la forme d’un OID',
      'shared-oid': 'est aussi l’OID d’une autre ligne',
      'unknown-country': 'n’est pas un pays connu',
      'malformed-website': 'n’est pas une adresse web',
      'malformed-date': 'n’est pas une date',
      'end-before-start': 'précède le début',
      'missing-name': 'n’a pas de nom ; cette ligne a été laissée de côté',
      formula: 'provient d’une formule',
      'error-value': 'est une erreur d’Excel',
      'control-character': 'contient un caractère invisible',
    },
  },
}
