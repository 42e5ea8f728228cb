import { label } from '../content/origins.ts'
import { doubleDegree, type Entry, erasmus, exchange } from './register.ts'

const frame = (key: string, partner: string, units: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'framework-agreement',
  with: [partner],
  framework: 'inter-university',
  units: units.split(' '),
  activities: ['teacher-mobility', 'researcher-mobility', 'student-exchange', 'joint-research'],
  terms: {
    fieldsOfCooperation: 'Teaching, research and doctoral training in the fields of the departments that take part.',
  },
  ...more,
})

const protocol = (key: string, parent: string, partner: string, unit: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'implementing-protocol',
  with: [partner],
  parent,
  units: [unit],
  ...more,
})

const memorandum = (key: string, partner: string, unit: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'memorandum',
  with: [partner],
  units: [unit],
  activities: ['researcher-mobility', 'joint-research'],
  terms: { intentions: 'Both sides wish to get to know each other’s research and to prepare common projects.' },
  ...more,
})

/** Pavia: memoranda, framework agreements with the protocols that implement them, and exchange. */
export const pavia: readonly Entry[] = [
  frame('fw-granada', 'granada', 'humanities law', { signed: -52, ends: 8, renewal: { tacit: 60, notice: 180 } }),
  frame('fw-usp', 'usp', 'engineering physics', { signed: -46, ends: 14 }),
  frame('fw-unam', 'unam', 'humanities politics', { signed: -58, ends: 2, renewal: 'express' }),
  frame('fw-kyoto', 'kyoto', 'biology medicine', { signed: -30, ends: 30 }),
  frame('fw-dakar', 'dakar', 'medicine politics', { signed: -41, ends: 19, sdgs: [3, 4] }),
  frame('fw-tbilisi', 'tbilisi', 'humanities musicology', { signed: -22, ends: 38 }),
  frame('fw-rabat', 'rabat', 'engineering', { signed: -55, ends: 5 }),
  frame('fw-geneva', 'geneva', 'physics medicine', { signed: -17, ends: 43, money: true }),
  frame('fw-buenos-aires', 'uba', 'law politics', { signed: -65, ends: -5 }),
  frame('fw-hanoi', 'hanoi', 'biology', { begun: -3, stands: { at: 'step', step: 'senate' } }),
  frame('fw-cape-town', 'cape-town', 'medicine', { begun: -5, money: true, stands: { at: 'step', step: 'board' } }),
  protocol('p-granada-students', 'fw-granada', 'granada', 'humanities', {
    signed: -48,
    ends: 7,
    activities: ['student-exchange'],
    places: { courses: ['lettere'], persons: 2, months: 10, years: [-3, 1] },
    went: [
      [2, 2],
      [2, 1],
    ],
  }),
  protocol('p-granada-law', 'fw-granada', 'granada', 'law', { signed: -40, ends: 7, activities: ['teacher-mobility'] }),
  protocol('p-usp-physics', 'fw-usp', 'usp', 'physics', {
    signed: -42,
    ends: 14,
    activities: ['joint-research', 'researcher-mobility'],
    money: true,
  }),
  protocol('p-usp-engineering', 'fw-usp', 'usp', 'engineering', {
    signed: -34,
    ends: 14,
    activities: ['student-exchange'],
    places: { courses: ['computer'], persons: 3, months: 15, years: [-2, 1] },
  }),
  protocol('p-unam-politics', 'fw-unam', 'unam', 'politics', {
    signed: -50,
    ends: 2,
    activities: ['student-exchange'],
    places: { courses: ['wpir'], persons: 2, months: 10, years: [-3, 0] },
  }),
  protocol('p-kyoto-biology', 'fw-kyoto', 'kyoto', 'biology', {
    signed: -26,
    ends: 30,
    activities: ['researcher-mobility', 'joint-research'],
  }),
  protocol('p-kyoto-students', 'fw-kyoto', 'kyoto', 'biology', {
    signed: -20,
    ends: 30,
    activities: ['student-exchange'],
    curricula: true,
    places: { courses: ['mbg'], persons: 2, months: 20, years: [-1, 2] },
  }),
  protocol('p-dakar-medicine', 'fw-dakar', 'dakar', 'medicine', {
    signed: -37,
    ends: 19,
    activities: ['teacher-mobility', 'trainees'],
    sdgs: [3],
  }),
  protocol('p-tbilisi-musicology', 'fw-tbilisi', 'tbilisi', 'musicology', {
    begun: -2,
    ends: 36,
    activities: ['researcher-mobility'],
    stands: { at: 'step', step: 'department' },
  }),
  protocol('p-geneva-physics', 'fw-geneva', 'geneva', 'physics', {
    begun: -2,
    ends: 40,
    activities: ['joint-research'],
    money: true,
    stands: { at: 'our-signature', partnerSigned: true },
  }),
  protocol('p-geneva-students', 'fw-geneva', 'geneva', 'medicine', {
    begun: -1,
    ends: 40,
    activities: ['student-exchange'],
    stands: { at: 'draft' },
  }),
  memorandum('mou-edinburgh', 'edinburgh', 'politics', { signed: -33, ends: 27 }),
  memorandum('mou-tunis', 'tunis', 'engineering', { signed: -25, ends: 11 }),
  memorandum('mou-kyiv', 'kyiv', 'humanities', { signed: -28, ends: 32, sdgs: [4, 16] }),
  memorandum('mou-beirut', 'beirut', 'law', { signed: -34, ends: 3 }),
  memorandum('mou-andes', 'andes', 'biology', { signed: -12, ends: 48 }),
  memorandum('mou-laval', 'laval', 'musicology', { signed: -45, ends: 15, notice: { month: -2, by: 'partner' } }),
  memorandum('mou-imperial', 'imperial', 'engineering', { begun: -2, stands: { at: 'step', step: 'opinion' } }),
  memorandum('mou-melbourne', 'melbourne', 'mathematics', {
    begun: -9,
    stands: { at: 'withdrawn', because: 'The partner prefers a framework agreement.' },
  }),
  erasmus('e-coimbra', 'coimbra', 'economia giurisprudenza', 4, {
    signed: -50,
    staff: 2,
    went: [
      [4, 5],
      [4, 3],
      [3, 4],
    ],
  }),
  erasmus('e-iasi', 'iasi', 'economia lettere', 3, { signed: -49, staff: 2 }),
  erasmus('e-jena', 'jena', 'fisica matematica', 3, { signed: -50 }),
  erasmus('e-poitiers', 'poitiers', 'giurisprudenza wpir', 4, {
    signed: -51,
    went: [
      [4, 4],
      [5, 4],
    ],
  }),
  erasmus('e-salamanca', 'salamanca', 'lettere giurisprudenza', 5, {
    signed: -50,
    months: 9,
    staff: 2,
    went: [
      [6, 4],
      [5, 5],
      [6, 3],
    ],
  }),
  erasmus('e-turku', 'turku', 'mbg economia', 3, { signed: -48 }),
  erasmus('e-linz', 'linz', 'mibe', 3, { signed: -27, years: [-2, 2] }),
  erasmus('e-umea', 'umea', 'harvey', 2, { signed: -16, years: [-1, 2], months: 9 }),
  erasmus('e-leuven', 'leuven', 'harvey mbg', 3, { signed: -50, months: 9 }),
  erasmus('e-wien', 'wien', 'musicologia lettere', 2, { signed: -37, years: [-3, 2] }),
  erasmus('e-charles', 'charles', 'wpir', 2, { signed: -49 }),
  erasmus('e-vilnius', 'vilnius', 'wpir economia', 2, { begun: -2, stands: { at: 'step', step: 'resolve' } }),
  exchange('x-uic', 'uic', 'computer mibe', 2, {
    signed: -38,
    ends: 22,
    went: [
      [2, 0],
      [2, 1],
      [2, 0],
    ],
  }),
  exchange('x-tohoku', 'tohoku', 'fisica', 2, { signed: -54, ends: 6 }),
  doubleDegree('dd-tuebingen', 'tuebingen', 'mibe', 5, {
    signed: -43,
    ends: 17,
    degrees: ['Laurea magistrale', 'Master of Science'],
  }),
  doubleDegree('dd-hohenheim', 'bayreuth', 'economia', 3, {
    begun: -4,
    stands: { at: 'step', step: 'resolve' },
    degrees: ['Laurea', 'Bachelor of Science'],
  }),
  {
    key: 'cot-lyon',
    type: 'cotutelle',
    with: ['lyon-1'],
    units: ['physics'],
    signed: -14,
    ends: 22,
    about: label('one thesis in physics', 'una tesi in fisica', 'une thèse en physique'),
    unpublished: true,
    terms: {
      candidate: 'Fabrizio Inventati',
      thesisTitle: 'Coherence in cold atoms (invented)',
      ourSupervisor: 'Prof. Delia Supposti',
      theirSupervisor: 'Prof. Hector Supposé',
      thesisLanguage: 'en',
      summaryLanguage: 'fr',
      defenceAt: 'ours',
      feesPaidAt: 'in-turn',
      legalBasis: 'fr-order-2016-05-25',
    },
  },
]
