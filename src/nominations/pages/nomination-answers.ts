import type { Fields } from '../../platform/form.ts'
import { text } from '../../platform/form.ts'
import type { NominateInput } from '../nominate-student.ts'

type Answers = Omit<NominateInput, 'partner'>

/** What the form says, as the commands take it. The term and its year are one choice. */
export function answersIn(fields: Fields): Answers {
  const of = (name: string) => text(fields, name)
  const [academicYear = '', term = ''] = of('period').split(' ')
  return {
    givenNames: of('givenNames'),
    familyName: of('familyName'),
    birthDate: of('birthDate'),
    nationality: of('nationality'),
    gender: of('gender') || '0',
    email: of('email'),
    language: of('language') as 'en' | '',
    esi: of('esi'),
    condition: of('condition'),
    academicYear,
    term: term as 'winter',
    months: of('months') || (undefined as never),
    nomineeIsced: of('nomineeIsced'),
    eqfLevel: of('eqfLevel'),
    activityAttributes: (of('activityAttributes') || 'long-term') as 'long-term',
    courseOfStudy: of('courseOfStudy'),
    skillLanguage: of('skillLanguage'),
    skillLevel: of('skillLevel') as 'A1' | '',
    comment: of('comment'),
    askLate: of('askLate') as 'yes' | '',
    exception: of('exception'),
  }
}
