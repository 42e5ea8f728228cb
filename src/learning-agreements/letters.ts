import type { Letter } from '../messages/index.ts'
import { sayInstant } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import type { Rulebook } from '../rulebook/index.ts'
import type { Moved } from './drift.ts'
import type { LearningAgreement, Version } from './learning-agreement.ts'
import { turnOf } from './periods.rules.ts'
import { sayMoved } from './say-moved.ts'
import { say } from './words/index.ts'

/** To whom, in which language, and where the file stands for them. */
export type Reader = { email: string; name: string; language: Language | null; side: 'student' | 'home' | 'office' }
export type LetterKind = 'to-sign' | 'declined' | 'agreed' | 'moved' | 'reminded'

export type About = {
  agreement: LearningAgreement
  version: Version
  office: Office
  rulebook: Rulebook
  moved?: readonly Moved[]
}
const roots = { student: 'my-learning-agreement', home: 'workspace/learning-agreements', office: 'learning-agreements' }

export const spokenTo = ({ language }: Pick<Reader, 'language'>, office: Office): Language =>
  language && office.languages.includes(language) ? language : 'en'

/** In the reader's language where the office speaks it, else in English. Its dates are the rulebook's. */
export function letterTo(reader: Reader, kind: LetterKind, about: About & { cause: string }): Letter {
  const { agreement, version, office, rulebook, moved = [], cause } = about
  const language = spokenTo(reader, office)
  const words = say(language)
  const { until } = turnOf(rulebook, { ...agreement, askedAt: version.askedAt })
  const student = reader.side === 'student'
  const values = {
    reader: reader.name,
    student: `${agreement.givenNames} ${agreement.familyName}`,
    institution: inLanguage(office.name, language),
    term: words(`terms.${agreement.term}`),
    year: agreement.academicYear,
    version: version.number,
    answer: version.answer ?? '',
    lines: moved.map(one => `- ${sayMoved(language, one)}`).join('\n'),
    dates: until ? words('mail.until', { until: sayInstant(until, rulebook.office.zone, language) }) : '',
    path: `</${office.slug}/${language}/${roots[reader.side]}/${agreement.id}>`,
  }
  const key = kind === 'moved' && !student ? 'movedStaff' : kind === 'to-sign' ? 'toSign' : kind
  return {
    to: reader.email,
    language,
    template: { subject: words(`mail.${key}.subject`, values), text: words(`mail.${key}.text`, values) },
    about: agreement.id,
    cause: `${cause} ${reader.side} ${reader.email}`,
  }
}
