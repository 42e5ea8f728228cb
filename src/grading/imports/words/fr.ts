import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  problems: {
    'grading-import': {
      'no-scale':
        'L’établissement n’a pas indiqué selon quelle échelle il note : indiquez-la d’abord dans « Échelles et tables de notes »',
    },
  },
  title: 'Tables de notes',
  deed: 'Importer des tables de notes',
  lead: 'Combien de fois chaque note a été donnée, par domaine d’études et par cycle. Une table avec d’autres nombres devient une nouvelle version ; la précédente reste lisible. Une table que le fichier ne nomme pas reste telle quelle.',
  rows: 'Une ligne par note. Les lignes d’un même domaine, d’un même cycle et des mêmes années forment une table et doivent nommer chaque note attribuée.',
  fields: {
    field: {
      label: 'Domaine d’études',
      hint: 'CITE-F 2013, quatre chiffres ; 0310 et 0300 désignent le domaine spécialisé et le grand domaine. Vide pour tous les domaines ensemble.',
      example: '0311',
    },
    cycle: { label: 'Cycle', hint: 'Licence, master, doctorat, ou le niveau du cadre européen.', example: 'Licence' },
    firstYear: { label: 'Première année universitaire', hint: 'Sous la forme 2023/2024.', example: '2023/2024' },
    lastYear: {
      label: 'Dernière année universitaire',
      hint: 'Pour convertir, il en faut au moins deux.',
      example: '2025/2026',
    },
    label: { label: 'Note', hint: 'Telle que votre échelle l’écrit.', example: '30L' },
    count: { label: 'Résultats', hint: 'Combien de fois elle a été donnée. Mieux qu’un pourcentage.', example: '120' },
    percent: { label: 'Pourcentage', hint: 'Là où seuls les pourcentages sont connus.', example: '6,5' },
  },
}
