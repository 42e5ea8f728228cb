import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { dropDraft, lockTexts } from './page-text.store.ts'
import { languageShape, pageShape } from './page-text.ts'
import { happened } from './site.facts.ts'

/** Throws away what was written and not published; what the public reads stays. */
export const dropPageDraft = command(
  'drop-page-draft',
  z.object({ page: pageShape, language: languageShape, version: revision.optional() }),
  async (scope, { page, language, version }) => {
    const text = (await lockTexts(scope, page)).find(one => one.language === language)
    scope.must('rulebook.edit')
    if (!text?.draft) throw new Refusal('page-text.not-found', { page })
    if (version !== undefined && version !== text.revision) throw new Refusal('page.changed-meanwhile')
    await dropDraft(scope, text.id)
    return [happened('page.draft-dropped', text.id, { page, language, title: text.draft.title })]
  },
)
