import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  deeds: {
    preparation: 'Prepari {code}: {step}',
    review: 'Esamini {code}: {step}',
    opinion: 'Registri il parere di {body} su {code}',
    approval: 'Registri la delibera di {body} su {code}',
    'our-signature': 'Firmi {code}',
    'partner-signature': 'Registri la firma del partner per {code}',
    filing: 'Archivi {code}: {step}',
  },
  theirDeeds: {
    preparation: '{body} prepara {code}',
    review: '{body} esamina {code}',
    opinion: '{body} esprime il parere su {code}',
    approval: '{body} delibera su {code}',
    'our-signature': '{body} firma {code}',
    'partner-signature': 'Il partner firma {code}',
    filing: '{body} archivia {code}',
  },
  ends: '{code} scade',
  endsUnlessNotice: '{code} si rinnova da sé: ultimo giorno per la disdetta',
  balance: 'Riequilibrare {code} con il partner',
  otherwiseUnbalanced: 'Finché non è sanato, una parte deve posti all’altra.',
  otherwiseStands: 'Fino ad allora la procedura è ferma.',
  otherwiseUnsigned: 'Senza la firma l’accordo non entra in vigore.',
  otherwise: {
    none: 'Senza un nuovo accordo finisce.',
    express: 'Finisce, se le parti non lo rinnovano.',
    tacit: 'Senza disdetta prosegue per un altro periodo.',
  },
}
