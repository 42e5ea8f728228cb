import { publishPage, writePage } from '../../src/site/index.ts'
import { officerOf } from './accounts.ts'
import { pages } from './content/index.ts'
import type { Language } from './content/types.ts'
import type { Trial } from './trial.ts'

/** The offices' texts, written by an officer of each and published at once. */
export async function seedPages(trial: Trial): Promise<void> {
  for (const { office, page, texts } of pages) {
    const officer = officerOf[office]
    for (const [language, words] of Object.entries(texts))
      await writePage(trial.as(officer, office), { page, language: language as Language, ...words })
    await publishPage(trial.as(officer, office), { page })
  }
}
