import type { Words } from '../../platform/words.ts'
import { en } from './en.ts'

export const fr: Words<typeof en> = en
