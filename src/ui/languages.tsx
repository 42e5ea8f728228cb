import type { Frame } from './frame.ts'
import { useReader, useWords } from './reader.ts'

const languageNames = { en: 'English', it: 'Italiano', fr: 'Français' } as const

/** This page in the other languages, each called as its readers call it. */
export function Languages({ frame }: { frame: Frame }) {
  const words = useWords()
  const { language: own } = useReader()
  if (frame.languages.length < 2) return null
  return (
    <nav class="h-languages" aria-label={words('page.languages')}>
      <ul>
        {frame.languages.map(({ language, href }) => (
          <li>
            <a href={href} lang={language} hreflang={language} aria-current={language === own ? 'true' : undefined}>
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
