import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { allTexts, editionsOf, publishedPages, textsOf } from './page-text.store.ts'
import type { PageName } from './page-text.ts'

/** Every page of the office in every language, as those who write see them. */
export const listPages = query('list-pages', async (scope, _: undefined) => {
  scope.must('rulebook.edit')
  return allTexts(scope)
})

/** One page in all its languages, with what has happened to it and what it said before. */
export const showPageTexts = query('show-page-texts', async (scope, page: PageName) => {
  scope.must('rulebook.edit')
  const texts = await textsOf(scope, page)
  const history = []
  for (const { id } of texts) history.push(...(await factsAbout(scope, id, 30)))
  const editions = []
  for (const { id, language } of texts)
    editions.push(...(await editionsOf(scope, id)).map(edition => ({ ...edition, language })))
  return {
    texts,
    editions,
    history: history.toSorted((a, b) => b.id - a.id),
    rulebook: await rulebookIn(scope),
    published: await publishedPages(scope),
  }
})
