import { speaks } from '../../platform/words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

export const words = { en, it, fr }
export const say = speaks(words)
