import type { Localised } from '../platform/language.ts'

/** Common European Framework of Reference for Languages, lowest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type CefrLevel = (typeof cefrLevels)[number]

export const isCefrLevel = (text: string): text is CefrLevel => cefrLevels.includes(text as CefrLevel)

/**
 * Rank 1 (A1) to 6 (C2). `NS`, native speaker, stands above them; it is spoken in learning agreements only, never in
 * inter-institutional agreements (EWP).
 */
export function readCefr(text: string): { valid: true; rank: number } | { valid: false } {
  const rank = [...cefrLevels, 'NS'].indexOf(text) + 1
  return rank > 0 ? { valid: true, rank } : { valid: false }
}

/** Whether a level that someone holds is enough for the one that is asked. */
export const reachesCefr = (held: CefrLevel, asked: CefrLevel): boolean =>
  cefrLevels.indexOf(held) >= cefrLevels.indexOf(asked)

/** European Qualifications Framework; 5 to 8 are the cycles of higher education and equal the ISCED levels. */
export const eqfLevels = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type EqfLevel = (typeof eqfLevels)[number]

export const isEqfLevel = (value: number): value is EqfLevel => eqfLevels.includes(value as EqfLevel)

export const cycles: Readonly<Record<5 | 6 | 7 | 8, Required<Localised>>> = {
  5: { en: 'short cycle (EQF 5)', it: 'ciclo breve (EQF 5)', fr: 'cycle court (CEC 5)' },
  6: { en: 'bachelor, first cycle (EQF 6)', it: 'laurea, primo ciclo (EQF 6)', fr: 'licence, premier cycle (CEC 6)' },
  7: {
    en: 'master, second cycle (EQF 7)',
    it: 'laurea magistrale, secondo ciclo (EQF 7)',
    fr: 'master, deuxième cycle (CEC 7)',
  },
  8: {
    en: 'doctorate, third cycle (EQF 8)',
    it: 'dottorato, terzo ciclo (EQF 8)',
    fr: 'doctorat, troisième cycle (CEC 8)',
  },
}
