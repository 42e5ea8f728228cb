import type { Office } from '../platform/page.ts'
import type { Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { PageName } from './page-text.ts'

/** Where the references of a text find what they stand for, gathered before anything is rendered. */
export type Sources = {
  office: Pick<Office, 'slug' | 'kind' | 'name'>
  language: Language
  to: (path: string) => string
  rulebook: Rulebook
  /** The pages that the public can read, with their titles. */
  pages: ReadonlyMap<PageName, string>
}
