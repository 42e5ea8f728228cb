import { speaks } from '../../platform/words.ts'
import { headerKey } from '../kinds/header.rules.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

export const words = { en, it, fr }
export const say = speaks(words)

/** Headers of the columns that our report adds to the office's own: a corrected report is uploaded again as it is. */
export const ourHeaders: ReadonlySet<string> = new Set(
  [en, it, fr].flatMap(({ export: { row, outcome, details } }) => [row, outcome, details].map(headerKey)),
)
