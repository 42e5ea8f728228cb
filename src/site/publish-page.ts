import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { lockTexts, replaceLive } from './page-text.store.ts'
import { languageShape, pageShape } from './page-text.ts'
import { happened } from './site.facts.ts'

/** Lets the public read what has been written, in the languages named or in all. English is always among what is published. */
export const publishPage = command(
  'publish-page',
  z.object({ page: pageShape, languages: z.array(languageShape).optional() }),
  async (scope, { page, languages }) => {
    const texts = await lockTexts(scope, page)
    scope.must('rulebook.edit')
    if (!texts.length) throw new Refusal('page-text.not-found', { page })
    const meant = texts.filter(text => text.draft && (!languages || languages.includes(text.language)))
    const english = texts.find(text => text.language === 'en')
    if (!english?.live && !meant.some(text => text.language === 'en')) throw new Refusal('page.english-missing')
    if (!meant.length) return nothingChanged
    for (const text of meant) await replaceLive(scope, text, text.draft)
    return meant.map(({ id, language, draft }) =>
      happened('page.published', id, { page, language, title: draft?.title ?? '' }),
    )
  },
)
