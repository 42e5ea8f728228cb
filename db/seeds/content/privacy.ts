import { institutions } from './institutions.ts'
import type { PublicText } from './types.ts'
import { pageOf, text } from './write.ts'

const en = text(
  'Privacy',
  'What this office keeps about whom, why, for how long, who sees it, and which cookies this site sets: only those without which it cannot work.',
  `
{{institution:name}} answers for the personal data on this site. Whoever has a question about them turns to the office ([contacts](page:contacts)), or to the institution’s data protection officer, whom the office names.

## What is kept, and why

You can read every public page without an account and without leaving a trace beyond the server’s log.

- **Who signs in** leaves a name, a mail address and the times of signing in: without them nobody could tell who did what.
- **Who asks for a partnership** leaves a name, a way to answer and the request. The request is kept with your consent, which you may take back at any time. Where it came from is kept for a short time, in a form that cannot be read back, to keep programs from flooding the form.
- **Who represents a partner, signs an agreement or answers for a course of study** is named in the office’s files with a function and a way to reach them, since agreements cannot be prepared otherwise.

The office does this as part of its task in the public interest, or because the law or an agreement obliges it to. It takes no decision about a person by a program alone.

## For how long

Agreements and what was decided about them are kept as long as the law on public archives asks. Requests that are not for the office are erased when they are sorted out. Contacts of partners are erased when they no longer hold, and on request.

## Who sees it

The officers of this office, and the people who have to decide. A partner sees what concerns the exchange between the two. Where a partner lies outside of the European Union, it gets only what the exchange needs, on the ground of the agreement with it. Nobody sells anything to anybody.

## Your rights

You may see what is kept about you, have it corrected, have it erased or its use restricted, take it with you, and object to its use. Turn to the office: [contacts](page:contacts). You may also complain to the data protection authority of your country.

## Cookies

This site sets only strictly necessary cookies: one that keeps you signed in and protects your forms, one that says once what was done, and, if you choose them yourself, the light or dark look and the language. There is nothing to consent to, hence no banner. Nothing is loaded from other sites, and nobody counts your visits.
`,
)

const it = text(
  'Protezione dei dati',
  'Quali dati conserva questo ufficio, perché, per quanto tempo, chi li vede e quali cookie usa il sito: solo quelli indispensabili.',
  `
{{institution:name}} è titolare dei dati personali trattati in questo sito. Per ogni domanda ci si rivolge all’ufficio ([contatti](page:contacts)) o al responsabile della protezione dei dati dell’istituzione, che l’ufficio indica.

## Che cosa si conserva, e perché

Tutte le pagine pubbliche si leggono senza account e senza lasciare altra traccia che nel registro del server.

- **Chi accede** lascia un nome, un indirizzo di posta e gli orari di accesso: senza, nessuno saprebbe chi ha fatto che cosa.
- **Chi propone un partenariato** lascia un nome, un recapito e la richiesta. La richiesta si conserva con il suo consenso, che può ritirare in ogni momento. La provenienza si conserva per breve tempo, in una forma da cui non si può risalire all’indirizzo, perché nessun programma inondi il modulo.
- **Chi rappresenta un partner, firma un accordo o risponde di un corso di studio** è nominato nei fascicoli dell’ufficio con la sua funzione e un recapito: altrimenti gli accordi non si potrebbero preparare.

L’ufficio lo fa nell’esercizio di un compito di interesse pubblico, o perché la legge o un accordo lo impongono. Nessuna decisione su una persona è presa soltanto da un programma.

## Per quanto tempo

Gli accordi e ciò che si è deciso su di essi si conservano quanto chiedono le norme sugli archivi pubblici. Le richieste che non riguardano l’ufficio si cancellano quando vengono smistate. I contatti dei partner si cancellano quando non valgono più, e su richiesta.

## Chi li vede

Il personale di questo ufficio e chi deve decidere. Un partner vede ciò che riguarda lo scambio con esso. Se ha sede fuori dall’Unione europea, riceve solo ciò che lo scambio richiede, sulla base dell’accordo. Nessuno vende nulla a nessuno.

## I tuoi diritti

Puoi sapere quali dati ti riguardano, farli correggere o cancellare, limitarne l’uso, portarli con te e opporti al loro uso. Rivolgiti all’ufficio: [contatti](page:contacts). Puoi anche presentare reclamo al garante per la protezione dei dati del tuo paese.

## Cookie

Il sito usa soltanto cookie strettamente necessari: uno che mantiene l’accesso e protegge i moduli, uno che dice una volta che cosa è stato fatto e, se li scegli tu, l’aspetto chiaro o scuro e la lingua. Non c’è nulla da accettare, e quindi nessun avviso da chiudere. Nulla è caricato da altri siti, e nessuno conta le tue visite.
`,
)

const fr = text(
  'Protection des données',
  'Ce que ce bureau conserve, pourquoi, combien de temps, qui le voit, et quels cookies ce site dépose : les seuls indispensables.',
  `
{{institution:name}} répond des données personnelles de ce site. Pour toute question, adressez-vous au bureau ([contacts](page:contacts)) ou au délégué à la protection des données de l’établissement, que le bureau vous indique.

## Ce qui est conservé, et pourquoi

Toutes les pages publiques se lisent sans compte et sans laisser d’autre trace que dans le journal du serveur.

- **Qui se connecte** laisse un nom, une adresse électronique et l’heure de ses connexions : sans cela, nul ne saurait qui a fait quoi.
- **Qui propose un partenariat** laisse un nom, un moyen de répondre et sa demande. La demande est conservée avec son accord, qu’il peut retirer à tout moment. Sa provenance est gardée peu de temps, sous une forme qui ne permet pas de retrouver l’adresse, afin qu’aucun programme n’inonde le formulaire.
- **Qui représente un partenaire, signe un accord ou répond d’une formation** est nommé dans les dossiers du bureau, avec sa fonction et un moyen de le joindre : sans cela, aucun accord ne pourrait être préparé.

Le bureau le fait dans l’exercice d’une mission d’intérêt public, ou parce que la loi ou un accord l’y oblige. Aucune décision concernant une personne n’est prise par un programme seul.

## Combien de temps

Les accords et ce qui a été décidé à leur sujet sont gardés aussi longtemps que le demandent les règles des archives publiques. Les demandes qui ne concernent pas le bureau sont effacées au tri. Les contacts des partenaires sont effacés quand ils ne valent plus, et sur demande.

## Qui le voit

Le personnel de ce bureau, et ceux qui doivent décider. Un partenaire voit ce qui concerne l’échange avec lui. S’il se trouve hors de l’Union européenne, il ne reçoit que ce dont l’échange a besoin, sur le fondement de l’accord. Personne ne vend rien à personne.

## Vos droits

Vous pouvez savoir ce qui est conservé à votre sujet, le faire corriger ou effacer, en limiter l’usage, l’emporter, et vous opposer à son usage. Adressez-vous au bureau : [contacts](page:contacts). Vous pouvez aussi saisir l’autorité de protection des données de votre pays.

## Cookies

Ce site ne dépose que des cookies strictement nécessaires : un qui maintient la connexion et protège les formulaires, un qui dit une fois ce qui a été fait et, si vous les choisissez vous-même, l’apparence claire ou sombre et la langue. Il n’y a rien à accepter, donc pas de bandeau. Rien n’est chargé d’autres sites, et personne ne compte vos visites.
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
