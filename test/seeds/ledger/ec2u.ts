import type { PageName } from '../../../db/seeds/content/types.ts'
import { ledgerOf, line, noFact, type Said } from './types.ts'

const said = (
  id: string,
  page: PageName,
  [kind, key]: readonly [Said['kind'], string],
  says: string,
  fields: Said['fields'],
  expects: Said['expects'],
): Said => ({ id, page, kind, key, says, ...(fields ? { fields } : {}), expects })

const alliance = (
  id: string,
  record: readonly [Said['kind'], string],
  says: string,
  fields: Said['fields'],
  expects: Said['expects'],
) => said(id, 'alliance', record, says, fields, expects)

const initiative = (id: string, says: string, fields: Said['fields'], expects: Said['expects']) =>
  said(id, 'network:european-universities', ['network', 'european-universities'], says, fields, expects)

const area = (key: string, name: string) =>
  alliance(`area.${key}`, ['work-package', `ec2u.${key}`], `One area is ${name}`, { 'theme.en': name }, [name])

const project = (id: string, key: string, says: string, fields: Said['fields'], expects: Said['expects']) =>
  alliance(id, ['project', `ec2u.${key}`], says, fields, expects)

const ec2uNetwork = ['network', 'ec2u'] as const
const address = ['institution', 'ec2u'] as const

export const ec2u = ledgerOf('ec2u', '003_0c394902eb7c79f5.txt', [
  noFact(1, 'title of the page'),
  noFact(3, 'label of a date that the page does not give'),
  line(
    5,
    said(
      'mission',
      'home',
      ec2uNetwork,
      'The mission is education of quality, joint research, social innovation and sustainable mobility',
      undefined,
      [/education of quality/i, /research in common/i, /social innovation/i, /sustainable mobility/i],
    ),
    said(
      'mission.sdg',
      'home',
      ['figure', 'ec2u.goals'],
      'The mission is aligned with the Sustainable Development Goals',
      undefined,
      [/in line with the Sustainable Development Goals of the United Nations/i],
    ),
  ),
  noFact(7, 'link within the page'),
  noFact(8, 'link within the page'),
  noFact(9, 'link within the page'),
  noFact(10, 'link within the page'),
  noFact(12, 'heading of the section on the mission'),
  line(
    14,
    alliance(
      'initiative',
      ['network', 'european-universities'],
      'The European Universities Initiative counts EC2U among its alliances',
      { character: 'initiative' },
      [/belongs to the \[?European Universities Initiative/i],
    ),
    alliance(
      'initiative.flagship',
      ['network', 'european-universities'],
      'The Initiative is a flagship of the European Commission',
      undefined,
      [/flagship of the European Commission/i],
    ),
    initiative(
      'initiative.area',
      'It is to make the European Higher Education Area stronger by lasting cooperation',
      undefined,
      [/strengthen the European Higher Education Area/i, /deep and made to last/i],
    ),
  ),
  line(
    16,
    alliance('cities', ec2uNetwork, 'The members are embedded in European cities of middling size', undefined, [
      /rooted in European cities of middling size/i,
    ]),
    alliance('models', ec2uNetwork, 'Academia, society and territory are to cooperate in new ways', undefined, [
      /new ways for universities, society and the territory/i,
    ]),
    alliance(
      'seamless',
      ec2uNetwork,
      'They want seamless mobility between the universities and the associated cities',
      undefined,
      [/move without hindrance/i, /cities that go with them/i],
    ),
    alliance(
      'universities',
      ['figure', 'ec2u.universities'],
      'The alliance has nine universities',
      { value: 9, qualifier: 'exactly' },
      [/\b(9|nine) universities/i],
    ),
  ),
  line(
    18,
    alliance(
      'fields',
      ec2uNetwork,
      'Education, research and civic engagement get new structures and opportunities',
      undefined,
      [/new structures, and opens opportunities, in education, research and civic engagement/i],
    ),
    alliance(
      'goals',
      ['figure', 'ec2u.goals'],
      'Four Sustainable Development Goals of the United Nations guide it',
      { value: 4 },
      [/\b(4|four) Sustainable Development Goals/i, /United Nations/i],
    ),
  ),
  noFact(20, 'caption of a picture; the goals it shows are records, the fourth read at a member’s page'),
  noFact(22, 'heading of the section on activities'),
  line(
    24,
    alliance(
      'work-packages',
      ['figure', 'ec2u.work-packages'],
      'The work is organised in ten thematic work packages',
      { value: 10 },
      [/\b(10|ten) work packages/i, /each with its theme/i],
    ),
    alliance(
      'work-packages.backbone',
      ['milestone', 'ec2u.work-plan'],
      'They are the backbone of the project',
      undefined,
      [/backbone/i],
    ),
    alliance(
      'work-packages.members',
      ['milestone', 'ec2u.work-plan'],
      'Members of all nine universities work in them for the objectives of the Work Plan',
      undefined,
      [/from all member universities/i, /Work Plan/],
    ),
  ),
  line(
    26,
    alliance(
      'work-packages.period',
      ['milestone', 'ec2u.work-plan'],
      'They guide the years 2023 to 2027',
      { period: { from: '2023', until: '2027' } },
      [/2023\W{1,3}2027/],
    ),
    alliance('work-packages.guide', ['milestone', 'ec2u.work-plan'], 'They guide strategy and operations', undefined, [
      /direction to strategy and to daily business/i,
    ]),
    area('governance', 'governance'),
    area('health', 'health'),
    area('education', 'education'),
    area('innovation', 'innovation'),
    area('peace', 'peace'),
    area('impact', 'societal impact'),
  ),
  line(
    28,
    alliance(
      'institutes',
      ['virtual-institute', 'ec2u.health'],
      'Beyond the work packages, virtual institutes stand for long-term cooperation',
      { network: 'ec2u' },
      [/virtual institutes/i, /outlast the work packages/i, /long term/i],
    ),
    alliance(
      'institutes.hubs',
      ['virtual-institute', 'ec2u.health'],
      'Lasting hubs on a theme, they tie universities to cities and communities across Europe',
      undefined,
      [/lasting hubs/i, /universities, cities and communities all over Europe/i],
    ),
  ),
  line(
    30,
    alliance('institutes.walls', ['virtual-institute', 'ec2u.health'], 'An institute has no walls', undefined, [
      /no walls/i,
    ]),
    alliance(
      'institutes.people',
      ['virtual-institute', 'ec2u.health'],
      'Teams of many disciplines meet there: students, teachers, researchers, innovators of all universities',
      undefined,
      [/students, teachers, researchers and innovators/i, /many disciplines/i],
    ),
    alliance(
      'institutes.activities',
      ['virtual-institute', 'ec2u.health'],
      'For research, training and collaboration',
      undefined,
      [/for research, for training/i],
    ),
    alliance(
      'institutes.means',
      ['virtual-institute', 'ec2u.health'],
      'Their means: mutual learning, Open and Citizen Science, transfer of knowledge, work across borders',
      undefined,
      [/cross borders/i, /pass knowledge on/i, /Open Science/i, /Citizen Science/i, /learn from each other/i],
    ),
    alliance(
      'institutes.square',
      ['virtual-institute', 'ec2u.health'],
      'They integrate research and innovation into education: the knowledge square',
      undefined,
      [/research and innovation enter education/i, /knowledge square/i],
    ),
  ),
  line(
    32,
    alliance(
      'institutes.goals',
      ['virtual-institute', 'ec2u.peace'],
      'Most institutes are linked to the goals that guide the alliance',
      { goal: 16 },
      [/most are tied to one of the goals/i],
    ),
    alliance('institutes.health', ['virtual-institute', 'ec2u.health'], 'One is linked to goal 3', { goal: 3 }, [
      /good health and well-being/i,
    ]),
    alliance('institutes.education', ['virtual-institute', 'ec2u.education'], 'One is linked to goal 4', { goal: 4 }, [
      /quality education/i,
    ]),
    alliance('institutes.cities', ['virtual-institute', 'ec2u.cities'], 'One is linked to goal 11', { goal: 11 }, [
      /sustainable cities and communities/i,
    ]),
    alliance(
      'institutes.materials',
      ['virtual-institute', 'ec2u.materials'],
      'Others rest on a shared topic, such as materials',
      { 'theme.en': 'materials' },
      [/materials/i],
    ),
    alliance(
      'institutes.education-sciences',
      ['virtual-institute', 'ec2u.education-sciences'],
      'Or education sciences',
      { 'theme.en': 'education sciences' },
      [/education sciences/i],
    ),
    alliance(
      'institutes.open',
      ['virtual-institute', 'ec2u.materials'],
      'The structure is open and evolving, to innovate and to answer new challenges',
      undefined,
      [/stays open and goes on evolving/i],
    ),
  ),
  noFact(34, 'label of a picture gallery'),
  noFact(36, 'heading of the section on the Initiative'),
  line(
    38,
    initiative('initiative.strategy', 'It belongs to the European Strategy for Universities', undefined, [
      /European Strategy for Universities/i,
    ]),
    said(
      'initiative.launch',
      'network:european-universities',
      ['milestone', 'european-universities.launch'],
      'The European Commission launched it in 2018',
      { character: 'launched', 'period.from': '2018' },
      [/2018/, /European Commission/],
    ),
  ),
  line(
    40,
    initiative(
      'initiative.unites',
      'Alliances unite institutions with shared strategic priorities, for students, staff and society',
      undefined,
      [/same strategic priorities/i, /students, staff and society/i],
    ),
  ),
  line(
    42,
    initiative('initiative.waves', 'It has grown in several waves since its launch', undefined, [/wave by wave/i]),
  ),
  line(
    44,
    said(
      'initiative.alliances',
      'network:european-universities',
      ['figure', 'european-universities.alliances'],
      'It counts 73 alliances',
      { value: 73, qualifier: 'exactly' },
      [/\b73 alliances/i],
    ),
  ),
  line(
    45,
    said(
      'initiative.institutions',
      'network:european-universities',
      ['figure', 'european-universities.institutions'],
      'It counts almost 650 institutions of higher education across Europe',
      { value: 650, qualifier: 'almost' },
      [/almost 650 institutions of higher education/i],
    ),
  ),
  line(
    47,
    initiative('initiative.cooperation', 'It fosters long-term, structural and sustainable cooperation', undefined, [
      /long-term, structural and sustainable cooperation/i,
    ]),
    initiative(
      'initiative.competitive',
      'It is to make European higher education more competitive in the world',
      undefined,
      [/competitive in the world/i],
    ),
    initiative('initiative.values', 'European values and an identity that is shared are to be promoted', undefined, [
      /European values and a shared European identity/i,
    ]),
  ),
  noFact(49, 'link to the site of the Initiative'),
  noFact(51, 'heading of the section on projects'),
  line(
    53,
    project(
      'projects',
      'foreu4all',
      'Complementary projects support the mission and broaden its impact',
      { network: 'ec2u' },
      [/complementary projects support the mission and widen its effect/i],
    ),
    project(
      'project.foreu4all',
      'foreu4all',
      'One is the community of practice FOREU4ALL',
      { 'name.en': 'FOREU4ALL' },
      ['FOREU4ALL', /community of practice/i],
    ),
    project(
      'project.bubble',
      'erasmus-bubble',
      'One is called after the Erasmus bubble that is to be broken',
      { 'name.en': 'Let’s Break the Erasmus Bubble' },
      [/Let['’]s Break the Erasmus Bubble/i],
    ),
    project(
      'project.ri4c2',
      'ri4c2',
      'One is Research & Innovation for Cities & Citizens, RI4C2',
      { shortName: 'RI4C2' },
      [/Research & Innovation for Cities & Citizens/i, 'RI4C2'],
    ),
  ),
  line(54, 'project.foreu4all'),
  line(
    55,
    project('project.foreu4all.platform', 'foreu4all', 'It is the platform on which all alliances meet', undefined, [
      /platform on which all alliances of European Universities meet/i,
    ]),
    project(
      'project.foreu4all.practices',
      'foreu4all',
      'There they share best practices and learn jointly',
      { 'aims.0.en': 'to share best practices and learn together' },
      [/share best practices and learn together/i],
    ),
    project(
      'project.foreu4all.knowledge',
      'foreu4all',
      'It supports projects and the exchange of knowledge',
      undefined,
      [/exchange of knowledge/i],
    ),
    project(
      'project.foreu4all.impact',
      'foreu4all',
      'It is to strengthen the skills and the impact of higher education in Europe',
      undefined,
      [/stronger skills and more impact/i],
    ),
  ),
  line(56, 'project.bubble'),
  line(
    57,
    project(
      'project.bubble.programme',
      'erasmus-bubble',
      'It is an Erasmus+ project for international students in their host countries',
      { 'programme.en': 'Erasmus+', status: 'running' },
      [/Erasmus\+ project for international students/i],
    ),
    project('project.bubble.paperwork', 'erasmus-bubble', 'It helps with administrative procedures', undefined, [
      /paperwork/i,
    ]),
    project('project.bubble.friends', 'erasmus-bubble', 'It connects local and international students', undefined, [
      /friendships between local and international students/i,
    ]),
    project('project.bubble.welcome', 'erasmus-bubble', 'It wants institutions to welcome, for good', undefined, [
      /institutions that welcome/i,
    ]),
  ),
  line(58, 'project.ri4c2'),
  line(
    59,
    project('project.ri4c2.ended', 'ri4c2', 'It has ended', { status: 'ended' }, [/RI4C2[^\n]{0,40}ended/i]),
    project('project.ri4c2.coordinated', 'ri4c2', 'The alliance coordinated it', { role: 'coordinator' }, [
      /alliance coordinated it/i,
    ]),
    project(
      'project.ri4c2.purpose',
      'ri4c2',
      'It strengthened research and innovation for society and citizens',
      undefined,
      [/research and innovation at the universities stronger/i, /society and of citizens/i],
    ),
    project(
      'project.ri4c2.ecosystem',
      'ri4c2',
      'A pan-European ecosystem of knowledge, shared by all, came out of it',
      { 'aims.0.en': 'a shared pan-European knowledge ecosystem' },
      [/pan-European knowledge ecosystem/i],
    ),
    project(
      'project.ri4c2.local',
      'ri4c2',
      'It enhanced local knowledge networks, and cooperation and engagement across Europe',
      undefined,
      [/stronger local networks of knowledge/i, /commitment to society throughout Europe/i],
    ),
  ),
  line(
    60,
    said(
      'address.name',
      'contacts',
      ['contact', 'secretariat'],
      'The address is that of EC2U',
      { serves: ['alliance'] },
      ['EC2U'],
    ),
  ),
  line(
    62,
    said(
      'address.street',
      'contacts',
      address,
      'Street: 15, rue de l’Hôtel Dieu',
      { 'address.lines.0': '15, rue de l’Hôtel Dieu' },
      [/15, rue de l['’]Hôtel Dieu/i],
    ),
  ),
  line(
    64,
    said('address.tsa', 'contacts', address, 'Delivery number: TSA 71117', { 'address.lines.1': 'TSA 71117' }, [
      'TSA 71117',
    ]),
  ),
  line(
    66,
    said(
      'address.city',
      'contacts',
      address,
      'Postcode and city: 86073 Poitiers Cedex 9',
      { 'address.postcode': '86073', 'address.city': 'Poitiers Cedex 9' },
      [/86073 Poitiers Cedex 9/i],
    ),
  ),
  line(
    68,
    said('address.country', 'contacts', address, 'Country: France', { 'address.country': 'FR' }, ['France']),
    said(
      'address.phone',
      'contacts',
      address,
      'Telephone: +33 5 49 45 30 00',
      { 'address.phone': '+33 5 49 45 30 00' },
      [/\+33\D{0,3}5\D?49\D?45\D?30\D?00/],
    ),
  ),
  line(
    70,
    said(
      'funding',
      'home',
      ['funding', 'ec2u.co-funded'],
      'The European Union funds the alliance with others',
      { 'funder.en': 'European Union' },
      [/funded by the European Union/i],
    ),
  ),
  line(
    72,
    said(
      'funding.disclaimer',
      'alliance',
      ['formula', 'eu-funding'],
      'Opinions are the authors’ only; neither the Union nor the granting authority answers for them',
      { verbatim: true },
      [
        /Views and opinions expressed are however those of the author\(s\) only/i,
        /granting authority can be held responsible/i,
      ],
    ),
  ),
])
