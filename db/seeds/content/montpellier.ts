import { pageOf, text } from './write.ts'

export const montpellier = [
  pageOf('montpellier', 'home', {
    en: text(
      'Montpellier, open to the world',
      'International relations of the University of Montpellier: exchange, double degrees, strategic partners, agreements and networks.',
      `
{{rule:openness}} In Europe it begins with Erasmus+, where the University pursues an active policy of exchange.

{{rule:rising}} Double degrees open wider careers to Montpellier’s students and to those from abroad. Its many cooperation agreements also bring lecturers and administrative staff, welcome from wherever in the world they come.

{{rule:research-networks}}

- [Partners](page:partners): strategic partnerships, and a map
- [Agreements](page:agreements) and their [types](page:agreement-types)
- [Procedures](page:procedures): setting up a partnership or a double degree
- [Networks](page:networks)
`,
    ),
    fr: text(
      'Montpellier, ouverte sur le monde',
      'Relations internationales de l’Université de Montpellier : échanges, doubles diplômes, partenaires stratégiques, accords et réseaux.',
      `
{{rule:openness}} En Europe, cela commence par Erasmus+, où l’Université mène une politique d’échanges active.

{{rule:rising}} Les doubles diplômes ouvrent des carrières plus larges à ses étudiants et à ceux qui viennent d’ailleurs. Grâce à ses nombreux accords de coopération, elle accueille aussi des enseignants et des personnels administratifs du monde entier.

{{rule:research-networks}}

- [Partenaires](page:partners) : partenariats stratégiques et carte
- [Accords](page:agreements) et leurs [types](page:agreement-types)
- [Procédures](page:procedures) : monter un partenariat ou un double diplôme
- [Réseaux](page:networks)
`,
    ),
  }),

  pageOf('montpellier', 'partners', {
    en: text(
      'International partnerships',
      'Strategic partners of the University of Montpellier and what is done with them in every faculty; MUSE and its preferred partners; a map.',
      `
## Strategic partnerships

With a limited number of universities Montpellier works very closely. What sets these partnerships apart: every faculty takes part. The strategic partners:

{{partners:strategic}}

They comprise {{count:strategic-activities}}:

{{list:strategic-activities}}

## MUSE and its preferred partners

{{network:muse}}

{{milestones:muse}}

The consortium counts {{count:muse.institutions}}. {{rule:one-policy}} Strong scientific ties with its members have made these universities preferred partners:

{{partners:preferred}}
`,
    ),
    fr: text(
      'Partenariats internationaux',
      'Les partenaires stratégiques de l’Université de Montpellier, MUSE et ses partenaires privilégiés ; une carte.',
      `
## Partenariats stratégiques

Avec un nombre restreint d’universités, Montpellier travaille de très près. Ce qui distingue ces partenariats : toutes les facultés y participent. Voici les partenaires :

{{partners:strategic}}

Ces partenariats comprennent {{count:strategic-activities}} :

{{list:strategic-activities}}

## MUSE et ses partenaires privilégiés

{{network:muse}}

{{milestones:muse}}

Le consortium compte {{count:muse.institutions}}. {{rule:one-policy}} Des liens scientifiques forts avec ses membres ont fait de ces universités des partenaires privilégiés :

{{partners:preferred}}
`,
    ),
  }),

  pageOf('montpellier', 'agreements', {
    en: text(
      'Agreements and their frameworks',
      'Within which programmes the University of Montpellier concludes agreements, what they serve, and who signs them.',
      `
Montpellier concludes agreements within these frameworks:

{{list:frameworks}}

They serve its international strategy: students and staff become more mobile, and universities and researchers find favourable conditions to cooperate.

{{rule:agreements}} See the [types](page:agreement-types) and the [procedures](page:procedures).
`,
    ),
    fr: text(
      'Les accords et leurs cadres',
      'Dans quels programmes l’Université de Montpellier conclut des accords, à quoi ils servent et qui les signe.',
      `
Montpellier conclut des accords dans les cadres suivants :

{{list:frameworks}}

Ils servent sa stratégie internationale : étudiants et personnels gagnent en mobilité, universités et chercheurs trouvent des conditions favorables à la coopération.

{{rule:agreements}} Voir les [types](page:agreement-types) et les [procédures](page:procedures).
`,
    ),
  }),

  pageOf('montpellier', 'agreement-types', {
    en: text(
      'Types of partnership',
      'Exchange, double degree, delocalised degree, research: the partnerships that the University of Montpellier sets up.',
      `
A partnership is about training or about research.

{{agreement-types}}
`,
    ),
    fr: text(
      'Types de partenariats',
      'Échange, double diplôme, diplôme délocalisé, recherche : les partenariats que monte l’Université de Montpellier.',
      `
Un partenariat porte sur la formation ou sur la recherche.

{{agreement-types}}
`,
    ),
  }),

  pageOf('montpellier', 'procedures', {
    en: text(
      'Setting up a partnership or a double degree',
      'How a partnership or a double degree with the University of Montpellier is set up, step by step, and who alone signs the agreement.',
      `
## Double degree

{{procedure:double-degree}}

Ask your own faculty (composante), or the {{unit:cooperation}}.

## Partnership

{{procedure:partnership}}

## Who signs

{{rule:agreements}} Nobody’s role replaces that mandate: only {{signatory:agreements}} can bind the University.

{{contact:cooperation}}
`,
    ),
    fr: text(
      'Monter un partenariat ou un double diplôme',
      'Comment se monte, pas à pas, un partenariat ou un double diplôme avec l’Université de Montpellier, et qui seul signe.',
      `
## Double diplôme

{{procedure:double-degree}}

Adressez-vous à votre composante ou au {{unit:cooperation}}.

## Partenariat

{{procedure:partnership}}

## Qui signe

{{rule:agreements}} Aucune fonction ne remplace ce mandat : seul {{signatory:agreements}} peut engager l’Université.

{{contact:cooperation}}
`,
    ),
  }),

  pageOf('montpellier', 'networks', {
    en: text(
      'International networks',
      'Networks, associations, a project and an agency with which the University of Montpellier works abroad, each with facts and role.',
      `
Being part of international networks adds to Montpellier’s renown. Not all of them are networks in the strict sense: one is a project, one an agency.

{{networks}}
`,
    ),
    fr: text(
      'Réseaux internationaux',
      'Réseaux, associations, un projet et une agence avec lesquels l’Université de Montpellier travaille à l’international.',
      `
Appartenir à des réseaux internationaux ajoute au renom de Montpellier. Tous ne sont pas des réseaux au sens strict : l’un est un projet, l’autre une agence.

{{networks}}
`,
    ),
  }),

  pageOf('montpellier', 'contacts', {
    en: text(
      'Contacts for partnership requests',
      'Where to turn with the request for a partnership with the University of Montpellier, and what the office does for you.',
      `
{{contact:cooperation}}

A request can be made here, without an account. The office answers every one.

{{address:institution}}
`,
    ),
    fr: text(
      'Contacts pour les demandes de partenariat',
      'À qui adresser une demande de partenariat avec l’Université de Montpellier, et ce que le service fait pour vous.',
      `
{{contact:cooperation}}

Une demande se dépose ici, sans compte. Le service répond à chacune.

{{address:institution}}
`,
    ),
  }),
]
