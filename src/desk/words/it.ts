import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  desk: {
    title: 'La sua scrivania',
    lead: '{office}: che cosa è in attesa, a partire dalla data più vecchia.',
    yours: 'In attesa di lei',
    yoursNone: 'Nulla attende lei. Più sotto trova ciò che spetta ad altri e le prossime scadenze.',
    others: 'In attesa di altri',
    othersNone: 'Al momento nessuno deve nulla a questo ufficio.',
    coming: 'Prossimamente',
    comingNone: 'Nessuna data in arrivo. Le scadenze si trovano nel regolamento.',
    since: 'dal {date}',
  },
  office: { title: 'Ufficio', lead: 'Ciò che si imposta una volta e si cura di tanto in tanto.' },
  search: {
    title: 'Ricerca',
    label: 'Cerca in questo ufficio',
    field: 'Che cosa cerca?',
    hint: 'Un partner, un accordo, una persona, un codice; accenti e maiuscole non contano.',
    results: 'Trovati per «{text}»',
    none: 'Nessun risultato per «{text}».',
    noneWhy: 'La ricerca comprende tutto ciò che può vedere qui. Provi con meno lettere o con un’altra grafia.',
    short: 'Scriva almeno due lettere.',
  },
}
