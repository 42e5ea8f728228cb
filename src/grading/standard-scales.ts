import type { ScaleContent } from './grading.ts'

const steps = (from: number, to: number, by = from > to ? -1 : 1): string[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => String(from + at * by))
const plain = (label: string) => ({ label, value: label, average: label })
const german = '1.0 1.3 1.7 2.0 2.3 2.7 3.0 3.3 3.7 4.0'.split(' ')

/** Scales that many institutions share, to be taken over and then kept as one’s own. */
export const standardScales: readonly ScaleContent[] = [
  {
    key: 'it-30',
    name: {
      en: 'Italy, 18 to 30 with honours',
      it: 'Italia, da 18 a 30 e lode',
      fr: 'Italie, de 18 à 30 avec mention',
    },
    better: 'higher',
    // Honours stand above 30 in order and count as 30 in averages.
    passing: [{ label: '30L', value: '31', average: '30' }, ...steps(30, 18).map(plain)],
    failing: ['F'],
    ungraded: ['ID'],
  },
  {
    key: 'fr-20',
    name: { en: 'France, 10 to 20', it: 'Francia, da 10 a 20', fr: 'France, de 10 à 20' },
    better: 'higher',
    passing: steps(20, 10).map(plain),
    failing: [...steps(9, 0), 'F'],
    ungraded: ['V'],
  },
  {
    key: 'de-5',
    name: { en: 'Germany, 1.0 to 4.0', it: 'Germania, da 1,0 a 4,0', fr: 'Allemagne, de 1,0 à 4,0' },
    better: 'lower',
    passing: german.map(plain),
    failing: ['4.3', '5.0'],
    ungraded: ['BE'],
  },
  {
    key: 'es-4',
    name: {
      en: 'Spain, aprobado to matrícula de honor',
      it: 'Spagna, da aprobado a matrícula de honor',
      fr: 'Espagne, d’aprobado à matrícula de honor',
    },
    better: 'higher',
    // Each label holds a range, and begins at its number; a matrícula is a distinction above ten, which counts as ten.
    passing: [
      { label: 'MH', value: '10.1', average: '10' },
      ...[
        ['SB', '9'],
        ['NT', '7'],
        ['AP', '5'],
      ].map(([label = '', value = '']) => ({ label, value, average: value })),
    ],
    failing: ['SS', 'NP'],
    ungraded: ['APTO'],
  },
  {
    key: 'pt-20',
    name: { en: 'Portugal, 10 to 20', it: 'Portogallo, da 10 a 20', fr: 'Portugal, de 10 à 20' },
    better: 'higher',
    passing: steps(20, 10).map(plain),
    failing: steps(9, 0),
    ungraded: [],
  },
  {
    key: 'fi-5',
    name: { en: 'Finland, 1 to 5', it: 'Finlandia, da 1 a 5', fr: 'Finlande, de 1 à 5' },
    better: 'higher',
    passing: steps(5, 1).map(plain),
    failing: ['0'],
    ungraded: ['P'],
  },
  {
    key: 'ro-10',
    name: { en: 'Romania, 5 to 10', it: 'Romania, da 5 a 10', fr: 'Roumanie, de 5 à 10' },
    better: 'higher',
    passing: steps(10, 5).map(plain),
    failing: steps(4, 1),
    ungraded: [],
  },
  {
    key: 'at-5',
    name: { en: 'Austria, 1 to 4', it: 'Austria, da 1 a 4', fr: 'Autriche, de 1 à 4' },
    better: 'lower',
    passing: steps(1, 4).map(plain),
    failing: ['5'],
    ungraded: [],
  },
]
