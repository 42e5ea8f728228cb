import { institutions } from './institutions.ts'
import type { Language, PublicText } from './types.ts'
import { pageOf, text } from './write.ts'

/** To whom one turns where an office does not answer, by the country of the office. */
const authority: Record<'IT' | 'FR', Record<Language, string>> = {
  IT: {
    en: 'In Italy this is the ombudsman for digital matters at the [Agency for Digital Italy](https://www.agid.gov.it/).',
    it: 'In Italia è il difensore civico per il digitale presso l’[Agenzia per l’Italia digitale](https://www.agid.gov.it/).',
    fr: 'En Italie, c’est le défenseur civique pour le numérique auprès de l’[Agence pour l’Italie numérique](https://www.agid.gov.it/).',
  },
  FR: {
    en: 'In France this is the [Defender of Rights](https://www.defenseurdesdroits.fr/).',
    it: 'In Francia è il [Difensore dei diritti](https://www.defenseurdesdroits.fr/).',
    fr: 'En France, c’est le [Défenseur des droits](https://www.defenseurdesdroits.fr/).',
  },
}

const en = (country: 'IT' | 'FR') =>
  text(
    'Accessibility',
    'How far this site can be used by everybody, what is known to fall short, and whom to tell when something cannot be used.',
    `
{{institution:name}} wants everybody to be able to use this site: with a keyboard, with a screen reader, enlarged, without scripts, on paper.

## Which standard

The site is built to the European standard EN 301 549, and so to the Web Content Accessibility Guidelines (WCAG) 2.2, conformance level AA. The law that asks for it is the one by which your country follows the European directive on the accessibility of the websites of public bodies.

## How far it conforms

The site conforms in part: everything that it shows itself is meant to conform, and we know of these exceptions.

- **Documents of others.** Agreements, calls and forms that come from partners or were scanned may lack headings and descriptions. Ask, and the office reads or sends them in a form that you can use.
- **Names.** Names of institutions stand in their own languages, and a screen reader may pronounce them by the rules of yours.

Every map has a table with the same numbers beneath it. No colour carries a meaning that is not also said in words. Nothing moves by itself, and no form runs out of time while you fill it in.

## How this is known

By the institution’s own assessment: a program checks the pages in their light and dark looks each time the software changes, and people work through them by keyboard, in a narrow window and on paper. A review by people who depend on assistive technologies has not been made yet.

## When something cannot be used

Tell the office what you wanted to do, on which page, and with which program: [contacts](page:contacts). It answers, gives you what you need by another way, and puts the fault right.

If the office does not answer, or its answer does not help, you may complain to the authority that watches over the accessibility of public websites. ${authority[country].en}
`,
  )

const it = (country: 'IT' | 'FR') =>
  text(
    'Accessibilità',
    'Quanto questo sito può essere usato da tutti, che cosa si sa che non va ancora, e a chi dirlo quando qualcosa non si può usare.',
    `
{{institution:name}} vuole che chiunque possa usare questo sito: con la tastiera, con un lettore di schermo, ingrandito, senza script, su carta.

## Quale norma

Il sito è costruito secondo la norma europea EN 301 549, e quindi secondo le Web Content Accessibility Guidelines (WCAG) 2.2, livello di conformità AA. A chiederlo è la legge con cui il tuo paese attua la direttiva europea sull’accessibilità dei siti degli enti pubblici.

## Quanto è conforme

Il sito è conforme in parte: tutto ciò che mostra di suo è fatto per essere conforme, e conosciamo queste eccezioni.

- **Documenti altrui.** Accordi, bandi e moduli che vengono dai partner, o sono stati scansionati, possono mancare di titoli e descrizioni. Chiedi, e l’ufficio li legge o li invia in una forma che puoi usare.
- **Nomi.** I nomi delle istituzioni sono scritti nella loro lingua, e un lettore di schermo può pronunciarli secondo le regole della tua.

Ogni mappa ha sotto di sé una tabella con gli stessi numeri. Nessun colore porta un significato che non sia detto anche a parole. Nulla si muove da sé, e nessun modulo scade mentre lo compili.

## Come lo si sa

Per valutazione della stessa istituzione: un programma controlla le pagine, nell’aspetto chiaro e in quello scuro, a ogni modifica del software, e delle persone le percorrono con la tastiera, in una finestra stretta e su carta. Una verifica da parte di persone che dipendono dalle tecnologie assistive non è ancora stata fatta.

## Quando qualcosa non si può usare

Di’ all’ufficio che cosa volevi fare, in quale pagina e con quale programma: [contatti](page:contacts). L’ufficio risponde, ti dà per altra via ciò che ti serve, e rimedia.

Se l’ufficio non risponde, o la risposta non basta, puoi rivolgerti all’autorità che vigila sull’accessibilità dei siti pubblici. ${authority[country].it}
`,
  )

const fr = (country: 'IT' | 'FR') =>
  text(
    'Accessibilité',
    'Dans quelle mesure chacun peut utiliser ce site, ce que l’on sait insuffisant, et à qui le dire quand quelque chose ne va pas.',
    `
{{institution:name}} veut que chacun puisse utiliser ce site : au clavier, avec un lecteur d’écran, agrandi, sans scripts, sur papier.

## Quelle norme

Le site est construit selon la norme européenne EN 301 549, et donc selon les Web Content Accessibility Guidelines (WCAG) 2.2, niveau de conformité AA. La loi qui le demande est celle par laquelle votre pays applique la directive européenne sur l’accessibilité des sites des organismes publics.

## État de conformité

Le site est partiellement conforme : tout ce qu’il montre lui-même est fait pour l’être, et nous connaissons ces exceptions.

- **Documents de tiers.** Les accords, appels et formulaires qui viennent des partenaires, ou qui ont été numérisés, peuvent manquer de titres et de descriptions. Demandez, et le bureau vous les lit ou vous les envoie sous une forme utilisable.
- **Noms.** Les noms des établissements sont écrits dans leur langue, et un lecteur d’écran peut les prononcer selon les règles de la vôtre.

Sous chaque carte se trouve un tableau des mêmes nombres. Aucune couleur ne porte un sens qui ne soit aussi dit en mots. Rien ne bouge de soi-même, et aucun formulaire n’expire pendant que vous le remplissez.

## Comment on le sait

Par l’évaluation de l’établissement lui-même : un programme vérifie les pages, dans leurs apparences claire et sombre, à chaque modification du logiciel, et des personnes les parcourent au clavier, dans une fenêtre étroite et sur papier. Aucun examen par des personnes qui dépendent de technologies d’assistance n’a encore été fait.

## Quand quelque chose ne va pas

Dites au bureau ce que vous vouliez faire, sur quelle page et avec quel programme : [contacts](page:contacts). Il répond, vous donne autrement ce dont vous avez besoin, et corrige le défaut.

Si le bureau ne répond pas, ou si sa réponse ne vous aide pas, vous pouvez saisir l’autorité qui veille à l’accessibilité des sites publics. ${authority[country].fr}
`,
  )

/** For every office in the languages that it publishes, with the authority of its country. */
export const accessibility: readonly PublicText[] = institutions.map(({ office, languages, address }) => {
  const country = address.country === 'FR' ? 'FR' : 'IT'
  return pageOf(office, 'accessibility', {
    en: en(country),
    ...(languages.includes('it') ? { it: it(country) } : {}),
    ...(languages.includes('fr') ? { fr: fr(country) } : {}),
  })
})
