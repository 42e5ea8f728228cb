import { pageOf, text } from './write.ts'

export const pavia = [
  pageOf('pavia', 'home', {
    en: text(
      'Pavia and the world',
      'The University of Pavia and its partners: agreements, exchange, networks, and the EC2U alliance of city-universities.',
      `
{{rule:internationalisation}} Its teachers and students meet those of renowned universities abroad, to work together and to change places for a while.

- [Partner universities](page:partners), as a list and on a map
- [Agreements](page:agreements), their [types](page:agreement-types) and the [procedure](page:procedures)
- [Sending students to Pavia](page:incoming), for partners
- [Networks](page:networks), among them [EC2U](page:network:ec2u)
`,
    ),
    it: text(
      'Pavia e il mondo',
      'L’Università di Pavia e i suoi partner: accordi, scambi, reti e l’alleanza EC2U delle città universitarie.',
      `
{{rule:internationalisation}} I suoi docenti e i suoi studenti incontrano quelli di atenei stranieri di prestigio, per lavorare insieme e scambiarsi di posto per qualche tempo.

- [Università partner](page:partners), in elenco e sulla mappa
- [Accordi](page:agreements), [tipi](page:agreement-types) e [procedura](page:procedures)
- [Inviare studenti a Pavia](page:incoming), per i partner
- [Reti](page:networks), tra cui [EC2U](page:network:ec2u)
`,
    ),
  }),

  pageOf('pavia', 'partners', {
    en: text(
      'International institutional partners',
      'Universities abroad with which Pavia collaborates and exchanges students and professors: search, filters and a map.',
      `
Pavia collaborates with prestigious universities abroad and exchanges students and professors with them. Each of these relations rests on an [agreement](page:agreements).

Does your university wish to send students here on exchange? Go to the {{publication:partner-entrance}}.

## Partners in the EC2U alliance

{{partners:alliance}}
`,
    ),
    it: text(
      'Partner istituzionali internazionali',
      'Gli atenei stranieri con cui Pavia collabora e scambia studenti e docenti: ricerca, filtri e mappa.',
      `
Pavia collabora con atenei stranieri di prestigio e scambia con loro studenti e docenti. Ognuna di queste relazioni si fonda su un [accordo](page:agreements).

La vostra università desidera inviare studenti in scambio? Andate alla {{publication:partner-entrance}}.

## Partner nell’alleanza EC2U

{{partners:alliance}}
`,
    ),
  }),

  pageOf('pavia', 'agreements', {
    en: text(
      'Agreements',
      'Agreements of the University of Pavia with universities abroad: what they are for, which activities they cover, how one is concluded.',
      `
{{rule:general-interest}} It may be generic or negotiated; the [types](page:agreement-types) tell the difference.

Agreements provide for activities of several kinds, among them:

{{list:mobility-activities}}

How an agreement comes about is told in the [procedure](page:procedures).
`,
    ),
    it: text(
      'Accordi',
      'Gli accordi dell’Università di Pavia con atenei stranieri: a che cosa servono, quali attività prevedono, come si concludono.',
      `
{{rule:general-interest}} Può essere generico o negoziato: i [tipi](page:agreement-types) spiegano la differenza.

Gli accordi prevedono attività di vario tipo, tra cui:

{{list:mobility-activities}}

Come nasce un accordo è spiegato nella [procedura](page:procedures).
`,
    ),
  }),

  pageOf('pavia', 'agreement-types', {
    en: text(
      'Types of agreement',
      'Memorandum of Understanding, Framework Agreement, Implementing Protocol: what each of them is for at the University of Pavia.',
      `
{{agreement-types}}
`,
    ),
    it: text(
      'Tipi di accordo',
      'Memorandum d’intesa, accordo quadro, protocollo attuativo: a che cosa serve ciascuno all’Università di Pavia.',
      `
{{agreement-types}}
`,
    ),
  }),

  pageOf('pavia', 'procedures', {
    en: text(
      'How an agreement is concluded',
      'The steps from a proposal to a signed agreement with the University of Pavia, the bodies that decide, and who signs.',
      `
To conclude an agreement with Pavia, follow this procedure. The office itself publishes it only in Italian; until it has confirmed the steps below, they are an example.

{{procedure:agreement}}

{{contact:international-relations}}
`,
    ),
    it: text(
      'Come si conclude un accordo',
      'I passi dalla proposta alla firma di un accordo con l’Università di Pavia, gli organi che decidono e chi firma.',
      `
Per concludere un accordo con Pavia si segue questa procedura. L’ufficio la pubblica soltanto in italiano; finché non avrà confermato i passi qui sotto, valgono come esempio.

{{procedure:agreement}}

{{contact:international-relations}}
`,
    ),
  }),

  pageOf('pavia', 'incoming', {
    en: text(
      'Sending students to Pavia',
      'For partner universities: how to nominate students for a period of exchange at the University of Pavia.',
      `
This is the entrance for partner universities that want to send students to Pavia for a period of exchange. Nominate here: whether your university is connected to Erasmus Without Paper or not, you see what becomes of each nomination.

{{contact:international-relations}}
`,
    ),
    it: text(
      'Inviare studenti a Pavia',
      'Per le università partner: come nominare studenti per un periodo di scambio all’Università di Pavia.',
      `
Da qui entrano le università partner che vogliono inviare studenti a Pavia per un periodo di scambio. Le nomine si fanno qui: che la vostra università sia collegata o no a Erasmus Without Paper, vedete che cosa accade di ogni nomina.

{{contact:international-relations}}
`,
    ),
  }),

  pageOf('pavia', 'networks', {
    en: text(
      'Networks of the University of Pavia',
      'The international networks and alliances to which the University of Pavia belongs, each with its kind, its aims and its history.',
      `
Pavia is a member of several important networks of international scope.

{{networks}}
`,
    ),
    it: text(
      'Reti dell’Università di Pavia',
      'Le reti e le alleanze internazionali di cui fa parte l’Università di Pavia, ciascuna con il suo tipo, i suoi scopi e la sua storia.',
      `
Pavia è membro di diverse importanti reti di respiro internazionale.

{{networks}}
`,
    ),
  }),

  pageOf('pavia', 'network:ec2u', {
    en: text(
      'EC2U, European Campus of City-Universities',
      'Pavia in the EC2U alliance: members then and now, associated partners, goals of the United Nations, joint masters, virtual institutes.',
      `
{{network:ec2u}}

Pavia has belonged to it since {{since:ec2u.pavia}}. The project began officially on {{date:ec2u.start}}, paid for by the European Commission after the second pilot call.

## Its first members

When the project began there were {{count:ec2u.universities}}:

{{members:ec2u@2020-11-01}}

Associated with them are {{count:ec2u.municipalities}} and other forces of the place:

{{associates:ec2u}}

## Goals

{{count:ec2u.goals}} of the United Nations were its first points of reference:

{{goals:ec2u@2020-11-01}}

In the first phase, {{duration:milestone.ec2u.pilot}} long, the alliance worked towards them: it set up joint masters and virtual institutes.

{{joint-programmes:ec2u}}

## Today

{{members:ec2u}}

## History

{{milestones:ec2u}}
`,
    ),
    it: text(
      'EC2U, il campus europeo delle città universitarie',
      'Pavia nell’alleanza EC2U: i membri di ieri e di oggi, i partner associati, gli obiettivi delle Nazioni Unite, i master congiunti.',
      `
{{network:ec2u}}

Pavia ne fa parte dal {{since:ec2u.pavia}}. Il progetto è cominciato ufficialmente il {{date:ec2u.start}}, finanziato dalla Commissione europea con il secondo bando pilota.

## I primi membri

All’inizio del progetto erano {{count:ec2u.universities}}:

{{members:ec2u@2020-11-01}}

Vi sono associati {{count:ec2u.municipalities}} e altre forze del territorio:

{{associates:ec2u}}

## Obiettivi

{{count:ec2u.goals}} delle Nazioni Unite sono stati i primi punti di riferimento:

{{goals:ec2u@2020-11-01}}

Nella prima fase, durata {{duration:milestone.ec2u.pilot}}, l’alleanza ha lavorato in questa direzione: ha istituito master congiunti e istituti virtuali.

{{joint-programmes:ec2u}}

## Oggi

{{members:ec2u}}

## Storia

{{milestones:ec2u}}
`,
    ),
  }),

  pageOf('pavia', 'contacts', {
    en: text(
      'Contacts in Pavia',
      'Whom partners of the University of Pavia turn to, for agreements and for exchange.',
      `
{{contact:international-relations}}

{{address:institution}}
`,
    ),
    it: text(
      'Contatti a Pavia',
      'A chi si rivolgono i partner dell’Università di Pavia, per accordi e scambi.',
      `
{{contact:international-relations}}

{{address:institution}}
`,
    ),
  }),
]
