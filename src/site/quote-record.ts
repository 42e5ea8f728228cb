import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision, whole } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { lockTexts, saveDraft } from './page-text.store.ts'
import { languageShape, pageShape } from './page-text.ts'
import { isReferenceKind } from './reference.ts'
import { happened } from './site.facts.ts'

/** Puts a reference in the place of what a text says by itself. It is a draft: somebody looks at it before it is published. */
export const quoteRecord = command(
  'quote-record',
  z.object({
    page: pageShape,
    language: languageShape,
    /** Where in the body the words stand, and which they are. */
    at: whole,
    words: z.string().min(1).max(200),
    reference: z
      .string()
      .regex(/^[a-z-]+:[a-z0-9][a-z0-9.-]{0,79}$/, 'wrong-key')
      .refine(reference => isReferenceKind(reference.split(':')[0] ?? ''), 'not-in-list'),
    version: revision,
  }),
  async (scope, { page, language, at, words, reference, version }) => {
    const text = (await lockTexts(scope, page)).find(one => one.language === language)
    scope.must('rulebook.edit')
    const before = text?.draft ?? text?.live
    if (!text || !before) throw new Refusal('page-text.not-found', { page })
    if (text.revision !== version || before.body.slice(at, at + words.length) !== words)
      throw new Refusal('page.changed-meanwhile')
    const body = `${before.body.slice(0, at)}{{${reference}}}${before.body.slice(at + words.length)}`
    await saveDraft(scope, text.id, { page, language, words: { ...before, body } })
    return [happened('page.written', text.id, { page, language, title: before.title })]
  },
)
