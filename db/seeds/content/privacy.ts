import { institutions } from './institutions.ts'
import type { PublicText } from './types.ts'
import { pageOf, text } from './write.ts'

const en = text(
  'Privacy',
  'What this office keeps about whom, why, who sees it, and which cookies this site sets: only those without which it cannot work.',
  `
{{institution:name}} answers for the personal data on this site.

## What is kept, and why

You can read every public page without an account and without leaving a trace beyond the server’s log. Whoever signs in, is nominated, applies or asks for a partnership leaves the data that the deed needs: a name, a way to answer, the documents asked for. The office uses them for that deed, and for what the law obliges it to keep.

## Who sees it

The officers of this office, and the people who have to decide. A partner university sees what concerns the exchange between the two. Nobody sells anything to anybody.

## Your rights

You may see what is kept about you, have it corrected, and ask for its erasure. Turn to the office: [contacts](page:contacts). You may also complain to the data protection authority of your country.

## Cookies

This site sets only strictly necessary cookies: the one that keeps you signed in and the one that protects forms. There is nothing to consent to, hence no banner.
`,
)

const it = text(
  'Protezione dei dati',
  'Quali dati conserva questo ufficio, perché, chi li vede e quali cookie usa il sito: solo quelli senza i quali non può funzionare.',
  `
{{institution:name}} è titolare dei dati personali di questo sito.

## Che cosa si conserva, e perché

Tutte le pagine pubbliche si leggono senza account e senza lasciare altra traccia che nel registro del server. Chi accede, viene nominato, presenta una domanda o chiede un partenariato lascia i dati che servono allo scopo: un nome, un recapito, i documenti richiesti. L’ufficio li usa a quello scopo e per ciò che la legge impone di conservare.

## Chi li vede

Il personale di questo ufficio e chi deve decidere. Un’università partner vede ciò che riguarda lo scambio con essa. Nessuno vende nulla a nessuno.

## I tuoi diritti

Puoi sapere quali dati ti riguardano, farli correggere e chiederne la cancellazione. Rivolgiti all’ufficio: [contatti](page:contacts). Puoi anche presentare reclamo al garante per la protezione dei dati del tuo paese.

## Cookie

Il sito usa soltanto cookie strettamente necessari: quello che mantiene l’accesso e quello che protegge i moduli. Non c’è nulla da accettare, e quindi nessun avviso da chiudere.
`,
)

const fr = text(
  'Protection des données',
  'Ce que ce bureau conserve, pourquoi, qui le voit, et quels cookies ce site dépose : ceux sans lesquels il ne peut fonctionner.',
  `
{{institution:name}} répond des données personnelles de ce site.

## Ce qui est conservé, et pourquoi

Toutes les pages publiques se lisent sans compte et sans laisser d’autre trace que dans le journal du serveur. Qui se connecte, est nommé, dépose une candidature ou demande un partenariat laisse les données nécessaires à cet acte : un nom, un moyen de répondre, les pièces demandées. Le bureau s’en sert pour cet acte, et pour ce que la loi oblige à conserver.

## Qui les voit

Le personnel de ce bureau, et ceux qui doivent décider. Une université partenaire voit ce qui concerne l’échange avec elle. Personne ne vend rien à personne.

## Vos droits

Vous pouvez savoir ce qui est conservé à votre sujet, le faire corriger et en demander l’effacement. Adressez-vous au bureau : [contacts](page:contacts). Vous pouvez aussi saisir l’autorité de protection des données de votre pays.

## Cookies

Ce site ne dépose que des cookies strictement nécessaires : celui qui maintient la connexion et celui qui protège les formulaires. Il n’y a rien à accepter, donc pas de bandeau.
`,
)

/** The same page for every office, in the languages that it publishes. */
export const privacy: readonly PublicText[] = institutions.map(({ office, languages }) =>
  pageOf(office, 'privacy', {
    en,
    ...(languages.includes('it') ? { it } : {}),
    ...(languages.includes('fr') ? { fr } : {}),
  }),
)
