import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  desk: {
    title: 'Votre bureau',
    lead: '{office} : ce qui est en attente, en commençant par la date la plus ancienne.',
    yours: 'En attente de vous',
    yoursNone: 'Rien ne vous attend. Ce qui revient à d’autres et les prochaines dates se trouvent plus bas.',
    others: 'En attente d’autres personnes',
    othersNone: 'Personne ne doit rien à ce service pour le moment.',
    coming: 'À venir',
    comingNone: 'Aucune date à venir. Les échéances se trouvent dans le règlement.',
    since: 'depuis le {date}',
  },
  office: { title: 'Service', lead: 'Ce que l’on règle une fois et dont on s’occupe de temps en temps.' },
  search: {
    title: 'Recherche',
    label: 'Rechercher dans ce service',
    field: 'Que cherchez-vous ?',
    hint: 'Un partenaire, un accord, une personne, un code ; les accents et les majuscules ne comptent pas.',
    results: 'Trouvé pour « {text} »',
    none: 'Rien n’a été trouvé pour « {text} ».',
    noneWhy:
      'La recherche couvre tout ce que vous pouvez voir ici. Essayez avec moins de lettres ou une autre graphie.',
    short: 'Saisissez au moins deux lettres.',
  },
}
