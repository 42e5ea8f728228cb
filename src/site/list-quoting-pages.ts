import { query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import { allTexts } from './page-text.store.ts'
import { type PageName, pathOf } from './page-text.ts'
import { readText } from './text.rules.ts'

export type QuotingPage = { page: PageName; path: string; language: Language; title: string }

/** The public pages that quote a record: they change with it at once. */
export const listQuotingPages = query(
  'list-quoting-pages',
  async (scope, asked: { kind: string; key: string }): Promise<QuotingPage[]> => {
    const live = (await allTexts(scope)).flatMap(({ page, language, live }) => (live ? [{ page, language, live }] : []))
    return live
      .filter(({ live }) =>
        readText(live.body).references.some(({ kind, key }) => kind === asked.kind && key === asked.key),
      )
      .map(({ page, language, live }) => ({ page, path: pathOf(page), language, title: live.title }))
  },
)
