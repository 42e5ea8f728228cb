import type { Words } from '../../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  problems: {
    'grading-import': {
      'no-scale':
        'L’istituzione non ha indicato con quale scala valuta: va indicata prima in “Scale e tabelle dei voti”',
    },
  },
  title: 'Tabelle dei voti',
  deed: 'Importa tabelle dei voti',
  lead: 'Quante volte è stato dato ogni voto, per area disciplinare e ciclo. Una tabella con altri numeri diventa una nuova versione; la precedente resta leggibile. Una tabella che il file non nomina resta com’è.',
  rows: 'Una riga per ogni voto. Le righe con la stessa area, lo stesso ciclo e gli stessi anni formano una tabella e devono nominare ogni voto assegnato.',
  fields: {
    field: {
      label: 'Area disciplinare',
      hint: 'ISCED-F 2013, quattro cifre; 0310 e 0300 indicano l’area ristretta e quella ampia. Vuota per tutte le aree insieme.',
      example: '0311',
    },
    cycle: {
      label: 'Ciclo',
      hint: 'Laurea, laurea magistrale, dottorato, o il livello del quadro europeo.',
      example: 'Laurea',
    },
    firstYear: { label: 'Primo anno accademico', hint: 'Nella forma 2023/2024.', example: '2023/2024' },
    lastYear: {
      label: 'Ultimo anno accademico',
      hint: 'Per convertire servono almeno due anni.',
      example: '2025/2026',
    },
    label: { label: 'Voto', hint: 'Come lo scrive la vostra scala.', example: '30L' },
    count: { label: 'Esiti', hint: 'Quante volte è stato dato. Meglio di una percentuale.', example: '120' },
    percent: { label: 'Percentuale', hint: 'Dove si conoscono solo le percentuali.', example: '6,5' },
  },
}
