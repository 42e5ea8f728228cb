import { pageOf, text } from './write.ts'

export const milano = [
  pageOf('milano', 'home', {
    en: text(
      'International mobility at Politecnico di Milano',
      'Study abroad as a student of Politecnico di Milano: short mobility, double degrees, networks, and whom to ask in your School.',
      `
Part of your degree can be earned abroad, and it counts. Politecnico di Milano offers several ways.

- [Going abroad](page:outgoing): the kinds of mobility and their rules
- [Places](page:partners): where each course of study may send you
- [ATHENS weeks](page:programmes:athens): a week of courses at another university
- [Networks](page:networks) and [contacts](page:contacts)

{{address:institution}}
`,
    ),
    it: text(
      'Mobilità internazionale al Politecnico di Milano',
      'Studiare all’estero da studente del Politecnico di Milano: mobilità breve, doppia laurea, reti e a chi rivolgersi nella propria Scuola.',
      `
Una parte della laurea si può conseguire all’estero, e conta. Il Politecnico di Milano propone diverse strade.

- [Andare all’estero](page:outgoing): le forme di mobilità e le loro regole
- [Sedi](page:partners): dove può andare chi frequenta ciascun corso di studio
- [Settimane ATHENS](page:programmes:athens): una settimana di corsi in un altro ateneo
- [Reti](page:networks) e [contatti](page:contacts)

{{address:institution}}
`,
    ),
  }),

  pageOf('milano', 'outgoing', {
    en: text(
      'Going abroad',
      'Short mobility, double degrees and mobility within networks for students of Politecnico di Milano: length, extension, recognition, contacts.',
      `
Students of Politecnico di Milano have various opportunities to study abroad. {{rule:recognised-in-full}} There are {{count:kinds}}: short mobility and the double degree. Stays within networks come on top.

## Short mobility

A period of study at a partner university. In the European Union it rests on Erasmus, elsewhere on bilateral agreements.

It normally lasts {{duration:offering.short-mobility}}. {{rule:short-mobility}} It can then last {{duration:extension.short-mobility}} more. During the stay you earn credits, or work on your thesis, or both.

## Double degree

Double-degree projects link Politecnico di Milano with universities in Europe and beyond. They have a section of their own: {{publication:double-degree-section}}.

## Mobility within networks

Length and form vary. The networks are {{network-name:alliance4tech}}, {{network-name:athens}} and {{network-name:idea-league}}; see [networks](page:networks).

## Places

For every course of study the places, each with its agreement, are published twice: on the {{publication:agreement-map}}, and in the {{publication:manifesto}}. See [places](page:places).

## Recognition of grades

Each School settles how grades earned abroad are converted.

- {{rule:auic-arch}}
- {{rule:auic-ing}}

{{contact:course-mobility}}

## Ask before you plan

{{contact:mobility-unit}}

{{contact:course-teacher}}

The full rules on international mobility stand in the {{publication:didactic-regulations}}. Who promotes mobility in your School is told by the {{publication:promoters}}.
`,
    ),
    it: text(
      'Andare all’estero',
      'Mobilità breve, doppia laurea e mobilità nelle reti per gli studenti del Politecnico di Milano: durata, prolungamento, riconoscimento, contatti.',
      `
Gli studenti del Politecnico di Milano hanno varie opportunità di studiare all’estero. {{rule:recognised-in-full}} Ci sono {{count:kinds}}: la mobilità breve e la doppia laurea. A queste si aggiungono i soggiorni nelle reti.

## Mobilità breve

Un periodo di studio presso un’università partner. Nell’Unione europea si fonda su Erasmus, altrove su accordi bilaterali.

Di regola dura {{duration:offering.short-mobility}}. {{rule:short-mobility}} In tal caso può durare {{duration:extension.short-mobility}} in più. Durante il soggiorno si acquisiscono crediti, si lavora alla tesi, o entrambe le cose.

## Doppia laurea

I progetti di doppia laurea legano il Politecnico di Milano ad atenei europei ed extraeuropei. Hanno una sezione propria: {{publication:double-degree-section}}.

## Mobilità nelle reti

Durata e forma variano. Le reti sono {{network-name:alliance4tech}}, {{network-name:athens}} e {{network-name:idea-league}}; vedi [reti](page:networks).

## Sedi

Per ogni corso di studio le sedi, ciascuna con il suo accordo, sono pubblicate nel {{publication:manifesto}} e sulla {{publication:agreement-map}}. Vedi [sedi](page:places).

## Riconoscimento dei voti

Ogni Scuola stabilisce come si convertono i voti ottenuti all’estero.

- {{rule:auic-arch}}
- {{rule:auic-ing}}

{{contact:course-mobility}}

## Chiedere prima di decidere

{{contact:mobility-unit}}

{{contact:course-teacher}}

Le regole complete sulla mobilità internazionale si trovano nei {{publication:didactic-regulations}}. Chi promuove la mobilità nella tua Scuola lo dice l’{{publication:promoters}}.
`,
    ),
  }),

  pageOf('milano', 'partners', {
    en: text(
      'Places by course of study',
      'Where students of each course of study at Politecnico di Milano may go, under which agreement: as a searchable list and on a map.',
      `
Each place belongs to an agreement and to one or more courses of study. The {{publication:agreement-map}} shows them, and so does the {{publication:manifesto}}. Choose your course of study below.
`,
    ),
    it: text(
      'Sedi per corso di studio',
      'Dove possono andare gli studenti di ciascun corso di studio del Politecnico di Milano e con quale accordo: in elenco e sulla mappa.',
      `
Ogni sede appartiene a un accordo e a uno o più corsi di studio. Le stesse sedi compaiono nel {{publication:manifesto}} e sulla {{publication:agreement-map}}. Scegli qui sotto il tuo corso di studio.
`,
    ),
  }),

  pageOf('milano', 'networks', {
    en: text(
      'Networks of Politecnico di Milano',
      'The international networks within which students of Politecnico di Milano may study abroad for a week, a term or longer.',
      `
Politecnico di Milano belongs to these international networks. Each offers mobility of its own length and form.

{{networks}}
`,
    ),
    it: text(
      'Reti del Politecnico di Milano',
      'Le reti internazionali in cui gli studenti del Politecnico di Milano possono studiare all’estero per una settimana, un periodo o più a lungo.',
      `
Il Politecnico di Milano fa parte di queste reti internazionali. Ciascuna offre una mobilità di durata e forma proprie.

{{networks}}
`,
    ),
  }),

  pageOf('milano', 'programmes:athens', {
    en: text(
      'ATHENS weeks',
      'ATHENS: a week of courses and of city life at another European university, in spring or autumn. How it works and where it comes from.',
      `
{{programme:athens}}

An ATHENS session lasts {{duration:session.athens}}. There are {{count:athens.sessions}}:

{{sessions:athens}}

## Where it comes from

{{milestones:athens}}
`,
    ),
    it: text(
      'Settimane ATHENS',
      'ATHENS: una settimana di corsi e di vita in città presso un altro ateneo europeo, in primavera o in autunno. Come funziona e da dove viene.',
      `
{{programme:athens}}

Una sessione ATHENS dura {{duration:session.athens}}. Ci sono {{count:athens.sessions}}:

{{sessions:athens}}

## Da dove viene

{{milestones:athens}}
`,
    ),
  }),

  pageOf('milano', 'programmes:erasmus-plus', {
    en: text(
      'Erasmus+, the years gone by',
      'The Erasmus+ programme as Politecnico di Milano presented it in an earlier programme period: what it replaced and what it aimed at.',
      `
This page is history: it describes the programme period {{period:programme.erasmus-plus}}. How you go abroad today is told under [going abroad](page:outgoing).

{{programme:erasmus-plus}}
`,
    ),
    it: text(
      'Erasmus+, gli anni passati',
      'Il programma Erasmus+ come il Politecnico di Milano lo presentava in un precedente periodo di programmazione: che cosa ha sostituito, a che cosa mirava.',
      `
Questa pagina è storia: descrive il periodo di programmazione {{period:programme.erasmus-plus}}. Come si va all’estero oggi è spiegato in [andare all’estero](page:outgoing).

{{programme:erasmus-plus}}
`,
    ),
  }),

  pageOf('milano', 'programmes:double-degree', {
    en: text(
      'Double degree',
      'Double-degree projects of Politecnico di Milano with universities in Europe and beyond: one plan of studies, the degrees of both sides.',
      `
Whoever completes a double degree follows one plan of studies at Politecnico di Milano and at a partner, and receives the degrees of both. Partners are found in Europe and outside it.

Which courses of study take part is shown on the page of [places](page:places).
`,
    ),
    it: text(
      'Doppia laurea',
      'I progetti di doppia laurea del Politecnico di Milano con atenei europei ed extraeuropei: un solo piano di studi, i titoli di entrambe le sedi.',
      `
Chi completa una doppia laurea segue un solo piano di studi al Politecnico di Milano e presso un partner, e riceve i titoli di entrambi. I partner si trovano in Europa e fuori.

Quali corsi di studio partecipano si vede nella pagina delle [sedi](page:places).
`,
    ),
  }),

  pageOf('milano', 'contacts', {
    en: text(
      'Contacts and promoters',
      'Whom to ask about studying abroad at Politecnico di Milano: the International Mobility Unit and the promoters of mobility in each School.',
      `
{{contact:mobility-unit}}

{{contact:course-teacher}}

## Promoters of mobility, School by School

They answer for the agreements of their School and authorise extensions.

{{promoters}}

## Where we are

{{address:institution}}
`,
    ),
    it: text(
      'Contatti e promotori',
      'A chi chiedere dello studio all’estero al Politecnico di Milano: l’Unità Mobilità internazionale e i promotori della mobilità di ogni Scuola.',
      `
{{contact:mobility-unit}}

{{contact:course-teacher}}

## Promotori della mobilità, Scuola per Scuola

Rispondono degli accordi della loro Scuola e autorizzano i prolungamenti.

{{promoters}}

## Dove siamo

{{address:institution}}
`,
    ),
  }),
]
