import { query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import { type Rulebook, rulebookIn } from '../rulebook/index.ts'
import { publishedPages, textsOf } from './page-text.store.ts'
import type { PageName, PageWords } from './page-text.ts'

export type PublicPage = {
  words: PageWords
  /** In which language the words are: English where the reader's own is missing. */
  language: Language
  /** In which languages the page can be read. */
  languages: Language[]
  changedAt: Date
}
export type Shown = { page: PublicPage | undefined; rulebook: Rulebook; pages: Map<PageName, string> }

/** A page as the public reads it, with the records that its text may quote and the pages to which it may lead. */
export const showPage = query(
  'show-page',
  async (scope, { page, language }: { page: PageName; language: Language }): Promise<Shown> => {
    const texts = (await textsOf(scope, page)).filter(text => text.live)
    const text = texts.find(one => one.language === language) ?? texts.find(one => one.language === 'en')
    return {
      rulebook: await rulebookIn(scope),
      pages: titlesIn(await publishedPages(scope), language),
      page:
        text?.live && text.publishedAt
          ? {
              words: text.live,
              language: text.language,
              languages: texts.map(one => one.language),
              changedAt: text.publishedAt,
            }
          : undefined,
    }
  },
)

export function titlesIn(
  published: readonly { page: PageName; language: Language; title: string }[],
  language: Language,
): Map<PageName, string> {
  const titles = new Map<PageName, string>()
  for (const { page, language: written, title } of published)
    if (written === language || (written === 'en' && !titles.has(page))) titles.set(page, title)
  return titles
}
