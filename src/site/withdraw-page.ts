import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { lockTexts, replaceLive } from './page-text.store.ts'
import { languageShape, pageShape } from './page-text.ts'
import { happened } from './site.facts.ts'

/** Takes a page from the public, in one language or in all. English goes last: without it there is no page. */
export const withdrawPage = command(
  'withdraw-page',
  z.object({ page: pageShape, language: languageShape.optional(), reason: z.string().trim().min(1).max(500) }),
  async (scope, { page, language, reason }) => {
    const live = (await lockTexts(scope, page)).filter(text => text.live)
    scope.must('rulebook.edit')
    const meant = live.filter(text => !language || text.language === language)
    if (!meant.length) throw new Refusal('page-text.not-found', { page })
    if (language === 'en' && live.length > 1) throw new Refusal('page.english-goes-last')
    for (const text of meant) await replaceLive(scope, text, null)
    return meant.map(text =>
      happened('page.withdrawn', text.id, { page, language: text.language, title: text.live?.title ?? '', reason }),
    )
  },
)
