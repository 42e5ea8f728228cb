import type { Language } from '../../platform/words.ts'
import { say } from '../words/index.ts'

/** Browsers that carry the names of others name themselves last. */
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]
const named = (agent: string, names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]

/** `Firefox, Windows`, as people would call it; nothing when the browser does not say. */
export const deviceOf = (agent: string): string | undefined =>
  [named(agent, browsers), named(agent, systems)].filter(Boolean).join(', ') || undefined

export const meansInWords = (language: Language, means: string): string => {
  const words = say(language)
  if (means === 'password') return words('signIn.password')
  if (means === 'link') return words('sessions.byLink')
  return URL.canParse(means) ? new URL(means).host : means
}
