import { pageOf, text } from './write.ts'

export const ec2u = [
  pageOf('ec2u', 'home', {
    en: text(
      'EC2U, European Campus of City-Universities',
      'The alliance of city-universities: its mission, its members, its work packages and virtual institutes, its projects.',
      `
EC2U stands for education of quality, research in common, social innovation and sustainable mobility, in line with the Sustainable Development Goals of the United Nations.

- [The alliance](page:alliance): mission, members, goals, work
- [European Universities Initiative](page:network:european-universities)
- [Contacts](page:contacts)

{{formula:eu-funding}}
`,
    ),
    it: text(
      'EC2U, il campus europeo delle città universitarie',
      'L’alleanza delle città universitarie: missione, membri, pacchetti di lavoro, istituti virtuali e progetti.',
      `
EC2U sta per istruzione di qualità, ricerca comune, innovazione sociale e mobilità sostenibile, in accordo con gli Obiettivi di sviluppo sostenibile delle Nazioni Unite.

- [L’alleanza](page:alliance): missione, membri, obiettivi, lavoro
- [Iniziativa delle università europee](page:network:european-universities)
- [Contatti](page:contacts)

{{formula:eu-funding}}
`,
    ),
    fr: text(
      'EC2U, le campus européen des villes universitaires',
      'L’alliance des villes universitaires : sa mission, ses membres, ses lots de travaux, ses instituts virtuels et ses projets.',
      `
EC2U, c’est une éducation de qualité, une recherche commune, l’innovation sociale et une mobilité durable, en accord avec les objectifs de développement durable des Nations unies.

- [L’alliance](page:alliance) : mission, membres, objectifs, travaux
- [Initiative des universités européennes](page:network:european-universities)
- [Contacts](page:contacts)

{{formula:eu-funding}}
`,
    ),
  }),

  pageOf('ec2u', 'alliance', {
    en: text(
      'The alliance and what it does',
      'Mission, members, Sustainable Development Goals, work packages, virtual institutes and complementary projects of EC2U.',
      `
## Mission

EC2U belongs to the {{network-name:european-universities}}, a flagship of the European Commission. Its members are rooted in European cities of middling size. Together they try out new ways for universities, society and the territory around them to cooperate, and they want people to move without hindrance between {{count:ec2u.universities}} and the cities that go with them.

It builds new structures, and opens opportunities, in education, research and civic engagement. {{count:ec2u.goals}} of the United Nations guide it:

{{goals:ec2u}}

## Members

{{members:ec2u}}

When the project began there were {{count:ec2u.universities.pilot}}:

{{members:ec2u@2020-11-01}}

## Work packages

The backbone of the project: {{count:ec2u.work-packages}}, each with its theme. Colleagues from all member universities work in them towards the objectives of the Work Plan, in the years {{period:milestone.ec2u.work-plan}}. They give direction to strategy and to daily business.

{{work-packages:ec2u}}

## Virtual institutes

They outlast the work packages: lasting hubs, each on a theme, in which universities, cities and communities all over Europe work together for the long term. A virtual institute has no walls. Students, teachers, researchers and innovators of all member universities and of many disciplines meet in it for research, for training and for whatever else they can do together.

They cross borders, pass knowledge on, practise Open Science and Citizen Science, and learn from each other. So research and innovation enter education: the knowledge square.

Most are tied to one of the goals above; others have grown around a topic that the members share, such as materials or education sciences. The structure stays open and goes on evolving, so that the alliance can innovate and answer to what comes.

{{institutes:ec2u}}

## Projects beside the Initiative

Complementary projects support the mission and widen its effect.

{{projects:ec2u}}

## History

{{milestones:ec2u}}

{{formula:eu-funding}}
`,
    ),
    it: text(
      'L’alleanza e che cosa fa',
      'Missione, membri, Obiettivi di sviluppo sostenibile, pacchetti di lavoro, istituti virtuali e progetti complementari di EC2U.',
      `
## Missione

EC2U fa parte della {{network-name:european-universities}}, iniziativa faro della Commissione europea. I suoi membri sono radicati in città europee di media grandezza. Insieme sperimentano nuovi modi di cooperare tra università, società e territorio, e vogliono che ci si possa muovere senza ostacoli tra {{count:ec2u.universities}} e le città che le accompagnano.

Crea nuove strutture e opportunità per l’istruzione, la ricerca e l’impegno civico. La guidano {{count:ec2u.goals}} delle Nazioni Unite:

{{goals:ec2u}}

## Membri

{{members:ec2u}}

All’inizio del progetto erano {{count:ec2u.universities.pilot}}:

{{members:ec2u@2020-11-01}}

## Pacchetti di lavoro

L’ossatura del progetto: {{count:ec2u.work-packages}}, ciascuno con un tema. Vi lavorano persone di tutte le università, per gli obiettivi del piano di lavoro, negli anni {{period:milestone.ec2u.work-plan}}. Orientano la strategia e l’attività quotidiana.

{{work-packages:ec2u}}

## Istituti virtuali

Durano più dei pacchetti di lavoro: sono centri tematici stabili in cui università, città e comunità di tutta Europa collaborano a lungo termine. Un istituto virtuale non ha mura. Vi si incontrano studenti, docenti, ricercatori e innovatori di tutte le università e di molte discipline, per la ricerca, per la formazione e per quanto altro possono fare insieme.

Superano i confini, trasmettono conoscenza, praticano Open Science e Citizen Science, imparano gli uni dagli altri. Così ricerca e innovazione entrano nella didattica: il quadrato della conoscenza.

I più sono legati a uno degli obiettivi qui sopra; altri sono nati attorno a un tema comune, come i materiali o le scienze dell’educazione. La struttura resta aperta e continua a evolvere, perché l’alleanza possa innovare e rispondere a ciò che verrà.

{{institutes:ec2u}}

## Progetti accanto all’Iniziativa

Progetti complementari sostengono la missione e ne ampliano gli effetti.

{{projects:ec2u}}

## Storia

{{milestones:ec2u}}

{{formula:eu-funding}}
`,
    ),
    fr: text(
      'L’alliance et ce qu’elle fait',
      'Mission, membres, objectifs de développement durable, lots de travaux, instituts virtuels et projets complémentaires d’EC2U.',
      `
## Mission

EC2U appartient à l’{{network-name:european-universities}}, initiative phare de la Commission européenne. Ses membres sont enracinés dans des villes européennes de taille moyenne. Ensemble, ils expérimentent de nouvelles façons de coopérer entre université, société et territoire, et veulent que l’on circule sans entraves entre {{count:ec2u.universities}} et les villes qui les accompagnent.

L’alliance crée de nouvelles structures et de nouvelles occasions pour la formation, la recherche et l’engagement civique. {{count:ec2u.goals}} des Nations unies la guident :

{{goals:ec2u}}

## Membres

{{members:ec2u}}

Au début du projet, il y avait {{count:ec2u.universities.pilot}} :

{{members:ec2u@2020-11-01}}

## Lots de travaux

L’ossature du projet : {{count:ec2u.work-packages}}, chacun sur un thème. Des collègues de toutes les universités y travaillent aux objectifs du plan de travail, dans les années {{period:milestone.ec2u.work-plan}}. Ils orientent la stratégie comme le travail quotidien.

{{work-packages:ec2u}}

## Instituts virtuels

Ils survivent aux lots de travaux : des pôles thématiques durables où universités, villes et communautés de toute l’Europe coopèrent à long terme. Un institut virtuel n’a pas de murs. Étudiants, enseignants, chercheurs et innovateurs de toutes les universités et de nombreuses disciplines s’y retrouvent pour la recherche, la formation et tout ce qu’ils peuvent faire ensemble.

Ils franchissent les frontières, transmettent le savoir, pratiquent la science ouverte et la science citoyenne, apprennent les uns des autres. Ainsi la recherche et l’innovation entrent dans la formation : le carré de la connaissance.

La plupart sont liés à l’un des objectifs ci-dessus ; d’autres sont nés autour d’un sujet partagé, comme les matériaux ou les sciences de l’éducation. La structure reste ouverte et continue d’évoluer, pour que l’alliance puisse innover et répondre à ce qui vient.

{{institutes:ec2u}}

## Projets à côté de l’Initiative

Des projets complémentaires soutiennent la mission et en élargissent la portée.

{{projects:ec2u}}

## Histoire

{{milestones:ec2u}}

{{formula:eu-funding}}
`,
    ),
  }),

  pageOf('ec2u', 'contacts', {
    en: text(
      'Contacts of EC2U',
      'The postal address and the telephone of the EC2U alliance, at the coordinating university in Poitiers.',
      `
{{contact:secretariat}}

{{formula:eu-funding}}
`,
    ),
    it: text(
      'Contatti di EC2U',
      'L’indirizzo postale e il telefono dell’alleanza EC2U, presso l’università coordinatrice di Poitiers.',
      `
{{contact:secretariat}}

{{formula:eu-funding}}
`,
    ),
    fr: text(
      'Contacts d’EC2U',
      'L’adresse postale et le téléphone de l’alliance EC2U, à l’université coordinatrice, à Poitiers.',
      `
{{contact:secretariat}}

{{formula:eu-funding}}
`,
    ),
  }),
]
