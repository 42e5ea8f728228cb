import { createContext, useContext } from 'hono/jsx'
import { type Language, speaks } from '../platform/words.ts'
import { localeOf } from './moments.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'

/** Who reads this page: what every component needs to know without being told each time. `Page` gives it to all below it. */
export type Reader = {
  language: Language
  /** IANA name, of the institution: `Europe/Rome`. */
  timeZone: string
  /** The moment of the request; relative times count from it. */
  now: Date
  /** The token that every POST form carries; absent for a visitor without a session. */
  csrf?: string | undefined
}

const say = speaks({ en, it, fr })

export const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('This component stands outside of a Page: put it inside, or give it a ReaderContext.')
  return reader
}

/** The words of the design system in the reader's language. */
export const useWords = () => say(useReader().language)

export const useLocale = () => localeOf(useReader().language)
