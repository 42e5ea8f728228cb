import type { UnitKind } from '../../../src/institutions/index.ts'
import type { Label, OfficeKey } from '../content/types.ts'

/**
 * Schools, departments, faculties and courses of study beyond those that the pages name: some of each house, by the names that the
 * house itself publishes. What is known of them is what trying needs, and no more.
 */
type UnitRow = readonly [key: string, kind: UnitKind, en: string, own: string, parent?: string]
/** `level` of the European Qualifications Framework, `field` of ISCED-F 2013. */
type CourseRow = readonly [key: string, unit: string, en: string, own: string, level: 6 | 7 | 8, field: string]

/** The language in which the house calls its own parts. */
const own = { pavia: 'it', milano: 'it', bergamo: 'it', montpellier: 'fr', ec2u: 'fr' } as const

const unitRows: Record<OfficeKey, readonly UnitRow[]> = {
  pavia: [
    [
      'economics',
      'department',
      'Department of Economics and Management',
      'Dipartimento di Scienze economiche e aziendali',
    ],
    [
      'politics',
      'department',
      'Department of Political and Social Sciences',
      'Dipartimento di Scienze politiche e sociali',
    ],
    ['law', 'department', 'Department of Law', 'Dipartimento di Giurisprudenza'],
    ['humanities', 'department', 'Department of Humanities', 'Dipartimento di Studi umanistici'],
    [
      'musicology',
      'department',
      'Department of Musicology and Cultural Heritage',
      'Dipartimento di Musicologia e beni culturali',
    ],
    ['mathematics', 'department', 'Department of Mathematics', 'Dipartimento di Matematica'],
    ['physics', 'department', 'Department of Physics', 'Dipartimento di Fisica'],
    ['biology', 'department', 'Department of Biology and Biotechnology', 'Dipartimento di Biologia e biotecnologie'],
    ['medicine', 'department', 'Department of Molecular Medicine', 'Dipartimento di Medicina molecolare'],
    [
      'engineering',
      'department',
      'Department of Electrical, Computer and Biomedical Engineering',
      'Dipartimento di Ingegneria industriale e dell’informazione',
    ],
  ],
  milano: [
    ['design', 'school', 'School of Design', 'Scuola del Design'],
    [
      '3i',
      'school',
      'School of Industrial and Information Engineering',
      'Scuola di Ingegneria industriale e dell’informazione',
    ],
    [
      'icat',
      'school',
      'School of Civil, Environmental and Land Management Engineering',
      'Scuola di Ingegneria civile, ambientale e territoriale',
    ],
  ],
  bergamo: [
    ['economics', 'department', 'Department of Economics', 'Dipartimento di Scienze economiche'],
    ['law', 'department', 'Department of Law', 'Dipartimento di Giurisprudenza'],
    [
      'languages',
      'department',
      'Department of Foreign Languages, Literatures and Cultures',
      'Dipartimento di Lingue, letterature e culture straniere',
    ],
    [
      'letters',
      'department',
      'Department of Letters, Philosophy, Communication',
      'Dipartimento di Lettere, filosofia, comunicazione',
    ],
    [
      'human-sciences',
      'department',
      'Department of Human and Social Sciences',
      'Dipartimento di Scienze umane e sociali',
    ],
    [
      'engineering',
      'department',
      'Department of Engineering and Applied Sciences',
      'Dipartimento di Ingegneria e scienze applicate',
    ],
  ],
  montpellier: [
    ['sciences', 'faculty', 'Faculty of Sciences', 'Faculté des sciences'],
    ['medicine', 'faculty', 'Faculty of Medicine Montpellier-Nîmes', 'Faculté de médecine Montpellier-Nîmes'],
    ['pharmacy', 'faculty', 'Faculty of Pharmacy', 'UFR des sciences pharmaceutiques et biologiques'],
    ['dentistry', 'faculty', 'Faculty of Dentistry', 'UFR d’odontologie'],
    ['law', 'faculty', 'Faculty of Law and Political Science', 'Faculté de droit et de science politique'],
    ['economics', 'faculty', 'Faculty of Economics', 'Faculté d’économie'],
    ['education', 'faculty', 'Faculty of Education', 'Faculté d’éducation'],
    ['sport', 'faculty', 'Faculty of Sport Sciences', 'UFR STAPS'],
    ['management', 'school', 'Montpellier Management', 'Montpellier Management'],
    ['polytech', 'school', 'Polytech Montpellier', 'Polytech Montpellier'],
    ['doctoral-gaia', 'doctoral-school', 'Doctoral school GAIA', 'École doctorale GAIA'],
  ],
  ec2u: [],
}

const courseRows: Record<OfficeKey, readonly CourseRow[]> = {
  pavia: [
    [
      'mibe',
      'economics',
      'International Business and Entrepreneurship',
      'International Business and Entrepreneurship',
      7,
      '0413',
    ],
    ['economia', 'economics', 'Economics', 'Economia', 6, '0311'],
    [
      'wpir',
      'politics',
      'World Politics and International Relations',
      'World Politics and International Relations',
      7,
      '0312',
    ],
    ['giurisprudenza', 'law', 'Law', 'Giurisprudenza', 7, '0421'],
    ['lettere', 'humanities', 'Literature', 'Lettere', 6, '0232'],
    ['musicologia', 'musicology', 'Musicology', 'Musicologia', 7, '0215'],
    ['matematica', 'mathematics', 'Mathematics', 'Matematica', 7, '0541'],
    ['fisica', 'physics', 'Physics', 'Scienze fisiche', 7, '0533'],
    ['mbg', 'biology', 'Molecular Biology and Genetics', 'Molecular Biology and Genetics', 7, '0511'],
    ['harvey', 'medicine', 'Medicine and Surgery (Harvey)', 'Medicine and Surgery (Harvey)', 7, '0912'],
    ['computer', 'engineering', 'Computer Engineering', 'Computer Engineering', 7, '0613'],
  ],
  milano: [
    ['architectural-design', 'auic-arch', 'Architectural Design', 'Progettazione dell’architettura', 6, '0731'],
    [
      'built-environment',
      'auic-arch',
      'Architecture – Built Environment – Interiors',
      'Architettura – Ambiente costruito – Interni',
      7,
      '0731',
    ],
    ['urban-planning', 'auic-arch', 'Urban Planning and Policy Design', 'Urban Planning and Policy Design', 7, '0731'],
    [
      'building-engineering',
      'auic-ing',
      'Building and Architectural Engineering',
      'Building and Architectural Engineering',
      7,
      '0732',
    ],
    ['management-built', 'auic-ing', 'Management of Built Environment', 'Gestione del costruito', 7, '0732'],
    ['product-design', 'design', 'Product Service System Design', 'Product Service System Design', 7, '0212'],
    ['communication-design', 'design', 'Communication Design', 'Design della comunicazione', 7, '0213'],
    ['interior-design', 'design', 'Interior and Spatial Design', 'Interior and Spatial Design', 7, '0212'],
    ['computer-science', '3i', 'Computer Science and Engineering', 'Ingegneria informatica', 7, '0613'],
    ['management', '3i', 'Management Engineering', 'Ingegneria gestionale', 7, '0413'],
    ['mechanical', '3i', 'Mechanical Engineering', 'Ingegneria meccanica', 7, '0715'],
    ['energy', '3i', 'Energy Engineering', 'Ingegneria energetica', 7, '0713'],
    ['automation', '3i', 'Automation and Control Engineering', 'Ingegneria dell’automazione', 7, '0714'],
    ['space', '3i', 'Space Engineering', 'Ingegneria spaziale', 7, '0716'],
    ['mathematical', '3i', 'Mathematical Engineering', 'Ingegneria matematica', 7, '0541'],
    ['civil', 'icat', 'Civil Engineering', 'Ingegneria civile', 7, '0732'],
    [
      'environmental',
      'icat',
      'Environmental and Land Planning Engineering',
      'Ingegneria per l’ambiente e il territorio',
      7,
      '0712',
    ],
    ['risk', 'icat', 'Civil Engineering for Risk Mitigation', 'Civil Engineering for Risk Mitigation', 7, '0732'],
  ],
  bergamo: [
    ['economics-finance', 'economics', 'Economics and Finance', 'Economics and Finance', 7, '0311'],
    ['business', 'management-economics-methods', 'Business Administration', 'Economia aziendale', 6, '0413'],
    [
      'planning',
      'languages',
      'Planning and Management of Tourism Systems',
      'Planning and Management of Tourism Systems',
      7,
      '1015',
    ],
    ['lingue', 'languages', 'Modern Languages and Literatures', 'Lingue e letterature straniere moderne', 6, '0231'],
    ['psychology', 'human-sciences', 'Clinical Psychology', 'Psicologia clinica', 7, '0313'],
    ['mechanical', 'engineering', 'Mechanical Engineering', 'Ingegneria meccanica', 7, '0715'],
  ],
  montpellier: [
    ['biodiversity', 'sciences', 'Biodiversity, Ecology, Evolution', 'Biodiversité, écologie, évolution', 7, '0521'],
    ['chemistry', 'sciences', 'Chemistry', 'Chimie', 7, '0531'],
    ['medicine', 'medicine', 'Medicine', 'Médecine', 7, '0912'],
    ['pharmacy', 'pharmacy', 'Pharmacy', 'Pharmacie', 7, '0916'],
    ['european-law', 'law', 'European Law', 'Droit européen', 7, '0421'],
    ['development', 'economics', 'Development Economics', 'Économie du développement', 7, '0311'],
    ['sport', 'sport', 'Sport Sciences', 'STAPS', 6, '1014'],
    ['management', 'management', 'International Management', 'Management international', 7, '0413'],
    ['materials', 'polytech', 'Materials Engineering', 'Ingénierie des matériaux', 7, '0722'],
  ],
  ec2u: [],
}

const named = (office: OfficeKey, en: string, ownName: string) =>
  ({ en, [own[office]]: ownName }) as { en: string } & Partial<Label>

export const unitsOf = (office: OfficeKey) =>
  unitRows[office].map(([key, kind, en, ownName, parent]) => ({ key, kind, parent, name: named(office, en, ownName) }))

export const coursesOf = (office: OfficeKey) =>
  courseRows[office].map(([key, unit, en, ownName, level, field]) => ({
    key,
    unit,
    level,
    field,
    name: named(office, en, ownName),
  }))
