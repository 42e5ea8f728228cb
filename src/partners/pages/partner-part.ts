import type { Child } from 'hono/jsx'
import type { Ask } from '../../platform/page.ts'
import type { Language } from '../../platform/words.ts'

/** What a higher slice shows on a partner's page, about the organisation that the partner is: its agreements, its students. */
export type PartnerPart = {
  title: (language: Language) => string
  /** Nothing to show is `null`. */
  body: (ask: Ask, partner: { id: string; organisation: string }) => Promise<Child | null>
}
