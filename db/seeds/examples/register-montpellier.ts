import { label } from '../content/origins.ts'
import { doubleDegree, type Entry, erasmus, exchange } from './register.ts'

/** The ten activities that make up a strategic partnership; every faculty takes part. */
const tenActivities = [
  'student-exchange',
  'scientific-exchange',
  'cotutelle',
  'scientific-collaboration',
  'trainees',
  'joint-programmes',
  'summer-schools',
  'chairs',
  'symposia',
  'management',
] as const

const strategic = (key: string, partner: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'strategic-partnership',
  with: [partner],
  activities: tenActivities,
  everyFaculty: true,
  terms: { allFaculties: true, aims: 'To work together in every faculty, in all ten kinds of activity.' },
  ...more,
})

const research = (key: string, partner: string, unit: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'research',
  with: [partner],
  units: [unit],
  activities: ['joint-research', 'researcher-mobility'],
  ...more,
})

const cotutelle = (key: string, partner: string, candidate: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'cotutelle',
  with: [partner],
  units: ['sciences'],
  about: label(
    'one thesis of the doctoral school GAIA',
    'una tesi della scuola dottorale GAIA',
    'une thèse de l’école doctorale GAIA',
  ),
  unpublished: true,
  terms: {
    candidate,
    ourSupervisor: 'Prof. Blanche Supposée',
    theirSupervisor: 'Prof. Konrad Vermutung',
    thesisLanguage: 'en',
    summaryLanguage: 'fr',
    defenceAt: 'ours',
    feesPaidAt: 'in-turn',
    legalBasis: 'fr-order-2016-05-25',
  },
  ...more,
})

const delocalised = (key: string, partner: string, unit: string, degree: string, more: Partial<Entry>): Entry => ({
  key,
  type: 'delocalised-degree',
  with: [partner],
  units: [unit],
  curricula: true,
  terms: { degree, quotaPerYear: 25, feesPaidAt: 'theirs', ourDiploma: degree },
  ...more,
})

/** Montpellier: everything is signed by the President. */
export const montpellier: readonly Entry[] = [
  strategic('s-barcelona', 'barcelona', { signed: -44, ends: 16, sdgs: [3, 4, 13] }),
  strategic('s-heidelberg', 'heidelberg', { signed: -57, ends: 3, sdgs: [3, 4] }),
  strategic('s-sherbrooke', 'sherbrooke', { signed: -20, ends: 40, sdgs: [3, 15] }),
  erasmus('e-barcelona', 'barcelona', 'medicine pharmacy', 4, {
    signed: -50,
    months: 9,
    staff: 2,
    went: [
      [4, 4],
      [4, 5],
      [3, 4],
    ],
  }),
  erasmus('e-heidelberg', 'heidelberg', 'medicine', 3, { signed: -49, months: 9 }),
  erasmus('e-wageningen', 'wageningen', 'biodiversity', 3, { signed: -48 }),
  erasmus('e-bologna', 'valencia', 'european-law', 3, {
    signed: -50,
    went: [
      [3, 3],
      [3, 4],
    ],
  }),
  erasmus('e-utrecht', 'utrecht', 'biodiversity chemistry', 2, { signed: -37, years: [-3, 2] }),
  erasmus('e-uppsala', 'uppsala', 'biodiversity', 2, { signed: -26, years: [-2, 2] }),
  erasmus('e-freiburg', 'freiburg', 'european-law', 2, { signed: -49 }),
  erasmus('e-louvain', 'louvain', 'development', 2, { signed: -47 }),
  erasmus('e-masaryk', 'masaryk', 'pharmacy', 2, { signed: -36, years: [-3, 2] }),
  erasmus('e-santiago', 'santiago', 'sport', 2, { signed: -48 }),
  erasmus('e-helsinki', 'helsinki', 'development', 2, { signed: -25, years: [-2, 2] }),
  erasmus('e-warsaw', 'warsaw', 'management', 2, { signed: -58, years: [-4, -1], ends: -3 }),
  erasmus('e-porto', 'porto', 'materials', 2, { begun: -2, stands: { at: 'step', step: 'resolve' } }),
  erasmus('e-tcd', 'tcd', 'management', 2, { begun: -2, stands: { at: 'our-signature' } }),
  exchange('x-uc-davis', 'uc-davis', 'biodiversity', 3, {
    signed: -41,
    ends: 19,
    went: [
      [3, 2],
      [3, 3],
      [2, 2],
    ],
  }),
  exchange('x-unicamp', 'unicamp', 'biodiversity chemistry', 3, { signed: -52, ends: 8 }),
  exchange('x-kyoto', 'kyoto', 'chemistry', 2, { signed: -31, ends: 29 }),
  exchange('x-melbourne', 'melbourne', 'management', 2, { signed: -58, ends: 2 }),
  exchange('x-unam', 'unam', 'european-law', 2, { signed: -49, ends: 11 }),
  exchange('x-beirut', 'beirut', 'pharmacy', 2, { signed: -24, ends: 36 }),
  exchange('x-cape-town', 'cape-town', 'biodiversity', 2, { begun: -4, stands: { at: 'step', step: 'committee' } }),
  exchange('x-hanoi', 'hanoi', 'materials', 2, { begun: -3, stands: { at: 'step', step: 'faculty-council' } }),
  exchange('x-tongji', 'tongji', 'materials', 2, {
    begun: -6,
    stands: { at: 'step', step: 'faculty-council', refused: 'No faculty has named a coordinator.' },
  }),
  {
    ...exchange('q-laval', 'laval', 'biodiversity management', 4, { signed: -38, ends: 22 }),
    type: 'bci-quebec',
    framework: 'bci-quebec',
  },
  {
    ...exchange('q-montreal', 'montreal', 'european-law', 3, { signed: -55, ends: 5 }),
    type: 'bci-quebec',
    framework: 'bci-quebec',
  },
  doubleDegree('dd-heidelberg', 'heidelberg', 'european-law', 5, {
    signed: -40,
    ends: 20,
    degrees: ['Master', 'Master of Laws'],
  }),
  doubleDegree('dd-barcelona', 'barcelona', 'biodiversity', 4, {
    signed: -46,
    ends: 14,
    degrees: ['Master', 'Máster universitario'],
  }),
  doubleDegree('dd-sherbrooke', 'sherbrooke', 'management', 6, {
    signed: -27,
    ends: 33,
    degrees: ['Master', 'Maîtrise en administration'],
  }),
  doubleDegree('dd-agh', 'agh', 'materials', 3, {
    begun: -4,
    stands: { at: 'our-signature', partnerSigned: true },
    degrees: ['Diplôme d’ingénieur', 'Magister inżynier'],
  }),
  doubleDegree('dd-cluj', 'cluj', 'chemistry', 3, {
    begun: -5,
    stands: { at: 'step', step: 'boards' },
    degrees: ['Master', 'Diplomă de master'],
  }),
  delocalised('d-tunis', 'tunis', 'management', 'Master Management international', { signed: -35, ends: 25 }),
  delocalised('d-hanoi', 'hanoi', 'sciences', 'Licence Sciences de la vie', {
    signed: -54,
    ends: 6,
    renewal: 'express',
  }),
  research('r-wageningen', 'wageningen', 'sciences', { signed: -30, ends: 18, sdgs: [2, 13, 15] }),
  research('r-uc-davis', 'uc-davis', 'sciences', { signed: -48, ends: 12, sdgs: [2, 6] }),
  research('r-dakar', 'dakar', 'medicine', { signed: -26, ends: 34, sdgs: [3] }),
  research('r-tohoku', 'tohoku', 'polytech', { signed: -15, ends: 21, notice: { month: -1, by: 'us' } }),
  research('r-andes', 'andes', 'economics', { begun: -2, stands: { at: 'step', step: 'draft' } }),
  cotutelle('c-heidelberg', 'heidelberg', 'Maëlle Inventive', { signed: -19, ends: 17 }),
  cotutelle('c-barcelona', 'barcelona', 'Basile Imaginaire', { begun: -1, stands: { at: 'our-signature' } }),
]
