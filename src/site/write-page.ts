import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { lockTexts, saveDraft } from './page-text.store.ts'
import { languageShape, type PageWords, pageShape, wordsShape } from './page-text.ts'
import { happened } from './site.facts.ts'

/** Writes a page in one language. The public reads it only once it is published. `version` is the revision that the form showed. */
export const writePage = command(
  'write-page',
  z.object({ page: pageShape, language: languageShape, ...wordsShape, version: revision.optional() }),
  async (scope, { page, language, title, description, body, version }) => {
    const known = (await lockTexts(scope, page)).find(text => text.language === language)
    scope.must('rulebook.edit')
    if (version !== undefined && version !== (known?.revision ?? 0)) throw new Refusal('page.changed-meanwhile')
    if (!(await officeOf(scope)).languages.includes(language))
      throw new Refusal('page.language-not-published', { language })
    const words: PageWords = { title, description, body }
    if (known && sameWords(known.draft ?? known.live, words)) return nothingChanged
    const id = await saveDraft(scope, known?.id, { page, language, words })
    return [happened('page.written', id, { page, language, title })]
  },
)

const sameWords = (a: PageWords | null, b: PageWords): boolean =>
  a !== null && a.title === b.title && a.description === b.description && a.body === b.body
