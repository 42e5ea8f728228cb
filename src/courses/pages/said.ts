import { listUnits } from '../../institutions/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { cycles } from '../../reference/index.ts'

/** The departments by their ids, in the reader's words. */
export async function unitNames(ask: Ask): Promise<(id: string) => string> {
  const { units } = await listUnits(ask.caller, undefined)
  const names = new Map(units.map(({ id, name }) => [id, inLanguage(name, ask.language)]))
  return id => names.get(id) ?? ''
}

export const cycleName = (level: number, language: Language): string =>
  inLanguage(cycles[level as keyof typeof cycles] ?? { en: String(level) }, language)
