import { query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import { type Rulebook, rulebookIn } from '../rulebook/index.ts'
import { quotableRecords, type Reported, reportOn } from './mention-report.rules.ts'
import { allTexts, type PageText } from './page-text.store.ts'
import type { PageName } from './page-text.ts'

export type MentionOnPage = Reported & {
  page: PageName
  language: Language
  title: string
  revision: number
  draft: boolean
}

/** Every date, level or amount that a text says by itself, with the record that it probably means. */
export const reportMentions = query(
  'report-mentions',
  async (scope, _: undefined): Promise<{ mentions: MentionOnPage[]; rulebook: Rulebook }> => {
    scope.must('rulebook.edit')
    const rulebook = await rulebookIn(scope)
    const records = quotableRecords(rulebook)
    const texts = await allTexts(scope)
    return { rulebook, mentions: texts.flatMap(text => mentionsOf(text, records)) }
  },
)

/** What is being written counts; where nothing is, what the public reads. */
function mentionsOf(text: PageText, records: ReturnType<typeof quotableRecords>): MentionOnPage[] {
  const words = text.draft ?? text.live
  if (!words) return []
  const { page, language, revision } = text
  return reportOn(words, language, records).map(reported => ({
    ...reported,
    page,
    language,
    revision,
    title: words.title,
    draft: text.draft !== null,
  }))
}
