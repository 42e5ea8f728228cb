import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  deeds: {
    preparation: 'Préparer {code} : {step}',
    review: 'Examiner {code} : {step}',
    opinion: 'Consigner l’avis de {body} sur {code}',
    approval: 'Consigner la décision de {body} sur {code}',
    'our-signature': 'Signer {code}',
    'partner-signature': 'Consigner la signature du partenaire pour {code}',
    filing: 'Classer {code} : {step}',
  },
  theirDeeds: {
    preparation: '{body} prépare {code}',
    review: '{body} examine {code}',
    opinion: '{body} rend son avis sur {code}',
    approval: '{body} se prononce sur {code}',
    'our-signature': '{body} signe {code}',
    'partner-signature': 'Le partenaire signe {code}',
    filing: '{body} classe {code}',
  },
  ends: '{code} prend fin',
  endsUnlessNotice: '{code} se reconduit : dernier jour pour le dénoncer',
  balance: 'Rétablir l’équilibre de {code} avec le partenaire',
  otherwiseUnbalanced: 'Tant que ce n’est pas réglé, une partie doit des places à l’autre.',
  otherwiseStands: 'Jusque-là, la procédure est à l’arrêt.',
  otherwiseUnsigned: 'Sans la signature, l’accord n’entre pas en vigueur.',
  otherwise: {
    none: 'Sans nouvel accord, il prend fin.',
    express: 'Il prend fin si les parties ne le renouvellent pas.',
    tacit: 'Sans dénonciation, il est reconduit pour une période.',
  },
}
