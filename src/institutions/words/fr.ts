import type { Words } from '../../platform/words.ts'
import type { en } from './en.ts'

export const fr: Words<typeof en> = {
  facts: { institution: { founded: '{actor} a ouvert ce service à l’adresse « {slug} ».' } },
}
