import { publishPage, writePage } from '../../src/site/index.ts'
import { officerOf } from './accounts.ts'
import { findRecord, pages } from './content/index.ts'
import type { Language, OfficeKey } from './content/types.ts'
import { typeOf } from './examples/procedures.ts'
import type { Trial } from './trial.ts'

/** The offices' texts, written by an officer of each and published at once. */
export async function seedPages(trial: Trial): Promise<void> {
  for (const { office, page, texts } of pages) {
    const officer = officerOf[office]
    for (const [language, { title, description, body }] of Object.entries(texts)) {
      const words = { title, description, body: withTypes(body, office) }
      await writePage(trial.as(officer, office), { page, language: language as Language, ...words })
    }
    await publishPage(trial.as(officer, office), { page })
  }
}

/** The content names procedures by keys of its own; the register keeps one for each type of agreement. */
const withTypes = (body: string, office: OfficeKey): string =>
  body.replace(/(?<=\{\{procedure:)[a-z-]+(?=\}\})/g, key => {
    const [first = ''] = findRecord('procedure', key, office)?.types ?? []
    return typeOf[first] ?? key
  })
