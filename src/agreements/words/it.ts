import type { Words } from '../../platform/words.ts'
import { en } from './en.ts'

export const it: Words<typeof en> = en
