import { institutions } from './institutions.ts'
import type { OfficeKey, PageName, PageText, PublicText } from './types.ts'
import { pageOf, text } from './write.ts'

/** A few words above a list that the records fill by themselves. */
type Texts = { en: PageText; it: PageText; fr: PageText }

const places: Texts = {
  en: text(
    'Destinations',
    'Where students and staff can go, per course of study: places, months, level and languages of agreements in force.',
    `
Every place here stands in an agreement that is in force today; when one begins or ends, this list follows. Choose your course of study to see what is open to you. The language that the receiving institution recommends stands beside each place.
`,
  ),
  it: text(
    'Sedi all’estero',
    'Dove possono andare studenti e personale, per corso di studio: posti, mesi, livello e lingue degli accordi in vigore.',
    `
Ogni posto sta in un accordo in vigore oggi; quando un accordo comincia o finisce, l’elenco lo segue. Scegli il tuo corso di studio per vedere che cosa ti è aperto. Accanto a ogni posto c’è la lingua che l’istituzione ospitante consiglia.
`,
  ),
  fr: text(
    'Destinations',
    'Où étudiants et personnels peuvent partir, par formation : places, mois, niveau et langues des accords en vigueur.',
    `
Chaque place figure dans un accord en vigueur aujourd’hui ; quand un accord commence ou prend fin, cette liste le suit. Choisissez votre formation pour voir ce qui vous est ouvert. La langue que conseille l’établissement d’accueil est indiquée à côté de chaque place.
`,
  ),
}

const agreements: Texts = {
  en: text(
    'Agreements',
    'Agreements in force with universities and other institutions: search, filters and a map.',
    `
What {{institution:name}} has agreed with whom, since when and until when. Whatever is in force and published stands here.
`,
  ),
  it: text(
    'Accordi',
    'Accordi in vigore con università e altre istituzioni: ricerca, filtri e una mappa.',
    `
Che cosa {{institution:name}} ha concordato con chi, da quando e fino a quando. Qui sta tutto ciò che è in vigore e pubblicato.
`,
  ),
  fr: text(
    'Accords',
    'Accords en vigueur avec des universités et d’autres établissements : recherche, filtres et carte.',
    `
Ce que {{institution:name}} a convenu, avec qui, depuis quand et jusqu’à quand. Tout ce qui est en vigueur et publié se trouve ici.
`,
  ),
}

const partners: Texts = {
  en: text(
    'Partners',
    'The partners of this institution: search, filters and a map.',
    `
The institutions with which {{institution:name}} works. Each has a page with all that is published between the two.
`,
  ),
  it: text(
    'Partner',
    'I partner di questa istituzione: ricerca, filtri e una mappa.',
    `
Le istituzioni con cui lavora {{institution:name}}. Ognuna ha una pagina con tutto ciò che è pubblicato tra le due.
`,
  ),
  fr: text(
    'Partenaires',
    'Les partenaires de cet établissement : recherche, filtres et carte.',
    `
Les établissements avec lesquels travaille {{institution:name}}. Chacun a une page avec tout ce qui est publié entre les deux.
`,
  ),
}

const facts: Texts = {
  en: text(
    'Facts for partners and students',
    'What partner universities and their students need to know beforehand: dates, requirements, time limits, housing, visa, insurance, sites.',
    `
What {{institution:name}} asks for, by when it answers, and whom to turn to. Where something is marked as an example, the office has not confirmed it yet.
`,
  ),
  it: text(
    'Informazioni per partner e studenti',
    'Che cosa sapere in anticipo: date, requisiti, tempi di risposta, alloggio, visto, assicurazione, accessibilità e sedi.',
    `
Che cosa chiede {{institution:name}}, entro quando risponde e a chi rivolgersi. Ciò che è segnato come esempio non è ancora stato confermato dall’ufficio.
`,
  ),
  fr: text(
    'Informations pour les partenaires et les étudiants',
    'Ce qu’il faut savoir à l’avance : dates, pièces, délais de réponse, logement, visa, assurance, accessibilité et sites.',
    `
Ce que demande {{institution:name}}, dans quels délais la réponse vient et à qui s’adresser. Ce qui est marqué comme exemple n’a pas encore été confirmé par le service.
`,
  ),
}

/** Where an office has not written more itself. */
const shown: readonly { page: PageName; offices: readonly OfficeKey[]; texts: Texts }[] = [
  { page: 'places', offices: ['pavia', 'milano', 'bergamo', 'montpellier'], texts: places },
  { page: 'factsheet', offices: ['pavia', 'milano', 'bergamo', 'montpellier'], texts: facts },
  { page: 'agreements', offices: ['milano', 'bergamo'], texts: agreements },
  { page: 'partners', offices: ['bergamo'], texts: partners },
]

export const listPages: readonly PublicText[] = shown.flatMap(({ page, offices, texts: { en, it, fr } }) =>
  institutions
    .filter(({ office }) => offices.includes(office))
    .map(({ office, languages }) =>
      pageOf(office, page, {
        en,
        ...(languages.includes('it') ? { it } : {}),
        ...(languages.includes('fr') ? { fr } : {}),
      }),
    ),
)
