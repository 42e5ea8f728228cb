import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const it: Words<typeof en> = {
  facts: { institution: { founded: '{actor} ha aperto questo ufficio all’indirizzo «{slug}».' } },
}
