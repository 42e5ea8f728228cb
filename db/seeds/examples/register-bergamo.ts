import { doubleDegree, type Entry, erasmus, exchange } from './register.ts'

const general = (
  key: string,
  type: 'memorandum' | 'framework-agreement',
  partner: string,
  unit: string,
  more: Partial<Entry>,
): Entry => ({
  key,
  type,
  with: [partner],
  units: [unit],
  activities: ['researcher-mobility', 'joint-research'],
  ...more,
})

/** Bergamo: exchange above all. */
export const bergamo: readonly Entry[] = [
  erasmus('bamberg', 'bamberg', 'lingue', 4, {
    signed: -50,
    months: 9,
    staff: 2,
    went: [
      [4, 4],
      [3, 5],
      [4, 4],
    ],
  }),
  erasmus('granada', 'granada', 'lingue', 5, {
    signed: -51,
    months: 9,
    went: [
      [5, 6],
      [5, 4],
    ],
  }),
  erasmus('lille', 'lille', 'lingue business', 3, { signed: -49 }),
  erasmus('nantes', 'nantes', 'lingue', 3, { signed: -48, months: 9 }),
  erasmus('bergen', 'bergen', 'psychology', 2, { signed: -37, years: [-3, 2] }),
  erasmus('malaga', 'malaga', 'planning', 3, { signed: -50, staff: 1 }),
  erasmus('innsbruck', 'innsbruck', 'planning economics-finance', 2, { signed: -47 }),
  erasmus('cork', 'cork', 'lingue', 2, { signed: -26, years: [-2, 2] }),
  erasmus('szeged', 'szeged', 'economics-finance', 2, { signed: -48 }),
  erasmus('poznan', 'poznan', 'lingue psychology', 3, { signed: -50 }),
  erasmus('minho', 'minho', 'mechanical', 2, { signed: -36, years: [-3, 2] }),
  erasmus('zaragoza', 'zaragoza', 'mechanical business', 3, { signed: -49 }),
  erasmus('tartu', 'tartu', 'economics-finance', 2, { signed: -25, years: [-2, 2] }),
  erasmus('leipzig', 'leipzig', 'lingue', 3, { signed: -50, months: 9 }),
  erasmus('thessaloniki', 'thessaloniki', 'psychology', 2, { signed: -14, years: [-1, 2] }),
  erasmus('sofia', 'sofia', 'lingue', 2, { signed: -59, years: [-4, -1], ends: -3 }),
  erasmus('gent', 'gent', 'business', 2, { begun: -3, stands: { at: 'step', step: 'resolve' } }),
  erasmus('comenius', 'comenius', 'economics-finance', 2, { begun: -2, stands: { at: 'our-signature' } }),
  erasmus('cyprus', 'cyprus', 'psychology', 2, { begun: -1, stands: { at: 'draft' } }),
  exchange('montreal', 'montreal', 'business', 2, {
    signed: -40,
    ends: 20,
    went: [
      [2, 2],
      [2, 1],
    ],
  }),
  exchange('puc-chile', 'puc-chile', 'lingue', 2, { signed: -55, ends: 5 }),
  exchange('tohoku', 'tohoku', 'mechanical', 2, { signed: -49, ends: 11, renewal: { tacit: 24, notice: 90 } }),
  exchange('kaist', 'kaist', 'mechanical', 2, { begun: -3, stands: { at: 'our-signature', partnerSigned: true } }),
  exchange('andes', 'andes', 'business', 2, { signed: -58, ends: 2 }),
  doubleDegree('dd-bayreuth', 'bayreuth', 'business', 4, {
    signed: -41,
    ends: 19,
    degrees: ['Laurea', 'Bachelor of Science'],
  }),
  doubleDegree('dd-lyon', 'lyon-1', 'economics-finance', 3, {
    begun: -5,
    stands: { at: 'step', step: 'resolve' },
    degrees: ['Laurea magistrale', 'Master'],
  }),
  general('mou-tunis', 'memorandum', 'tunis', 'engineering', { signed: -21, ends: 15 }),
  general('mou-edinburgh', 'memorandum', 'edinburgh', 'letters', {
    signed: -34,
    ends: 26,
    terminated: { month: -4, because: 'Both sides have concluded a wider agreement.' },
  }),
  general('fw-uba', 'framework-agreement', 'uba', 'law', { signed: -30, ends: 30 }),
  general('fw-rabat', 'framework-agreement', 'rabat', 'languages', { signed: -53, ends: 7 }),
]
